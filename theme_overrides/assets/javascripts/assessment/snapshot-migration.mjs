// Snapshots and what hangs on them, kept or come in from elsewhere, read by the ids that the content has today.

import { allIndicators, roleById, skillById } from './content.mjs';
import { currentId, renameKeys, renames } from '../storage/renames.mjs';
import { renamedList, snapshotByIdsOfToday } from '../storage/snapshot-ids.mjs';

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('./snapshots.mjs').Snapshot} Snapshot */
/** @typedef {import('./lead.mjs').LeadSession} LeadSession */

/** @param {Content} content @param {string} skill id of today @returns {import('../storage/renames.mjs').Names} of its indicators */
function indicatorNames(content, skill) {
  const known = skillById(content, skill);
  return known ? renames(allIndicators(known)) : new Map();
}

/** @param {Content} content @param {Snapshot} snapshot @returns {Snapshot} doing it again changes nothing */
export function migrateSnapshot(content, snapshot) {
  const moved = snapshotByIdsOfToday(snapshot, renames(content.roles), renames(content.skills));
  const ticks = Object.entries(moved.ticks).map(([skill, ids]) => [skill, renamedList(ids, indicatorNames(content, skill)).sort()]);
  const wording = Object.entries(moved.wording).map(([skill, hashes]) => [skill, renameKeys(hashes, indicatorNames(content, skill)).record]);
  return { ...moved, ticks: Object.fromEntries(ticks), wording: Object.fromEntries(wording) };
}

/** @param {Content} content @param {LeadSession} session @returns {LeadSession} */
export function migrateLeadSession(content, session) {
  const skills = renames(content.skills);
  const bySkill = (/** @type {{[member: string]: {[skill: string]: number}}} */ table) =>
    Object.fromEntries(Object.entries(table).map(([member, ofMember]) => [member, renameKeys(ofMember, skills).record]));
  return {
    ...session,
    members: session.members.map((member) => ({ ...member, snapshot: migrateSnapshot(content, member.snapshot) })),
    marks: bySkill(session.marks),
    agreed: bySkill(session.agreed),
  };
}

/**
 * @param {Content} content @param {string} role @param {string} stage as a link names them
 * @returns {{role: string, target: string}} ids of today; empty where the content has none such
 */
export function currentQuestion(content, role, stage) {
  const known = roleById(content, currentId(content.roles, role));
  const target = known?.stages.some(({ id }) => id === stage) ? stage : '';
  return { role: known?.id ?? '', target };
}
