// Claimed and evidenced: a high rating counts in full only with dated evidence that is not too old.

import { addMonths, parseDay } from '../plan/dates.mjs';
import { rated } from './rating.mjs';

/** @typedef {import('./rating.mjs').Ratings} Ratings */
/** @typedef {import('./thresholds.mjs').Thresholds} Thresholds */
/** @typedef {{text: string, link: string, date: string}} Evidence `date` is `YYYY-MM-DD` or empty */

/**
 * @param {string} date of the evidence @param {string} asOf date of the assessment @param {number} months
 * @returns {boolean} whether it lies in the months up to that date, both ends included; nothing from the future does
 */
export function isCurrent(date, asOf, months) {
  const [given, end] = [parseDay(date), parseDay(asOf)];
  return given !== null && end !== null && addMonths(end, -months) <= given && given <= end;
}

/**
 * @param {{[skill: string]: {evidence?: readonly Evidence[]}}} answers @param {string} asOf @param {Thresholds} thresholds
 * @returns {Set<string>} skills with evidence that counts
 */
export function evidencedSkills(answers, asOf, thresholds) {
  const current = Object.entries(answers).filter(([, answer]) =>
    (answer.evidence ?? []).some((entry) => isCurrent(entry.date, asOf, thresholds.evidenceMonths)),
  );
  return new Set(current.map(([skill]) => skill));
}

/**
 * @param {Ratings} ratings @param {ReadonlySet<string>} evidenced @param {Thresholds} thresholds
 * @returns {{ratings: Ratings, lowered: string[]}} what is left by evidence, and which skills lost by it
 */
export function evidencedRatings(ratings, evidenced, thresholds) {
  /** @type {string[]} */
  const lowered = [];
  const entries = Object.entries(ratings).map(([skill, rating]) => {
    if (rating.state !== 'rated' || rating.level < thresholds.evidenceFrom || evidenced.has(skill)) {
      return [skill, rating];
    }
    lowered.push(skill);
    return [skill, rated(thresholds.evidenceCountsAs)];
  });
  return { ratings: Object.fromEntries(entries), lowered };
}
