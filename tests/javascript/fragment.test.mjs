import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync, crc32 } from 'node:zlib';
import { sharedResultSchema } from '../../theme_overrides/assets/javascripts/assessment/files.mjs';
import { decodeFragment, encodeFragment } from '../../theme_overrides/assets/javascripts/storage/fragment.mjs';
import { seeded } from './case-tables.mjs';

const RESULT = {
  kind: /** @type {const} */ ('result'),
  name: '',
  asOf: '2026-03-05',
  source: /** @type {const} */ ('self'),
  version: '2026.03',
  role: 'user-ops',
  target: 'senior',
  ratings: { 'data-analysis': 2, mentoring: 1 },
  notApplicable: ['content-basics'],
  evidenced: ['mentoring'],
  ticks: { 'data-analysis': ['runs-controlled-test'] },
};

/** @param {Buffer | string} plain @returns {string} a fragment with a right checksum, packed by other code */
function packed(plain) {
  const bytes = deflateSync(plain);
  return `1.${crc32(bytes).toString(16).padStart(8, '0')}.${bytes.toString('base64url')}`;
}

/** @param {string} text @returns {Promise<string>} */
async function reason(text) {
  const result = await decodeFragment(sharedResultSchema, text);
  return result.ok ? 'ok' : result.reason;
}

test('a value comes back from a link as it went in', async () => {
  const link = await encodeFragment({ ...RESULT, name: '李雷' });
  assert.ok(link.ok);
  assert.match(link.text, /^[A-Za-z0-9._-]+$/);
  assert.deepEqual(await decodeFragment(sharedResultSchema, `#${link.text}`), { ok: true, value: { ...RESULT, name: '李雷' } });
});

test('a link packed by another program with the same rules is read', async () => {
  assert.equal(await reason(packed(JSON.stringify(RESULT))), 'ok');
});

test('a result of forty skills with all indicators fits into a link', async () => {
  const skills = Array.from({ length: 40 }, (_, n) => `some-longer-skill-name-${n}`);
  const ticks = Object.fromEntries(skills.map((id, s) => [id, Array.from({ length: 14 }, (_, n) => `indicator-${s * 31}-${n * 17}`)]));
  const link = await encodeFragment({ ...RESULT, ratings: Object.fromEntries(skills.map((id) => [id, 3])), ticks });
  assert.ok(link.ok);
});

test('what is too large for a link is refused when it is made', async () => {
  const random = seeded(6);
  const noise = Array.from({ length: 40_000 }, () => String.fromCharCode(33 + random(5000))).join('');
  assert.deepEqual(await encodeFragment({ noise }), { ok: false, reason: 'too-large' });
  assert.deepEqual(await encodeFragment({ zeros: '0'.repeat(300_000) }), { ok: false, reason: 'too-large' });
});

test('a link that inflates to fifty megabytes is refused without being held', async () => {
  const bomb = packed(Buffer.alloc(11_000_000, '{'));
  assert.ok(bomb.length <= 16_000);
  const before = process.memoryUsage().arrayBuffers;
  assert.equal(await reason(bomb), 'too-large');
  assert.ok(process.memoryUsage().arrayBuffers - before < 5_000_000);
  assert.equal(await reason(packed(Buffer.alloc(50_000_000, '{'))), 'too-large');
});

test('a link of three megabytes is refused by its length', async () => {
  assert.equal(await reason(`1.00000000.${'A'.repeat(3_000_000)}`), 'too-large');
  assert.equal(await reason(`1.00000000.${'A'.repeat(16_001 - 11)}`), 'too-large');
  assert.equal(await reason(`1.00000000.${'A'.repeat(16_000 - 11)}`), 'damaged');
});

test('links that are cut, changed, newer, foreign or of another kind are refused with the reason', async () => {
  const text = packed(JSON.stringify(RESULT));
  assert.equal(await reason(text.slice(0, -5)), 'damaged');
  assert.equal(await reason(text.slice(0, -1) + (text.endsWith('A') ? 'B' : 'A')), 'damaged');
  assert.equal(await reason(`2${text.slice(1)}`), 'newer-version');
  assert.equal(await reason('1.zz'), 'damaged');
  for (const foreign of ['', '#', '#section-2', '%zz', '__proto__', '=1.2']) assert.equal(await reason(foreign), 'foreign', foreign);
  assert.equal(await reason(packed('not json')), 'not-json');
  assert.equal(await reason(packed('{"kind":"result"')), 'truncated');
  assert.equal(await reason(packed(JSON.stringify({ ...RESULT, kind: 'plan' }))), 'shape');
  assert.equal(await reason(packed('{"kind":"result","__proto__":{"a":1}}')), 'bad-key');
  assert.equal(await reason(packed(Buffer.from([0x22, 0xff, 0xfe, 0x22]))), 'damaged');
  assert.equal(await reason(packed(`{"kind":${'['.repeat(50_000)}`)), 'truncated');
});

test('every single changed character of a link is noticed', async () => {
  const text = packed(JSON.stringify(RESULT));
  for (let place = 0; place < text.length; place += 1) {
    const other = text[place] === 'b' ? 'c' : 'b';
    assert.notEqual(await reason(text.slice(0, place) + other + text.slice(place + 1)), 'ok', `place ${place}`);
  }
});
