// A value with its earlier states, so that the last change can be taken back.

/**
 * @template T
 * @typedef {{present: T, past: readonly T[]}} History oldest state first
 */

const DEPTH = 50;

/**
 * @template T
 * @param {T} present @returns {History<T>}
 */
export function historyOf(present) {
  return { present, past: [] };
}

/**
 * @template T
 * @param {History<T>} history @param {T} next @returns {History<T>} the same history if nothing changed
 */
export function changed(history, next) {
  if (next === history.present) return history;
  return { present: next, past: [...history.past, history.present].slice(-DEPTH) };
}

/**
 * @template T
 * @param {History<T>} history @returns {History<T>} the same history if there is nothing to take back
 */
export function undone(history) {
  const last = history.past.at(-1);
  return last === undefined ? history : { present: last, past: history.past.slice(0, -1) };
}
