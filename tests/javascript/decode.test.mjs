import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memberFiles, readMemberFiles } from '../../theme_overrides/assets/javascripts/assessment/files.mjs';
import { backupFile, readBackup, restoreBackup } from '../../theme_overrides/assets/javascripts/storage/backup.mjs';
import { decode, decodeBlob, decodeFile } from '../../theme_overrides/assets/javascripts/storage/decode.mjs';
import { byId, list, shape, text } from '../../theme_overrides/assets/javascripts/storage/shapes.mjs';
import { Store } from '../../theme_overrides/assets/javascripts/storage/store.mjs';
import { caseTable } from './case-tables.mjs';
import { QuotaStorage } from './fake-storage.mjs';

const HEAD = '{"opsbook":"backup","format":1,"records":{"setting/a":{"t":1,"d":{"value":';

/** @type {{[name: string]: () => string}} texts too large for a table */
const MADE = {
  'long-text': () => `${HEAD}"${'x'.repeat(401)}"}}}}`,
  'many-ticks': () => {
    const ticks = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`i${n}`, 'hand']));
    return JSON.stringify({ opsbook: 'backup', format: 1, records: { 'rating/a': { t: 1, d: { ticks } } } });
  },
  'deep-lists': () => `${HEAD}${'['.repeat(100_000)}${']'.repeat(100_000)}}}}}`,
  'deep-objects': () => `${HEAD}${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}}}}`,
  'many-values': () => `${HEAD}[${'1,'.repeat(3_000_000)}1]}}}}`,
  huge: () => `${HEAD}"${'x'.repeat(50_000_000)}"}}}}`,
};

for (const given of caseTable('hostile')) {
  test(`a backup is refused and changes nothing: ${given.name}`, () => {
    const backend = new QuotaStorage();
    const store = new Store({ reach: () => backend, site: '/', now: () => 1 });
    store.write('setting/a', { value: 'kept' });
    const before = new Map(backend.entries);
    const result = readBackup(given.make ? /** @type {any} */ (MADE[given.make])() : given.text);
    assert.equal(result.ok, false);
    assert.equal(result.ok ? '' : result.reason, given.reason);
    assert.deepEqual(backend.entries, before);
    assert.equal(/** @type {any} */ ({}).polluted, undefined);
  });
}

test('a file of fifty megabytes is refused by its size, before it is read', async () => {
  const file = { size: 50_000_000, text: () => assert.fail('was read') };
  assert.deepEqual(await decodeBlob(memberFiles, /** @type {any} */ (file)), { ok: false, reason: 'too-large' });
});

test('a file that cannot be read is refused with a code', async () => {
  const file = { size: 1, text: () => Promise.reject(new Error('gone')) };
  assert.deepEqual(await decodeBlob([backupFile], /** @type {any} */ (file)), { ok: false, reason: 'unreadable' });
});

test('the size limit counts bytes, not characters', () => {
  const schema = shape({ value: text(1_000_000) });
  assert.equal(decode(schema, JSON.stringify({ value: 'x'.repeat(900_000) })).ok, true);
  assert.deepEqual(decode(schema, JSON.stringify({ value: '运'.repeat(400_000) })), { ok: false, reason: 'too-large' });
});

test('script in every text comes through as the text it is, and unknown keys stay behind', () => {
  const script = '"><img src=x onerror=alert(1)>';
  const given = { did: script, date: '2026-03-05', link: 'javascript:alert(1)', extra: script, skills: ['a'] };
  const file = JSON.stringify({ opsbook: 'backup', format: 1, records: { 'achievement/a': { t: 1, d: given } } });
  const result = readBackup(file);
  assert.ok(result.ok);
  const { d } = /** @type {any} */ (result.value.records['achievement/a']);
  assert.equal(d.did, script);
  assert.equal('extra' in d, false);
});

test('a record inside a bad file does not get in even if it is right itself', () => {
  const records = { 'setting/good': { t: 1, d: { value: 'x' } }, 'setting/bad': { t: 1, d: { value: 1 } } };
  const result = readBackup(JSON.stringify({ opsbook: 'backup', format: 1, records }));
  assert.deepEqual(result, { ok: false, reason: 'shape', at: 'records/setting/bad/d/value' });
});

test('a byte order mark in front is no fault', () => {
  const result = readBackup('\uFEFF{"opsbook":"backup","format":1,"records":{}}');
  assert.ok(result.ok);
});

test('decoded values are fresh objects that share nothing with each other', () => {
  const schema = shape({ tags: list(text(10), 5), marks: byId(text(10)) });
  const [one, two] = [decode(schema, '{}'), decode(schema, '{}')];
  assert.ok(one.ok && two.ok);
  /** @type {any} */ (one.value).tags.push('x');
  assert.deepEqual(two.value, { tags: [], marks: {} });
});

test('an older file format is upgraded step by step, and a failing upgrade is a refusal', () => {
  const kind = { kind: 'sample', format: 3, schema: shape({ name: { type: /** @type {const} */ ('string') } }) };
  const upgrades = { 1: (/** @type {any} */ old) => ({ ...old, title: old.label.trim() }), 2: (/** @type {any} */ old) => ({ name: old.title }), 3: () => assert.fail('upgraded too far') };
  const text1 = JSON.stringify({ opsbook: 'sample', format: 1, label: ' a ' });
  assert.deepEqual(decodeFile([{ ...kind, upgrades }], text1), { ok: true, value: { name: 'a' }, kind: 'sample' });
  const without = decodeFile([{ ...kind, upgrades }], JSON.stringify({ opsbook: 'sample', format: 1 }));
  assert.deepEqual(without, { ok: false, reason: 'shape', at: 'format' });
});

test('random damage to a good backup never throws and never writes half of it', () => {
  const backend = new QuotaStorage();
  const store = new Store({ reach: () => backend, site: '/', now: () => 1 });
  const good = JSON.stringify({ opsbook: 'backup', format: 1, records: { 'goal/a': { t: 1, d: { skill: 'a', level: 1, due: '2026-03-05' } } } });
  for (let place = 0; place < good.length; place += 1) {
    for (const piece of ['', '"', '{', '\u0000', '__proto__', '9']) {
      const result = readBackup(good.slice(0, place) + piece + good.slice(place + 1));
      if (!result.ok) continue;
      assert.deepEqual(restoreBackup(store, result.value, 'replace'), { ok: true });
      assert.ok(store.keys().every((key) => store.read(key) !== null));
    }
  }
});

test('files of a team that cannot be read are named with the reason, the others count', async () => {
  const good = JSON.stringify({
    opsbook: 'assessment',
    format: 1,
    name: '李雷',
    snapshot: { id: 's1', asOf: '2026-03-05', source: 'self', role: 'user-ops', ratings: { mentoring: 2 } },
  });
  const files = [new File([good], 'li.json'), new File(['{'], 'cut.json'), new File(['{}'], 'other.json')];
  const { members, refused } = await readMemberFiles(files);
  assert.deepEqual(members.map(({ file, value }) => [file, value.name, value.snapshot.ratings]), [['li.json', '李雷', { mentoring: 2 }]]);
  assert.deepEqual(refused.map(({ file, reason }) => [file, reason]), [['cut.json', 'truncated'], ['other.json', 'foreign']]);
});
