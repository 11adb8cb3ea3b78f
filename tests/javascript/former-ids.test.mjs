import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followFormerIds, forgetRenamed, moveToCurrentIds, renamedSince } from '../../theme_overrides/assets/javascripts/storage/former-ids.mjs';
import { recordKinds } from '../../theme_overrides/assets/javascripts/storage/records.mjs';
import { Store } from '../../theme_overrides/assets/javascripts/storage/store.mjs';
import { QuotaStorage } from './fake-storage.mjs';

const FORMER = {
  role: { 'old-role': 'new-role' },
  skill: { 'old-skill': 'new-skill' },
  checklist: { 'old-list': 'new-list' },
  onboarding: { 'old-role': 'new-plan' },
  ladder: { 'old-ladder': 'new-ladder' },
};
const TODAY = { t: 5, day: '2026-03-05' };
const TICK = { hash: 'h1', text: 'Write the roll-back plan', at: '2026-03-01' };
const ANSWER = { ticks: { one: 'hand' }, none: false, seen: { one: 'h' }, evidence: [{ text: 'a', link: '', date: '2026-01-01' }] };
const SNAPSHOT = {
  id: 's1', asOf: '2026-03-01', source: 'self', version: '1', role: 'old-role', target: 'mid', ratings: { 'old-skill': 2 },
  notApplicable: { 'old-skill': 'why' }, evidenced: ['old-skill'], ticks: { 'old-skill': ['one'] },
  profile: [{ skill: 'old-skill', level: 2, core: true, weight: 1 }], wording: { 'old-skill': { one: 'h' } }, claimed: '', evidencedStage: '',
};
/** @type {{[key: string]: any}} one record of every kind that names something of the content, by former ids */
const KEPT = {
  'rating/old-skill': ANSWER,
  'archive/old-skill': ANSWER,
  'not-applicable/old-role/old-skill': { reason: 'why' },
  'snapshot/s1': SNAPSHOT,
  'goal/g1': { skill: 'old-skill', level: 3, text: '', due: '', proof: '', done: false },
  'tick/checklist/old-list/roll-back': TICK,
  'tick/role/old-role/talk': TICK,
  'tick/onboarding/old-role/fill-boards': TICK,
  'run/r1': { list: 'old-list', title: '', started: '2026-03-01', finished: '', ticks: { 'roll-back': TICK } },
  'plan/old-role': { id: 'plan-1', onboarding: 'old-role', start: '2026-03-02', end: '', months: 3, daysOff: [] },
  'achievement/a1': { date: '2026-03-01', did: 'x', before: '', after: '', comparedWith: '', link: '', mine: '', team: '', skills: ['other', 'old-skill'] },
  'lead/team': { id: 'team', deleteOn: '2026-06-01', marks: { 'm-1': { 'old-skill': 2 } }, agreed: { 'm-1': { 'old-skill': 3 } } },
  'lead-member/m-1': { name: 'Li', snapshot: SNAPSHOT, evidence: { 'old-skill': [{ text: 'a', link: '', date: '' }] } },
  'self-check/old-ladder': { at: '2026-03-01', rung: '', answers: {} },
  'setting/tour': { value: 'old-role' },
};

/** @param {any} backend */
const open = (backend) => new Store({ reach: () => backend, site: '/', now: () => 1 });

/** @param {{[key: string]: any}} kept @returns {Store} */
function storeWith(kept) {
  const store = open(new QuotaStorage());
  for (const [key, value] of Object.entries(kept)) assert.deepEqual(store.write(key, value), { ok: true }, key);
  return store;
}

test('everything that is kept follows a rename, in keys and in values, and reads as before', () => {
  const store = storeWith(KEPT);
  const sorts = new Set(Object.keys(KEPT).map((key) => key.split('/', 1)[0]));
  assert.deepEqual(Object.keys(recordKinds).filter((kind) => !sorts.has(kind)), ['renamed']);
  moveToCurrentIds(store, FORMER, TODAY);
  const expected = JSON.stringify(Object.entries(KEPT).sort())
    .replaceAll('old-skill', 'new-skill').replaceAll('old-list', 'new-list').replaceAll('old-ladder', 'new-ladder')
    .replaceAll('onboarding/old-role', 'onboarding/new-plan').replaceAll('plan/old-role', 'plan/new-plan')
    .replaceAll('"onboarding":"old-role"', '"onboarding":"new-plan"').replaceAll('old-role', 'new-role')
    .replace('{"value":"new-role"}', '{"value":"old-role"}');
  const now = store.keys().filter((key) => !key.startsWith('renamed/')).map((key) => [key, store.read(key)]);
  assert.deepEqual(Object.fromEntries(now), Object.fromEntries(JSON.parse(expected)));
  assert.equal(store.read('plan/new-plan').id, 'plan-1');
});

test('the reader is told of each rename once, until they take note; a second page has nothing to do', () => {
  const backend = new QuotaStorage();
  const store = open(backend);
  store.write('run/r1', KEPT['run/r1']);
  store.write('snapshot/s1', SNAPSHOT);
  moveToCurrentIds(store, FORMER, TODAY);
  const told = [
    { kind: 'checklist', former: 'old-list', id: 'new-list' },
    { kind: 'role', former: 'old-role', id: 'new-role' },
    { kind: 'skill', former: 'old-skill', id: 'new-skill' },
  ];
  assert.deepEqual(renamedSince(store), told);
  forgetRenamed(store);
  const before = new Map(backend.entries);
  moveToCurrentIds(open(backend), FORMER, TODAY);
  assert.deepEqual(backend.entries, before);
  assert.deepEqual(renamedSince(open(backend)), []);
});

test('answers to two skills that became one are joined; another record whose place is taken stays where it was', () => {
  const other = { ...ANSWER, ticks: { two: 'hand' }, seen: { two: 'h' }, evidence: [] };
  const plan = { ...KEPT['plan/old-role'], id: 'plan-2', onboarding: 'new-plan' };
  const store = storeWith({ 'rating/old-skill': ANSWER, 'rating/new-skill': other, 'plan/old-role': KEPT['plan/old-role'], 'plan/new-plan': plan });
  moveToCurrentIds(store, FORMER, TODAY);
  assert.deepEqual(store.read('rating/new-skill').ticks, { one: 'hand', two: 'hand' });
  assert.deepEqual(store.read('rating/new-skill').evidence, ANSWER.evidence);
  assert.deepEqual([store.read('plan/old-role').id, store.read('plan/new-plan').id], ['plan-1', 'plan-2']);
});

test('where there is no room, everything stays as it was', () => {
  const backend = new QuotaStorage();
  for (const [key, value] of Object.entries(KEPT)) open(backend).write(key, value);
  const before = open(backend).keys();
  backend.quota = [...backend.entries].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  moveToCurrentIds(open(backend), { skill: { 'old-skill': 'a-much-longer-name-of-the-skill' } }, TODAY);
  assert.deepEqual(open(backend).keys(), before);
});

test('ids that only look like a former one, or like a property of objects, stay', () => {
  const kept = { 'rating/tostring': { t: 1, d: ANSWER }, 'tick/playbook/old-list/x': { t: 1, d: TICK } };
  assert.deepEqual(followFormerIds(kept, FORMER).records, kept);
});
