// What leaves this browser: the file a member gives to the lead, the one that comes back, and the link to a result.

import { decodeBlob } from '../storage/decode.mjs';
import { snapshot as snapshotShape } from '../storage/records.mjs';
import { byId, date, id, level, list, optionalId, shape, text } from '../storage/shapes.mjs';

/** @typedef {import('./snapshots.mjs').Snapshot} Snapshot */
/** @typedef {import('./evidence.mjs').Evidence} Evidence */
/**
 * @typedef {object} MemberFile
 * @property {'assessment' | 'agreed'} opsbook 'agreed' comes back from the lead
 * @property {number} format
 * @property {string} name empty unless typed
 * @property {Snapshot} snapshot
 * @property {{[skill: string]: Evidence[]}} evidence empty where it was left out
 */
/** @typedef {import('../storage/decode.mjs').Refused & {file: string}} RefusedFile */

const FORMAT = 1;

const evidence = list(shape({ text: text(2000), link: text(2000), date }), 50);

/** @param {'assessment' | 'agreed'} kind @returns {import('../storage/schema.mjs').Schema<MemberFile>} */
function memberSchema(kind) {
  return shape({
    opsbook: { type: 'string', enum: [kind] },
    format: { type: 'integer', minimum: 1, maximum: FORMAT },
    name: text(80),
    snapshot: snapshotShape,
    evidence: byId(evidence),
  });
}

/** @type {readonly import('../storage/decode.mjs').FileKind<MemberFile>[]} */
export const memberFiles = /** @type {const} */ (['assessment', 'agreed']).map((kind) => ({
  kind,
  format: FORMAT,
  schema: memberSchema(kind),
}));

/**
 * @param {Snapshot} snapshot @param {string} name @param {{[skill: string]: Evidence[]}} evidenceBySkill leave empty to keep it back
 * @returns {MemberFile} to be written as JSON
 */
export function memberFile(snapshot, name, evidenceBySkill) {
  const opsbook = snapshot.source === 'agreed' ? 'agreed' : 'assessment';
  return { opsbook, format: FORMAT, name, snapshot, evidence: evidenceBySkill };
}

/**
 * @param {readonly (Blob & {name: string})[]} files
 * @returns {Promise<{members: {file: string, value: MemberFile}[], refused: RefusedFile[]}>} a file that cannot be read stops no other
 */
export async function readMemberFiles(files) {
  const results = await Promise.all(files.map(async (file) => ({ file: file.name, result: await decodeBlob(memberFiles, file) })));
  return {
    members: results.flatMap(({ file, result }) => (result.ok ? [{ file, value: result.value }] : [])),
    refused: results.flatMap(({ file, result }) => (result.ok ? [] : [{ file, ...result }])),
  };
}

/**
 * @typedef {object} SharedResult what a link carries: no reasons, no evidence, a name only if typed
 * @property {'result'} kind
 * @property {string} name
 * @property {string} asOf
 * @property {'self' | 'agreed'} source
 * @property {string} version
 * @property {string} role
 * @property {string} target
 * @property {{[skill: string]: number}} ratings
 * @property {string[]} notApplicable
 * @property {string[]} evidenced
 * @property {{[skill: string]: string[]}} ticks
 */

/** @type {import('../storage/schema.mjs').Schema<SharedResult>} for `decodeFragment` */
export const sharedResultSchema = shape({
  kind: { type: 'string', enum: ['result'] },
  name: text(80),
  asOf: date,
  source: { type: 'string', enum: ['self', 'agreed'] },
  version: text(40),
  role: id,
  target: optionalId,
  ratings: byId(level, 200),
  notApplicable: list(id, 200),
  evidenced: list(id, 200),
  ticks: byId(list(id, 100), 200),
});

/** @param {Snapshot} snapshot @param {string} name @returns {SharedResult} for `encodeFragment` */
export function sharedResult(snapshot, name) {
  const { asOf, source, version, role, target, ratings, evidenced, ticks } = snapshot;
  const excused = Object.keys(snapshot.notApplicable);
  return { kind: 'result', name, asOf, source, version, role, target, ratings, notApplicable: excused, evidenced, ticks };
}

/** @param {SharedResult} shared @param {string} newId @returns {Snapshot} to look at, or to keep if the reader wants it */
export function snapshotFromShare({ kind: _, name: __, notApplicable, ...rest }, newId) {
  return {
    ...rest,
    id: newId,
    notApplicable: Object.fromEntries(notApplicable.map((skill) => [skill, ''])),
    profile: [],
    wording: {},
    claimed: '',
    evidencedStage: '',
  };
}
