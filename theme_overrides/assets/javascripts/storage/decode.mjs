// The one decoder for files, link fragments and stored records. It never throws: what does not fit comes back as a code.

import { build, isForbiddenKey, isRecord } from './schema.mjs';

/** @typedef {'too-large' | 'empty' | 'truncated' | 'not-json' | 'too-deep' | 'too-many' | 'bad-key'} TextFault */
/** @typedef {'foreign' | 'other-kind' | 'newer-version' | 'shape' | 'unreadable' | 'unsupported' | 'damaged'} Fault */
/** @typedef {{ok: false, reason: TextFault | Fault, at?: string}} Refused `at`: where in the file, or which kind it is */
/**
 * @template T
 * @typedef {{ok: true, value: T} | Refused} Decoded
 */
/**
 * @template T
 * @typedef {object} FileKind
 * @property {string} kind value of the key `opsbook` that such a file begins with
 * @property {number} format newest format that can be read
 * @property {import('./schema.mjs').Schema<T>} schema of the newest format
 * @property {{[from: number]: (value: any) => any}} [upgrades] from each older format to the next
 * @property {number} [maxBytes] where a file may be larger than usual
 */

export const MAX_BYTES = 1024 * 1024;
const MAX_DEPTH = 24;
const BYTES_PER_VALUE = 8;

/** @param {string} text @param {number} limit @returns {boolean} whether its UTF-8 form is larger */
function isTooLarge(text, limit) {
  if (text.length > limit) return true;
  return text.length * 3 > limit && new TextEncoder().encode(text).length > limit;
}

/**
 * Looks through a parsed value without recursion, so that depth cannot exhaust the stack.
 * @param {unknown} root @param {number} maxValues @returns {TextFault | null}
 */
function faultIn(root, maxValues) {
  /** @type {{value: unknown, depth: number}[]} */
  const open = [{ value: root, depth: 0 }];
  let count = 0;
  for (let entry = open.pop(); entry; entry = open.pop()) {
    count += 1;
    if (count > maxValues) return 'too-many';
    const { value, depth } = entry;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) return 'too-deep';
    if (!Array.isArray(value) && Object.keys(value).some(isForbiddenKey)) return 'bad-key';
    for (const child of Object.values(value)) open.push({ value: child, depth: depth + 1 });
  }
  return null;
}

/** @param {string} text @returns {TextFault} why it is not JSON: cut off, or something else altogether */
function jsonFault(text) {
  const whole = text.trim();
  if (whole === '') return 'empty';
  return whole.startsWith('{') && !whole.endsWith('}') ? 'truncated' : 'not-json';
}

/** @param {string} text @param {number} [maxBytes] @returns {Decoded<unknown>} a parsed value that is safe to look into */
export function parseText(text, maxBytes = MAX_BYTES) {
  if (isTooLarge(text, maxBytes)) return { ok: false, reason: 'too-large' };
  const bare = text.replace(/^\uFEFF/, '');
  let value;
  try {
    value = JSON.parse(bare);
  } catch {
    return { ok: false, reason: jsonFault(bare) };
  }
  const fault = faultIn(value, maxBytes / BYTES_PER_VALUE);
  return fault ? { ok: false, reason: fault } : { ok: true, value };
}

/**
 * @template T
 * @param {import('./schema.mjs').Schema<T>} schema @param {string} text @param {number} [maxBytes]
 * @returns {Decoded<T>}
 */
export function decode(schema, text, maxBytes = MAX_BYTES) {
  const parsed = parseText(text, maxBytes);
  return parsed.ok ? build(schema, parsed.value) : parsed;
}

/** @param {readonly FileKind<any>[]} kinds @returns {number} bytes */
function sizeLimit(kinds) {
  return Math.max(...kinds.map((kind) => kind.maxBytes ?? MAX_BYTES));
}

/**
 * @template T
 * @param {readonly FileKind<T>[]} kinds that are welcome here @param {string} text of a file that says what it is
 * @returns {Decoded<T> & {kind?: string}}
 */
export function decodeFile(kinds, text) {
  const parsed = parseText(text, sizeLimit(kinds));
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (!isRecord(value) || typeof value.opsbook !== 'string') return { ok: false, reason: 'foreign' };
  const kind = kinds.find((entry) => entry.kind === value.opsbook);
  if (!kind) return { ok: false, reason: 'other-kind', at: value.opsbook.slice(0, 40) };
  const { format } = value;
  if (typeof format !== 'number' || !Number.isSafeInteger(format) || format < 1) return { ok: false, reason: 'shape', at: 'format' };
  if (format > kind.format) return { ok: false, reason: 'newer-version', at: String(format) };
  const result = upgraded(kind, value, format);
  return result.ok ? { ...result, kind: kind.kind } : result;
}

/**
 * @template T
 * @param {FileKind<T>} kind @param {unknown} value @param {number} format @returns {Decoded<T>}
 */
function upgraded(kind, value, format) {
  let current = value;
  try {
    for (let step = format; step < kind.format; step += 1) current = kind.upgrades?.[step]?.(current) ?? current;
  } catch {
    return { ok: false, reason: 'shape', at: 'format' };
  }
  return build(kind.schema, current);
}

/**
 * Reads a file that the reader chose; its size is looked at before its content.
 * @template T
 * @param {readonly FileKind<T>[]} kinds @param {Blob} file
 * @returns {Promise<Decoded<T> & {kind?: string}>}
 */
export async function decodeBlob(kinds, file) {
  if (file.size > sizeLimit(kinds)) return { ok: false, reason: 'too-large' };
  try {
    return decodeFile(kinds, await file.text());
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}
