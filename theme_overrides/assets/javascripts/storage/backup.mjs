// Everything that the site keeps, in one file, and back again: looked at first, then merged or put in its place.

import { decodeFile } from './decode.mjs';
import { readKey, recordKinds } from './records.mjs';
import { keyPattern } from './shapes.mjs';
import { FORMAT, envelope } from './store.mjs';

/** @typedef {import('./store.mjs').Store} Store */
/** @typedef {import('./store.mjs').Envelope} Envelope */
/** @typedef {{opsbook: 'backup', format: number, site: string, saved: string, records: {[key: string]: Envelope}}} Backup */
/** @typedef {'added' | 'newer' | 'older' | 'same' | 'absent'} Standing of a record in the file beside the one kept here */
/**
 * @typedef {object} Preview
 * @property {boolean} otherSite the file was written under another path
 * @property {string} saved date on which it was written
 * @property {{[kind: string]: {[standing in Standing]: number}}} kinds 'absent' counts what is here and not in the file
 */
/** @typedef {'merge' | 'replace'} Mode */

const MAX_RECORDS = 20_000;
// Browsers keep five million characters for a site; what was saved from there must come back.
const MAX_BYTES = 16 * 1024 * 1024;

/** @type {import('./schema.mjs').Schema<Backup>} */
export const backupSchema = {
  type: 'object',
  properties: {
    opsbook: { type: 'string', enum: ['backup'] },
    format: { type: 'integer', minimum: 1, maximum: FORMAT },
    site: { type: 'string', maxLength: 200, default: '' },
    saved: { type: 'string', format: 'date', maxLength: 10, default: '' },
    records: {
      type: 'object',
      maxProperties: MAX_RECORDS,
      patternProperties: Object.fromEntries(
        Object.entries(recordKinds).map(([kind, { parts, schema }]) => [keyPattern(kind, parts), envelope(schema)]),
      ),
    },
  },
  required: ['opsbook', 'format', 'records'],
};

/** @type {import('./decode.mjs').FileKind<Backup>} */
export const backupFile = { kind: 'backup', format: FORMAT, schema: backupSchema, maxBytes: MAX_BYTES };

/** @param {Store} store @param {string} today `YYYY-MM-DD` @returns {Backup} to be written as JSON */
export function makeBackup(store, today) {
  const entries = store.keys().flatMap((key) => {
    const entry = store.envelopeAt(key);
    return entry ? [/** @type {const} */ ([key, entry])] : [];
  });
  return { opsbook: 'backup', format: FORMAT, site: store.site, saved: today, records: Object.fromEntries(entries) };
}

/**
 * @param {string} text of a file
 * @returns {import('./decode.mjs').Decoded<Backup>} refused as a whole if any part is not right
 */
export function readBackup(text) {
  return decodeFile([backupFile], text);
}

/** @param {Envelope | null} here @param {Envelope | null} there @returns {Standing} */
function standing(here, there) {
  if (!there) return 'absent';
  if (!here) return 'added';
  if (JSON.stringify(here.d) === JSON.stringify(there.d)) return 'same';
  return there.t > here.t ? 'newer' : 'older';
}

/** @param {Store} store @param {Backup} backup @returns {Preview} */
export function previewBackup(store, backup) {
  /** @type {Preview['kinds']} */
  const kinds = {};
  for (const key of new Set([...store.keys(), ...Object.keys(backup.records)])) {
    const kind = readKey(key)?.kind ?? '';
    const counts = (kinds[kind] ??= { added: 0, newer: 0, older: 0, same: 0, absent: 0 });
    counts[standing(store.envelopeAt(key), backup.records[key] ?? null)] += 1;
  }
  return { otherSite: backup.site !== store.site, saved: backup.saved, kinds };
}

/** @param {string} key @param {Envelope | null} here @param {Envelope} there @returns {Envelope} what a merge keeps */
function merged(key, here, there) {
  if (!here) return there;
  const [newer, older] = there.t > here.t ? [there, here] : [here, there];
  const join = readKey(key)?.type.join;
  return join ? { t: newer.t, d: join(newer.d, older.d) } : newer;
}

/**
 * Merging keeps the newer of two versions and everything that only one side has; replacing keeps the file alone.
 * @param {Store} store @param {Backup} backup @param {Mode} mode
 * @returns {import('./store.mjs').Written} all of it or nothing
 */
export function restoreBackup(store, backup, mode) {
  const given = Object.entries(backup.records);
  /** @type {(readonly [string, Envelope | null])[]} */
  const changes = given.map(([key, there]) => [key, mode === 'merge' ? merged(key, store.envelopeAt(key), there) : there]);
  const gone = mode === 'replace' ? store.keys().filter((key) => !Object.hasOwn(backup.records, key)) : [];
  return store.writeAll([...changes, ...gone.map((key) => /** @type {const} */ ([key, null]))]);
}
