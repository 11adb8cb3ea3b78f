// Many records changed as one: the whole change is written down first, so that a page closed halfway finishes it next time.

import { trySet } from './keyspace.mjs';

/** @typedef {import('./keyspace.mjs').Backend} Backend */
/** @typedef {readonly (readonly [key: string, text: string | null])[]} Batch full keys; null removes */

/** @param {Backend} backend @param {Batch} batch @returns {boolean} false if there was no room for all of it */
function apply(backend, batch) {
  for (const [key, text] of batch) if (text === null) backend.removeItem(key);
  return batch.every(([key, text]) => text === null || trySet(backend, key, text));
}

/**
 * @param {Backend} backend @param {string} journal key @param {Batch} batch
 * @returns {boolean} false if there is no room; everything is then as it was
 */
export function commit(backend, journal, batch) {
  // Where there is no room for the journal, the change is still all or nothing, only not over a crash.
  trySet(backend, journal, JSON.stringify(batch));
  const before = batch.map(([key]) => /** @type {const} */ ([key, backend.getItem(key)]));
  const done = apply(backend, batch);
  backend.removeItem(journal);
  if (!done) {
    // With the new values gone there is room again for all the old ones.
    for (const [key] of batch) backend.removeItem(key);
    apply(backend, before);
  }
  return done;
}

/** @param {unknown} value @param {string} prefix @returns {value is Batch} whether every entry is a change under the prefix */
function isBatch(value, prefix) {
  return (
    Array.isArray(value) &&
    value.every(
      (entry) =>
        Array.isArray(entry) &&
        typeof entry[0] === 'string' &&
        entry[0].startsWith(prefix) &&
        (entry[1] === null || typeof entry[1] === 'string'),
    )
  );
}

/**
 * Finishes what an earlier page began.
 * @param {Backend} backend @param {string} journal key @param {string} prefix that all keys of this site share
 * @returns {boolean} false if there is no room to finish; the journal then stays for another try
 */
export function recover(backend, journal, prefix) {
  const text = backend.getItem(journal);
  if (text === null) return true;
  let batch;
  try {
    batch = JSON.parse(text);
  } catch {
    batch = null;
  }
  if (isBatch(batch, prefix) && !apply(backend, batch)) return false;
  backend.removeItem(journal);
  return true;
}
