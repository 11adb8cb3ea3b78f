// Finding out what storage there is and bringing it to the present format, without ever losing what is in it.

import { recover } from './journal.mjs';
import { keysUnder, memoryBackend, trySet } from './keyspace.mjs';

/** @typedef {import('./keyspace.mjs').Backend} Backend */
/** @typedef {import('./keyspace.mjs').Keyspace} Keyspace */
/**
 * 'blocked': the browser lets nothing be kept · 'newer': a later version of the site has written here · 'full': no room for
 * more · 'unmoved': no room to bring older data to the present format. In all but 'full' the page works in memory alone.
 * @typedef {'blocked' | 'newer' | 'full' | 'unmoved' | null} Trouble
 */
/** @typedef {{backend: Backend, trouble: Trouble}} Opened */
/**
 * Turns one record of a format into its entries of the next, most often one.
 * @typedef {(key: string, text: string) => [key: string, text: string][]} Migration
 */

/** @param {() => Backend | null} reach @returns {Backend | null} null if the browser does not let us at its storage */
export function reachBackend(reach) {
  try {
    const backend = reach();
    // Touching it is what throws where storage is blocked.
    return backend && backend.length >= 0 ? backend : null;
  } catch {
    return null;
  }
}

/** @param {Backend} backend @param {Keyspace} keys @returns {Trouble} */
function probe(backend, keys) {
  const key = `${keys.all}probe`;
  if (trySet(backend, key, '1')) {
    backend.removeItem(key);
    return null;
  }
  // No room in an empty storage means that it is only pretended.
  return backend.length === 0 ? 'blocked' : 'full';
}

/**
 * Writes all records in the new format before the pointer moves, so that a page closed halfway still finds the old ones.
 * @param {Backend} backend @param {Keyspace} keys @param {number} from @param {number} to
 * @param {{readonly [from: number]: Migration}} migrations @returns {boolean} false if there is no room for both
 */
function migrate(backend, keys, from, to, migrations) {
  const old = keysUnder(backend, keys.records(from));
  /** @type {[string, string][]} */
  let entries = old.map((key) => [key.slice(keys.records(from).length), backend.getItem(key) ?? '']);
  for (let format = from; format < to; format += 1) {
    entries = entries.flatMap(([key, text]) => migrations[format]?.(key, text) ?? [[key, text]]);
  }
  // What lies there already is left from an attempt that was cut off.
  for (const key of keysUnder(backend, keys.records(to))) backend.removeItem(key);
  const fresh = entries.map(([key, text]) => /** @type {const} */ ([keys.records(to) + key, text]));
  const room = fresh.every(([key, text]) => trySet(backend, key, text)) && trySet(backend, keys.pointer, String(to));
  for (const key of room ? old : fresh.map(([key]) => key)) backend.removeItem(key);
  return room;
}

/** @param {string | null} text @returns {number | null} */
function readFormat(text) {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/**
 * @param {() => Backend | null} reach hands over the browser's storage, or throws
 * @param {Keyspace} keys @param {number} format that this page writes
 * @param {{readonly [from: number]: Migration}} migrations
 * @returns {Opened}
 */
export function openBackend(reach, keys, format, migrations) {
  const backend = reachBackend(reach);
  const trouble = backend ? probe(backend, keys) : 'blocked';
  if (!backend || trouble === 'blocked') return { backend: memoryBackend(), trouble: 'blocked' };
  const stored = readFormat(backend.getItem(keys.pointer)) ?? format;
  if (stored > format) return { backend: memoryBackend(), trouble: 'newer' };
  if (!recover(backend, keys.journal, keys.all)) return { backend, trouble: 'full' };
  if (stored === format) return { backend, trouble: trySet(backend, keys.pointer, String(format)) ? trouble : 'full' };
  if (migrate(backend, keys, stored, format, migrations)) return { backend, trouble };
  return { backend: migratedCopy(backend, keys, stored, format, migrations), trouble: 'unmoved' };
}

/**
 * Where the old and the new format do not fit side by side, the page works on a copy in memory and says so.
 * @param {Backend} backend @param {Keyspace} keys @param {number} from @param {number} to
 * @param {{readonly [from: number]: Migration}} migrations @returns {Backend}
 */
function migratedCopy(backend, keys, from, to, migrations) {
  const copy = memoryBackend();
  for (const key of keysUnder(backend, keys.records(from))) copy.setItem(key, backend.getItem(key) ?? '');
  migrate(copy, keys, from, to, migrations);
  return copy;
}
