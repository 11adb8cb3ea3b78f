// Achievements: what was done, with the number before and after, ready to stand as evidence.

import { parseDay } from '../plan/dates.mjs';

/**
 * @typedef {object} Achievement
 * @property {string} date `YYYY-MM-DD`
 * @property {string} did
 * @property {string} before
 * @property {string} after
 * @property {string} comparedWith
 * @property {string} link
 * @property {string} mine
 * @property {string} team
 * @property {string[]} skills
 */
/** @typedef {{id: string, value: Achievement}} Kept */

/** @param {string} today @returns {Achievement} empty but for its date */
export function newAchievement(today) {
  return { date: today, did: '', before: '', after: '', comparedWith: '', link: '', mine: '', team: '', skills: [] };
}

/** @param {Achievement} achievement @returns {('date' | 'did')[]} fields that it cannot be kept without */
export function missingFields({ date, did }) {
  /** @type {('date' | 'did')[]} */
  const missing = parseDay(date) === null ? ['date'] : [];
  return did.trim() ? missing : [...missing, 'did'];
}

/**
 * @param {readonly Kept[]} list @param {{from?: string, to?: string, skill?: string, words?: string}} wanted what is left out does not filter
 * @returns {Kept[]} newest first
 */
export function findAchievements(list, { from = '', to = '9999', skill = '', words = '' }) {
  const sought = words.toLowerCase();
  const found = list.filter(
    ({ value }) =>
      value.date >= from &&
      value.date <= to &&
      (!skill || value.skills.includes(skill)) &&
      [value.did, value.comparedWith, value.mine, value.team].some((text) => text.toLowerCase().includes(sought)),
  );
  return found.sort((a, b) => (a.value.date === b.value.date ? (a.id < b.id ? -1 : 1) : a.value.date < b.value.date ? 1 : -1));
}

/** @param {Achievement} achievement @returns {import('./evidence.mjs').Evidence} */
export function asEvidence({ did, before, after, date, link }) {
  const numbers = [before, after].filter(Boolean).join(' → ');
  return { text: [did, numbers].filter(Boolean).join(' · '), link, date };
}

/**
 * @param {readonly Kept[]} list @param {string} skill @param {readonly import('./evidence.mjs').Evidence[]} evidence already given
 * @returns {Kept[]} of that skill and not given yet, newest first
 */
export function offeredAsEvidence(list, skill, evidence) {
  const given = new Set(evidence.map((entry) => JSON.stringify(entry)));
  return findAchievements(list, { skill }).filter(({ value }) => !given.has(JSON.stringify(asEvidence(value))));
}
