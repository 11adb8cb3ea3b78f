// Where things lie in the browser's storage. Other sites may share it, so every key carries the path of this one.

/**
 * @typedef {object} Backend the part of `Storage` that is used
 * @property {number} length
 * @property {(index: number) => string | null} key
 * @property {(key: string) => string | null} getItem
 * @property {(key: string, value: string) => void} setItem throws when the quota is full
 * @property {(key: string) => void} removeItem
 */
/** @typedef {{all: string, pointer: string, journal: string, records: (format: number) => string}} Keyspace */

/** @param {string} site path that the site is served under, such as `/handbook/` @returns {Keyspace} */
export function keyspace(site) {
  const all = `opsbook|${site}|`;
  return { all, pointer: `${all}format`, journal: `${all}journal`, records: (format) => `${all}${format}|` };
}

/** @param {Backend} backend @param {string} prefix @returns {string[]} sorted */
export function keysUnder(backend, prefix) {
  const keys = Array.from({ length: backend.length }, (_, index) => backend.key(index));
  return keys.flatMap((key) => (key?.startsWith(prefix) ? [key] : [])).sort();
}

/** @param {Backend} backend @param {string} key @param {string} text @returns {boolean} false if there is no room; the old value then stays */
export function trySet(backend, key, text) {
  try {
    backend.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Backend} storage that lasts as long as the page */
export function memoryBackend() {
  /** @type {Map<string, string>} */
  const entries = new Map();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}
