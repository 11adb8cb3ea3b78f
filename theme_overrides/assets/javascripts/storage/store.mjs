// The one place where the site keeps what its reader ticks, plans and rates. One record, one key: two tabs that change
// different things never overwrite each other, and `update` reads afresh before it writes.

import { decode } from './decode.mjs';
import { commit } from './journal.mjs';
import { keyspace, keysUnder, memoryBackend, trySet } from './keyspace.mjs';
import { openBackend, reachBackend } from './opening.mjs';
import { readKey } from './records.mjs';

/** @typedef {import('./keyspace.mjs').Backend} Backend */
/** @typedef {{t: number, d: any}} Envelope when it was written, in milliseconds, and what */
/** @typedef {{key: string | null}} Change of one record; null where everything may have changed */
/** @typedef {{ok: true} | {ok: false, reason: 'full' | 'bad-key' | 'shape'}} Written after 'full' the value is kept in memory */
/** @typedef {{saved: boolean, trouble: import('./opening.mjs').Trouble, damaged: string[]}} Status `saved`: all of it outlasts the page */

export const FORMAT = 1;
const LATEST = 253_402_300_799_999;
/** A record may be larger than a file that somebody hands over: a team of thirty has more than a megabyte. */
const MAX_RECORD = 16 * 1024 * 1024;

/** @param {import('./schema.mjs').SchemaNode} schema @returns {import('./schema.mjs').Schema<Envelope>} */
export function envelope(schema) {
  return {
    type: 'object',
    properties: { t: { type: 'integer', minimum: 0, maximum: LATEST }, d: schema },
    required: ['t', 'd'],
  };
}

export class Store {
  #keys;
  #prefix;
  #backend;
  #trouble;
  #now;
  #reach;
  /** Writes that found no room. */
  #unsaved = memoryBackend();
  /** @type {Set<string>} */
  #damaged = new Set();
  /** @type {Set<(change: Change) => void>} */
  #listeners = new Set();

  /**
   * @param {object} options
   * @param {() => Backend | null} options.reach hands over the browser's storage, or throws
   * @param {string} options.site path that the site is served under
   * @param {() => number} options.now milliseconds
   * @param {number} [options.format] @param {{readonly [from: number]: import('./opening.mjs').Migration}} [options.migrations]
   */
  constructor({ reach, site, now, format = FORMAT, migrations = {} }) {
    this.site = site;
    this.#now = now;
    this.#keys = keyspace(site);
    this.#prefix = this.#keys.records(format);
    this.#reach = reach;
    ({ backend: this.#backend, trouble: this.#trouble } = openBackend(reach, this.#keys, format, migrations));
  }

  /** @returns {Status} */
  get status() {
    const saved = this.#trouble === null && this.#unsaved.length === 0;
    return { saved, trouble: this.#trouble, damaged: [...this.#damaged].sort() };
  }

  /** @param {string} key such as `rating/data-analysis` @returns {Envelope | null} null for nothing, or nothing readable */
  envelopeAt(key) {
    const known = readKey(key);
    const text = this.#unsaved.getItem(key) ?? this.#backend.getItem(this.#prefix + key);
    if (!known || text === null) return null;
    const decoded = decode(envelope(known.type.schema), text, MAX_RECORD);
    if (decoded.ok) return decoded.value;
    this.#damaged.add(key);
    return null;
  }

  /** @param {string} key @returns {any} the record; null for nothing */
  read(key) {
    return this.envelopeAt(key)?.d ?? null;
  }

  /** @returns {string[]} keys of everything kept, sorted */
  keys() {
    const stored = keysUnder(this.#backend, this.#prefix).map((key) => key.slice(this.#prefix.length));
    return [...new Set([...stored, ...keysUnder(this.#unsaved, '')])].filter(readKey).sort();
  }

  /** @param {string} kind @returns {{id: string, value: any}[]} by id */
  list(kind) {
    const found = this.keys().filter((key) => key.startsWith(`${kind}/`));
    return found.flatMap((key) => {
      const value = this.read(key);
      return value === null ? [] : [{ id: key.slice(kind.length + 1), value }];
    });
  }

  /** @param {string} key @param {any} value @returns {Written} */
  write(key, value) {
    const known = readKey(key);
    if (!known) return { ok: false, reason: 'bad-key' };
    const text = JSON.stringify({ t: this.#now(), d: value });
    if (!decode(envelope(known.type.schema), text, MAX_RECORD).ok) return { ok: false, reason: 'shape' };
    this.#keepDamaged(key);
    const saved = trySet(this.#backend, this.#prefix + key, text);
    if (saved) this.#saved(key);
    else this.#unsaved.setItem(key, text);
    this.#tell(key);
    return saved ? { ok: true } : { ok: false, reason: 'full' };
  }

  /**
   * @param {string} key @param {(current: any) => any} change from what is kept now, or null, to what shall be; null removes
   * @returns {Written}
   */
  update(key, change) {
    const next = change(this.read(key));
    if (next !== null) return this.write(key, next);
    this.remove(key);
    return { ok: true };
  }

  /** @param {string} key */
  remove(key) {
    this.#backend.removeItem(this.#prefix + key);
    this.#saved(key);
    this.#tell(key);
  }

  /** @param {readonly (readonly [key: string, envelope: Envelope | null])[]} changes all or none; null removes @returns {Written} */
  writeAll(changes) {
    if (!changes.every(([key]) => readKey(key))) return { ok: false, reason: 'bad-key' };
    const batch = changes.map(([key, entry]) => /** @type {const} */ ([this.#prefix + key, entry && JSON.stringify(entry)]));
    if (!commit(this.#backend, this.#keys.journal, batch)) return { ok: false, reason: 'full' };
    for (const [key] of changes) this.#saved(key);
    this.#tell(null);
    return { ok: true };
  }

  /** Removes everything that the site keeps in this browser, of every format, also what this page could not read. */
  deleteAll() {
    const stored = reachBackend(this.#reach);
    if (stored && this.#trouble !== 'blocked') {
      for (const key of keysUnder(stored, this.#keys.all)) stored.removeItem(key);
      [this.#backend, this.#trouble] = [stored, null];
    } else this.#backend = memoryBackend();
    this.#unsaved = memoryBackend();
    this.#damaged.clear();
    this.#tell(null);
  }

  /** @param {(change: Change) => void} listener @returns {() => void} stops it */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** @param {{key: string | null}} event the browser's `storage` event: another tab has written */
  receive({ key }) {
    if (key === null) this.#tell(null);
    else if (key.startsWith(this.#prefix)) {
      // What another tab could save is newer than what found no room here.
      this.#unsaved.removeItem(key.slice(this.#prefix.length));
      this.#tell(key.slice(this.#prefix.length));
    }
  }

  /** @param {string} key a record that cannot be read is put aside before it is written over */
  #keepDamaged(key) {
    const text = this.#backend.getItem(this.#prefix + key);
    if (text === null || this.envelopeAt(key) !== null || !this.#damaged.has(key)) return;
    trySet(this.#backend, `${this.#keys.all}damaged|${key}`, text);
  }

  /** @param {string} key that has found its place; others that had none may find one now */
  #saved(key) {
    this.#unsaved.removeItem(key);
    if (this.#trouble === 'full') this.#trouble = null;
    for (const key of keysUnder(this.#unsaved, '')) {
      if (trySet(this.#backend, this.#prefix + key, this.#unsaved.getItem(key) ?? '')) this.#unsaved.removeItem(key);
    }
  }

  /** @param {string | null} key */
  #tell(key) {
    for (const listener of this.#listeners) listener({ key });
  }
}
