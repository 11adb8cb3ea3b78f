// The example by which the site explains how a level is found, computed by the same code as everyone's own result.

import { chooseLevel, emptyAnswers, setEvidence, setTick } from './answers.mjs';

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('./content.mjs').Skill} Skill */
/** @typedef {import('./content.mjs').Level} Level */
/** @typedef {[skill: string, core: boolean, weight: number, junior: number, mid: number, senior: number, rating: number]} Row 0: not asked */

/** @type {readonly Row[]} */
export const referenceRows = [
  ['data-analysis', true, 3, 1, 2, 3, 2],
  ['user-segmentation', true, 3, 1, 2, 3, 3],
  ['event-planning', false, 2, 1, 2, 3, 3],
  ['copywriting', false, 2, 1, 1, 2, 2],
  ['cross-team-delivery', true, 3, 1, 2, 3, 3],
  ['mentoring', false, 1, 0, 0, 2, 1],
];

export const REFERENCE_ROLE = 'user-ops';
export const REFERENCE_DATE = '2026-03-05';
/** The one more tick that makes the example senior, as claimed. */
export const DECISIVE_INDICATOR = 'level-3-indicator-3';

const TICKED = ['level-3-indicator-1', 'level-3-indicator-2'];

/** @param {string} id @returns {Skill} four indicators a level, the first a must */
function referenceSkill(id) {
  const levels = [1, 2, 3, 4].map((level) => {
    const indicators = [1, 2, 3, 4].map((place) => ({ id: `level-${level}-indicator-${place}`, text: '', must: place === 1, hash: '' }));
    return [String(level), { statement: '', indicators }];
  });
  return { id, title: id, levels: Object.fromEntries(levels) };
}

/** @param {string} stage @param {3 | 4 | 5} column of the rows @returns {import('./content.mjs').Stage} */
function referenceStage(stage, column) {
  const asked = referenceRows.filter((row) => row[column] > 0);
  const requires = asked.map((row) => ({ skill: row[0], core: row[1], weight: row[2], level: /** @type {Level} */ (row[column]) }));
  return { id: stage, title: stage, requires };
}

/** @type {Content} */
export const referenceContent = {
  version: 'reference',
  roles: [
    {
      id: REFERENCE_ROLE,
      title: REFERENCE_ROLE,
      stages: [referenceStage('junior', 3), referenceStage('mid', 4), referenceStage('senior', 5)],
    },
  ],
  skills: referenceRows.map(([id]) => referenceSkill(id)),
};

/** @param {readonly string[]} [further] indicators of data analysis to tick as well @returns {import('./answers.mjs').Answers} */
export function referenceAnswers(further = []) {
  const data = /** @type {Skill} */ (referenceContent.skills[0]);
  let answers = emptyAnswers();
  for (const [index, skill] of referenceContent.skills.entries()) {
    const rating = referenceRows[index]?.[6] ?? 0;
    answers = chooseLevel(answers, skill, rating);
    const proof = { text: '', link: '', date: REFERENCE_DATE };
    if (rating >= 3) answers = setEvidence(answers, skill.id, [proof]);
  }
  for (const indicator of [...TICKED, ...further]) answers = setTick(answers, data, indicator, true);
  return answers;
}
