import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as answering from '../../theme_overrides/assets/javascripts/assessment/answers.mjs';
import { compareSnapshots } from '../../theme_overrides/assets/javascripts/assessment/comparison.mjs';
import { gapsOf, hasRoomForGoal, nextGoals } from '../../theme_overrides/assets/javascripts/assessment/gaps.mjs';
import { sharedResult, snapshotFromShare } from '../../theme_overrides/assets/javascripts/assessment/files.mjs';
import { stageVerdict } from '../../theme_overrides/assets/javascripts/assessment/scoring.mjs';
import * as snapshots from '../../theme_overrides/assets/javascripts/assessment/snapshots.mjs';
import { defaultThresholds } from '../../theme_overrides/assets/javascripts/assessment/thresholds.mjs';
import { sampleContent } from './sample-content.mjs';

/** @param {any[][]} requires @param {{[skill: string]: number}} levels @param {any} [answers] @returns {any[]} gaps */
function gaps(requires, levels, answers = {}) {
  const content = sampleContent({ mid: requires });
  const ratings = Object.fromEntries(Object.entries(levels).map(([skill, level]) => [skill, { state: 'rated', level }]));
  const stage = /** @type {any} */ (content.roles[0]?.stages[0]);
  const verdict = stageVerdict(stage.requires, /** @type {any} */ (ratings), defaultThresholds);
  return gapsOf(content, verdict, answers, defaultThresholds);
}

test('gaps come core first, then by weight times levels short, then by fewest missing indicators', () => {
  const order = gaps(
    [['light', 2, 1], ['heavy', 2, 3], ['core-small', 2, 1, 'core'], ['wide', 3, 2], ['nearly', 2, 1], ['fine', 1, 3]],
    { light: 1, heavy: 1, 'core-small': 1, wide: 1, nearly: 1, fine: 1 },
    { nearly: { ticks: { 'l1-1': 'hand', 'l1-2': 'hand', 'l2-1': 'hand', 'l2-2': 'hand' } } },
  ).map((gap) => gap.skill);
  assert.deepEqual(order, ['core-small', 'wide', 'heavy', 'nearly', 'light']);
});

test('a gap names per level what is missing and where it is taught', () => {
  const ticks = { 'l1-1': 'hand', 'l1-2': 'hand', 'l2-2': 'hand', 'l2-3': 'hand' };
  const [gap] = gaps([['data', 3, 1]], { data: 1 }, { data: { ticks } });
  assert.deepEqual(gap.missing, [
    { level: 2, needed: 1, musts: ['l2-1'], others: ['l2-4'] },
    { level: 3, needed: 3, musts: ['l3-1'], others: ['l3-2', 'l3-3', 'l3-4'] },
  ]);
  assert.equal(gap.needed, 4);
  assert.deepEqual(gap.practice, [{ text: 'practise data', url: '/skills/data/' }]);
});

test('a level that holds by itself is not named as missing', () => {
  const ticks = { 'l1-1': 'hand', 'l2-1': 'hand', 'l2-2': 'hand', 'l2-3': 'hand' };
  const [gap] = gaps([['data', 2, 1]], { data: 0 }, { data: { ticks } });
  assert.deepEqual(gap.missing, [{ level: 1, needed: 1, musts: [], others: ['l1-2', 'l1-3'] }]);
});

test('an unanswered skill is no gap', () => {
  assert.deepEqual(gaps([['data', 3, 1]], {}), []);
});

test('next goals are one level up in at most three skills, musts first', () => {
  const found = gaps([['a', 4, 1], ['b', 3, 1], ['c', 2, 1], ['d', 2, 1]], { a: 1, b: 1, c: 1, d: 1 });
  const goals = nextGoals(found, defaultThresholds);
  assert.deepEqual(goals.map(({ skill, from, to }) => [skill, from, to]), [['a', 1, 2], ['b', 1, 2], ['c', 1, 2]]);
  assert.deepEqual(goals[0]?.indicators, ['l2-1', 'l2-2', 'l2-3', 'l2-4']);
  assert.equal(hasRoomForGoal([1, 2], defaultThresholds), true);
  assert.equal(hasRoomForGoal([1, 2, 3], defaultThresholds), false);
});

const content = sampleContent({ junior: [['data', 1, 3, 'core'], ['events', 1, 1]], mid: [['data', 3, 3, 'core'], ['events', 2, 1]] });
const [data] = /** @type {[any]} */ (content.skills.slice(0, 1));
const QUESTION = { id: 's1', asOf: '2026-03-05', role: 'user-ops', target: 'mid' };

/** @param {number} dataLevel @param {number} eventLevel @param {object} [question] @param {any} [from] @returns {any} snapshot */
function snapshotAt(dataLevel, eventLevel, question = {}, from = content) {
  const [one, two] = from.skills;
  const answers = answering.chooseLevel(answering.chooseLevel(answering.emptyAnswers(), one, dataLevel), two, eventLevel);
  return snapshots.takeSnapshot(from, answers, { ...QUESTION, ...question });
}

test('a snapshot holds ratings, ticks, target, wording and the stages reached', () => {
  let answers = answering.setTick(answering.chooseLevel(answering.emptyAnswers(), data, 3), data, 'l4-1', true);
  answers = answering.setEvidence(answers, 'data', [{ text: 'x', link: '', date: '2026-01-01' }]);
  answers = answering.setNotApplicable(answers, 'user-ops', 'events', 'other team');
  const snapshot = /** @type {any} */ (snapshots.takeSnapshot(content, answers, QUESTION));
  assert.deepEqual(snapshot.ratings, { data: 3 });
  assert.deepEqual(snapshot.notApplicable, { events: 'other team' });
  assert.deepEqual(snapshot.evidenced, ['data']);
  assert.ok(snapshot.ticks.data.includes('l4-1'));
  assert.deepEqual(snapshot.profile[0], { skill: 'data', level: 3, core: true, weight: 3 });
  assert.equal(snapshot.wording.events['l1-1'], 'h-l1-1');
  assert.equal(snapshots.takeSnapshot(content, answers, { ...QUESTION, role: 'gone' }), null);
});

test('a snapshot read again gives the verdict that it was taken with, whatever is ticked since', () => {
  const snapshot = snapshotAt(3, 2);
  assert.deepEqual([snapshot.claimed, snapshot.evidencedStage], ['mid', 'junior']);
  const read = snapshots.assessSnapshot(content, snapshot);
  assert.deepEqual([read?.claimed.reached, read?.evidenced.reached], ['mid', 'junior']);
});

test('a shared result says the same without reasons or evidence', () => {
  const snapshot = snapshotAt(3, 1);
  const shared = sharedResult({ ...snapshot, notApplicable: { other: 'private reason' } }, '');
  assert.equal(JSON.stringify(shared).includes('private reason'), false);
  const copy = snapshots.settledSnapshot(content, snapshotFromShare(sharedResult(snapshot, ''), 's1'));
  assert.deepEqual(copy, snapshot);
});

test('snapshots are listed newest first', () => {
  const list = ['2026-03-05', '2025-09-01', '2026-06-30'].map((asOf, n) => snapshotAt(1, 1, { asOf, id: `s${n}` }));
  assert.deepEqual(snapshots.newestFirst(list).map(({ asOf }) => asOf), ['2026-06-30', '2026-03-05', '2025-09-01']);
});

test('a comparison says what rose, fell, was answered and was cleared', () => {
  const [before, after] = [snapshotAt(1, 2), snapshotAt(3, 1)];
  assert.deepEqual(compareSnapshots(before, after).skills, [
    { skill: 'data', before: 1, after: 3, direction: 'rose' },
    { skill: 'events', before: 2, after: 1, direction: 'fell' },
  ]);
  const excused = { ...after, ratings: { data: 3 }, notApplicable: { events: '' } };
  assert.deepEqual(compareSnapshots(after, excused).skills[1], { skill: 'events', before: 1, after: 'not-applicable', direction: 'cleared' });
  assert.equal(compareSnapshots(excused, after).skills[1]?.direction, 'answered');
  assert.ok(compareSnapshots(before, after).ticked.includes('data/l3-1'));
  assert.deepEqual(compareSnapshots(before, after).unticked, ['events/l2-1', 'events/l2-2', 'events/l2-3', 'events/l2-4']);
});

test('progress is the share of the remaining way, exactly', () => {
  const progress = compareSnapshots(snapshotAt(1, 2), snapshotAt(2, 2)).progress;
  assert.deepEqual(progress, { value: { numerator: 1, denominator: 2 } });
  assert.deepEqual(compareSnapshots(snapshotAt(2, 2), snapshotAt(1, 2)).progress, { value: { numerator: -1, denominator: 1 } });
});

test('there is no progress between different targets, changed requirements, or from a finished way', () => {
  const other = compareSnapshots(snapshotAt(1, 1), snapshotAt(2, 1, { target: 'junior' }));
  assert.deepEqual(other.progress, { value: null, why: 'other-target' });
  const untargeted = compareSnapshots(snapshotAt(1, 1, { target: undefined }), snapshotAt(2, 1, { target: undefined }));
  assert.deepEqual(untargeted.progress, { value: null, why: 'other-target' });
  assert.deepEqual(compareSnapshots(snapshotAt(3, 2), snapshotAt(3, 2)).progress, { value: null, why: 'nothing-left' });
  const harder = sampleContent({ junior: [['data', 1, 3, 'core'], ['events', 1, 1]], mid: [['data', 3, 3, 'core'], ['events', 3, 1]] });
  const comparison = compareSnapshots(snapshotAt(1, 1), snapshotAt(2, 1, {}, harder));
  assert.deepEqual(comparison.progress, { value: null, why: 'requirements-changed' });
  assert.deepEqual(comparison.content.requirements.map(({ skill, before, after }) => [skill, before?.level, after?.level]), [['events', 2, 3]]);
});

test('a comparison says what changed in the content', () => {
  const newer = structuredClone({ ...content, version: '2026.09' });
  const level = /** @type {any} */ (newer.skills[0]?.levels['1']);
  level.indicators[0].hash = 'reworded';
  level.indicators.pop();
  level.indicators.push({ id: 'fresh', text: '', hash: 'f' });
  const { content: change } = compareSnapshots(snapshotAt(1, 1), snapshotAt(1, 1, {}, newer));
  assert.deepEqual(change, {
    version: ['2026.03', '2026.09'],
    requirements: [],
    reworded: ['data/l1-1'],
    added: ['data/fresh'],
    removed: ['data/l1-3'],
  });
});
