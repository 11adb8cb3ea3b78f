// What is kept, by the thing of the content that it hangs on; and the same in words, for what has left the content.

/** @typedef {import('../storage/store.mjs').Store} Store */
/** @typedef {{kind: string, id: string, keys: string[]}} Thing `kind` and `id` as the content names or named it */
/** @typedef {{[key: string]: any}} Value */

/** @type {{readonly [kind: string]: (ids: string[], value: Value) => readonly [kind: string, id: string] | null}} */
const HANGS_ON = {
  rating: ([skill = '']) => ['skill', skill],
  archive: ([skill = '']) => ['skill', skill],
  'not-applicable': ([role = '']) => ['role', role],
  snapshot: (_, { role }) => ['role', role],
  goal: (_, { skill }) => ['skill', skill],
  tick: ([kind = '', id = '']) => [kind, id],
  run: (_, { list }) => ['checklist', list],
  plan: (_, { onboarding }) => ['onboarding', onboarding],
  'self-check': ([ladder = '']) => ['ladder', ladder],
};

/** @param {Store} store @returns {Thing[]} sorted by kind and id */
export function thingsKept(store) {
  /** @type {Map<string, Thing>} */
  const things = new Map();
  for (const key of store.keys()) {
    const [sort = '', ...ids] = key.split('/');
    const value = store.read(key);
    const found = value ? HANGS_ON[sort]?.(ids, value) : null;
    if (!found) continue;
    const [kind, id] = found;
    const thing = things.get(`${kind}/${id}`) ?? { kind, id, keys: [] };
    thing.keys.push(key);
    things.set(`${kind}/${id}`, thing);
  }
  return [...things.values()].sort((a, b) => (`${a.kind}/${a.id}` < `${b.kind}/${b.id}` ? -1 : 1));
}

/** @param {readonly (string | undefined)[]} parts */
const line = (...parts) => parts.filter(Boolean).join(' ');

/** @param {Value} ticks by item */
const tickLines = (ticks) => Object.values(ticks).map(({ at, text }) => line(at, text));

/** @type {{readonly [kind: string]: (value: Value, ids: string[]) => string[]}} lines for each sort of record */
const WORDS = {
  rating: ({ ticks, evidence }) => [Object.keys(ticks).join(', '), ...evidence.map((/** @type {Value} */ given) => line(given['date'], given['text'], given['link']))],
  'not-applicable': ({ reason }, [, skill = '']) => [line(`${skill}:`, reason)],
  snapshot: ({ asOf, target, ratings }) => [line(asOf, target), ...Object.entries(ratings).map(([skill, level]) => `  ${skill}: ${level}`)],
  goal: ({ due, level, text, proof }) => [line(due, String(level), text, proof)],
  tick: (tick) => tickLines({ tick }),
  run: ({ started, finished, ticks }) => [line(started, '–', finished), ...tickLines(ticks).map((text) => `  ${text}`)],
  plan: ({ start, end }) => [line(start, '–', end)],
  'self-check': ({ at, rung }) => [line(at, rung)],
};

/** @param {Store} store @param {Thing} thing @param {(sort: string) => string} say what a sort of record is called @returns {string} all of it as plain text */
export function thingText(store, { id, keys }, say) {
  const parts = keys.map((key) => {
    const [sort = '', ...ids] = key.split('/');
    const lines = (WORDS[sort === 'archive' ? 'rating' : sort]?.(store.read(key), ids) ?? []).filter(Boolean);
    return [`${say(sort)}`, ...lines].join('\n');
  });
  return [id, ...parts].join('\n\n');
}

/** @param {Thing} thing @returns {[sort: string, count: number][]} how many records of each sort, in the order of their keys */
export function countBySort({ keys }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const key of keys) {
    const sort = key.slice(0, key.indexOf('/'));
    counts.set(sort, (counts.get(sort) ?? 0) + 1);
  }
  return [...counts];
}
