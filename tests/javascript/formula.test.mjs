import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inputNames } from '../../theme_overrides/assets/javascripts/formula/evaluate.mjs';
import { readNumber, showNumber } from '../../theme_overrides/assets/javascripts/formula/numbers.mjs';
import { caseTable } from './case-tables.mjs';

for (const given of caseTable('numbers')) {
  test(`typed ${JSON.stringify(given.text)} is ${given.value}`, () => assert.equal(readNumber(String(given.text)), given.value));
}

test('results are shown as their unit and language ask for', () => {
  assert.equal(showNumber(0.23, 'percent', 'zh'), '23%');
  assert.equal(showNumber(0.2345, 'percent', 'en'), '23.5%');
  assert.equal(showNumber(1234567, 'people', 'en'), '1,234,567');
  assert.equal(showNumber(1.005, 'ratio', 'en'), '1.01');
  assert.equal(showNumber(2.5, 'people', 'en'), '2.5');
});

test('the inputs of an expression are named once, in order', () => {
  const names = inputNames({ op: '/', args: [{ op: '-', args: [{ input: 'b' }, { input: 'a' }] }, { op: '+', args: [{ input: 'b' }, { number: 1 }] }] });
  assert.deepEqual(names, ['b', 'a']);
});
