import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Store } from '../../theme_overrides/assets/javascripts/storage/store.mjs';
import { changed, historyOf, undone } from '../../theme_overrides/assets/javascripts/storage/undo.mjs';
import { QuotaStorage, blocked } from './fake-storage.mjs';

const TICK = { hash: 'h1', text: 'Write the roll-back plan', at: '2026-03-05' };
const KEY = 'tick/checklists/launch/roll-back';

/** @param {any} backend @param {object} [options] @returns {Store} */
function open(backend, options = {}) {
  let clock = 1000;
  return new Store({ reach: () => backend, site: '/handbook/', now: () => (clock += 1), ...options });
}

/** @param {string} skill @returns {any} */
function answer(skill) {
  return { ticks: { [`${skill}-one`]: 'hand' }, none: false, seen: {}, evidence: [] };
}

test('what is written is there for the next page', () => {
  const backend = new QuotaStorage();
  assert.deepEqual(open(backend).write(KEY, TICK), { ok: true });
  const later = open(backend);
  assert.deepEqual(later.read(KEY), TICK);
  assert.deepEqual(later.list('tick'), [{ id: 'checklists/launch/roll-back', value: TICK }]);
  assert.deepEqual(later.status, { saved: true, trouble: null, damaged: [] });
});

test('a team of many, larger than any one file, is kept whole, each member in a record of its own', () => {
  const acts = Array.from({ length: 14 }, (_, number) => [`a-long-name-of-an-act-${number}`, '0123abcd']);
  const wording = Object.fromEntries(Array.from({ length: 40 }, (_, number) => [`skill-${number}`, Object.fromEntries(acts)]));
  const about = { id: 's-1', asOf: '2026-03-01', source: 'self', version: '1', role: 'user-ops', ratings: {} };
  const snapshot = { ...about, target: 'senior', wording };
  const members = Array.from({ length: 60 }, (_, number) => ({ id: `m-${number}`, name: `${number}`, snapshot }));
  assert.ok(JSON.stringify(members).length > 1024 * 1024);
  const backend = new QuotaStorage();
  const store = open(backend);
  for (const { id, ...member } of members) assert.deepEqual(store.write(`lead-member/${id}`, member), { ok: true });
  assert.equal(open(backend).list('lead-member').length, 60);
});

test('two sites on one origin do not see each other', () => {
  const backend = new QuotaStorage();
  open(backend).write(KEY, TICK);
  const sibling = new Store({ reach: () => backend, site: '/', now: () => 1 });
  assert.deepEqual(sibling.keys(), []);
  sibling.deleteAll();
  assert.deepEqual(open(backend).read(KEY), TICK);
});

test('two tabs that rate different skills keep both', () => {
  const backend = new QuotaStorage();
  const [one, two] = [open(backend), open(backend)];
  one.write('rating/data-analysis', answer('a'));
  two.write('rating/mentoring', answer('b'));
  assert.deepEqual(open(backend).keys(), ['rating/data-analysis', 'rating/mentoring']);
});

test('two tabs that tick in the same record both count, because a change starts from what is kept', () => {
  const backend = new QuotaStorage();
  const [one, two] = [open(backend), open(backend)];
  const add = (/** @type {string} */ id) => (/** @type {any} */ current) => ({
    ...(current ?? answer('a')),
    ticks: { ...current?.ticks, [id]: 'hand' },
  });
  one.update('rating/mentoring', add('first'));
  two.update('rating/mentoring', add('second'));
  one.update('rating/mentoring', add('third'));
  assert.deepEqual(Object.keys(two.read('rating/mentoring').ticks).sort(), ['first', 'second', 'third']);
});

test('a listener hears of changes made here and in another tab, and not of other sites', () => {
  const backend = new QuotaStorage();
  const store = open(backend);
  /** @type {(string | null)[]} */
  const heard = [];
  const stop = store.subscribe(({ key }) => void heard.push(key));
  store.write(KEY, TICK);
  store.receive({ key: 'opsbook|/handbook/|1|rating/mentoring' });
  store.receive({ key: 'opsbook|/other/|1|rating/mentoring' });
  store.receive({ key: null });
  stop();
  store.remove(KEY);
  assert.deepEqual(heard, [KEY, 'rating/mentoring', null]);
});

test('blocked storage works for as long as the page does and says so', () => {
  const store = new Store({ reach: blocked, site: '/handbook/', now: () => 1 });
  store.write(KEY, TICK);
  assert.deepEqual(store.read(KEY), TICK);
  assert.deepEqual(store.status, { saved: false, trouble: 'blocked', damaged: [] });
});

test('a browser without storage, or with a pointer that is none, is no obstacle', () => {
  assert.equal(new Store({ reach: () => null, site: '/', now: () => 1 }).status.trouble, 'blocked');
  const backend = new QuotaStorage();
  open(backend).write(KEY, TICK);
  backend.setItem('opsbook|/handbook/|format', 'x');
  assert.deepEqual([open(backend).read(KEY), backend.getItem('opsbook|/handbook/|format')], [TICK, '1']);
});

test('storage that only pretends to exist counts as blocked', () => {
  assert.equal(open(new QuotaStorage(0)).status.trouble, 'blocked');
});

test('a full quota keeps the old value stored and the new one in memory, and saves it when there is room', () => {
  const backend = new QuotaStorage(400);
  const store = open(backend);
  store.write(KEY, TICK);
  const longer = { ...TICK, text: 'x'.repeat(300) };
  assert.deepEqual(store.write(KEY, longer), { ok: false, reason: 'full' });
  assert.deepEqual(store.read(KEY), longer);
  assert.equal(store.status.saved, false);
  assert.deepEqual(open(backend).read(KEY), TICK);
  backend.quota = 5000;
  store.write('setting/hints', { value: 'off' });
  assert.equal(store.status.saved, true);
  assert.deepEqual(open(backend).read(KEY), longer);
});

test('a quota that is full from the start leaves what is kept readable', () => {
  const backend = new QuotaStorage();
  open(backend).write(KEY, TICK);
  backend.quota = 1;
  const store = open(backend);
  assert.equal(store.status.trouble, 'full');
  assert.deepEqual(store.read(KEY), TICK);
  backend.quota = 5000;
  store.write('setting/hints', { value: 'off' });
  assert.deepEqual(store.status, { saved: true, trouble: null, damaged: [] });
});

test('what another tab could save replaces what found no room here', () => {
  const backend = new QuotaStorage(400);
  const store = open(backend);
  store.write(KEY, { ...TICK, text: 'x'.repeat(400) });
  open(backend).write(KEY, TICK);
  store.receive({ key: `opsbook|/handbook/|1|${KEY}` });
  assert.deepEqual(store.read(KEY), TICK);
});

test('a damaged record reads as nothing, is named, and is put aside before it is written over', () => {
  const backend = new QuotaStorage();
  backend.setItem(`opsbook|/handbook/|1|${KEY}`, '{"t":1,"d":{"ha');
  const store = open(backend);
  assert.equal(store.read(KEY), null);
  assert.deepEqual(store.status.damaged, [KEY]);
  store.write(KEY, TICK);
  assert.equal(backend.getItem(`opsbook|/handbook/|damaged|${KEY}`), '{"t":1,"d":{"ha');
  assert.deepEqual(store.read(KEY), TICK);
});

test('a value of the wrong shape or under a foreign key is not written', () => {
  const backend = new QuotaStorage();
  const store = open(backend);
  assert.deepEqual(store.write(KEY, { hash: 1 }), { ok: false, reason: 'shape' });
  for (const key of ['tick/one', 'tick/a/b/__proto__', 'nothing/a', 'rating/constructor/x', '__proto__', 'rating/UPPER', 'rating/']) {
    assert.deepEqual(store.write(key, TICK), { ok: false, reason: 'bad-key' }, key);
  }
  assert.deepEqual(store.keys(), []);
});

test('deleting all removes everything of this site and nothing else', () => {
  const backend = new QuotaStorage();
  backend.setItem('theme', 'dark');
  backend.setItem('opsbook|/handbook/|damaged|x', 'y');
  const store = open(backend);
  store.write(KEY, TICK);
  store.deleteAll();
  assert.deepEqual([...backend.entries.keys()], ['theme']);
  assert.deepEqual(store.keys(), []);
});

test('deleting all takes what a newer version wrote too, and the page can keep things again', () => {
  const backend = new QuotaStorage();
  open(backend, { format: 2 }).write(KEY, TICK);
  const older = open(backend);
  older.deleteAll();
  assert.equal(older.status.trouble, null);
  assert.deepEqual([...backend.entries.keys()].filter((key) => key.includes('|2|')), []);
  assert.deepEqual(older.write(KEY, TICK), { ok: true });
  assert.deepEqual(open(backend).read(KEY), TICK);
});

test('data of a newer version stay untouched and the page works in memory', () => {
  const backend = new QuotaStorage();
  open(backend, { format: 2 }).write(KEY, TICK);
  const before = new Map(backend.entries);
  const older = open(backend);
  older.write(KEY, { ...TICK, hash: 'other' });
  older.remove(KEY);
  assert.equal(older.status.trouble, 'newer');
  assert.deepEqual(backend.entries, before);
});

test('a change can be taken back, and the oldest states are forgotten', () => {
  let history = historyOf(0);
  for (let step = 1; step <= 60; step += 1) history = changed(history, step);
  assert.equal(changed(history, 60), history);
  assert.equal(undone(history).present, 59);
  for (let step = 0; step < 100; step += 1) history = undone(history);
  assert.equal(history.present, 10);
});
