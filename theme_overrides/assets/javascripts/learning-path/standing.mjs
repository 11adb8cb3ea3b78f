// How far somebody has come on a learning path: counted from what is ticked and rated elsewhere, nothing of its own.

/** @typedef {import('../assessment/rating.mjs').Ratings} Ratings */
/** @typedef {import('../checklist/runs.mjs').Run} Run */
/** @typedef {{id: string, former: readonly string[], keys: readonly string[]}} PathList a checklist with the keys of its items; `former`: ids it had before */
/** @typedef {{skill: string, level: number}} PathSkill `level` is the one to reach */
/**
 * @typedef {object} Path what its page asks for
 * @property {readonly (readonly string[])[]} preparation of each item to prepare its key and those it had before
 * @property {readonly PathList[]} lists one may stand under several skills
 * @property {readonly PathSkill[]} skills
 */
/**
 * @typedef {object} Kept what the reader has done so far
 * @property {ReadonlySet<string>} ticked keys of items
 * @property {readonly Run[]} runs of lists that recur; what is ticked in any of them counts
 * @property {Ratings} ratings
 */
/** @typedef {{done: number, total: number}} Share */
/** @typedef {{state: 'met' | 'below' | 'unanswered' | 'not-applicable', level: number, gap: number}} SkillState */
/**
 * @typedef {object} Standing
 * @property {Share} all
 * @property {Share} preparation
 * @property {Share} lists each item once, however many skills its list serves
 * @property {Share} skills those that do not apply are left out
 */

/** @param {readonly boolean[]} states @returns {Share} */
function share(states) {
  return { done: states.filter(Boolean).length, total: states.length };
}

/** @param {string} key @returns {string} id of an item, the last part of its key */
function itemOf(key) {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** @param {PathList} list @param {Kept} kept @returns {string[]} keys of its items that are ticked, by themselves or in a run of the list */
function tickedOf(list, { ticked, runs }) {
  const own = runs.filter((run) => run.list === list.id || list.former.includes(run.list));
  return list.keys.filter((key) => {
    const item = itemOf(key);
    return ticked.has(key) || list.former.some((id) => ticked.has(`checklist/${id}/${item}`)) || own.some((run) => Object.hasOwn(run.ticks, item));
  });
}

/** @param {PathList} list @param {Kept} kept @returns {Share} */
export function listStanding(list, kept) {
  return { done: tickedOf(list, kept).length, total: list.keys.length };
}

/** @param {PathSkill} skill @param {Ratings} ratings @returns {SkillState} */
export function skillState({ skill, level }, ratings) {
  const rating = ratings[skill] ?? { state: 'unanswered' };
  if (rating.state !== 'rated') return { state: rating.state, level: 0, gap: level };
  const gap = Math.max(0, level - rating.level);
  return { state: gap ? 'below' : 'met', level: rating.level, gap };
}

/** @param {Path} path @param {Kept} kept @returns {Standing} */
export function standing(path, kept) {
  const preparation = share(path.preparation.map((keys) => keys.some((key) => kept.ticked.has(key))));
  const done = new Set(path.lists.flatMap((list) => tickedOf(list, kept)));
  const lists = share([...new Set(path.lists.flatMap((list) => list.keys))].map((key) => done.has(key)));
  const states = path.skills.map((skill) => skillState(skill, kept.ratings).state);
  const skills = share(states.filter((state) => state !== 'not-applicable').map((state) => state === 'met'));
  const parts = [preparation, lists, skills];
  const sum = (/** @type {keyof Share} */ name) => parts.reduce((total, part) => total + part[name], 0);
  return { all: { done: sum('done'), total: sum('total') }, preparation, lists, skills };
}
