// The skills to rate, with the level held beside the level asked for.

import { make } from '../site/element.mjs';
import { answerFor } from '../assessment/answers.mjs';
import { skillById } from '../assessment/content.mjs';
import { wordingChanges } from '../assessment/migration.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */

/** @typedef {import('../assessment/content.mjs').Requirement & {lower?: boolean}} Asked `lower`: only by stages below the one aimed at */

/**
 * What has to be rated to tell about the stage aimed at: its own skills, core ones first, then those that only lower
 * stages ask for, because the way up goes through them.
 * @param {Pick<Session, 'aim' | 'track'>} session @returns {Asked[]}
 */
export function skillsToRate(session) {
  const { aim, track } = session;
  const own = [...(aim?.requires ?? [])].sort(
    (a, b) => Number(b.core ?? false) - Number(a.core ?? false) || (b.weight ?? 1) - (a.weight ?? 1),
  );
  const lower = track.slice(0, aim ? track.indexOf(aim) : 0).flatMap((stage) => stage.requires);
  /** @type {Map<string, Asked>} */
  const further = new Map();
  for (const entry of lower) {
    if (own.some(({ skill }) => skill === entry.skill)) continue;
    const level = Math.max(entry.level, further.get(entry.skill)?.level ?? 0);
    further.set(entry.skill, { skill: entry.skill, lower: true, level: /** @type {import('../assessment/content.mjs').Level} */ (level) });
  }
  return [...own, ...further.values()];
}

/** @param {import('../assessment/rating.mjs').Rating | undefined} rating @param {number} required @param {Say} say @returns {string} */
export function ratingWords(rating, required, say) {
  if (!rating || rating.state === 'unanswered') return say('rating.unanswered', { required });
  if (rating.state === 'not-applicable') return say('rating.not_applicable');
  return say('rating.held', { level: rating.level, required });
}

/**
 * @param {Session} session @param {import('../assessment/content.mjs').Skill | undefined} skill
 * @returns {string[]} acts that were ticked in other words than they have now
 */
export function toRecheck(session, skill) {
  if (!skill) return [];
  const answer = answerFor(session.answers, skill.id);
  return wordingChanges(skill, answer).reworded.filter((id) => answer.ticks[id] !== undefined);
}

/** @param {number} level @param {number} required @returns {HTMLElement} four squares: held, missing, empty */
export function pips(level, required) {
  const squares = [1, 2, 3, 4].map((n) =>
    make('i', { class: n <= level ? 'ob-pip--full' : n <= required ? 'ob-pip--missing' : 'ob-pip--empty' }),
  );
  return make('span', { class: 'ob-pips', 'aria-hidden': 'true' }, ...squares);
}

/** @param {import('../assessment/rating.mjs').Rating | undefined} rating @param {Say} say @returns {string} in one or two words */
function heldWords(rating, say) {
  if (!rating || rating.state === 'unanswered') return say('result.unanswered');
  return rating.state === 'rated' ? say('rate.level', { level: rating.level }) : say('rating.not_applicable');
}

/**
 * @param {Session} session @param {string} current id @param {(skill: string) => void} choose @param {Say} say
 * @returns {HTMLElement}
 */
export function skillsList(session, current, choose, say) {
  const ratings = session.assessment?.ratings ?? {};
  const rows = skillsToRate(session).map(({ skill, level: required, core }) => {
    const rating = ratings[skill];
    const held = rating?.state === 'rated' ? rating.level : 0;
    const known = skillById(session.content, skill);
    const changed = toRecheck(session, known).length ? make('span', { class: 'ob-tag' }, say('rate.recheck')) : '';
    const button = make(
      'button',
      { type: 'button', class: 'ob-skills__button', id: `open-${skill}`, 'aria-current': skill === current ? 'true' : undefined },
      make('span', { class: 'ob-skills__title' }, known?.title ?? skill, ' ', core ? make('span', { class: 'ob-tag' }, say('core')) : '', changed),
      make('span', { class: 'ob-skills__rating' }, pips(held, rating?.state === 'rated' ? required : 0), ' ', heldWords(rating, say)),
    );
    button.addEventListener('click', () => choose(skill));
    return make('li', {}, button);
  });
  return make('nav', { class: 'ob-skills', 'aria-label': say('skills') }, make('ol', {}, ...rows));
}
