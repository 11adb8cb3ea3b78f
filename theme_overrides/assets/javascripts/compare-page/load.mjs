// What the page of comparison works on, fetched once from this site, and the reader's own ratings, if there are any.

import { languageHome } from '../site/data.mjs';
import { answersFrom } from '../assessment/persistence.mjs';
import { migrateAnswers } from '../assessment/migration.mjs';
import { rateSkill } from '../assessment/rating.mjs';
import { thresholdsOf } from '../assessment/content.mjs';
import { loadContent } from '../assessment-page/load.mjs';

/** @typedef {import('../roles/content.mjs').RolesData} RolesData */
/** @typedef {RolesData & {words: import('../assessment-page/load.mjs').AssessmentWords}} PageData */

/** @type {Promise<PageData> | undefined} */
let data;

/** @returns {Promise<PageData>} rejects when it cannot be fetched; the next call tries again */
export function loadRoles() {
  data ??= fetch(new URL('data/roles.json', languageHome)).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  });
  data.catch(() => {
    data = undefined;
  });
  return data;
}

/**
 * @param {import('../storage/store.mjs').Store} store
 * @returns {Promise<Map<string, number>>} level per rated skill; the content of the assessment is fetched only if something is kept
 */
export async function ownRatings(store) {
  const kept = answersFrom((kind) => store.list(kind));
  if (!Object.keys(kept.skills).length) return new Map();
  const content = await loadContent();
  const { answers } = migrateAnswers(content, kept);
  const thresholds = thresholdsOf(content);
  const rated = content.skills.flatMap((skill) => {
    const rating = rateSkill(skill, answers.skills[skill.id], thresholds);
    return rating.state === 'rated' ? [/** @type {const} */ ([skill.id, rating.level])] : [];
  });
  return new Map(rated);
}
