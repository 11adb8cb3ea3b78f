import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rungOf } from '../../theme_overrides/assets/javascripts/self-check/rung.mjs';

const RUNGS = ['first', 'second', 'third', 'fourth'];

test('the rung is the middle one of the answers, whatever their order', () => {
  assert.equal(rungOf(RUNGS, ['third', 'first', 'second']), 'second');
  assert.equal(rungOf(RUNGS, ['second', 'third', 'first']), 'second');
});

test('one bold answer lifts nobody', () => {
  assert.equal(rungOf(RUNGS, ['first', 'first', 'fourth']), 'first');
});

test('between two middle answers the lower counts', () => {
  assert.equal(rungOf(RUNGS, ['first', 'fourth']), 'first');
  assert.equal(rungOf(RUNGS, ['second', 'third', 'third', 'second']), 'second');
});

test('answers to rungs that the ladder no longer has are left out', () => {
  assert.equal(rungOf(RUNGS, ['gone', 'third']), 'third');
  assert.equal(rungOf(RUNGS, ['gone']), null);
});

test('without answers there is no rung', () => {
  assert.equal(rungOf(RUNGS, []), null);
});
