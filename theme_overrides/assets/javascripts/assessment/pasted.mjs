// Members' answers out of pasted text: the text of their file, or links to their results, in the midst of a message too.

import { contentId } from '../formats/content-id.mjs';
import { decodeFile } from '../storage/decode.mjs';
import { decodeFragment } from '../storage/fragment.mjs';
import { memberFiles, sharedResultSchema, snapshotFromShare } from './files.mjs';

/** @typedef {import('./files.mjs').MemberFile} MemberFile */
/** @typedef {{members: {value: MemberFile, fromLink: boolean}[], refused: string[]}} Pasted `refused`: codes why, one for each link or text */

// A link ends where a message goes on; fragments are letters, digits and a few signs.
const RESULT = /[#&]result=([\w.%-]+)/g;

/** @param {string} text @returns {string} without `%` signs that stand for nothing */
function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param {string} fragment @returns {Promise<import('../storage/decode.mjs').Decoded<MemberFile>>} */
async function fromLink(fragment) {
  const read = await decodeFragment(sharedResultSchema, fragment);
  if (!read.ok) return read;
  const { value } = read;
  const snapshot = snapshotFromShare(value, contentId('shared', value));
  return { ok: true, value: { opsbook: 'assessment', format: 1, name: value.name, snapshot, evidence: {} } };
}

/** @param {string} text as somebody pasted it @returns {Promise<Pasted>} never throws; one link that cannot be read stops no other */
export async function readPasted(text) {
  const links = [...text.matchAll(RESULT)].map(([, fragment = '']) => unescaped(fragment));
  const start = text.indexOf('{');
  const read = links.length ? await Promise.all(links.map(fromLink)) : [decodeFile(memberFiles, start < 0 ? text : text.slice(start, text.lastIndexOf('}') + 1 || undefined))];
  return {
    members: read.flatMap((one) => (one.ok ? [{ value: one.value, fromLink: links.length > 0 }] : [])),
    refused: read.flatMap((one) => (one.ok ? [] : [one.reason])),
  };
}
