// What the reader has ticked and rated, read from where checklists and the assessment keep it.

import { loadContent } from '../assessment-page/load.mjs';
import { ratingsFor } from '../assessment/answers.mjs';
import { migrateAnswers } from '../assessment/migration.mjs';
import { answersFrom } from '../assessment/persistence.mjs';

/** @typedef {import('../storage/store.mjs').Store} Store */
/** @typedef {import('./standing.mjs').Kept} Kept */

/** @param {Store} store @param {string} role @returns {Promise<import('../assessment/rating.mjs').Ratings>} none before anything is rated */
async function ratingsOf(store, role) {
  if (!store.list('rating').length && !store.list('not-applicable').length) return {};
  const content = await loadContent().catch(() => null);
  if (!content) return {};
  // Answers to content that changed since count as the assessment itself would count them; it alone writes that down.
  return ratingsFor(content, migrateAnswers(content, answersFrom((kind) => store.list(kind))).answers, role);
}

/** @param {Store} store @param {string} role @returns {Promise<Kept>} */
export async function keptFor(store, role) {
  return {
    ratings: await ratingsOf(store, role),
    ticked: new Set(store.list('tick').map(({ id }) => id)),
    runs: store.list('run').map(({ value }) => value),
  };
}
