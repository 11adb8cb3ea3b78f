// Values in the part of a link after `#`, which no server ever sees: version, checksum, and deflated JSON in base64url.

import { crc32 } from '../formats/crc32.mjs';
import { decode } from './decode.mjs';

/** @typedef {import('./decode.mjs').Refused} Refused */

const VERSION = '1';
const MAX_CHARACTERS = 16_000;
const MAX_INFLATED = 256 * 1024;
const DEFLATE = 'deflate';

/** @param {Uint8Array} bytes @returns {string} eight hexadecimal digits */
function checksum(bytes) {
  return crc32(bytes).toString(16).padStart(8, '0');
}

/** @param {Uint8Array} bytes @returns {string} */
function toBase64Url(bytes) {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param {string} text of base64url characters @returns {Uint8Array<ArrayBuffer> | null} */
function fromBase64Url(text) {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/**
 * @param {ReadableStream<Uint8Array>} stream @param {number} limit bytes
 * @returns {Promise<Uint8Array<ArrayBuffer> | null>} null as soon as more comes out
 */
async function readUpTo(stream, limit) {
  const reader = stream.getReader();
  /** @type {Uint8Array[]} */
  const chunks = [];
  let total = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    total += next.value.length;
    if (total > limit) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (chunks)).arrayBuffer());
}

/**
 * @param {unknown} value plain data @returns {Promise<{ok: true, text: string} | Refused>} text for after the `#`
 */
export async function encodeFragment(value) {
  if (typeof CompressionStream === 'undefined') return { ok: false, reason: 'unsupported' };
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const packed = await readUpTo(new Blob([plain]).stream().pipeThrough(new CompressionStream(DEFLATE)), MAX_INFLATED);
  if (plain.length > MAX_INFLATED || !packed) return { ok: false, reason: 'too-large' };
  const text = `${VERSION}.${checksum(packed)}.${toBase64Url(packed)}`;
  return text.length > MAX_CHARACTERS ? { ok: false, reason: 'too-large' } : { ok: true, text };
}

/** @param {string} text without `#` @returns {{ok: true, bytes: Uint8Array<ArrayBuffer>} | Refused} */
function unpack(text) {
  if (text.length > MAX_CHARACTERS) return { ok: false, reason: 'too-large' };
  const parts = /^(\d{1,3})\.([0-9a-f]{8})\.([A-Za-z0-9_-]+)$/.exec(text);
  if (!parts) return { ok: false, reason: /^\d{1,3}\./.test(text) ? 'damaged' : 'foreign' };
  if (parts[1] !== VERSION) return { ok: false, reason: 'newer-version', at: parts[1] };
  const bytes = fromBase64Url(parts[3] ?? '');
  if (!bytes || checksum(bytes) !== parts[2]) return { ok: false, reason: 'damaged' };
  return { ok: true, bytes };
}

/**
 * @template T
 * @param {import('./schema.mjs').Schema<T>} schema @param {string} fragment with or without its `#`
 * @returns {Promise<import('./decode.mjs').Decoded<T>>} never throws; nothing beyond the limits is held in memory
 */
export async function decodeFragment(schema, fragment) {
  const unpacked = unpack(fragment.startsWith('#') ? fragment.slice(1) : fragment);
  if (!unpacked.ok) return unpacked;
  if (typeof DecompressionStream === 'undefined') return { ok: false, reason: 'unsupported' };
  try {
    const stream = new Blob([unpacked.bytes]).stream().pipeThrough(new DecompressionStream(DEFLATE));
    const bytes = await readUpTo(stream, MAX_INFLATED);
    if (!bytes) return { ok: false, reason: 'too-large' };
    return decode(schema, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}
