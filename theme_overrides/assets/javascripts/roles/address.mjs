// What is compared, as the part of the address after "#": `with=role.stage,role&show=all&from=role.stage&to=role.stage`.
// It comes from anywhere, so only ids that the content has get in.

import { named } from './content.mjs';

/** @typedef {import('./content.mjs').RolesData} RolesData */
/** @typedef {import('./content.mjs').Side} Side */
/**
 * @typedef {object} Choice
 * @property {Side[]} sides at most three
 * @property {boolean} all whether what is the same shows too
 * @property {Side | null} from
 * @property {Side | null} to
 */

export const MOST_SIDES = 3;
const LONGEST = 1000;

/** @param {RolesData} data @param {string} text `role.stage` or `role` @returns {Side | null} null for a role that is not there */
function readSide(data, text) {
  const [name = '', stage = ''] = text.split('.', 2);
  const role = named(data.roles, name);
  if (!role) return null;
  return { role: role.id, stage: role.stages.some((entry) => entry.id === stage) ? stage : '' };
}

/** @param {RolesData} data @param {string | null} text @returns {Side | null} with a stage that asks for skills, as a move needs one */
function readEnd(data, text) {
  const side = text === null ? null : readSide(data, text);
  const end = side && withStage(data, side);
  return end?.stage ? end : null;
}

/** @param {RolesData} data @param {Side} side @returns {Side} the same with a stage: the second that asks for skills, else the first */
export function withStage(data, side) {
  if (side.stage) return side;
  const stages = named(data.roles, side.role)?.stages.filter((stage) => stage.requires.length) ?? [];
  return { ...side, stage: (stages[1] ?? stages[0])?.id ?? '' };
}

/**
 * @param {RolesData} data @param {string} hash with or without "#"
 * @returns {Choice | null} null where the address says nothing of roles, as with the id of a heading
 */
export function readAddress(data, hash) {
  if (hash.length > LONGEST) return null;
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  if (!['with', 'from', 'to'].some((name) => asked.has(name))) return null;
  const sides = (asked.get('with') ?? '').split(',', MOST_SIDES).flatMap((text) => readSide(data, text) ?? []);
  return {
    sides,
    all: asked.get('show') === 'all',
    from: readEnd(data, asked.get('from')),
    to: readEnd(data, asked.get('to')),
  };
}

/** @param {Side} side */
const written = (side) => (side.stage ? `${side.role}.${side.stage}` : side.role);

/** @param {Choice} choice @returns {string} without "#"; empty where nothing is chosen */
export function writeAddress({ sides, all, from, to }) {
  const parts = [
    sides.length ? `with=${sides.map(written).join(',')}` : '',
    sides.length && all ? 'show=all' : '',
    from ? `from=${written(from)}` : '',
    to ? `to=${written(to)}` : '',
  ];
  return parts.filter(Boolean).join('&');
}
