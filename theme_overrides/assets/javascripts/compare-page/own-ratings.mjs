// The reader's own ratings, as the assessment counts them; loaded once there are any.

import { answersFrom } from '../assessment/persistence.mjs';
import { migrateAnswers } from '../assessment/migration.mjs';
import { rateSkill } from '../assessment/rating.mjs';
import { thresholdsOf } from '../assessment/content.mjs';
import { loadContent } from '../assessment-page/load.mjs';

/**
 * @param {import('../storage/store.mjs').Store} store
 * @returns {Promise<Map<string, number>>} level per rated skill
 */
export async function ownRatings(store) {
  const kept = answersFrom((kind) => store.list(kind));
  const content = await loadContent();
  const { answers } = migrateAnswers(content, kept);
  const thresholds = thresholdsOf(content);
  const rated = content.skills.flatMap((skill) => {
    const rating = rateSkill(skill, answers.skills[skill.id], thresholds);
    return rating.state === 'rated' ? [/** @type {const} */ ([skill.id, rating.level])] : [];
  });
  return new Map(rated);
}
