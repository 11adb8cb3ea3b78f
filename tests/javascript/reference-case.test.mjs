import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from '../../theme_overrides/assets/javascripts/assessment/assess.mjs';
import {
  DECISIVE_INDICATOR,
  REFERENCE_DATE,
  REFERENCE_ROLE,
  referenceAnswers,
  referenceContent,
} from '../../theme_overrides/assets/javascripts/assessment/reference-case.mjs';
import { verdicts } from '../../scripts/scoring-cli.mjs';
import { caseTable } from './case-tables.mjs';
import { sampleContent } from './sample-content.mjs';

const reference = caseTable('reference');
const content = sampleContent(reference.stages);

/** @param {object} [change] to the answers @returns {any} the verdict */
function verdictWith(change) {
  const answers = { ...reference.answers, ...change };
  const given = { name: 'reference', role: 'user-ops', target: 'senior', asOf: reference.as_of, answers };
  return /** @type {any} */ (verdicts({ content, cases: [given] })).verdicts[0];
}

/** @param {any} position @param {string} stage @returns {any} */
function stageOf(position, stage) {
  return position.stages.find((/** @type {any} */ entry) => entry.stage === stage);
}

test('the reference case rates the six skills 2, 3, 3, 2, 3, 1', () => {
  const { ratings } = verdictWith();
  assert.deepEqual(
    Object.fromEntries(Object.entries(ratings).map(([skill, rating]) => [skill, /** @type {any} */ (rating).level])),
    { 'data-analysis': 2, 'user-segmentation': 3, 'event-planning': 3, copywriting: 2, 'cross-team-delivery': 3, mentoring: 1 },
  );
});

test('the reference case is mid, near senior, one indicator away', () => {
  const { claimed } = verdictWith();
  assert.equal(claimed.reached, 'mid');
  assert.equal(claimed.next, 'senior');
  assert.equal(claimed.near, true);
  assert.deepEqual(stageOf(claimed, 'mid').fit, [1, 1]);
  assert.deepEqual(stageOf(claimed, 'senior').fit, [25, 28]);
  assert.deepEqual(stageOf(claimed, 'senior').failed, ['G1']);
  assert.equal(claimed.reason.rule, 'G1');
  assert.deepEqual(claimed.reason.skills, ['data-analysis']);
  assert.equal(claimed.reason.indicatorsAway, 1);
  const [gap] = claimed.reason.gaps;
  assert.deepEqual(gap.missing, [{ level: 3, needed: 1, musts: [], others: ['l3-2', 'l3-4'] }]);
});

test('one more tick makes the reference case senior as claimed and mid by evidence', () => {
  const { claimed, evidenced, lowered } = verdictWith({ 'data-analysis': { statement: 2, ticks: ['l3-1', 'l3-3', 'l3-4'] } });
  assert.equal(claimed.reached, 'senior');
  assert.deepEqual(stageOf(claimed, 'senior').fit, [27, 28]);
  assert.equal(evidenced.reached, 'mid');
  assert.equal(evidenced.near, true);
  assert.deepEqual(lowered, ['data-analysis']);
});

test('with evidence for data analysis too the reference case is senior by evidence', () => {
  const data = { statement: 2, ticks: ['l3-1', 'l3-3', 'l3-4'], evidence: ['2026-03-01'] };
  assert.equal(verdictWith({ 'data-analysis': data }).evidenced.reached, 'senior');
});

test('evidence one day older than twelve months no longer counts', () => {
  const aged = { 'cross-team-delivery': { statement: 3, evidence: ['2025-03-04'] } };
  assert.deepEqual(verdictWith(aged).lowered, ['cross-team-delivery']);
});

test('content not applicable leaves the verdict as it is', () => {
  const { copywriting: _, ...answers } = reference.answers;
  const given = { name: 'reference', role: 'user-ops', answers, notApplicable: { copywriting: 'no content work here' } };
  const verdict = /** @type {any} */ (verdicts({ content, cases: [given] })).verdicts[0];
  assert.equal(verdict.claimed.reached, 'mid');
  assert.deepEqual(stageOf(verdict.claimed, 'senior').fit, [7, 8]);
});

test('the example that the site explains its rules by comes out the same', () => {
  const question = { role: REFERENCE_ROLE, target: 'senior', asOf: REFERENCE_DATE };
  const shown = assess(referenceContent, referenceAnswers(), question);
  const fits = (/** @type {any} */ position) => position.stages.map((/** @type {any} */ { verdict }) => [verdict.fit.numerator, verdict.fit.denominator]);
  const { claimed } = verdictWith();
  assert.deepEqual([shown?.claimed.reached, shown?.claimed.next, shown?.claimed.near], ['mid', 'senior', true]);
  assert.deepEqual(fits(shown?.claimed), claimed.stages.map((/** @type {any} */ stage) => stage.fit));
  assert.equal(shown?.claimed.reason?.indicatorsAway, 1);
  const after = assess(referenceContent, referenceAnswers([DECISIVE_INDICATOR]), question);
  assert.deepEqual([after?.claimed.reached, after?.evidenced.reached, after?.lowered], ['senior', 'mid', ['data-analysis']]);
});
