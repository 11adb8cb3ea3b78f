// Runs the scoring of the site on cases from standard input: `node scripts/scoring-cli.mjs < cases.json > verdicts.json`.
// Format: docs/scoring-format.md.

import { readFileSync } from 'node:fs';
import { emptyAnswers, chooseLevel, ratingsFor, setEvidence, setNotApplicable, setTick } from '../theme_overrides/assets/javascripts/assessment/answers.mjs';
import { assessRated } from '../theme_overrides/assets/javascripts/assessment/assess.mjs';
import { roleById, skillById, skillsOfRole, thresholdsOf } from '../theme_overrides/assets/javascripts/assessment/content.mjs';
import { evidencedSkills } from '../theme_overrides/assets/javascripts/assessment/evidence.mjs';

/** @typedef {import('../theme_overrides/assets/javascripts/assessment/content.mjs').Content} Content */
/** @typedef {import('../theme_overrides/assets/javascripts/assessment/answers.mjs').Answers} Answers */
/** @typedef {import('../theme_overrides/assets/javascripts/assessment/rating.mjs').Rating} Rating */
/** @typedef {{ticks?: string[], statement?: number, evidence?: string[]}} GivenAnswer `evidence`: its dates */
/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} role
 * @property {string} [target]
 * @property {string} [asOf]
 * @property {{[skill: string]: number | 'unanswered' | 'not-applicable'}} [ratings] settled ratings; then `answers` is not read
 * @property {string[]} [evidenced] skills with current evidence, beside `ratings`
 * @property {{[skill: string]: GivenAnswer}} [answers]
 * @property {{[skill: string]: string}} [notApplicable] reasons, beside `answers`
 * @property {Partial<import('../theme_overrides/assets/javascripts/assessment/thresholds.mjs').Thresholds>} [thresholds]
 */

/** @param {Content} content @param {Case} given @returns {Answers} */
function answersOf(content, given) {
  let answers = emptyAnswers();
  for (const [id, { ticks, statement, evidence }] of Object.entries(given.answers ?? {})) {
    const skill = skillById(content, id);
    if (!skill) continue;
    if (statement !== undefined) answers = chooseLevel(answers, skill, statement);
    for (const tick of ticks ?? []) answers = setTick(answers, skill, tick, true);
    answers = setEvidence(answers, id, (evidence ?? []).map((date) => ({ text: '', link: '', date })));
  }
  for (const [id, reason] of Object.entries(given.notApplicable ?? {})) {
    answers = setNotApplicable(answers, given.role, id, reason);
  }
  return answers;
}

/** @param {number | 'unanswered' | 'not-applicable' | undefined} mark @returns {Rating} */
function ratingOf(mark) {
  if (typeof mark === 'number') return { state: 'rated', level: mark };
  return mark === 'not-applicable' ? { state: mark, reason: '' } : { state: 'unanswered' };
}

/** @param {Content} content @param {Case} given @returns {import('../theme_overrides/assets/javascripts/assessment/assess.mjs').Rated} */
function ratedOf(content, given) {
  const { ratings } = given;
  if (ratings) {
    const role = roleById(content, given.role);
    const entries = (role ? skillsOfRole(role) : []).map((skill) => [skill, ratingOf(ratings[skill])]);
    return { ratings: Object.fromEntries(entries), evidenced: new Set(given.evidenced ?? []), ticked: {} };
  }
  const answers = answersOf(content, given);
  const evidenced = evidencedSkills(answers.skills, given.asOf ?? '', thresholdsOf(content));
  return { ratings: ratingsFor(content, answers, given.role), evidenced, ticked: answers.skills };
}

/** @param {import('../theme_overrides/assets/javascripts/assessment/assess.mjs').Explained} position @returns {object} the documented form */
function report({ stages, reason, ...position }) {
  return {
    ...position,
    reason: reason && {
      rule: reason.rule,
      skills: reason.skills,
      indicatorsAway: reason.indicatorsAway,
      answersNeeded: reason.answersNeeded,
      gaps: reason.gaps.map(({ skill, level, required, needed, missing }) => ({ skill, level, required, needed, missing })),
    },
    stages: stages.map(({ stage, verdict }) => ({
      stage,
      state: verdict.state,
      fit: [verdict.fit.numerator, verdict.fit.denominator],
      failed: verdict.failed,
      answersNeeded: verdict.answersNeeded,
    })),
  };
}

/** @param {{content: Content, cases: Case[]}} input @returns {object} */
export function verdicts(input) {
  return {
    format: 1,
    verdicts: input.cases.map((given) => {
      const content = { ...input.content, thresholds: { ...input.content.thresholds, ...given.thresholds } };
      const result = assessRated(content, given.role, given.target, ratedOf(content, given));
      if (!result) return { name: given.name, error: 'unknown-role' };
      const { ratings, lowered } = result;
      return { name: given.name, ratings, lowered, claimed: report(result.claimed), evidenced: report(result.evidenced) };
    }),
  };
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  try {
    process.stdout.write(`${JSON.stringify(verdicts(JSON.parse(readFileSync(0, 'utf8'))), null, 1)}\n`);
  } catch (error) {
    process.stderr.write(`${JSON.stringify({ error: error instanceof SyntaxError ? 'not-json' : 'not-cases' })}\n`);
    process.exitCode = 2;
  }
}
