import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, parseText } from '../../theme_overrides/assets/javascripts/storage/decode.mjs';
import { readKey } from '../../theme_overrides/assets/javascripts/storage/records.mjs';
import { build } from '../../theme_overrides/assets/javascripts/storage/schema.mjs';
import { byId, date, day, flag, id, level, list, oneOf, shape, text } from '../../theme_overrides/assets/javascripts/storage/shapes.mjs';

/** @param {any} schema @param {any} value @returns {string} 'ok', or where it does not fit */
function fit(schema, value) {
  const result = build(shape({ value: schema }), { value });
  return result.ok ? 'ok' : result.at;
}

test('every limit includes its own value and nothing beyond', () => {
  /** @type {[any, any, any][]} schema, largest that fits, smallest that does not */
  const edges = [
    [text(3), 'abc', 'abcd'],
    [level, 4, 5],
    [level, 0, -1],
    [list(flag, 2), [true, false], [true, false, true]],
    [byId(flag, 2), { a: true, b: true }, { a: true, b: true, c: true }],
    [id, 'a'.repeat(80), 'a'.repeat(81)],
    [{ type: 'number', maximum: 1.5 }, 1.5, 1.6],
    [{ type: 'number', minimum: -1.5 }, -1.5, -1.6],
    [{ type: 'array', items: flag }, Array.from({ length: 5000 }, () => true), [1]],
    [{ type: 'number' }, 1e300, Infinity],
    [{ type: 'integer' }, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1],
  ];
  for (const [schema, fits, beyond] of edges) {
    assert.equal(fit(schema, fits), 'ok', JSON.stringify(schema));
    assert.notEqual(fit(schema, beyond), 'ok', JSON.stringify(schema));
  }
});

test('every sort of value is refused where another is asked for, with its place', () => {
  const sorts = { text: text(9), number: { type: 'number' }, flag, list: list(flag, 9), map: byId(flag), shape: shape({}) };
  const values = { text: 'a', number: 1, flag: true, list: [true], map: { a: true }, shape: { b: 1 }, nothing: null };
  for (const [sort, schema] of Object.entries(sorts)) {
    for (const [kind, value] of Object.entries(values)) {
      const right = sort === kind || (sort === 'shape' && kind === 'map');
      if (sort === 'map' && kind === 'shape') continue;
      assert.equal(fit(schema, value), right ? 'ok' : 'value', `${kind} for ${sort}`);
    }
  }
  assert.equal(fit(list(shape({ name: id }), 9), [{ name: 'a' }, { name: 'B' }]), 'value/1/name');
});

test('ids are lower case words joined by hyphens', () => {
  for (const good of ['a', 'data-analysis', '2026-03-05', 'a1-b2']) assert.equal(fit(id, good), 'ok', good);
  for (const bad of ['', '-a', 'a-', 'a--b', 'A', 'a b', 'a/b', '运营', 'a\n', '__proto__', '..']) assert.equal(fit(id, bad), 'value', bad);
});

test('a map does not take the keys that objects are built with, even when it is built by itself', () => {
  for (const key of ['constructor', 'prototype']) assert.equal(fit(byId(flag), { [key]: true }), `value/${key}`);
  assert.notEqual(fit(byId(flag), JSON.parse('{"__proto__": true}')), 'ok');
});

test('dates are real days; only an optional one may be empty', () => {
  for (const schema of [date, day]) {
    assert.equal(fit(schema, '2024-02-29'), 'ok');
    assert.equal(fit(schema, '2026-02-29'), 'value');
  }
  assert.equal(fit(date, ''), 'ok');
  assert.equal(fit(day, ''), 'value');
});

test('what is missing takes its default, and what has none is refused', () => {
  const schema = shape({ name: id, note: text(9), kind: oneOf('a', 'b') });
  assert.deepEqual(build(schema, { name: 'x', kind: 'a' }), { ok: true, value: { name: 'x', note: '', kind: 'a' } });
  assert.deepEqual(build(schema, { kind: 'a' }), { ok: false, reason: 'shape', at: 'name' });
  assert.deepEqual(build(schema, { name: 'x', kind: 'c' }), { ok: false, reason: 'shape', at: 'kind' });
  assert.deepEqual(build(schema, JSON.parse('{"__proto__": {"name": "x"}, "kind": "a"}')), { ok: false, reason: 'shape', at: 'name' });
});

test('a text of exactly the limit is read, one byte more is not', () => {
  const schema = shape({ value: text(2_000_000) });
  const whole = (/** @type {number} */ bytes) => `{"value":"${'x'.repeat(bytes - 12)}"}`;
  assert.equal(decode(schema, whole(1024 * 1024)).ok, true);
  assert.deepEqual(decode(schema, whole(1024 * 1024 + 1)), { ok: false, reason: 'too-large' });
});

test('24 levels are read, 25 are not', () => {
  const nested = (/** @type {number} */ depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  assert.equal(parseText(nested(24)).ok, true);
  assert.deepEqual(parseText(nested(25)), { ok: false, reason: 'too-deep' });
});

test('as many values as a file may hold are read, one more is not', () => {
  const values = (/** @type {number} */ count) => `[${Array.from({ length: count - 1 }, () => 1).join(',')}]`;
  assert.equal(parseText(values(131_072)).ok, true);
  assert.deepEqual(parseText(values(131_073)), { ok: false, reason: 'too-many' });
});

test('keys of records name a kind and as many ids as it takes', () => {
  assert.deepEqual([readKey('rating/data-analysis')?.kind, readKey('rating/data-analysis')?.id], ['rating', 'data-analysis']);
  assert.equal(readKey('tick/checklists/launch/roll-back')?.id, 'checklists/launch/roll-back');
  assert.equal(readKey(`tick/a/b/${'c'.repeat(80)}`)?.kind, 'tick');
  for (const bad of ['rating', 'rating/', 'rating/a/b', 'tick/a/b', `tick/a/b/${'c'.repeat(81)}`, 'unknown/a', 'rating/A', 'toString/a', '']) {
    assert.equal(readKey(bad), null, bad);
  }
});
