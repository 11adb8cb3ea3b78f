import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as achievements from '../../theme_overrides/assets/javascripts/assessment/achievements.mjs';

const LIST = [
  { id: 'a', value: { ...achievements.newAchievement('2025-11-20'), did: '首单引导改版', before: '12%', after: '15%', skills: ['data-analysis'] } },
  { id: 'b', value: { ...achievements.newAchievement('2026-02-01'), did: 'Handed over the daily report', link: 'https://x.y', skills: ['mentoring'] } },
  { id: 'c', value: { ...achievements.newAchievement('2026-03-01'), did: '停掉一次拉新', skills: ['data-analysis', 'mentoring'] } },
];

/** @param {any} wanted @returns {string[]} ids */
function found(wanted) {
  return achievements.findAchievements(LIST, wanted).map(({ id }) => id);
}

test('achievements are listed newest first and found by period, skill and words', () => {
  assert.deepEqual(found({}), ['c', 'b', 'a']);
  assert.deepEqual(found({ from: '2026-01-01', to: '2026-02-28' }), ['b']);
  assert.deepEqual(found({ skill: 'data-analysis' }), ['c', 'a']);
  assert.deepEqual(found({ words: 'DAILY' }), ['b']);
  assert.deepEqual(found({ words: '拉新', skill: 'mentoring' }), ['c']);
});

test('an achievement needs a date and what was done', () => {
  assert.deepEqual(achievements.missingFields(achievements.newAchievement('2026-03-05')), ['did']);
  assert.deepEqual(achievements.missingFields({ ...achievements.newAchievement('soon'), did: ' ' }), ['date', 'did']);
});

test('an achievement stands as evidence with its numbers, and is offered until it is given', () => {
  const evidence = achievements.asEvidence(LIST[0]?.value ?? achievements.newAchievement(''));
  assert.deepEqual(evidence, { text: '首单引导改版 · 12% → 15%', link: '', date: '2025-11-20' });
  const offered = (/** @type {any[]} */ given) => achievements.offeredAsEvidence(LIST, 'data-analysis', given).map(({ id }) => id);
  assert.deepEqual(offered([]), ['c', 'a']);
  assert.deepEqual(offered([evidence]), ['c']);
});
