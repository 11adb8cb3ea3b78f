// From ticked indicators to the rating of one skill: the highest level that holds, with all levels below it.

import { LEVELS, indicatorsAt } from './content.mjs';

/** @typedef {import('./content.mjs').Skill} Skill */
/** @typedef {import('./content.mjs').Level} Level */
/** @typedef {import('./content.mjs').Indicator} Indicator */
/** @typedef {import('./thresholds.mjs').Thresholds} Thresholds */
/** @typedef {{state: 'rated', level: number}} Rated level 0–4 */
/** @typedef {Rated | {state: 'unanswered'} | {state: 'not-applicable', reason: string}} Rating */
/** @typedef {{[skill: string]: Rating}} Ratings */
/**
 * @typedef {object} Missing what a level lacks
 * @property {Level} level
 * @property {number} needed fewest further ticks with which the level holds
 * @property {string[]} musts indicators that it cannot do without
 * @property {string[]} others unticked ones to choose from
 */

/** @type {Rating} */
export const UNANSWERED = Object.freeze({ state: 'unanswered' });

/** @param {number} level 0–4 @returns {Rating} */
export function rated(level) {
  return { state: 'rated', level };
}

/**
 * @param {Skill} skill @param {Level} level @param {ReadonlySet<string>} ticked @param {Thresholds} thresholds
 * @returns {Missing} `needed` is 0 exactly when the level's own indicators hold
 */
export function missingAt(skill, level, ticked, thresholds) {
  const indicators = indicatorsAt(skill, level);
  const unticked = indicators.filter((indicator) => !ticked.has(indicator.id));
  const musts = unticked.filter((indicator) => indicator.must).map((indicator) => indicator.id);
  const others = unticked.filter((indicator) => !indicator.must).map((indicator) => indicator.id);
  const allowed = indicators.length <= thresholds.strictUpTo ? 0 : thresholds.missingAllowed;
  const needed = musts.length + Math.max(0, others.length - allowed);
  // A level that names no indicator cannot be observed, so it never holds.
  return { level, needed: indicators.length ? needed : Infinity, musts, others };
}

/**
 * @param {Skill} skill @param {ReadonlySet<string>} ticked @param {Thresholds} thresholds
 * @returns {number} 0–4
 */
function levelHeld(skill, ticked, thresholds) {
  let held = 0;
  for (const level of LEVELS) {
    if (missingAt(skill, level, ticked, thresholds).needed > 0) break;
    held = level;
  }
  return held;
}

/**
 * @param {Skill} skill @param {ReadonlySet<string>} ticked @param {number} from rating held @param {number} to level wanted
 * @param {Thresholds} thresholds
 * @returns {Missing[]} one entry for each level above `from` up to `to` that lacks something
 */
export function missingBetween(skill, ticked, from, to, thresholds) {
  return LEVELS.filter((level) => level > from && level <= to)
    .map((level) => missingAt(skill, level, ticked, thresholds))
    .filter((missing) => missing.needed > 0);
}

/**
 * @param {Skill} skill
 * @param {{ticks: {[indicator: string]: unknown}, none?: boolean} | undefined} answer
 * @param {Thresholds} thresholds
 * @returns {Rating} unanswered unless something is ticked or "none of these yet" is chosen
 */
export function rateSkill(skill, answer, thresholds) {
  const ticked = new Set(Object.keys(answer?.ticks ?? {}));
  const known = LEVELS.some((level) => indicatorsAt(skill, level).some((indicator) => ticked.has(indicator.id)));
  if (!known && !answer?.none) return UNANSWERED;
  return rated(levelHeld(skill, ticked, thresholds));
}
