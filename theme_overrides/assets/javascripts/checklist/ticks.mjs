// Ticks by item, shared by every page that shows the item. A tick remembers the wording it was given for.

/** @typedef {{key: string, text: string, hash: string, level?: 'must' | 'should' | 'could', owner?: string, formerKeys?: string[]}} Item key such as `checklists/launch/roll-back` */
/** @typedef {{hash: string, text: string, at: string}} Tick `at`: `YYYY-MM-DD` */
/** @typedef {Readonly<{[key: string]: Tick}>} Ticks */
/** @typedef {'open' | 'done' | 'changed'} State 'changed': done, and worded differently since */
/** @typedef {{done: number, changed: number, total: number}} Progress `done` counts changed ones too */

/** @param {Ticks} ticks @param {Item} item @returns {Tick | undefined} under its key or a former one */
export function tickOf(ticks, item) {
  const key = [item.key, ...(item.formerKeys ?? [])].find((entry) => Object.hasOwn(ticks, entry));
  return key === undefined ? undefined : ticks[key];
}

/** @param {Ticks} ticks @param {Item} item @returns {State} */
export function stateOf(ticks, item) {
  const tick = tickOf(ticks, item);
  if (!tick) return 'open';
  return tick.hash === item.hash ? 'done' : 'changed';
}

/** @param {Ticks} ticks @param {readonly string[]} keys @returns {{[key: string]: Tick}} */
function without(ticks, keys) {
  return Object.fromEntries(Object.entries(ticks).filter(([key]) => !keys.includes(key)));
}

/**
 * Ticking again a changed item confirms it as it is worded now.
 * @param {Ticks} ticks @param {Item} item @param {boolean} on @param {string} today @returns {Ticks}
 */
export function setTick(ticks, item, on, today) {
  const rest = without(ticks, [item.key, ...(item.formerKeys ?? [])]);
  return on ? { ...rest, [item.key]: { hash: item.hash, text: item.text, at: today } } : rest;
}

/** @param {Ticks} ticks @param {readonly Item[]} items @returns {Ticks} without any of these items; the earlier value undoes it */
export function resetTicks(ticks, items) {
  return without(ticks, items.flatMap((item) => [item.key, ...(item.formerKeys ?? [])]));
}

/**
 * @param {Ticks} now @param {Ticks} before @param {readonly Item[]} items
 * @returns {Ticks} these items as they were before, everything else as it is now
 */
export function restoreTicks(now, before, items) {
  const taken = items.flatMap((item) => {
    const key = [item.key, ...(item.formerKeys ?? [])].find((entry) => Object.hasOwn(before, entry));
    return key === undefined ? [] : [/** @type {[string, Tick]} */ ([key, before[key]])];
  });
  return { ...resetTicks(now, items), ...Object.fromEntries(taken) };
}

/** @param {Ticks} ticks @param {Item} item @returns {{before: string, after: string} | null} wordings of a changed item */
export function wordingChange(ticks, item) {
  const tick = tickOf(ticks, item);
  return tick && tick.hash !== item.hash ? { before: tick.text, after: item.text } : null;
}

/** @param {Ticks} ticks @param {readonly Item[]} items @returns {Progress} */
export function progressOf(ticks, items) {
  const states = items.map((item) => stateOf(ticks, item));
  const changed = states.filter((state) => state === 'changed').length;
  return { done: states.filter((state) => state !== 'open').length, changed, total: items.length };
}

/**
 * @param {readonly Item[]} items
 * @param {{levels?: readonly string[], owners?: readonly string[], states?: readonly State[]}} wanted what is left out does not filter
 * @param {Ticks} ticks @returns {Item[]}
 */
export function filterItems(items, { levels, owners, states }, ticks) {
  return items.filter(
    (item) =>
      (!levels || levels.includes(item.level ?? 'must')) &&
      (!owners || owners.includes(item.owner ?? '')) &&
      (!states || states.includes(stateOf(ticks, item))),
  );
}

/** @param {readonly {id: string, value: Tick}[]} records kept under the kind `tick` @returns {Ticks} */
export function ticksFrom(records) {
  return Object.fromEntries(records.map(({ id, value }) => [id, value]));
}

/**
 * @param {Ticks} before @param {Ticks} after
 * @returns {[key: string, value: Tick | null][]} records to write, or to remove where the value is null
 */
export function changedTicks(before, after) {
  const written = Object.entries(after).filter(([key, tick]) => JSON.stringify(before[key]) !== JSON.stringify(tick));
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...written.map(([key, tick]) => /** @type {[string, Tick]} */ ([`tick/${key}`, tick])),
    ...removed.map((key) => /** @type {[string, null]} */ ([`tick/${key}`, null])),
  ];
}
