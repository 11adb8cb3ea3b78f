import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  makeBackup,
  previewBackup,
  readBackup,
  restoreBackup,
} from '../../theme_overrides/assets/javascripts/storage/backup.mjs';
import { Store } from '../../theme_overrides/assets/javascripts/storage/store.mjs';
import { PageClosed, QuotaStorage } from './fake-storage.mjs';

/** @typedef {import('../../theme_overrides/assets/javascripts/storage/opening.mjs').Migration} Migration */

/** @param {any} backend @param {object} [options] @returns {Store} */
function open(backend, options = {}) {
  return new Store({ reach: () => backend, site: '/handbook/', now: () => clock, ...options });
}

let clock = 1000;
const JOURNAL = 'opsbook|/handbook/|journal';

/** @param {Store} store @param {string} id @param {string} value @param {number} at */
function setting(store, id, value, at) {
  clock = at;
  assert.deepEqual(store.write(`setting/${id}`, { value }), { ok: true });
}

/** @param {Store} store @returns {{[id: string]: string}} */
function settings(store) {
  return Object.fromEntries(store.list('setting').map(({ id, value }) => [id, value.value]));
}

/** @returns {{here: QuotaStorage, text: string}} a store with a, b, d and the text of a backup with a, b, c */
function divergedStores() {
  const there = open(new QuotaStorage());
  setting(there, 'a', 'old', 10);
  setting(there, 'b', 'new', 30);
  setting(there, 'c', 'only in the file', 10);
  const here = new QuotaStorage();
  const store = open(here);
  setting(store, 'a', 'new', 20);
  setting(store, 'b', 'old', 20);
  setting(store, 'd', 'only here', 20);
  return { here, text: JSON.stringify(makeBackup(there, '2026-03-05')) };
}

/** @param {string} text @returns {any} */
function backupOf(text) {
  const read = readBackup(text);
  assert.ok(read.ok);
  return read.value;
}

test('export, wipe and restore give the same', () => {
  const backend = new QuotaStorage();
  const store = open(backend);
  setting(store, 'a', '中文', 10);
  store.write('rating/mentoring', { ticks: { one: 'hand' }, none: false, seen: { one: 'h' }, evidence: [] });
  const text = JSON.stringify(makeBackup(store, '2026-03-05'));
  const before = new Map(backend.entries);
  store.deleteAll();
  restoreBackup(store, backupOf(text), 'replace');
  assert.deepEqual(new Map([...backend.entries].sort()), new Map([...before].filter(([key]) => !key.endsWith('format')).sort()));
});

test('a preview says what a restore would do before anything changes', () => {
  const { here, text } = divergedStores();
  const before = new Map(here.entries);
  const preview = previewBackup(open(here), backupOf(text));
  assert.deepEqual(preview.kinds.setting, { added: 1, newer: 1, older: 1, same: 0, absent: 1 });
  assert.deepEqual([preview.otherSite, preview.saved], [false, '2026-03-05']);
  assert.deepEqual(here.entries, before);
});

test('merging keeps the newer of two and what only one side has', () => {
  const { here, text } = divergedStores();
  const store = open(here);
  assert.deepEqual(restoreBackup(store, backupOf(text), 'merge'), { ok: true });
  assert.deepEqual(settings(store), { a: 'new', b: 'new', c: 'only in the file', d: 'only here' });
});

test('merging twice is the same as merging once', () => {
  const { here, text } = divergedStores();
  restoreBackup(open(here), backupOf(text), 'merge');
  const once = new Map(here.entries);
  restoreBackup(open(here), backupOf(text), 'merge');
  assert.deepEqual(here.entries, once);
});

test('merging two versions of one rating keeps the newer ticks and the evidence of both', () => {
  const rating = (/** @type {string} */ tick, /** @type {string} */ text) => ({
    ticks: { [tick]: 'hand' },
    none: false,
    seen: {},
    evidence: [{ text, link: '', date: '2026-01-01' }],
  });
  const there = open(new QuotaStorage());
  clock = 10;
  there.write('rating/mentoring', rating('old', 'from the laptop'));
  const here = open(new QuotaStorage());
  clock = 20;
  here.write('rating/mentoring', rating('new', 'from the phone'));
  restoreBackup(here, backupOf(JSON.stringify(makeBackup(there, '2026-03-05'))), 'merge');
  const kept = here.read('rating/mentoring');
  assert.deepEqual(Object.keys(kept.ticks), ['new']);
  assert.deepEqual(kept.evidence.map((/** @type {any} */ entry) => entry.text), ['from the phone', 'from the laptop']);
});

test('replacing leaves exactly what the file holds', () => {
  const { here, text } = divergedStores();
  const store = open(here);
  restoreBackup(store, backupOf(text), 'replace');
  assert.deepEqual(settings(store), { a: 'old', b: 'new', c: 'only in the file' });
});

test('a restore that finds no room changes nothing', () => {
  const { here, text } = divergedStores();
  const backup = backupOf(text);
  for (let n = 0; n < 200; n += 1) backup.records[`setting/more-${n}`] = { t: 1, d: { value: 'x'.repeat(300) } };
  here.quota = 3000;
  const before = new Map(here.entries);
  assert.deepEqual(restoreBackup(open(here), backup, 'replace'), { ok: false, reason: 'full' });
  assert.deepEqual(new Map([...here.entries].sort()), new Map([...before].sort()));
});

test('a page closed at any moment of a restore leaves all of the old or, after the next opening, all of the new', () => {
  const outcomes = new Set();
  for (let moment = 1; ; moment += 1) {
    const { here, text } = divergedStores();
    const store = open(here);
    const backup = backupOf(text);
    here.writes = 0;
    here.diesAt = moment;
    let died = false;
    try {
      restoreBackup(store, backup, 'replace');
    } catch (error) {
      assert.ok(error instanceof PageClosed);
      died = true;
    }
    here.diesAt = Infinity;
    const later = open(here);
    assert.equal(later.status.saved, true);
    assert.equal(here.getItem(JOURNAL), null);
    const found = JSON.stringify(settings(later));
    outcomes.add(found);
    if (!died) break;
  }
  assert.deepEqual([...outcomes].map((text) => JSON.parse(text)), [
    { a: 'new', b: 'old', d: 'only here' },
    { a: 'old', b: 'new', c: 'only in the file' },
  ]);
});

test('a journal that is none, or that reaches outside this site, is dropped and changes nothing', () => {
  for (const journal of ['{', '{}', '[["theme","light"]]', '[["opsbook|/handbook/|1|setting/a",5]]', '[[null,null]]', 'null']) {
    const backend = new QuotaStorage();
    setting(open(backend), 'a', 'kept', 10);
    backend.setItem('theme', 'dark');
    backend.setItem(JOURNAL, journal);
    const store = open(backend);
    assert.deepEqual([settings(store).a, store.status.trouble, backend.getItem('theme'), backend.getItem(JOURNAL)], ['kept', null, 'dark', null]);
  }
});

test('a journal that finds no room is kept for another try', () => {
  const backend = new QuotaStorage();
  setting(open(backend), 'a', 'old', 10);
  const entry = JSON.stringify({ t: 20, d: { value: 'x'.repeat(300) } });
  backend.setItem(JOURNAL, JSON.stringify([['opsbook|/handbook/|1|setting/b', entry]]));
  backend.quota = [...backend.entries].reduce((sum, [key, text]) => sum + key.length + text.length, 0) + 100;
  assert.equal(open(backend).status.trouble, 'full');
  backend.quota = 5000;
  assert.deepEqual(Object.keys(settings(open(backend))), ['a', 'b']);
});

/** @type {{[from: number]: Migration}} format 1 to 2: settings get a mark */
const migrations = { 1: (key, text) => [[key, text.replace('"value":"', '"value":"v2 ')]] };

test('older data are brought to the present format', () => {
  const backend = new QuotaStorage();
  setting(open(backend), 'a', 'one', 10);
  const store = open(backend, { format: 2, migrations });
  assert.deepEqual(settings(store), { a: 'v2 one' });
  assert.deepEqual([...backend.entries.keys()].sort(), ['opsbook|/handbook/|2|setting/a', 'opsbook|/handbook/|format']);
});

test('a page closed at any moment of a migration loses nothing and never migrates twice', () => {
  for (let moment = 1; moment < 20; moment += 1) {
    const backend = new QuotaStorage();
    setting(open(backend), 'a', 'one', 10);
    setting(open(backend), 'b', 'two', 10);
    backend.writes = 0;
    backend.diesAt = moment;
    try {
      open(backend, { format: 2, migrations });
    } catch {
      // The page is gone.
    }
    backend.diesAt = Infinity;
    assert.deepEqual(settings(open(backend, { format: 2, migrations })), { a: 'v2 one', b: 'v2 two' }, `moment ${moment}`);
  }
});

test('without room for a migration the old data stay and the page shows them from memory', () => {
  const backend = new QuotaStorage();
  setting(open(backend), 'a', 'x'.repeat(300), 10);
  backend.quota = 500;
  const before = new Map(backend.entries);
  const store = open(backend, { format: 2, migrations });
  assert.equal(store.status.trouble, 'unmoved');
  assert.equal(settings(store).a, `v2 ${'x'.repeat(300)}`);
  assert.deepEqual(backend.entries, before);
});
