// Things of the content that have another id now: whatever was kept, sent or linked under the former one follows.

/** @typedef {Pick<ReadonlyMap<string, string>, 'has' | 'get'>} Names former id → id */

/** @type {WeakMap<readonly object[], Names>} */
const known = new WeakMap();

/** @param {readonly {id: string, formerIds?: string[]}[]} list @returns {Names} without former ids that are in use again */
export function renames(list) {
  const found = known.get(list);
  if (found) return found;
  const current = new Set(list.map((entry) => entry.id));
  const pairs = list.flatMap((entry) => (entry.formerIds ?? []).map((former) => /** @type {const} */ ([former, entry.id])));
  const names = new Map(pairs.filter(([former]) => !current.has(former)));
  known.set(list, names);
  return names;
}

/** @param {readonly {id: string, formerIds?: string[]}[]} list @param {string} id @returns {string} the id of today, or the same */
export function currentId(list, id) {
  return renames(list).get(id) ?? id;
}

/**
 * Moves the values of renamed keys. A value that the new key already has wins or is joined.
 * @template T
 * @param {{[id: string]: T}} record @param {Names} names @param {(kept: T, moved: T) => T} [join]
 * @returns {{record: {[id: string]: T}, renamed: string[]}} the same record if nothing moves
 */
export function renameKeys(record, names, join = (kept) => kept) {
  const moved = Object.keys(record).filter((id) => names.has(id));
  if (!moved.length) return { record, renamed: [] };
  const result = Object.fromEntries(Object.entries(record).filter(([id]) => !names.has(id)));
  for (const former of moved) {
    const id = /** @type {string} */ (names.get(former));
    const value = /** @type {T} */ (record[former]);
    const kept = Object.hasOwn(result, id) ? result[id] : undefined;
    result[id] = kept === undefined ? value : join(kept, value);
  }
  return { record: result, renamed: moved.map((former) => /** @type {string} */ (names.get(former))) };
}
