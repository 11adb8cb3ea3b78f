// The verdict of a stage and the walk up a track. Whole numbers only: every fit is a fraction over a common denominator.

import { againstShare } from './thresholds.mjs';

/** @typedef {import('./content.mjs').Requirement} Requirement */
/** @typedef {import('./content.mjs').Stage} Stage */
/** @typedef {import('./rating.mjs').Ratings} Ratings */
/** @typedef {import('./thresholds.mjs').Thresholds} Thresholds */
/** @typedef {'G1' | 'G2' | 'G3' | 'G4'} Gate core skills · fit · wide gaps · enough answers */
/** @typedef {{numerator: number, denominator: number}} Fraction in lowest terms; 0/0 where nothing counts */
/**
 * @typedef {object} Compared one requirement beside its rating
 * @property {string} skill
 * @property {'rated' | 'unanswered' | 'not-applicable'} state a core skill is never 'not-applicable'
 * @property {number} level rating, 0 unless rated
 * @property {number} required
 * @property {boolean} core
 * @property {number} weight
 * @property {number} gap levels short, 0 unless rated
 */
/**
 * @typedef {object} Verdict
 * @property {'met' | 'unmet' | 'undetermined' | 'no-requirements'} state
 * @property {Fraction} fit
 * @property {Gate[]} failed gates that do not pass, G4 first
 * @property {Compared[]} skills in the order of the requirements
 * @property {number} answersNeeded fewest further answers with which G4 passes
 */
/**
 * @typedef {object} Position where the walk up a track ends
 * @property {'reached' | 'below-lowest' | 'undetermined' | 'no-requirements'} standing
 * @property {string | null} reached highest stage met without a break
 * @property {string | null} next first stage that is not met or undetermined
 * @property {boolean} near
 * @property {string[]} alsoMet stages above `next` that pass by themselves; told, never awarded
 * @property {{stage: string, verdict: Verdict}[]} stages the whole track, lowest first
 */

// Least common multiple of the levels 1–4: w·min(r,q)/q is whole in twelfths.
const PARTS = 12;

/** @param {number} a @param {number} b @returns {number} */
function commonDivisor(a, b) {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** @param {number} numerator @param {number} denominator @returns {Fraction} */
export function fraction(numerator, denominator) {
  const divisor = commonDivisor(Math.abs(numerator), Math.abs(denominator)) || 1;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** @param {Fraction} value @param {number} share @returns {boolean} whether the value is at least that share of 1 */
export function atLeast(value, share) {
  return value.denominator > 0 && againstShare(value.numerator, value.denominator, share) >= 0;
}

/** @param {readonly Compared[]} skills @returns {number} */
function weightOf(skills) {
  return skills.reduce((sum, entry) => sum + entry.weight, 0);
}

/** @param {Requirement} requirement @param {Ratings} ratings @returns {Compared} */
function compare(requirement, ratings) {
  const rating = ratings[requirement.skill] ?? { state: 'unanswered' };
  const core = requirement.core ?? false;
  const state = core && rating.state === 'not-applicable' ? 'unanswered' : rating.state;
  const level = rating.state === 'rated' ? rating.level : 0;
  const gap = rating.state === 'rated' ? Math.max(0, requirement.level - level) : 0;
  const weight = requirement.weight ?? 1;
  return { skill: requirement.skill, state, level, required: requirement.level, core, weight, gap };
}

/** @param {readonly Compared[]} skills @returns {Fraction} Σ w·min(r/q, 1) / Σ w over all but what does not apply */
export function fitOf(skills) {
  const counted = skills.filter((entry) => entry.state !== 'not-applicable');
  const parts = counted.map((entry) => (entry.weight * Math.min(entry.level, entry.required) * PARTS) / entry.required);
  return fraction(parts.reduce((sum, part) => sum + part, 0), weightOf(counted) * PARTS);
}

/**
 * @param {readonly Compared[]} skills @param {number} weight of the whole stage @param {number} share
 * @returns {number} how many of the skills must leave the list, heaviest first, until the rest weighs at most that share
 */
function surplus(skills, weight, share) {
  const heaviest = skills.map((entry) => entry.weight).sort((a, b) => b - a);
  let left = weightOf(skills);
  let count = 0;
  while (againstShare(left, weight, share) > 0) {
    left -= heaviest[count] ?? left;
    count += 1;
  }
  return count;
}

/** @param {readonly Compared[]} skills @param {Thresholds} thresholds @returns {number} */
function answersNeeded(skills, thresholds) {
  const weight = weightOf(skills);
  const open = skills.filter((entry) => entry.state === 'unanswered');
  const core = open.filter((entry) => entry.core);
  const rest = open.filter((entry) => !entry.core);
  const excused = skills.filter((entry) => entry.state === 'not-applicable');
  return (
    core.length +
    surplus(rest, weight, thresholds.unanswered) +
    surplus(excused, weight, thresholds.notApplicable)
  );
}

/**
 * @param {readonly Requirement[]} requires @param {Ratings} ratings @param {Thresholds} thresholds
 * @returns {Verdict}
 */
export function stageVerdict(requires, ratings, thresholds) {
  const skills = requires.map((requirement) => compare(requirement, ratings));
  const fit = fitOf(skills);
  const needed = answersNeeded(skills, thresholds);
  if (!skills.length) return { state: 'no-requirements', fit, failed: [], skills, answersNeeded: 0 };
  const core = skills.filter((entry) => entry.core);
  /** @type {[Gate, boolean][]} */
  const gates = [
    ['G4', needed === 0],
    ['G1', core.every((entry) => entry.level >= entry.required)],
    ['G3', skills.every((entry) => entry.core || entry.gap < thresholds.wideGap)],
    ['G2', atLeast(fit, thresholds.fit)],
  ];
  const failed = gates.filter(([, passes]) => !passes).map(([gate]) => gate);
  const state = needed > 0 ? 'undetermined' : failed.length ? 'unmet' : 'met';
  return { state, fit, failed, skills, answersNeeded: needed };
}

/** @param {Verdict} verdict @param {Thresholds} thresholds @returns {boolean} at most one core gap, of one level, and a fair fit */
function isNear(verdict, thresholds) {
  const gaps = verdict.skills.filter((entry) => entry.core && entry.gap > 0);
  const small = gaps.length <= 1 && gaps.every((entry) => entry.gap === 1);
  return verdict.state === 'unmet' && small && atLeast(verdict.fit, thresholds.near);
}

/**
 * Walks up from the lowest stage, passes over stages without requirements, stops at the first that is not met.
 * @param {readonly Stage[]} track lowest first @param {Ratings} ratings @param {Thresholds} thresholds
 * @returns {Position}
 */
export function walk(track, ratings, thresholds) {
  const stages = track.map((stage) => ({
    stage: stage.id,
    verdict: stageVerdict(stage.requires, ratings, thresholds),
  }));
  const asked = stages.filter((entry) => entry.verdict.state !== 'no-requirements');
  const stop = asked.findIndex((entry) => entry.verdict.state !== 'met');
  const held = stop < 0 ? asked : asked.slice(0, stop);
  const next = stop < 0 ? undefined : asked[stop];
  const above = next ? asked.slice(stop + 1) : [];
  return {
    standing: standingOf(asked.length, held.length, next?.verdict.state),
    reached: held.at(-1)?.stage ?? null,
    next: next?.stage ?? null,
    near: next ? isNear(next.verdict, thresholds) : false,
    alsoMet: above.filter((entry) => entry.verdict.state === 'met').map((entry) => entry.stage),
    stages,
  };
}

/** @param {number} asked @param {number} held @param {string | undefined} next @returns {Position['standing']} */
function standingOf(asked, held, next) {
  if (asked === 0) return 'no-requirements';
  if (held > 0) return 'reached';
  return next === 'undetermined' ? 'undetermined' : 'below-lowest';
}
