// Why a stage is not reached, as data: the rule, the skills it fails on, the indicators they lack. Words come elsewhere.

import { gapsOf } from './gaps.mjs';
import { atLeast, fitOf } from './scoring.mjs';

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('./gaps.mjs').Gap} Gap */
/** @typedef {import('./gaps.mjs').Ticked} Ticked */
/** @typedef {import('./scoring.mjs').Verdict} Verdict */
/** @typedef {import('./thresholds.mjs').Thresholds} Thresholds */
/**
 * @typedef {object} Reason
 * @property {import('./scoring.mjs').Gate} rule the first that fails, in the order G4, G1, G3, G2
 * @property {string[]} skills on which it fails; for G2 every skill short of its requirement
 * @property {{rule: import('./scoring.mjs').Gate, skills: string[]}[]} further rules that fail too, with their skills
 * @property {Gap[]} gaps of those skills, most urgent first; empty for G4
 * @property {number} answersNeeded for G4
 * @property {number | null} indicatorsAway fewest ticks to the stage; null where answers are missing or closing
 *   the core and wide gaps would not lift the fit far enough
 */

/** @param {import('./scoring.mjs').Gate} rule @param {Thresholds} thresholds @returns {(entry: import('./scoring.mjs').Compared) => boolean} */
function failing(rule, thresholds) {
  switch (rule) {
    case 'G4':
      return (entry) => entry.state === 'unanswered';
    case 'G1':
      return (entry) => entry.core && entry.gap > 0;
    case 'G3':
      return (entry) => !entry.core && entry.gap >= thresholds.wideGap;
    default:
      return (entry) => entry.gap > 0;
  }
}

/**
 * @param {import('./scoring.mjs').Compared} entry @param {Thresholds} thresholds
 * @returns {number} least level with which the skill passes G1 and G3
 */
function sufficient(entry, thresholds) {
  if (entry.state !== 'rated') return 0;
  return entry.core ? entry.required : Math.max(entry.level, entry.required - thresholds.wideGap + 1);
}

/**
 * @param {Verdict} verdict unmet @param {readonly Gap[]} gaps all of the stage @param {Thresholds} thresholds
 * @returns {number | null}
 */
function indicatorsAway(verdict, gaps, thresholds) {
  if (verdict.state !== 'unmet') return null;
  const counted = verdict.skills.filter((entry) => entry.state !== 'not-applicable');
  const raised = counted.map((entry) => ({ ...entry, level: sufficient(entry, thresholds) }));
  if (!atLeast(fitOf(raised), thresholds.fit)) return null;
  const targets = new Map(raised.map((entry) => [entry.skill, entry.level]));
  return gaps
    .flatMap((gap) => gap.missing.filter((missing) => missing.level <= (targets.get(gap.skill) ?? 0)))
    .reduce((sum, missing) => sum + missing.needed, 0);
}

/**
 * @param {Content} content @param {Verdict} verdict @param {Ticked} answers @param {Thresholds} thresholds
 * @returns {Reason | null} null for a stage that is met or asks for nothing
 */
export function reasonFor(content, verdict, answers, thresholds) {
  const failed = verdict.failed.map((rule) => ({ rule, skills: verdict.skills.filter(failing(rule, thresholds)).map((entry) => entry.skill) }));
  const [first, ...further] = failed;
  if (!first) return null;
  const { rule, skills } = first;
  const gaps = gapsOf(content, verdict, answers, thresholds);
  return {
    rule,
    skills,
    further,
    gaps: rule === 'G4' ? [] : gaps.filter((gap) => skills.includes(gap.skill)),
    answersNeeded: verdict.answersNeeded,
    indicatorsAway: indicatorsAway(verdict, gaps, thresholds),
  };
}
