// Everything that the site keeps for its reader, by kind: key, shape, and how two versions of one thing are joined.

import { newerAnswer } from './joining.mjs';
import { byId, date, day, flag, hash, id, keyPattern, level, list, oneOf, optionalId, shape, text } from './shapes.mjs';

/** @typedef {import('./schema.mjs').SchemaNode} SchemaNode */
/**
 * @typedef {object} RecordKind
 * @property {number} parts how many ids make up the key after the kind
 * @property {SchemaNode} schema
 * @property {(newer: any, older: any) => any} [join] what a merge keeps; the newer one if left out
 */

const evidence = list(shape({ text: text(2000), link: text(2000), date }), 50);

export const answer = shape({
  ticks: byId(oneOf('hand', 'statement'), 100),
  none: flag,
  seen: byId(hash, 100),
  evidence,
});

const profileEntry = shape({ skill: id, level, core: flag, weight: { type: 'integer', minimum: 1, maximum: 3 } });

export const snapshot = shape({
  id,
  asOf: day,
  source: oneOf('self', 'agreed'),
  version: text(40),
  role: id,
  target: optionalId,
  ratings: byId(level),
  notApplicable: byId(text(400)),
  evidenced: list(id, 500),
  ticks: byId(list(id, 100)),
  profile: list(profileEntry, 100),
  wording: byId(byId(hash, 100)),
  claimed: optionalId,
  evidencedStage: optionalId,
});

const tick = shape({ hash, text: text(1000), at: date });

const run = shape({
  list: id,
  title: text(200),
  started: day,
  finished: date,
  ticks: byId(tick),
});

export const plan = shape({
  id,
  onboarding: id,
  start: day,
  end: date,
  months: { type: 'integer', minimum: 1, maximum: 6, default: 3 },
  daysOff: list(shape({ from: day, to: day }), 60),
});

const achievement = shape({
  date: day,
  did: text(2000),
  before: text(200),
  after: text(200),
  comparedWith: text(400),
  link: text(2000),
  mine: text(1000),
  team: text(1000),
  skills: list(id, 20),
});

const goal = shape({
  skill: id,
  level,
  text: text(1000),
  due: date,
  proof: text(1000),
  done: flag,
});

const mark = { type: /** @type {const} */ ('integer'), minimum: -1, maximum: 4, description: '-1: not seen enough to say' };

// Members have records of their own: thirty of them in one would be too large to be kept.
const leadMember = shape({ name: text(80), snapshot, evidence: byId(list(shape({ text: text(2000), link: text(2000), date }), 3)) });

const lead = shape({
  id,
  deleteOn: day,
  marks: byId(byId(mark)),
  agreed: byId(byId(level)),
});

/** @type {{readonly [kind: string]: RecordKind}} */
export const recordKinds = Object.freeze({
  rating: { parts: 1, schema: answer, join: newerAnswer },
  archive: { parts: 1, schema: answer, join: newerAnswer },
  'not-applicable': { parts: 2, schema: shape({ reason: text(400) }) },
  snapshot: { parts: 1, schema: snapshot },
  goal: { parts: 1, schema: goal },
  tick: { parts: 3, schema: tick },
  run: { parts: 1, schema: run },
  plan: { parts: 1, schema: plan },
  achievement: { parts: 1, schema: achievement },
  lead: { parts: 1, schema: lead },
  'lead-member': { parts: 1, schema: leadMember },
  'self-check': { parts: 1, schema: shape({ at: date, rung: optionalId, answers: byId(id, 100) }) },
  renamed: { parts: 2, schema: shape({ to: id, at: date }) },
  setting: { parts: 1, schema: shape({ value: text(400) }) },
});

/** @type {ReadonlyMap<string, RegExp>} */
const patterns = new Map(
  Object.entries(recordKinds).map(([kind, { parts }]) => [kind, new RegExp(keyPattern(kind, parts), 'u')]),
);

/**
 * @param {string} key such as `rating/data-analysis` or `tick/checklists/launch/backup-plan`
 * @returns {{kind: string, id: string, type: RecordKind} | null} null for a key that is none of ours
 */
export function readKey(key) {
  const [kind = ''] = key.split('/', 1);
  const type = patterns.get(kind)?.test(key) ? recordKinds[kind] : undefined;
  return type ? { kind, id: key.slice(kind.length + 1), type } : null;
}
