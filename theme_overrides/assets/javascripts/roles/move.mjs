// From one role to another: what one can already do, what has to rise, what is new. The generator computes the declared
// moves in the same way (`render/role_move.py`); both are held to one table of cases.

/** @typedef {import('./content.mjs').Role} Role */
/** @typedef {import('./content.mjs').Stage} Stage */
/** @typedef {{skill: string, held: number, needed: number, core: boolean, own: boolean}} Step `own`: `held` is the reader's own rating */
/** @typedef {{have: Step[], rise: Step[], new: Step[]}} Move core skills first in each group, then by weight */
/** @typedef {ReadonlyMap<string, number>} Levels from the id of a skill to 0–4 */

/** @param {Role} role @param {Stage} stage one of its own @returns {Levels} the highest level asked for on the way up to it */
export function levelsHeld(role, stage) {
  /** @type {Map<string, number>} */
  const held = new Map();
  for (const step of role.stages.filter(({ id }) => stage.way.includes(id))) {
    for (const { skill, level } of step.requires) held.set(skill, Math.max(level, held.get(skill) ?? 0));
  }
  return held;
}

/**
 * @param {Levels} held by the role one comes from @param {Stage} goes
 * @param {Levels} [own] the reader's own ratings; each counts instead of what the role asks
 * @returns {Move}
 */
export function roleMove(held, goes, own = new Map()) {
  const asked = [...goes.requires].sort(
    (a, b) => Number(b.core ?? false) - Number(a.core ?? false) || (b.weight ?? 1) - (a.weight ?? 1),
  );
  const steps = asked.map(({ skill, level, core = false }) => ({
    skill,
    held: own.get(skill) ?? held.get(skill) ?? 0,
    needed: level,
    core,
    own: own.has(skill),
  }));
  return {
    have: steps.filter((step) => step.held >= step.needed),
    rise: steps.filter((step) => step.held > 0 && step.held < step.needed),
    new: steps.filter((step) => step.held === 0),
  };
}
