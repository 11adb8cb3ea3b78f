import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listStanding, skillState, standing } from '../../theme_overrides/assets/javascripts/learning-path/standing.mjs';
import { caseTable } from './case-tables.mjs';

/** @param {any} kept as the table writes it */
function keptFrom({ ticked = [], runs = [], ratings = {} }) {
  const rated = Object.entries(ratings).map(([skill, level]) => [skill, typeof level === 'number' ? { state: 'rated', level } : { state: level, reason: '' }]);
  return { ticked: new Set(ticked), runs, ratings: Object.fromEntries(rated) };
}

const table = caseTable('learning-path');

for (const { name, kept, expected } of table.cases) {
  test(`a path counts ${name}`, () => {
    const found = standing(table.path, keptFrom(kept));
    const shown = Object.fromEntries(Object.entries(found).map(([part, { done, total }]) => [part, `${done} / ${total}`]));
    assert.deepEqual(shown, expected);
  });
}

test('a list under a skill shows its own items', () => {
  const kept = keptFrom(table.cases.find((/** @type {any} */ entry) => entry.name === 'a run of a list').kept);
  assert.deepEqual(table.path.lists.map((/** @type {any} */ list) => listStanding(list, kept)), [
    { done: 2, total: 3 },
    { done: 0, total: 2 }, // the run was one of the other list
  ]);
});

for (const { rating, wanted, expected } of table.skills) {
  test(`a skill rated ${rating} where ${wanted} is asked`, () => {
    const { ratings } = keptFrom({ ratings: rating === null ? {} : { a: rating } });
    assert.deepEqual(skillState({ skill: 'a', level: wanted }, ratings), expected);
  });
}
