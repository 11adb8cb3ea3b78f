// A small part of JSON Schema, and the one place where foreign values become ours: `build` copies what a schema
// names into fresh objects and leaves everything else behind. The same schemas are published for other programs.

import { parseDay } from '../plan/dates.mjs';

/**
 * @typedef {object} SchemaNode
 * @property {'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'} type
 * @property {{[key: string]: SchemaNode}} [properties] others are dropped
 * @property {string[]} [required]
 * @property {{[pattern: string]: SchemaNode}} [patternProperties] for objects keyed by id; a key that fits none is refused
 * @property {number} [maxProperties]
 * @property {SchemaNode} [items]
 * @property {number} [maxItems]
 * @property {number} [maxLength] in UTF-16 units
 * @property {string} [pattern]
 * @property {'date'} [format] `YYYY-MM-DD`; goes with strings that may also be empty
 * @property {(string | number)[]} [enum]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {unknown} [default] stands in for a missing property
 * @property {string} [description]
 */
/**
 * @template T
 * @typedef {SchemaNode & {readonly meant?: T}} Schema a schema and the type of what it builds; `meant` is never set
 */
/**
 * @template T
 * @typedef {{ok: true, value: T} | {ok: false, reason: 'shape', at: string}} Built `at` is a path such as `skills/data-analysis`
 */

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

class Mismatch extends Error {
  /** @param {string} at */
  constructor(at) {
    super(at);
    this.at = at;
  }
}

/** @param {string} key @returns {boolean} whether an object may not have such a key */
export function isForbiddenKey(key) {
  return FORBIDDEN_KEYS.has(key);
}

/** @type {Map<string, RegExp>} */
const compiled = new Map();

/** @param {string} pattern @param {string} text @returns {boolean} */
function matches(pattern, text) {
  const expression = compiled.get(pattern) ?? new RegExp(pattern, 'u');
  compiled.set(pattern, expression);
  return expression.test(text);
}

/** @param {boolean} holds @param {string} at */
function expect(holds, at) {
  if (!holds) throw new Mismatch(at);
}

/** @param {unknown} value @returns {value is {[key: string]: unknown}} */
export function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param {SchemaNode} node @param {unknown} value @param {string} at @returns {string} */
function buildString(node, value, at) {
  if (typeof value !== 'string') throw new Mismatch(at);
  expect(value.length <= (node.maxLength ?? Infinity), at);
  if (node.pattern) expect(matches(node.pattern, value), at);
  if (node.format === 'date') expect(value === '' || parseDay(value) !== null, at);
  return value;
}

/** @param {SchemaNode} node @param {unknown} value @param {string} at @returns {number} */
function buildNumber(node, value, at) {
  if (typeof value !== 'number') throw new Mismatch(at);
  expect(node.type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value), at);
  expect(value >= (node.minimum ?? -Infinity) && value <= (node.maximum ?? Infinity), at);
  return value;
}

/** @param {SchemaNode} node @param {unknown} value @param {string} at @returns {unknown[]} */
function buildArray(node, value, at) {
  if (!Array.isArray(value)) throw new Mismatch(at);
  expect(value.length <= (node.maxItems ?? Infinity), at);
  const { items } = node;
  return items ? value.map((entry, index) => buildNode(items, entry, `${at}/${index}`)) : [];
}

/** @param {SchemaNode} node @param {{[key: string]: unknown}} value @param {string} at @returns {[string, unknown][]} */
function buildNamed(node, value, at) {
  const required = node.required ?? [];
  return Object.entries(node.properties ?? {}).flatMap(([key, property]) => {
    const given = Object.hasOwn(value, key) ? value[key] : structuredClone(property.default);
    if (given === undefined) expect(!required.includes(key), `${at}/${key}`);
    return given === undefined ? [] : [/** @type {[string, unknown]} */ ([key, buildNode(property, given, `${at}/${key}`)])];
  });
}

/** @param {SchemaNode} node @param {{[key: string]: unknown}} value @param {string} at @returns {[string, unknown][]} */
function buildKeyed(node, value, at) {
  if (!node.patternProperties) return [];
  const patterns = Object.entries(node.patternProperties);
  const keys = Object.keys(value);
  expect(keys.length <= (node.maxProperties ?? Infinity), at);
  return keys.map((key) => {
    const entry = patterns.find(([pattern]) => matches(pattern, key))?.[1];
    if (!entry || isForbiddenKey(key)) throw new Mismatch(`${at}/${key.slice(0, 200)}`);
    return [key, buildNode(entry, value[key], `${at}/${key}`)];
  });
}

/** @param {SchemaNode} node @param {unknown} value @param {string} at @returns {unknown} */
function buildNode(node, value, at) {
  if (node.enum) {
    expect(node.enum.includes(/** @type {string} */ (value)), at);
  }
  switch (node.type) {
    case 'string':
      return buildString(node, value, at);
    case 'integer':
    case 'number':
      return buildNumber(node, value, at);
    case 'boolean':
      expect(typeof value === 'boolean', at);
      return value;
    case 'array':
      return buildArray(node, value, at);
    default:
      if (!isRecord(value)) throw new Mismatch(at);
      return Object.fromEntries([...buildNamed(node, value, at), ...buildKeyed(node, value, at)]);
  }
}

/**
 * @template T
 * @param {Schema<T>} schema @param {unknown} value as `JSON.parse` gives it
 * @returns {Built<T>} never throws
 */
export function build(schema, value) {
  try {
    return { ok: true, value: /** @type {T} */ (buildNode(schema, value, '')) };
  } catch (error) {
    if (error instanceof Mismatch) return { ok: false, reason: 'shape', at: error.at.replace(/^\//, '') };
    return { ok: false, reason: 'shape', at: '' };
  }
}
