// Two or three roles or stages, aspect by aspect: what each says, and whether they say the same.

import { EVERY, named, roleOf, stageOf } from './content.mjs';

/** @typedef {import('./content.mjs').RolesData} RolesData */
/** @typedef {import('./content.mjs').Role} Role */
/** @typedef {import('./content.mjs').Stage} Stage */
/** @typedef {import('./content.mjs').Side} Side */
/** @typedef {{text: string, url: string, minutes: number, shared: boolean}} Item `shared`: every side has it */
/** @typedef {{from: number, to: number, core: boolean}} Asked lowest and highest level; the same for a single stage */
/** @typedef {{is: 'same'} | {is: 'different' | 'only' | 'some'} | {is: 'gap', levels: number}} Verdict */
/**
 * @typedef {object} Row one aspect; a cell per side, in the order of the sides
 * @property {'role' | 'stage' | 'skills' | 'rhythm'} group
 * @property {string} name of the field, or the title of the skill
 * @property {string} [url] of the skill
 * @property {(string | Item[] | Asked | null)[]} cells
 * @property {Verdict} verdict
 */

/** @type {readonly ('scope' | 'horizon' | 'decides' | 'reviewed_by')[]} */
const STAGE_TEXTS = ['scope', 'horizon', 'decides', 'reviewed_by'];

/** @param {RolesData} data @param {readonly Side[]} sides each of a known role @returns {Row[]} aspects that none of them has are left out */
export function differences(data, sides) {
  const roles = sides.flatMap((side) => roleOf(data, side) ?? []);
  const stages = sides.map((side) => stageOf(data, side));
  const metrics = (/** @type {string[]} */ ids) => ids.flatMap((id) => named(data.metrics, id) ?? []);
  return [
    textRow('role', 'mission', roles.map((role) => role.mission)),
    listRow('role', 'does_not', roles.map((role) => role.does_not.map((text) => ({ text })))),
    listRow('role', 'outputs', roles.map((role) => role.outputs.map((text) => ({ text })))),
    listRow('role', 'owned', roles.map((role) => metrics(role.owned).map(({ title, url }) => ({ text: title, url })))),
    listRow('role', 'influenced', roles.map((role) => metrics(role.influenced).map(({ title, url }) => ({ text: title, url })))),
    ...STAGE_TEXTS.map((name) => textRow('stage', name, stages.map((stage) => stage?.[name] ?? ''))),
    ...skillRows(data, roles, stages),
    ...EVERY.map((every) => listRow('rhythm', every, roles.map((role) => role.rhythm.filter((item) => item.every === every)))),
  ].filter((row) => !row.cells.every(isEmpty));
}

/** @param {Row['cells'][number]} cell @returns {boolean} */
export function isEmpty(cell) {
  return cell === null || (typeof cell === 'string' || Array.isArray(cell) ? cell.length === 0 : false);
}

/** @param {readonly Row[]} rows @param {boolean} all @returns {Row[]} those to show */
export function shownRows(rows, all) {
  return rows.filter((row) => all || row.verdict.is !== 'same');
}

/** @param {'role' | 'stage'} group @param {string} name @param {string[]} cells @returns {Row} */
function textRow(group, name, cells) {
  return { group, name, cells, verdict: { is: new Set(cells).size > 1 ? 'different' : 'same' } };
}

/** @param {'role' | 'rhythm'} group @param {string} name @param {{text: string, url?: string, minutes?: number}[][]} lists @returns {Row} */
function listRow(group, name, lists) {
  const has = lists.map((list) => new Set(list.map((item) => item.text)));
  const shared = (/** @type {string} */ text) => has.every((texts) => texts.has(text));
  const cells = lists.map((list) =>
    list.map(({ text, url = '', minutes = 0 }) => ({ text, url, minutes, shared: shared(text) })),
  );
  return { group, name, cells, verdict: { is: cells.flat().every((item) => item.shared) ? 'same' : 'different' } };
}

/** @param {RolesData} data @param {Role[]} roles @param {(Stage | undefined)[]} stages @returns {Row[]} core skills first, then the weightiest */
function skillRows(data, roles, stages) {
  const asked = roles.map((role, place) => requirements(role, stages[place]));
  /** @type {Map<string, number>} */
  const weights = new Map();
  for (const { skill, core, weight = 1 } of asked.flat()) {
    weights.set(skill, Math.max(weights.get(skill) ?? 0, weight + (core ? 10 : 0)));
  }
  const ids = [...weights.keys()].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  return ids.map((id) => {
    const skill = named(data.skills, id);
    const cells = asked.map((list) => levels(list.filter((entry) => entry.skill === id)));
    return { group: 'skills', name: skill?.title ?? id, url: skill?.url ?? '', cells, verdict: skillVerdict(cells) };
  });
}

/** @param {Role} role @param {Stage | undefined} stage @returns {import('./content.mjs').Requirement[]} of the stage, or of all where none is chosen */
function requirements(role, stage) {
  return stage ? stage.requires : role.stages.flatMap((entry) => entry.requires);
}

/** @param {import('./content.mjs').Requirement[]} found of one skill @returns {Asked | null} */
function levels(found) {
  if (!found.length) return null;
  const numbers = found.map((entry) => entry.level);
  return { from: Math.min(...numbers), to: Math.max(...numbers), core: found.some((entry) => entry.core) };
}

/** @param {(Asked | null)[]} cells @returns {Verdict} */
function skillVerdict(cells) {
  const asked = cells.flatMap((cell) => cell ?? []);
  if (asked.length === 1) return { is: 'only' };
  if (asked.length < cells.length) return { is: 'some' };
  const highest = asked.map((cell) => cell.to);
  const levels = Math.max(...highest) - Math.min(...highest);
  if (levels) return { is: 'gap', levels };
  return { is: new Set(asked.map((cell) => cell.from)).size > 1 ? 'different' : 'same' };
}
