// Runs of a recurring list: each starts fresh, keeps its own ticks and wordings, and stays readable when it is finished.

import { changedTicks, progressOf, setTick, stateOf, tickOf } from './ticks.mjs';

/** @typedef {import('./ticks.mjs').Item} Item */
/** @typedef {import('./ticks.mjs').Tick} Tick */
/**
 * @typedef {object} Run
 * @property {string} list id of the checklist
 * @property {string} title empty unless typed
 * @property {string} started `YYYY-MM-DD`
 * @property {string} finished `YYYY-MM-DD`, or empty
 * @property {{[item: string]: Tick}} ticks by item id, which is the last part of an item's key
 */
/** @typedef {{text: string, state: 'open' | 'done' | 'changed' | 'gone', at: string}} RunRow 'gone': ticked, and no longer on the list */

/** @param {string} list @param {string} today @param {string} [title] @returns {Run} */
export function startRun(list, today, title = '') {
  return { list, title, started: today, finished: '', ticks: {} };
}

/** @param {Item} item @returns {Item} keyed by its id alone */
function local(item) {
  const last = (/** @type {string} */ key) => key.slice(key.lastIndexOf('/') + 1);
  return { ...item, key: last(item.key), formerKeys: item.formerKeys?.map(last) };
}

/** @param {Run} run @param {Item} item @param {boolean} on @param {string} today @returns {Run} a finished run stays as it is */
export function tickInRun(run, item, on, today) {
  return run.finished ? run : { ...run, ticks: { ...setTick(run.ticks, local(item), on, today) } };
}

/** @param {Run} run @param {readonly Item[]} items @returns {import('./ticks.mjs').Ticks} the run's ticks by the keys that pages use */
export function ticksOfRun(run, items) {
  return Object.fromEntries(items.flatMap((item) => {
    const tick = tickOf(run.ticks, local(item));
    return tick ? [[item.key, tick]] : [];
  }));
}

/**
 * @param {Run} run @param {readonly Item[]} items @param {import('./ticks.mjs').Ticks} before @param {import('./ticks.mjs').Ticks} after
 * @returns {Run} with what changed between the two
 */
export function withTicks(run, items, before, after) {
  const changes = new Map(changedTicks(before, after));
  return items.reduce((made, item) => {
    const tick = changes.get(`tick/${item.key}`);
    return tick === undefined ? made : tickInRun(made, item, tick !== null, tick?.at ?? '');
  }, run);
}

/** @param {Run} run @param {string} today @returns {Run} */
export function finishRun(run, today) {
  return run.finished ? run : { ...run, finished: today };
}

/** @param {Run} run @param {readonly Item[]} items of the list now @returns {import('./ticks.mjs').Progress} */
export function runProgress(run, items) {
  return progressOf(run.ticks, items.map(local));
}

/**
 * @param {Run} run @param {readonly Item[]} items of the list now
 * @returns {RunRow[]} the list in its order, then what was ticked and has left it; a finished run keeps the wording it was ticked by
 */
export function runRows(run, items) {
  const known = items.map(local);
  const rows = known.map((item) => {
    const tick = tickOf(run.ticks, item);
    const text = run.finished && tick ? tick.text : item.text;
    return { text, state: run.finished && tick ? /** @type {const} */ ('done') : stateOf(run.ticks, item), at: tick?.at ?? '' };
  });
  const keys = new Set(known.flatMap((item) => [item.key, ...(item.formerKeys ?? [])]));
  const gone = Object.entries(run.ticks).filter(([key]) => !keys.has(key));
  return [...rows, ...gone.map(([, tick]) => ({ text: tick.text, state: /** @type {const} */ ('gone'), at: tick.at }))];
}

/**
 * @param {readonly {id: string, value: Run}[]} records kept under the kind `run` @param {string} list
 * @returns {{open: {id: string, value: Run}[], finished: {id: string, value: Run}[]}} newest first
 */
export function runsOf(records, list) {
  const own = records.filter(({ value }) => value.list === list);
  own.sort((a, b) => (a.value.started === b.value.started ? (a.id < b.id ? -1 : 1) : a.value.started < b.value.started ? 1 : -1));
  return { open: own.filter(({ value }) => !value.finished), finished: own.filter(({ value }) => value.finished) };
}
