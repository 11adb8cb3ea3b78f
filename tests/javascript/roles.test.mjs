// Comparison of roles and moves between them: tables of cases, and addresses from anywhere.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseTable } from './case-tables.mjs';
import { readAddress, withStage, writeAddress } from '../../theme_overrides/assets/javascripts/roles/address.mjs';
import { contrastOf, moveText, takenFor } from '../../theme_overrides/assets/javascripts/roles/content.mjs';
import { differences, shownRows } from '../../theme_overrides/assets/javascripts/roles/difference.mjs';
import { levelsHeld, roleMove } from '../../theme_overrides/assets/javascripts/roles/move.mjs';
import { practiceAt } from '../../theme_overrides/assets/javascripts/roles/practice.mjs';

/** @param {string} skill @param {number} level @param {boolean} [core] @param {number} [weight] */
const need = (skill, level, core = false, weight = 1) => ({ skill, level, core, weight });

/** @param {string} id @param {any[]} requires @param {string[]} [way] */
const stage = (id, requires, way = [id]) => ({ id, title: id, url: `${id}/`, scope: `${id} 的事`, way, requires });

/** @param {string} id @param {any} [facts] */
const role = (id, facts = {}) => ({
  id, title: id.toUpperCase(), url: `roles/${id}/`, tier: 'full', mission: `${id} 的使命`, does_not: [], outputs: [],
  rhythm: [], owned: [], influenced: [], contrasts: [], moves: [], stages: [], ...facts,
});

const data = {
  roles: [
    role('user', {
      formerIds: ['member'],
      owned: ['retention', 'active'],
      contrasts: [{ role: 'market', text: '一个留，一个拉' }],
      moves: [{ role: 'market', text: '先学算账' }],
      rhythm: [{ every: 'day', text: '看数', minutes: 20 }],
      stages: [
        stage('junior', [need('data', 1)]),
        stage('mid', [need('data', 2, true, 3), need('talk', 2), need('event', 2)], ['junior', 'mid']),
      ],
    }),
    role('market', {
      owned: ['active', 'reach'],
      rhythm: [{ every: 'day', text: '看数', minutes: 20 }],
      stages: [
        stage('junior', [need('data', 1)]),
        stage('mid', [need('data', 3, true, 3), need('event', 2), need('spend', 1)], ['junior', 'mid']),
      ],
    }),
    role('service', { tier: 'short' }),
  ],
  skills: ['data', 'talk', 'event', 'spend'].map((id) => ({ id, title: id, url: `skills/${id}/`, practice: [] })),
  metrics: ['retention', 'active', 'reach'].map((id) => ({ id, title: id, url: `metrics/${id}/` })),
  pages: [],
};
const content = /** @type {any} */ (data);
const USER = { role: 'user', stage: 'mid' };
const MARKET = { role: 'market', stage: 'mid' };

/** @param {any[]} sides @param {string} name @returns {any} the row of a field or skill */
const row = (sides, name) => differences(content, sides).find((entry) => entry.name === name);

for (const entry of caseTable('moves')) {
  test(`a move: ${entry.name}`, () => {
    const stages = entry.came.map((/** @type {any} */ asked, /** @type {number} */ place) =>
      stage(`s${place}`, Object.entries(asked).map(([skill, level]) => need(skill, Number(level)))),
    );
    const last = { ...(stages.at(-1) ?? stage('none', [])), way: stages.map((/** @type {any} */ one) => one.id) };
    const goes = stage('goal', Object.entries(entry.goes).map(([skill, [level, weight, core]]) => need(skill, level, core, weight)));
    const found = roleMove(levelsHeld(/** @type {any} */ (role('came', { stages })), last), goes);
    const written = (/** @type {any[]} */ steps) => steps.map((step) => [step.skill, step.held, step.needed]);
    assert.deepEqual([written(found.have), written(found.rise), written(found.new)], [entry.have, entry.rise, entry.new]);
  });
}

test('the reader’s own rating counts instead of what the role asks, up and down', () => {
  const held = new Map([['data', 2], ['event', 2]]);
  const own = new Map([['data', 3], ['event', 0], ['spend', 1]]);
  const found = roleMove(held, /** @type {any} */ (content.roles[1].stages[1]), own);
  assert.deepEqual(found.have.map((step) => [step.skill, step.held, step.own]), [['data', 3, true], ['spend', 1, true]]);
  assert.deepEqual(found.new.map((step) => [step.skill, step.own]), [['event', true]]);
});

for (const entry of caseTable('practice')) {
  test(`where to practise: ${entry.name}`, () => {
    const names = Object.keys(entry.places);
    const pages = names.map((name) => ({ title: name, url: '', roles: entry.places[name][1] }));
    const practice = names.map((name, place) => [place, entry.places[name][0]]);
    const known = /** @type {any} */ ({ ...data, pages, skills: [{ id: 'data', title: '', url: '', practice }] });
    assert.deepEqual(practiceAt(known, 'data', entry.level, entry.role).map((place) => place.title), entry.best);
  });
}

test('a skill of both sides differs by levels, one of a single side says so, an equal one is the same', () => {
  assert.deepEqual(row([USER, MARKET], 'data').verdict, { is: 'gap', levels: 1 });
  assert.deepEqual(row([USER, MARKET], 'talk').verdict, { is: 'only' });
  assert.deepEqual(row([USER, MARKET], 'event').verdict, { is: 'same' });
  assert.deepEqual(row([USER, MARKET, { role: 'user', stage: 'junior' }], 'event').verdict, { is: 'some' });
});

test('core skills come first, and the whole role spans its stages', () => {
  const skills = differences(content, [USER, MARKET]).filter((entry) => entry.group === 'skills');
  assert.deepEqual(skills.map((entry) => entry.name), ['data', 'talk', 'event', 'spend']);
  assert.deepEqual(row([{ role: 'user', stage: '' }, USER], 'data').cells[0], { from: 1, to: 2, core: true });
  assert.deepEqual(row([{ role: 'user', stage: '' }, USER], 'data').verdict, { is: 'different' });
});

test('what lists share is marked, and a list that is all shared is the same', () => {
  const owned = row([USER, MARKET], 'owned');
  assert.deepEqual(owned.cells[0].map((/** @type {any} */ item) => [item.text, item.shared]), [['retention', false], ['active', true]]);
  assert.deepEqual(owned.verdict, { is: 'different' });
  assert.deepEqual(row([USER, MARKET], 'day').verdict, { is: 'same' });
});

test('two stages of one role differ in what the stage says alone', () => {
  const sides = [{ role: 'user', stage: 'junior' }, USER];
  const shown = shownRows(differences(content, sides), false).map((entry) => entry.name);
  assert.deepEqual(shown, ['scope', 'data', 'talk', 'event']);
  assert.ok(shownRows(differences(content, sides), true).some((entry) => entry.name === 'mission'));
});

test('aspects that no side has are left out, and one that one side lacks stays', () => {
  assert.equal(row([USER, MARKET], 'outputs'), undefined);
  assert.deepEqual(row([USER, { role: 'service', stage: '' }], 'scope').cells, ['mid 的事', '']);
});

test('a contrast counts whichever side declares it, a move only from its own side', () => {
  assert.equal(contrastOf(content, MARKET, USER), '一个留，一个拉');
  assert.equal(contrastOf(content, USER, { role: 'service', stage: '' }), '');
  for (const [side, other] of [[USER, 'market'], [MARKET, 'user']]) {
    assert.deepEqual(takenFor(content, /** @type {any} */ (side)).map((entry) => entry.id), [other]);
  }
  assert.equal(moveText(content, USER, MARKET), '先学算账');
  assert.equal(moveText(content, MARKET, USER), '');
});

test('an address that was written is read back the same', () => {
  const choices = [
    { sides: [USER, { role: 'market', stage: '' }], all: true, from: USER, to: MARKET },
    { sides: [USER, MARKET, { role: 'service', stage: '' }], all: false, from: null, to: null },
    { sides: [], all: false, from: MARKET, to: null },
  ];
  for (const choice of choices) assert.deepEqual(readAddress(content, `#${writeAddress(choice)}`), choice);
  assert.equal(writeAddress({ sides: [], all: true, from: null, to: null }), '');
});

test('former names, strange ids and too many sides are read for what they are', () => {
  const sides = (/** @type {string} */ hash) => readAddress(content, hash)?.sides;
  assert.deepEqual(sides('#with=member.mid'), [USER]);
  assert.deepEqual(sides('#with=user.nowhere,nobody,market'), [{ role: 'user', stage: '' }, { role: 'market', stage: '' }]);
  assert.deepEqual(sides('#with=user,user,user,market'), Array(3).fill({ role: 'user', stage: '' }));
  assert.deepEqual(sides('#with=__proto__.constructor,<img src=x>,'), []);
});

test('ends of a move need a stage that asks for skills', () => {
  assert.deepEqual(readAddress(content, '#from=user&to=service'), { sides: [], all: false, from: USER, to: null });
  assert.deepEqual(withStage(content, { role: 'market', stage: '' }), MARKET);
});

test('the id of a heading, nothing, and an endless address say nothing of roles', () => {
  for (const hash of ['', '#', '#pairs', `#with=${'user,'.repeat(300)}`]) assert.equal(readAddress(content, hash), null, hash.slice(0, 20));
});
