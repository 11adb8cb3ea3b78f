// What comes from elsewhere: a link to someone's result, or the file that a lead gives back. Looked at before it is kept.

import { decodeBlob } from '../storage/decode.mjs';
import { decodeFragment } from '../storage/fragment.mjs';
import { contentId } from '../formats/content-id.mjs';
import { roleById } from '../assessment/content.mjs';
import { memberFiles, sharedResultSchema, snapshotFromShare } from '../assessment/files.mjs';
import { migrateSnapshot } from '../assessment/snapshot-migration.mjs';
import { settledSnapshot } from '../assessment/snapshots.mjs';

/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {import('../assessment/snapshots.mjs').Snapshot} Snapshot */
/** @typedef {{ok: true, snapshot: Snapshot, name: string} | {ok: false, reason: string}} Incoming `reason`: a code, or `unknown-role` */

const AGREED = memberFiles.filter(({ kind }) => kind === 'agreed');

/** @param {Content} content @param {Snapshot} sent @param {string} name @returns {Incoming} */
function settled(content, sent, name) {
  const snapshot = migrateSnapshot(content, sent);
  if (!roleById(content, snapshot.role)) return { ok: false, reason: 'unknown-role' };
  return { ok: true, snapshot: settledSnapshot(content, snapshot), name };
}

/** @param {Content} content @param {string} text what follows `#result=` @returns {Promise<Incoming>} */
export async function openShared(content, text) {
  const decoded = await decodeFragment(sharedResultSchema, text);
  if (!decoded.ok) return { ok: false, reason: decoded.reason };
  const { value } = decoded;
  return settled(content, snapshotFromShare(value, contentId('shared', value)), value.name);
}

/** @param {Content} content @param {Blob} file @returns {Promise<Incoming>} */
export async function openAgreed(content, file) {
  const decoded = await decodeBlob(AGREED, file);
  if (!decoded.ok) return { ok: false, reason: decoded.reason };
  const { snapshot, name } = decoded.value;
  return settled(content, { ...snapshot, id: contentId('agreed', snapshot), source: 'agreed' }, name);
}
