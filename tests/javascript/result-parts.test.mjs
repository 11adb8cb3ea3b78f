import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from '../../theme_overrides/assets/javascripts/assessment/assess.mjs';
import { chooseLevel, emptyAnswers, setTick } from '../../theme_overrides/assets/javascripts/assessment/answers.mjs';
import { waysOf } from '../../theme_overrides/assets/javascripts/assessment-page/gaps-view.mjs';
import { linesOf } from '../../theme_overrides/assets/javascripts/assessment-page/radar.mjs';
import { alsoMet, evidenceReason, missingActs, reason } from '../../theme_overrides/assets/javascripts/assessment-page/sentences.mjs';
import { heatOf } from '../../theme_overrides/assets/javascripts/team-page/team-panel.mjs';
import { sampleContent } from './sample-content.mjs';

const content = sampleContent({ junior: [['data', 1, 1, 'core'], ['events', 1, 1]], mid: [['data', 3, 3, 'core'], ['events', 4, 1], ['talks', 1, 1]] });
const say = (/** @type {string} */ key, values = {}) => `${key}(${Object.values(values).join('|')})`;

/** @param {Record<string, number>} levels @returns {any} */
function assessed(levels) {
  let answers = emptyAnswers();
  for (const skill of content.skills) if (levels[skill.id] !== undefined) answers = chooseLevel(answers, skill, levels[skill.id] ?? 0);
  const data = /** @type {any} */ (content.skills[0]);
  answers = setTick(answers, data, 'l3-1', true);
  return assess(content, answers, { role: 'user-ops', target: 'mid', asOf: '2026-03-05' });
}

test('a reason names every rule that fails on single skills, the acts that lack, and how many', () => {
  const { claimed } = assessed({ data: 2, events: 2, talks: 1 });
  assert.equal(claimed.reason.rule, 'G1');
  const words = reason(content, 'user-ops', claimed, say);
  assert.match(words, /reason\.G1\(mid\|data\|1\)/);
  assert.match(words, /reason\.G3\(mid\|events\|1\)/);
  assert.equal(words.includes('G2'), false);
  assert.match(missingActs(content, claimed, say), /data l3-2.*data l3-3.*data l3-4/);
});

test('where answers lack, only that is said', () => {
  const { claimed } = assessed({ data: 3 });
  assert.match(reason(content, 'user-ops', claimed, say), /^reason\.G4/);
  assert.equal(missingActs(content, claimed, say), '');
});

test('a stage above that is met too is told, never awarded', () => {
  const easy = sampleContent({ low: [['data', 2, 1, 'core']], high: [['events', 1, 1, 'core']] });
  const answers = chooseLevel(chooseLevel(emptyAnswers(), /** @type {any} */ (easy.skills[0]), 1), /** @type {any} */ (easy.skills[1]), 2);
  const found = /** @type {any} */ (assess(easy, answers, { role: 'user-ops', asOf: '2026-03-05' }));
  assert.equal(found.claimed.reached, null);
  assert.equal(alsoMet(easy, 'user-ops', found.claimed, say), 'verdict.also(high|low)');
});

test('lack of evidence is named by skill, and nothing is said where none lacks', () => {
  assert.match(evidenceReason(content, ['data'], say), /data/);
  assert.equal(evidenceReason(content, [], say), '');
});

test('ways to practise are few, those of a missing level before others', () => {
  const way = (/** @type {number | undefined} */ level, n = 0) => ({ text: `${level}-${n}`, url: 'x/', ...(level ? { level } : {}) });
  const practice = [way(undefined, 1), way(undefined, 2), way(undefined, 3), way(1), way(3), way(2), { text: 'no address' }];
  const gap = /** @type {any} */ ({ level: 1, required: 2, practice });
  assert.deepEqual(waysOf(gap).map(({ text }) => text), ['undefined-1', 'undefined-2', '2-0', '1-0']);
});

test('names in the picture break between words, Chinese anywhere, never inside a word', () => {
  assert.deepEqual(linesOf('Getting things done', 7), ['Getting', 'things done']);
  assert.deepEqual(linesOf('机制与规则设计', 4), ['机制与规', '则设计']);
  assert.deepEqual(linesOf('A/B 测试', 6), ['A/B 测试']);
  assert.deepEqual(linesOf('Incomprehensibilities', 3), ['Incomprehensibilities']);
});

test('coverage has a word for none, few, most and all', () => {
  const of = (/** @type {number} */ covered) => heatOf(/** @type {any} */ ({ asked: 4, covered: Array(covered).fill('m') }));
  assert.deepEqual([0, 1, 2, 3, 4].map(of), ['none', 'few', 'most', 'most', 'all']);
});

test('a tick with forty skills is worked out within the time of one picture', () => {
  const ids = Array.from({ length: 40 }, (_, n) => `skill-${n}`);
  const wide = sampleContent({ mid: ids.map((id) => [id, 3, 1]) });
  let answers = emptyAnswers();
  for (const skill of wide.skills) answers = chooseLevel(answers, skill, 2);
  const times = wide.skills.map((skill) => {
    const begun = performance.now();
    answers = setTick(answers, skill, 'l3-1', true);
    assess(wide, answers, { role: 'user-ops', target: 'mid', asOf: '2026-03-05' });
    return performance.now() - begun;
  });
  assert.ok((times.sort((a, b) => a - b)[20] ?? 99) < 16);
});
