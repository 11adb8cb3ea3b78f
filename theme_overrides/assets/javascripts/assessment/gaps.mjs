// What is missing for a stage, in the order in which closing it helps most, and the next goals that follow from it.

import { missingBetween } from './rating.mjs';
import { skillById } from './content.mjs';

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('./rating.mjs').Missing} Missing */
/** @typedef {import('./scoring.mjs').Compared} Compared */
/** @typedef {import('./scoring.mjs').Verdict} Verdict */
/** @typedef {import('./thresholds.mjs').Thresholds} Thresholds */
/** @typedef {{[skill: string]: {ticks: {[indicator: string]: unknown}}}} Ticked */
/**
 * @typedef {object} Gap
 * @property {string} skill
 * @property {number} level held
 * @property {number} required
 * @property {boolean} core
 * @property {number} weight
 * @property {number} lift weight times levels short
 * @property {Missing[]} missing per level that still lacks something, lowest first
 * @property {number} needed fewest further ticks to the required level
 * @property {import('./content.mjs').Practice[]} practice where it is taught
 */
/** @typedef {{skill: string, from: number, to: number, needed: number, indicators: string[]}} Goal musts come first */

/**
 * @param {Content} content @param {Compared} entry @param {Ticked} answers @param {Thresholds} thresholds
 * @returns {Gap}
 */
function gapOf(content, entry, answers, thresholds) {
  const skill = skillById(content, entry.skill);
  const ticked = new Set(Object.keys(answers[entry.skill]?.ticks ?? {}));
  const missing = skill ? missingBetween(skill, ticked, entry.level, entry.required, thresholds) : [];
  return {
    skill: entry.skill,
    level: entry.level,
    required: entry.required,
    core: entry.core,
    weight: entry.weight,
    lift: entry.weight * entry.gap,
    missing,
    needed: missing.reduce((sum, level) => sum + level.needed, 0),
    practice: skill?.practice ?? [],
  };
}

/** @param {Gap} a @param {Gap} b @returns {number} core first, then the larger lift, then the fewer ticks, then by id */
function byUrgency(a, b) {
  return (
    Number(b.core) - Number(a.core) ||
    b.lift - a.lift ||
    Math.sign(a.needed - b.needed || 0) ||
    (a.skill < b.skill ? -1 : 1)
  );
}

/**
 * @param {Content} content @param {Verdict} verdict of the stage aimed at @param {Ticked} answers @param {Thresholds} thresholds
 * @returns {Gap[]} rated skills below what the stage asks; unanswered ones are no gaps yet
 */
export function gapsOf(content, verdict, answers, thresholds) {
  return verdict.skills
    .filter((entry) => entry.gap > 0)
    .map((entry) => gapOf(content, entry, answers, thresholds))
    .sort(byUrgency);
}

/**
 * @param {readonly Gap[]} gaps in order @param {Thresholds} thresholds
 * @returns {Goal[]} one level up in the first few skills
 */
export function nextGoals(gaps, thresholds) {
  return gaps.slice(0, thresholds.goals).map((gap) => {
    const step = gap.missing[0];
    const indicators = step ? [...step.musts, ...step.others] : [];
    return { skill: gap.skill, from: gap.level, to: gap.level + 1, needed: step?.needed ?? 0, indicators };
  });
}

/** @param {readonly unknown[]} open goals not done yet @param {Thresholds} thresholds @returns {boolean} whether one more fits */
export function hasRoomForGoal(open, thresholds) {
  return open.length < thresholds.goals;
}
