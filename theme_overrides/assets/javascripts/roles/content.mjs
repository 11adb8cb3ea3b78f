// What is known of roles (`data/roles.json` below the home of each language), and how to look things up in it.

/** @typedef {{skill: string, level: number, weight?: number, core?: boolean}} Requirement */
/**
 * @typedef {object} Stage
 * @property {string} id
 * @property {string} title
 * @property {string} url
 * @property {string} [scope]
 * @property {string} [horizon]
 * @property {string} [decides]
 * @property {string} [reviewed_by]
 * @property {string[]} way ids of the stages that lead here, this one last
 * @property {Requirement[]} requires
 */
/** @typedef {{id: string, title: string, url: string, formerIds?: string[]}} Named */
/** @typedef {'day' | 'week' | 'month' | 'quarter'} Every */
/**
 * @typedef {object} RoleFacts
 * @property {'full' | 'short'} tier
 * @property {[hue: string, pattern: string]} [mark]
 * @property {string} mission
 * @property {string[]} does_not
 * @property {string[]} outputs
 * @property {{every: Every, text: string, minutes: number}[]} rhythm minutes are 0 where not given
 * @property {string[]} owned ids of metrics
 * @property {string[]} influenced ids of metrics
 * @property {{role: string, text: string}[]} contrasts
 * @property {{role: string, text: string}[]} moves
 * @property {Stage[]} stages lowest first
 */
/** @typedef {Named & RoleFacts} Role */
/** @typedef {Named & {practice: [page: number, level: number][]}} Skill level 0 is advice that holds for every level */
/** @typedef {{title: string, url: string, roles?: string[]}} Place */
/** @typedef {{roles: Role[], skills: Skill[], metrics: Named[], pages: Place[]}} RolesData */
/** @typedef {{role: string, stage: string}} Side ids; no stage is the whole role */

/** @type {readonly Every[]} */
export const EVERY = ['day', 'week', 'month', 'quarter'];

/**
 * @template {{id: string, formerIds?: string[]}} T
 * @param {readonly T[]} list @param {string} id today's or a former one @returns {T | undefined}
 */
export function named(list, id) {
  return list.find((entry) => entry.id === id) ?? list.find((entry) => entry.formerIds?.includes(id));
}

/** @param {RolesData} data @param {Side} side @returns {Role | undefined} */
export function roleOf(data, side) {
  return data.roles.find((role) => role.id === side.role);
}

/** @param {RolesData} data @param {Side} side @returns {Stage | undefined} */
export function stageOf(data, side) {
  return roleOf(data, side)?.stages.find((stage) => stage.id === side.stage);
}

/** @param {RolesData} data @param {Side} one @param {Side} other @returns {string} what either role says of the difference; empty for nothing */
export function contrastOf(data, one, other) {
  const said = (/** @type {Side} */ from, /** @type {Side} */ to) =>
    roleOf(data, from)?.contrasts.find((entry) => entry.role === to.role)?.text;
  return said(one, other) ?? said(other, one) ?? '';
}

/** @param {RolesData} data @param {Side} side @returns {Role[]} those that it is taken for, whichever of the two says so */
export function takenFor(data, side) {
  return data.roles.filter((role) => role.id !== side.role && contrastOf(data, side, { role: role.id, stage: '' }));
}

/** @param {RolesData} data @param {Side} from @param {Side} to @returns {string} what the handbook says of this move; empty for nothing */
export function moveText(data, from, to) {
  return roleOf(data, from)?.moves.find((entry) => entry.role === to.role)?.text ?? '';
}
