// Evidence that a member sent along, as far as the lead needs it: the newest few of each skill.

import { renameKeys, renames } from '../storage/renames.mjs';

/** @typedef {import('../assessment/evidence.mjs').Evidence} Evidence */

const KEPT = 3;

/** @param {import('../assessment/content.mjs').Content} content @param {import('../assessment/files.mjs').MemberFile} file @returns {{[skill: string]: Evidence[]}} by the ids of today */
export function evidenceToKeep(content, file) {
  const { record } = renameKeys(file.evidence, renames(content.skills), (kept, moved) => [...kept, ...moved]);
  const newest = (/** @type {Evidence[]} */ given) => [...given].sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, KEPT);
  return Object.fromEntries(Object.entries(record).filter(([, given]) => given.length).map(([skill, given]) => [skill, newest(given)]));
}

/** @param {import('../assessment/lead.mjs').LeadMember} member @param {string} skill @returns {string} in one cell */
export function evidenceWords(member, skill) {
  return (member.evidence?.[skill] ?? []).map(({ date, text, link }) => [date, text, link].filter(Boolean).join(' ')).join('; ');
}
