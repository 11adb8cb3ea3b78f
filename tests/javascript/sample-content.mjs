// Content for tests: skills whose indicators are named after their place (`l2-3` is the third of level 2).

/** @typedef {import('../../theme_overrides/assets/javascripts/assessment/content.mjs').Content} Content */
/** @typedef {import('../../theme_overrides/assets/javascripts/assessment/content.mjs').Skill} Skill */
/** @typedef {import('../../theme_overrides/assets/javascripts/assessment/content.mjs').Stage} Stage */

/**
 * @param {string} id @param {string[]} [levels] words such as `mooo`: m is a must
 * @returns {Skill}
 */
export function sampleSkill(id, levels = ['moo', 'mooo', 'mooo', 'mooo']) {
  const entries = levels.map((word, index) => {
    const indicators = [...word].map((letter, place) => {
      const name = `l${index + 1}-${place + 1}`;
      return { id: name, text: `${id} ${name}`, must: letter.toLowerCase() === 'm', hash: `h-${name}` };
    });
    return [String(index + 1), { statement: `${id} ${index + 1}`, indicators }];
  });
  return { id, title: id, levels: Object.fromEntries(entries), practice: [{ text: `practise ${id}`, url: `/skills/${id}/` }] };
}

/**
 * @param {{[stage: string]: any[][]}} stages requirements as [skill, level, weight, 'core']
 * @param {{[skill: string]: string[]}} [levels] of skills that differ from the sample
 * @returns {Content} one role, `user-ops`, lowest stage first
 */
export function sampleContent(stages, levels = {}) {
  const ids = [...new Set(Object.values(stages).flatMap((rows) => rows.map(([skill]) => skill)))];
  /** @type {Stage[]} */
  const list = Object.entries(stages).map(([id, rows]) => ({
    id,
    title: id,
    requires: rows.map(([skill, level, weight, core]) => ({ skill, level, weight, core: core === 'core' })),
  }));
  return {
    version: '2026.03',
    roles: [{ id: 'user-ops', title: 'user-ops', stages: list }],
    skills: ids.map((id) => sampleSkill(id, levels[id])),
  };
}
