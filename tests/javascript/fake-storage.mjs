// Stand-ins for the browser's storage: one with a quota, one that other tabs share, one that is blocked.

/** @typedef {import('../../theme_overrides/assets/javascripts/storage/keyspace.mjs').Backend} Backend */

export class QuotaStorage {
  /** @type {Map<string, string>} */
  entries = new Map();
  writes = 0;
  /** Fails every write from this one on, as a page does that is closed. */
  diesAt = Infinity;

  /** @param {number} [quota] characters */
  constructor(quota = 5_000_000) {
    this.quota = quota;
  }

  get length() {
    return this.entries.size;
  }

  /** @param {number} index */
  key(index) {
    return [...this.entries.keys()][index] ?? null;
  }

  /** @param {string} key */
  getItem(key) {
    return this.entries.get(key) ?? null;
  }

  /** @param {string} key @param {string} value */
  setItem(key, value) {
    this.#touch();
    const others = [...this.entries].filter(([other]) => other !== key);
    const used = others.reduce((sum, [other, text]) => sum + other.length + text.length, 0);
    if (used + key.length + value.length > this.quota) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(key, value);
  }

  /** @param {string} key */
  removeItem(key) {
    this.#touch();
    this.entries.delete(key);
  }

  #touch() {
    this.writes += 1;
    if (this.writes >= this.diesAt) throw new PageClosed();
  }
}

export class PageClosed extends Error {}

/** @returns {Backend} never: like a browser that lets nothing be kept */
export function blocked() {
  throw new DOMException('denied', 'SecurityError');
}
