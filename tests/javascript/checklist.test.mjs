import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as runs from '../../theme_overrides/assets/javascripts/checklist/runs.mjs';
import * as ticks from '../../theme_overrides/assets/javascripts/checklist/ticks.mjs';

/** @typedef {import('../../theme_overrides/assets/javascripts/checklist/ticks.mjs').Item} Item */

/** @type {Item} */
const ROLLBACK = { key: 'checklists/launch/roll-back', text: '写好回滚方案', hash: 'h1', level: 'must', owner: '活动负责人' };
/** @type {Item} */
const GREY = { key: 'checklists/launch/grey', text: '灰度一成', hash: 'h2', level: 'should', owner: '产品' };
/** @type {Item} */
const POSTER = { key: 'checklists/launch/poster', text: '海报备一版', hash: 'h3', level: 'could', owner: '设计' };
const LIST = [ROLLBACK, GREY, POSTER];
const DAY = '2026-03-05';

test('an item ticked in one place is ticked wherever its key is shown', () => {
  const state = ticks.setTick({}, ROLLBACK, true, DAY);
  const elsewhere = { key: 'checklists/launch/roll-back', text: '写好回滚方案', hash: 'h1' };
  assert.equal(ticks.stateOf(state, elsewhere), 'done');
  assert.equal(ticks.stateOf(ticks.setTick(state, elsewhere, false, DAY), ROLLBACK), 'open');
});

test('an item that was reworded since counts as done, says so and shows both wordings', () => {
  const state = ticks.setTick({}, ROLLBACK, true, DAY);
  const reworded = { ...ROLLBACK, text: '写好回滚方案并演练一次', hash: 'h9' };
  assert.equal(ticks.stateOf(state, reworded), 'changed');
  assert.deepEqual(ticks.wordingChange(state, reworded), { before: '写好回滚方案', after: '写好回滚方案并演练一次' });
  assert.deepEqual(ticks.progressOf(state, [reworded, GREY]), { done: 1, changed: 1, total: 2 });
  const again = ticks.setTick(state, reworded, true, '2026-03-06');
  assert.equal(ticks.stateOf(again, reworded), 'done');
  assert.equal(ticks.wordingChange(again, reworded), null);
});

test('a tick under a former key still counts and moves when it is touched', () => {
  const state = ticks.setTick({}, { ...ROLLBACK, key: 'checklists/old/undo' }, true, DAY);
  const renamed = { ...ROLLBACK, formerKeys: ['checklists/old/undo'] };
  assert.equal(ticks.stateOf(state, renamed), 'done');
  assert.deepEqual(Object.keys(ticks.setTick(state, renamed, true, DAY)), ['checklists/launch/roll-back']);
  assert.deepEqual(ticks.setTick(state, renamed, false, DAY), {});
});

test('items are filtered by level, owner and state, alone and together', () => {
  const state = ticks.setTick({}, ROLLBACK, true, DAY);
  const keys = (/** @type {any} */ wanted) => ticks.filterItems(LIST, wanted, state).map((item) => item.key.split('/')[2]);
  assert.deepEqual(keys({}), ['roll-back', 'grey', 'poster']);
  assert.deepEqual(keys({ levels: ['must', 'should'] }), ['roll-back', 'grey']);
  assert.deepEqual(keys({ owners: ['产品'] }), ['grey']);
  assert.deepEqual(keys({ states: ['open'], levels: ['must', 'should'] }), ['grey']);
});

test('a reset clears the list and nothing else, and can be taken back', () => {
  const other = { key: 'checklists/other/one', text: 'x', hash: 'h' };
  const state = ticks.setTick(ticks.setTick({}, ROLLBACK, true, DAY), other, true, DAY);
  const cleared = ticks.resetTicks(state, LIST);
  assert.deepEqual(Object.keys(cleared), [other.key]);
  assert.deepEqual(ticks.changedTicks(state, cleared), [['tick/checklists/launch/roll-back', null]]);
  assert.deepEqual(ticks.changedTicks(cleared, state).map(([key]) => key), ['tick/checklists/launch/roll-back']);
});

test('taking a reset back leaves alone what was ticked elsewhere meanwhile', () => {
  const other = { key: 'checklists/other/one', text: 'x', hash: 'h' };
  const before = ticks.setTick(ticks.setTick({}, ROLLBACK, true, DAY), { ...GREY, key: 'checklists/old/grey' }, true, DAY);
  const list = [ROLLBACK, { ...GREY, formerKeys: ['checklists/old/grey'] }, POSTER];
  const meanwhile = ticks.setTick(ticks.setTick(ticks.resetTicks(before, list), other, true, DAY), POSTER, true, DAY);
  const undone = ticks.restoreTicks(meanwhile, before, list);
  assert.deepEqual(Object.keys(undone).sort(), ['checklists/launch/roll-back', 'checklists/old/grey', other.key]);
});

test('only ticks that changed are written', () => {
  const state = ticks.setTick({}, ROLLBACK, true, DAY);
  assert.deepEqual(ticks.changedTicks(state, ticks.setTick(state, GREY, true, DAY)).map(([key]) => key), ['tick/checklists/launch/grey']);
  assert.deepEqual(ticks.changedTicks(state, structuredClone(state)), []);
  assert.deepEqual(ticks.ticksFrom([{ id: ROLLBACK.key, value: /** @type {any} */ (state[ROLLBACK.key]) }]), state);
});

test('a run starts fresh and leaves the list itself alone', () => {
  const run = runs.tickInRun(runs.startRun('launch', DAY, '三月会员日'), ROLLBACK, true, DAY);
  assert.deepEqual(runs.runProgress(run, LIST), { done: 1, changed: 0, total: 3 });
  assert.deepEqual(Object.keys(run.ticks), ['roll-back']);
  assert.deepEqual(runs.runProgress(runs.startRun('launch', DAY), LIST), { done: 0, changed: 0, total: 3 });
});

test('a finished run keeps its ticks and its day', () => {
  const finished = runs.finishRun(runs.startRun('launch', DAY), '2026-03-06');
  assert.equal(runs.tickInRun(finished, ROLLBACK, true, DAY), finished);
  assert.equal(runs.finishRun(finished, '2026-04-01').finished, '2026-03-06');
});

test('a run shows items that have left the list, and a finished one keeps the wording it was ticked by', () => {
  let run = runs.tickInRun(runs.startRun('launch', DAY), ROLLBACK, true, DAY);
  run = runs.tickInRun(run, POSTER, true, '2026-03-06');
  const now = [{ ...ROLLBACK, text: '新写法', hash: 'h9' }, GREY];
  assert.deepEqual(runs.runRows(run, now), [
    { text: '新写法', state: 'changed', at: DAY },
    { text: '灰度一成', state: 'open', at: '' },
    { text: '海报备一版', state: 'gone', at: '2026-03-06' },
  ]);
  assert.deepEqual(runs.runRows(runs.finishRun(run, DAY), now)[0], { text: '写好回滚方案', state: 'done', at: DAY });
});

test('runs of a list are open or finished, newest first', () => {
  const record = (/** @type {string} */ id, /** @type {string} */ started, finished = '', list = 'launch') => ({ id, value: { ...runs.startRun(list, started), finished } });
  const records = [record('a', '2026-01-01', '2026-01-02'), record('b', '2026-03-01'), record('c', '2026-02-01'), record('d', '2026-03-01', '', 'other')];
  const found = runs.runsOf(records, 'launch');
  assert.deepEqual([found.open.map(({ id }) => id), found.finished.map(({ id }) => id)], [['b', 'c'], ['a']]);
});
