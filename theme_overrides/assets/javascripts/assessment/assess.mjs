// One assessment from answers to both verdicts: what the person claims, and what dated evidence bears out.

import { ratingsFor } from './answers.mjs';
import { roleById, thresholdsOf, trackStages } from './content.mjs';
import { evidencedRatings, evidencedSkills } from './evidence.mjs';
import { reasonFor } from './explain.mjs';
import { walk } from './scoring.mjs';

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('./rating.mjs').Ratings} Ratings */
/** @typedef {import('./scoring.mjs').Position} Position */
/** @typedef {import('./explain.mjs').Reason} Reason */
/** @typedef {Position & {reason: Reason | null}} Explained with why the next stage is not reached */
/**
 * @typedef {object} Assessment
 * @property {Ratings} ratings claimed
 * @property {Explained} claimed
 * @property {Explained} evidenced
 * @property {string[]} lowered skills that count less for lack of evidence
 */
/**
 * @typedef {object} Rated what can be assessed: answers, or a snapshot's settled ratings
 * @property {Ratings} ratings
 * @property {ReadonlySet<string>} evidenced
 * @property {import('./gaps.mjs').Ticked} ticked
 */

/**
 * @param {Content} content @param {import('./content.mjs').Stage[]} track @param {Ratings} ratings
 * @param {import('./gaps.mjs').Ticked} ticked @returns {Explained}
 */
function explained(content, track, ratings, ticked) {
  const thresholds = thresholdsOf(content);
  const position = walk(track, ratings, thresholds);
  const verdict = position.stages.find((entry) => entry.stage === position.next)?.verdict;
  return { ...position, reason: verdict ? reasonFor(content, verdict, ticked, thresholds) : null };
}

/**
 * @param {Content} content @param {string} role @param {string | undefined} target stage id; picks the track @param {Rated} rated
 * @returns {Assessment | null} null for a role that the content does not have
 */
export function assessRated(content, role, target, rated) {
  const asked = roleById(content, role);
  if (!asked) return null;
  const track = trackStages(asked, target);
  const { ratings, lowered } = evidencedRatings(rated.ratings, rated.evidenced, thresholdsOf(content));
  return {
    ratings: rated.ratings,
    claimed: explained(content, track, rated.ratings, rated.ticked),
    evidenced: explained(content, track, ratings, rated.ticked),
    lowered,
  };
}

/**
 * @param {Content} content @param {import('./answers.mjs').Answers} answers
 * @param {{role: string, target?: string, asOf: string}} question `asOf` dates the evidence
 * @returns {Assessment | null}
 */
export function assess(content, answers, question) {
  return assessRated(content, question.role, question.target, {
    ratings: ratingsFor(content, answers, question.role),
    evidenced: evidencedSkills(answers.skills, question.asOf, thresholdsOf(content)),
    ticked: answers.skills,
  });
}
