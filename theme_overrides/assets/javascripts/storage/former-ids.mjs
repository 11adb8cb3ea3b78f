// Things of the content that have another id now: every record that names one follows, wherever in it the id stands.

import { joinAnswers } from './joining.mjs';
import { readKey } from './records.mjs';
import { renameKeys } from './renames.mjs';
import { renamedList, snapshotByIdsOfToday } from './snapshot-ids.mjs';

/** @typedef {import('./store.mjs').Store} Store */
/** @typedef {import('./store.mjs').Envelope} Envelope */
/** @typedef {{readonly [kind: string]: {readonly [former: string]: string}}} FormerIds by kind of the content: former id → id of today */
/** @typedef {(kind: string) => import('./renames.mjs').Names} NamesOf */
/** @typedef {{[key: string]: any}} Value of a record, as its kind shapes it */
/** @typedef {{key?: (names: NamesOf, ids: string[]) => string[], value?: (value: Value, names: NamesOf) => Value}} Places where ids stand */

const RENAMED = 'renamed';

/** @param {NamesOf} names @param {string} kind @param {string} id @returns {string} the id of today, or the same */
const now = (names, kind, id) => names(kind).get(id) ?? id;

/** @param {any} snapshot @param {NamesOf} names */
const snapshotNow = (snapshot, names) => snapshotByIdsOfToday(snapshot, names('role'), names('skill'));

/** @param {{[member: string]: {[skill: string]: number}}} table @param {NamesOf} names */
const bySkill = (table, names) =>
  Object.fromEntries(Object.entries(table).map(([member, ofMember]) => [member, renameKeys(ofMember, names('skill')).record]));

/** @type {Places} */
const skillKey = { key: (names, [skill = '']) => [now(names, 'skill', skill)] };

/** @type {{readonly [kind: string]: Places}} */
const places = {
  rating: skillKey,
  archive: skillKey,
  'not-applicable': { key: (names, [role = '', skill = '']) => [now(names, 'role', role), now(names, 'skill', skill)] },
  snapshot: { value: snapshotNow },
  goal: { value: (goal, names) => ({ ...goal, skill: now(names, 'skill', goal['skill']) }) },
  tick: { key: (names, [kind = '', id = '', item = '']) => [kind, now(names, kind, id), item] },
  run: { value: (run, names) => ({ ...run, list: now(names, 'checklist', run['list']) }) },
  plan: {
    key: (names, [id = '']) => [now(names, 'onboarding', id)],
    value: (plan, names) => ({ ...plan, onboarding: now(names, 'onboarding', plan['onboarding']) }),
  },
  achievement: { value: (done, names) => ({ ...done, skills: renamedList(done['skills'], names('skill')) }) },
  lead: { value: (lead, names) => ({ ...lead, marks: bySkill(lead['marks'], names), agreed: bySkill(lead['agreed'], names) }) },
  'lead-member': {
    value: (member, names) => ({
      ...member,
      snapshot: snapshotNow(member['snapshot'], names),
      evidence: renameKeys(member['evidence'], names('skill'), (kept, moved) => [...kept, ...moved].slice(0, 3)).record,
    }),
  },
  'self-check': { key: (names, [ladder = '']) => [now(names, 'ladder', ladder)] },
};

/** @type {{readonly [kind: string]: (kept: any, moved: any) => any}} what becomes of two records of which one moves to the other's place */
const joins = { rating: joinAnswers, archive: joinAnswers };

/**
 * @param {FormerIds} former @param {Map<string, string>} met filled: `kind/former` → id of today
 * @returns {NamesOf}
 */
function namesIn(former, met) {
  return (kind) => {
    const names = new Map(Object.entries(former[kind] ?? {}));
    return {
      has: (id) => names.has(id),
      get: (id) => {
        const found = names.get(id);
        if (found !== undefined) met.set(`${kind}/${id}`, found);
        return found;
      },
    };
  };
}

/** @param {string} key @param {Value} value @param {NamesOf} names @returns {{to: string, value: Value}} */
function movedRecord(key, value, names) {
  const { kind = '', id = '' } = readKey(key) ?? {};
  const { key: keyNow, value: valueNow } = places[kind] ?? {};
  return { to: keyNow ? [kind, ...keyNow(names, id.split('/'))].join('/') : key, value: valueNow?.(value, names) ?? value };
}

/**
 * A record that finds its new place taken is joined with what is there, or stays where it was: nothing is lost.
 * @param {{readonly [key: string]: Envelope}} records @param {FormerIds} former
 * @returns {{records: {[key: string]: Envelope}, met: Map<string, string>}} `met`: `kind/former` → id of today; doing it again changes nothing
 */
export function followFormerIds(records, former) {
  /** @type {Map<string, string>} */
  const met = new Map();
  /** @type {{[key: string]: Envelope}} */
  const result = { ...records };
  for (const [key, entry] of Object.entries(records)) {
    /** @type {Map<string, string>} */
    const here = new Map();
    const { to, value } = movedRecord(key, entry.d, namesIn(former, here));
    const there = to === key ? undefined : result[to];
    const join = joins[readKey(key)?.kind ?? ''];
    if (!here.size || (there && !join)) continue;
    delete result[key];
    result[to] = there && join ? { t: Math.max(there.t, entry.t), d: join(there.d, value) } : { t: entry.t, d: value };
    for (const [name, id] of here) met.set(name, id);
  }
  return { records: result, met };
}

/**
 * Brings all that is kept to the ids of today, and notes which had changed, for the reader to be told.
 * @param {Store} store @param {FormerIds} former @param {{t: number, day: string}} today in milliseconds, and as `YYYY-MM-DD`
 */
export function moveToCurrentIds(store, former, { t, day }) {
  if (!Object.keys(former).length) return;
  const before = Object.fromEntries(store.keys().flatMap((key) => {
    const entry = store.envelopeAt(key);
    return entry ? [[key, entry]] : [];
  }));
  const { records, met } = followFormerIds(before, former);
  if (!met.size) return;
  const noted = [...met].map(([name, to]) => /** @type {const} */ ([`${RENAMED}/${name}`, { t, d: { to, at: day } }]));
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(records, key));
  const moved = Object.entries(records).filter(([key, entry]) => before[key] !== entry);
  store.writeAll([...moved, ...noted, ...gone.map((key) => /** @type {const} */ ([key, null]))]);
}

/** @param {Store} store @returns {{kind: string, former: string, id: string}[]} what changed its id under the reader, until they took note */
export function renamedSince(store) {
  return store.list(RENAMED).map(({ id: name, value }) => {
    const [kind = '', former = ''] = name.split('/');
    return { kind, former, id: value.to };
  });
}

/** The reader has taken note. @param {Store} store */
export function forgetRenamed(store) {
  for (const { id } of store.list(RENAMED)) store.remove(`${RENAMED}/${id}`);
}
