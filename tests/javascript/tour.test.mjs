import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doneStops, nextStop, withStop } from '../../theme_overrides/assets/javascripts/tour/stops.mjs';

const STOPS = ['role', 'stage', 'rate', 'tick', 'find'];

/** @type {[string, {value?: string, ratings?: number, ticks?: number}, string[], string | null][]} */
const CASES = [
  ['nothing', {}, [], 'role'],
  ['one ticked', { value: 'role' }, ['role'], 'stage'],
  ['ticked in another order', { value: 'find stage' }, ['stage', 'find'], 'role'],
  ['a skill rated on the assessment', { value: 'role stage', ratings: 1 }, ['role', 'stage', 'rate'], 'tick'],
  ['an item ticked on a checklist', { ticks: 3 }, ['tick'], 'role'],
  ['all', { value: 'role stage rate tick find' }, STOPS, null],
  ['stops that the tour no longer has', { value: 'gone role' }, ['role'], 'stage'],
  ['a value that is no list of ours', { value: '  <b> ' }, [], 'role'],
];

for (const [name, { value = '', ratings = 0, ticks = 0 }, done, next] of CASES) {
  test(`after ${name} the tour goes on at ${next ?? 'its end'}`, () => {
    const found = doneStops(STOPS, { value, ratings, ticks });
    assert.deepEqual(found, done);
    assert.equal(nextStop(STOPS, found), next);
  });
}

test('a stop is kept once and can be taken back', () => {
  assert.equal(withStop('', 'role', true), 'role');
  assert.equal(withStop('role stage', 'role', true), 'stage role');
  assert.equal(withStop('role stage', 'role', false), 'stage');
  assert.equal(withStop('stage', 'role', false), 'stage');
});
