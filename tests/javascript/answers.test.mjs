import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as answering from '../../theme_overrides/assets/javascripts/assessment/answers.mjs';
import { answersFrom, changedRecords } from '../../theme_overrides/assets/javascripts/assessment/persistence.mjs';
import { migrateAnswers, wordingChanges } from '../../theme_overrides/assets/javascripts/assessment/migration.mjs';
import { seeded } from './case-tables.mjs';
import { sampleContent } from './sample-content.mjs';

const content = sampleContent({ mid: [['data', 2, 3, 'core'], ['content', 1, 1]] });
const [data, writing] = /** @type {[any, any]} */ (content.skills);
const empty = answering.emptyAnswers();

/** @param {any} answers @param {string} [skill] @returns {any} rating of the skill in the sample role */
function rating(answers, skill = 'data') {
  const found = /** @type {any} */ (answering.ratingsFor(content, answers, 'user-ops')[skill]);
  return found.state === 'rated' ? found.level : found.state;
}

test('an untouched skill is unanswered, none of these yet is rated 0', () => {
  assert.equal(rating(empty), 'unanswered');
  assert.equal(rating(answering.chooseLevel(empty, data, 0)), 0);
});

test('choosing a level statement ticks all up to it, marked as by statement', () => {
  const answers = answering.chooseLevel(empty, data, 2);
  assert.equal(rating(answers), 2);
  assert.deepEqual(Object.keys(answers.skills.data?.ticks ?? {}), ['l1-1', 'l1-2', 'l1-3', 'l2-1', 'l2-2', 'l2-3', 'l2-4']);
  assert.ok(Object.values(answers.skills.data?.ticks ?? {}).every((how) => how === 'statement'));
});

test('un-ticking what does not hold lowers a rating by statement', () => {
  let answers = answering.chooseLevel(empty, data, 2);
  answers = answering.setTick(answers, data, 'l2-1', false);
  assert.equal(rating(answers), 1);
});

test('choosing a lower level takes back ticks by statement above it and keeps those by hand', () => {
  let answers = answering.setTick(answering.chooseLevel(empty, data, 4), data, 'l3-2', true);
  answers = answering.chooseLevel(answers, data, 1);
  assert.deepEqual(answers.skills.data?.ticks, { 'l1-1': 'statement', 'l1-2': 'statement', 'l1-3': 'statement', 'l3-2': 'hand' });
});

test('ticking at a high level offers the lower ones, and accepting them is enough', () => {
  let answers = answering.setTick(empty, data, 'l3-1', true);
  answers = answering.setTick(answering.setTick(answers, data, 'l3-2', true), data, 'l3-3', true);
  assert.equal(rating(answers), 0);
  assert.deepEqual(answering.lowerLevelsOpen(content, answers, data, 3), [1, 2]);
  answers = answering.acceptLower(answers, data, 3);
  assert.equal(rating(answers), 3);
  assert.deepEqual(answering.lowerLevelsOpen(content, answers, data, 3), []);
  assert.equal(answers.skills.data?.ticks['l3-1'], 'hand');
});

test('a tick takes back none of these yet, and none of these yet takes back the ticks', () => {
  const none = answering.chooseLevel(answering.setTick(empty, data, 'l1-1', true), data, 0);
  assert.deepEqual(none.skills.data?.ticks, {});
  assert.equal(answering.setTick(none, data, 'l1-2', true).skills.data?.none, false);
});

test('not applicable counts in its role only and can be taken back', () => {
  const two = { ...content, roles: [...content.roles, { ...content.roles[0], id: 'content-ops' }] };
  const ticked = answering.chooseLevel(empty, data, 1);
  const excused = answering.setNotApplicable(ticked, 'user-ops', 'data', 'another team does it');
  assert.deepEqual(answering.ratingsFor(content, excused, 'user-ops').data, { state: 'not-applicable', reason: 'another team does it' });
  assert.deepEqual(answering.ratingsFor(/** @type {any} */ (two), excused, 'content-ops').data, { state: 'rated', level: 1 });
  assert.equal(rating(answering.setNotApplicable(excused, 'user-ops', 'data', null)), 1);
});

test('a change leaves the earlier answers and all other skills as they were', () => {
  const before = answering.chooseLevel(empty, writing, 1);
  const copy = structuredClone(before);
  const after = answering.setTick(before, data, 'l1-1', true);
  assert.deepEqual(before, copy);
  assert.equal(after.skills.content, before.skills.content);
});

test('only records that changed are written, and answers come back from records as they were', () => {
  let answers = answering.setNotApplicable(answering.chooseLevel(empty, data, 2), 'user-ops', 'content', 'no');
  const first = changedRecords(empty, answers);
  assert.deepEqual(first.map(([key]) => key), ['rating/data', 'not-applicable/user-ops/content']);
  const list = (/** @type {string} */ kind) =>
    first.filter(([key]) => key.startsWith(`${kind}/`)).map(([key, value]) => ({ id: key.slice(kind.length + 1), value }));
  assert.deepEqual(answersFrom(list), answers);
  const before = answers;
  answers = answering.setNotApplicable(answers, 'user-ops', 'content', null);
  assert.deepEqual(changedRecords(before, answers), [['not-applicable/user-ops/content', null]]);
  assert.deepEqual(changedRecords(before, structuredClone(before)), []);
});

/** @param {(skills: any[]) => void} change @returns {any} the sample content, edited */
function edited(change) {
  const copy = structuredClone(content);
  change(copy.skills);
  return copy;
}

test('a renamed skill and a renamed indicator keep their answers', () => {
  const renamed = edited((skills) => {
    skills[0].id = 'analysis';
    skills[0].formerIds = ['data'];
    Object.assign(skills[0].levels[1].indicators[0], { id: 'report', formerIds: ['l1-1'] });
  });
  let answers = answering.chooseLevel(empty, data, 1);
  answers = answering.setNotApplicable(answers, 'user-ops', 'data', 'reason');
  const { answers: moved, changes } = migrateAnswers(renamed, answers);
  assert.deepEqual(Object.keys(moved.skills), ['analysis']);
  assert.deepEqual(Object.keys(moved.skills.analysis?.ticks ?? {}).sort(), ['l1-2', 'l1-3', 'report']);
  assert.equal(moved.skills.analysis?.seen.report, 'h-l1-1');
  assert.deepEqual(moved.notApplicable, { 'user-ops': { analysis: 'reason' } });
  assert.deepEqual(changes, { renamed: ['analysis', 'analysis/report'], archived: [], restored: [] });
});

test('a removed skill is archived with its evidence and comes back when the content does', () => {
  const proof = [{ text: 'x', link: '', date: '2026-03-01' }];
  const answers = answering.setEvidence(answering.chooseLevel(empty, data, 2), 'data', proof);
  const without = migrateAnswers(edited((skills) => skills.shift()), answers);
  assert.deepEqual(without.answers.skills, {});
  assert.deepEqual(without.changes.archived, ['data']);
  const back = migrateAnswers(content, without.answers);
  assert.deepEqual(back.answers, answers);
  assert.deepEqual(back.changes.restored, ['data']);
});

test('a removed indicator is archived and comes back, and the rest of the skill stays', () => {
  const answers = answering.chooseLevel(empty, data, 1);
  const shorter = edited((skills) => skills[0].levels[1].indicators.pop());
  const first = migrateAnswers(shorter, answers);
  assert.deepEqual(Object.keys(first.answers.skills.data?.ticks ?? {}), ['l1-1', 'l1-2']);
  assert.deepEqual(first.changes.archived, ['data/l1-3']);
  const back = migrateAnswers(content, first.answers);
  assert.deepEqual(Object.keys(back.answers.skills.data?.ticks ?? {}).sort(), ['l1-1', 'l1-2', 'l1-3']);
  assert.deepEqual([back.changes.restored, back.answers.archived], [['data/l1-3'], {}]);
});

test('a reworded indicator keeps its tick and asks for a re-check until confirmed', () => {
  const reworded = edited((skills) => (skills[0].levels[1].indicators[0].hash = 'new'));
  const answers = migrateAnswers(reworded, answering.chooseLevel(empty, data, 1)).answers;
  const skill = reworded.skills[0];
  assert.equal(answers.skills.data?.ticks['l1-1'], 'statement');
  assert.deepEqual(wordingChanges(skill, answering.answerFor(answers, 'data')), { reworded: ['l1-1'], added: [] });
  const touched = answering.setTick(answers, skill, 'l2-1', true);
  assert.deepEqual(wordingChanges(skill, answering.answerFor(touched, 'data')).reworded, ['l1-1']);
  const confirmed = answering.confirmWording(touched, skill, 'l1-1');
  assert.deepEqual(wordingChanges(skill, answering.answerFor(confirmed, 'data')).reworded, []);
});

test('a new indicator is pointed out in a skill that was answered, and only there', () => {
  const longer = edited((skills) => skills.forEach((skill) => skill.levels[2].indicators.push({ id: 'fresh', text: '', hash: 'f' })));
  const answers = answering.chooseLevel(empty, data, 2);
  assert.deepEqual(wordingChanges(longer.skills[0], answering.answerFor(answers, 'data')).added, ['fresh']);
  assert.deepEqual(wordingChanges(longer.skills[1], answering.answerFor(answers, 'content')), { reworded: [], added: [] });
});

test('two skills joined into one keep the ticks and the evidence of both, each once', () => {
  const joined = edited((skills) => {
    skills.splice(1, 1);
    skills[0].formerIds = ['content'];
  });
  const [one, two] = ['one', 'two'].map((words) => ({ text: words, link: '', date: '2026-03-01' }));
  let answers = answering.setTick(answering.chooseLevel(empty, data, 0), writing, 'l1-1', true);
  answers = answering.setEvidence(answering.setEvidence(answers, 'data', [/** @type {any} */ (one)]), 'content', [/** @type {any} */ (two), /** @type {any} */ (one)]);
  const merged = migrateAnswers(joined, answers).answers.skills.data;
  assert.deepEqual([merged?.ticks, merged?.none, merged?.evidence], [{ 'l1-1': 'hand' }, false, [one, two]]);
  const nothing = answering.chooseLevel(answering.chooseLevel(empty, data, 0), writing, 0);
  assert.equal(migrateAnswers(joined, nothing).answers.skills.data?.none, true);
  const half = answering.setEvidence(answering.chooseLevel(empty, data, 0), 'content', []);
  assert.equal(migrateAnswers(joined, half).answers.skills.data?.none, true);
  const unanswered = answering.setEvidence(answering.setEvidence(empty, 'data', []), 'content', []);
  assert.equal(migrateAnswers(joined, unanswered).answers.skills.data?.none, false);
});

test('answers that the content still fits are handed back as they are', () => {
  const answers = answering.chooseLevel(empty, data, 2);
  assert.equal(migrateAnswers(content, answers).answers.skills.data, answers.skills.data);
});

test('a wording seen of an indicator that is gone is forgotten', () => {
  const shorter = edited((skills) => skills[0].levels[4].indicators.pop());
  const { answers } = migrateAnswers(shorter, answering.chooseLevel(empty, data, 1));
  assert.equal(answers.skills.data?.seen['l4-4'], undefined);
  assert.deepEqual(answers.archived, {});
});

test('an id that is in use again is not taken for a rename', () => {
  const swapped = edited((skills) => (skills[1].formerIds = ['data']));
  const answers = answering.chooseLevel(empty, data, 1);
  assert.deepEqual(migrateAnswers(swapped, answers).answers, answers);
});

test('over random edits nothing that was ticked is ever lost, and migrating again changes nothing', () => {
  const random = seeded(7);
  const pool = ['data', 'content', 'events', 'delivery'];
  for (let round = 0; round < 400; round += 1) {
    const wide = sampleContent({ mid: pool.map((id) => [id, 1, 1]) });
    let answers = empty;
    for (const skill of wide.skills) {
      for (const level of Object.values(skill.levels)) {
        for (const { id } of level.indicators) if (random(2)) answers = answering.setTick(answers, skill, id, true);
      }
    }
    const count = (/** @type {any} */ from) => Object.values(from).flatMap((/** @type {any} */ entry) => Object.keys(entry.ticks)).length;
    const total = count(answers.skills);
    for (let edit = 0; edit < 4; edit += 1) {
      const version = structuredClone(wide);
      version.skills = version.skills.filter(() => random(4) > 0);
      for (const skill of version.skills) {
        for (const level of Object.values(skill.levels)) level.indicators = level.indicators.filter(() => random(4) > 0);
        if (random(4) === 0) Object.assign(skill, { id: `${skill.id}-renamed`, formerIds: [skill.id] });
        else skill.formerIds = [`${skill.id}-renamed`];
      }
      const once = migrateAnswers(version, answers);
      const twice = migrateAnswers(version, once.answers);
      assert.deepEqual(twice.answers, once.answers);
      assert.deepEqual(twice.changes, { renamed: [], archived: [], restored: [] });
      answers = once.answers;
      assert.equal(count(answers.skills) + count(answers.archived), total);
    }
    assert.equal(count(migrateAnswers({ ...wide, skills: wide.skills.map((skill) => ({ ...skill, formerIds: [`${skill.id}-renamed`] })) }, answers).answers.skills), total);
  }
});
