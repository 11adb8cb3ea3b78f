// What the assessment reads of the generated content (`data/assessment.json` below the home of each language), and how to look things up in it.

import { defaultThresholds } from './thresholds.mjs';

/** @typedef {1 | 2 | 3 | 4} Level */
/**
 * @typedef {object} Indicator
 * @property {string} id unique within its skill
 * @property {string} text
 * @property {boolean} [must]
 * @property {string} [evidence] what would show it
 * @property {string} [counterExample]
 * @property {string} hash changes when the wording does
 * @property {string[]} [formerIds]
 */
/** @typedef {{statement: string, indicators: Indicator[]}} LevelText */
/** @typedef {{text: string, url?: string, level?: Level}} Practice where the skill is taught or exercised */
/**
 * @typedef {object} Skill
 * @property {string} id
 * @property {string} title
 * @property {string} [url]
 * @property {string} [definition]
 * @property {{[level: string]: LevelText}} levels by '1' … '4'
 * @property {Practice[]} [practice]
 * @property {string[]} [formerIds]
 */
/** @typedef {{skill: string, level: Level, core?: boolean, weight?: number}} Requirement weight 1–3, 1 if left out */
/** @typedef {{id: string, title: string, requires: Requirement[], path?: string}} Stage `path`: where its learning path lies */
/** @typedef {{id: string, title: string, stages: string[]}} Track stage ids, lowest first */
/**
 * @typedef {object} Role
 * @property {string} id
 * @property {string} title
 * @property {string} [url]
 * @property {Stage[]} stages lowest first
 * @property {Track[]} [tracks] where ways part; one track of all stages if left out
 * @property {string[]} [formerIds]
 */
/**
 * @typedef {object} Content
 * @property {string} version
 * @property {Role[]} roles
 * @property {Skill[]} skills
 * @property {Partial<import('./thresholds.mjs').Thresholds>} [thresholds]
 * @property {{level: number, label: string, meaning: string}[]} [scale] what the levels are called, 0–4
 */

/** @type {readonly Level[]} */
export const LEVELS = [1, 2, 3, 4];

/** @type {WeakMap<readonly {id: string}[], Map<string, {id: string}>>} */
const indexes = new WeakMap();

/**
 * @template {{id: string}} T
 * @param {readonly T[]} list @param {string} id @returns {T | undefined}
 */
function byId(list, id) {
  let index = indexes.get(list);
  if (!index) {
    index = new Map(list.map((entry) => [entry.id, entry]));
    indexes.set(list, index);
  }
  return /** @type {T | undefined} */ (index.get(id));
}

/** @param {Content} content @param {string} id @returns {Skill | undefined} */
export function skillById(content, id) {
  return byId(content.skills, id);
}

/** @param {Content} content @param {string} id @returns {Role | undefined} */
export function roleById(content, id) {
  return byId(content.roles, id);
}

/** @param {Role} role @param {string} id @returns {Stage | undefined} */
export function stageById(role, id) {
  return byId(role.stages, id);
}

/** @param {Skill} skill @param {Level} level @returns {Indicator[]} empty where the skill has no such level */
export function indicatorsAt(skill, level) {
  return skill.levels[String(level)]?.indicators ?? [];
}

/** @param {Skill} skill @returns {Indicator[]} of all levels, lowest first */
export function allIndicators(skill) {
  return LEVELS.flatMap((level) => indicatorsAt(skill, level));
}

/** @param {Role} role @returns {Track[]} at least one */
function tracksOf(role) {
  if (role.tracks?.length) return role.tracks;
  return [{ id: 'all', title: '', stages: role.stages.map((stage) => stage.id) }];
}

/**
 * @param {Role} role @param {string} [stageId] the target
 * @returns {Stage[]} stages of the first track that holds the target, else of the first track
 */
export function trackStages(role, stageId) {
  const tracks = tracksOf(role);
  const track = tracks.find((entry) => stageId !== undefined && entry.stages.includes(stageId)) ?? tracks[0];
  return (track?.stages ?? []).flatMap((id) => stageById(role, id) ?? []);
}

/** @param {Role} role @returns {string[]} ids of all skills that any stage asks for, in order of first mention */
export function skillsOfRole(role) {
  return [...new Set(role.stages.flatMap((stage) => stage.requires.map((entry) => entry.skill)))];
}

/** @param {Pick<Content, 'thresholds'>} content @returns {import('./thresholds.mjs').Thresholds} */
export function thresholdsOf(content) {
  return { ...defaultThresholds, ...content.thresholds };
}
