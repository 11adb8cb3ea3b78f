import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countBySort, thingText, thingsKept } from '../../theme_overrides/assets/javascripts/my/left-behind.mjs';
import { Store } from '../../theme_overrides/assets/javascripts/storage/store.mjs';
import { QuotaStorage } from './fake-storage.mjs';

const TICK = { hash: 'h', text: 'Write the roll-back plan', at: '2026-03-01' };
const SNAPSHOT = {
  id: 's1', asOf: '2026-03-02', source: 'self', version: '1', role: 'web-ops', target: 'mid', ratings: { html: 2 }, notApplicable: {},
  evidenced: [], ticks: {}, profile: [], wording: {}, claimed: '', evidencedStage: '',
};

function kept() {
  const backend = new QuotaStorage();
  const store = new Store({ reach: () => backend, site: '/', now: () => 1 });
  /** @type {{[key: string]: any}} */
  const records = {
    'snapshot/s1': SNAPSHOT,
    'snapshot/s2': { ...SNAPSHOT, id: 's2', asOf: '2026-04-02' },
    'tick/role/web-ops/talk': TICK,
    'not-applicable/web-ops/html': { reason: 'another team' },
    'rating/html': { ticks: { tables: 'hand' }, none: false, seen: {}, evidence: [{ text: 'the page', link: '', date: '2026-01-02' }] },
    'archive/html': { ticks: { frames: 'hand' }, none: false, seen: {}, evidence: [] },
    'run/r1': { list: 'launch', title: '', started: '2026-03-01', finished: '', ticks: { 'roll-back': TICK } },
    'plan/web-ops': { id: 'p', onboarding: 'web-ops', start: '2026-03-02', end: '', months: 3, daysOff: [] },
    'self-check/height': { at: '2026-03-01', rung: 'two', answers: {} },
    'goal/g1': { skill: 'html', level: 3, text: 'a form', due: '', proof: '', done: false },
    'achievement/a1': { date: '2026-03-01', did: 'x', before: '', after: '', comparedWith: '', link: '', mine: '', team: '', skills: ['html'] },
    'setting/tour': { value: 'x' },
  };
  for (const [key, value] of Object.entries(records)) assert.deepEqual(store.write(key, value), { ok: true }, key);
  return store;
}

test('what is kept is found by the thing it hangs on, whatever record it is', () => {
  const found = thingsKept(kept()).map(({ kind, id, keys }) => [`${kind}/${id}`, keys.length]);
  assert.deepEqual(found, [['checklist/launch', 1], ['ladder/height', 1], ['onboarding/web-ops', 1], ['role/web-ops', 4], ['skill/html', 3]]);
});

test('what stands of a thing can be told in words without the content', () => {
  const store = kept();
  const [, , , role, skill] = thingsKept(store);
  if (!role || !skill) throw new Error('not found');
  assert.deepEqual(countBySort(role), [['not-applicable', 1], ['snapshot', 2], ['tick', 1]]);
  const text = thingText(store, role, (sort) => sort.toUpperCase());
  for (const words of ['web-ops', 'SNAPSHOT\n2026-03-02 mid\n  html: 2', 'html: another team', '2026-03-01 Write the roll-back plan']) assert.ok(text.includes(words), words);
  const answers = thingText(store, skill, (sort) => sort);
  for (const words of ['tables', 'frames', '2026-01-02 the page', '3 a form']) assert.ok(answers.includes(words), words);
});
