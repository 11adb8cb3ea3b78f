// What is missing for the stage that one's own assessment looks at.

import { thresholdsOf } from '../assessment/content.mjs';
import { gapsOf } from '../assessment/gaps.mjs';
import { stageVerdict } from '../assessment/scoring.mjs';

/**
 * @param {import('./session.mjs').Session} session
 * @param {import('../assessment/rating.mjs').Ratings} [ratings] where not those claimed
 * @returns {import('../assessment/gaps.mjs').Gap[]} most urgent first
 */
export function sessionGaps(session, ratings = session.assessment?.ratings) {
  const aim = session.aim;
  if (!aim || !ratings) return [];
  const thresholds = thresholdsOf(session.content);
  return gapsOf(session.content, stageVerdict(aim.requires, ratings, thresholds), session.answers.skills, thresholds);
}
