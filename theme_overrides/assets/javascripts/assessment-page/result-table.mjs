// Skill by skill: what is asked, what is held, what follows; the picture beside it shows the same.

import { make } from '../site/element.mjs';
import { skillById } from '../assessment/content.mjs';
import { radar } from './radar.mjs';
import { pips, skillsToRate } from './skills-list.mjs';

/** @typedef {import('./load.mjs').Say} Say */
/** @typedef {import('./verdict-view.mjs').Shown} Shown */
/** @typedef {import('../assessment/rating.mjs').Rating} Rating */

/** @param {Rating | undefined} rating @param {number} required @param {Say} say @returns {HTMLElement} the last cell */
function outcome(rating, required, say) {
  if (!rating || rating.state === 'unanswered') return make('td', { class: 'ob-nowrap' }, say('result.unanswered'));
  if (rating.state === 'not-applicable') return make('td', {}, say('rating.not_applicable'));
  const short = required - rating.level;
  return short > 0 ? make('td', { class: 'ob-result__short ob-nowrap' }, say('result.short', { count: short })) : make('td', { class: 'ob-nowrap' }, say('result.met'));
}

/**
 * @param {Shown} shown @param {ReturnType<typeof skillsToRate>[number]} entry @param {Say} say
 * @param {((skill: string) => void) | undefined} open
 */
function row({ content, assessment }, { skill, level: required, core, lower }, say, open) {
  const rating = assessment?.ratings[skill];
  const title = skillById(content, skill)?.title ?? skill;
  const held = rating?.state === 'rated' ? rating.level : null;
  const name = open ? make('button', { type: 'button', class: 'ob-link-button' }, title) : title;
  if (open && name instanceof HTMLElement) name.addEventListener('click', () => open(skill));
  const tag = core ? make('span', { class: 'ob-tag' }, say('core')) : lower ? make('span', { class: 'ob-tag ob-tag--could' }, say('lower')) : '';
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, name, ' ', tag),
    make('td', { class: 'ob-number' }, String(required)),
    make('td', { class: 'ob-number ob-nowrap' }, held === null ? '–' : String(held), ' ', pips(held ?? 0, held === null ? 0 : required)),
    outcome(rating, required, say),
  );
}

/** @param {Shown} shown @param {Say} say @param {(skill: string) => void} [open] goes back to rating a skill @returns {HTMLElement} */
export function resultTable(shown, say, open) {
  const rows = skillsToRate(shown).map((entry) => row(shown, entry, say, open));
  const head = ['skills', 'out.required', 'result.level', 'result.outcome'].map((key, n) =>
    make('th', { scope: 'col', class: n === 1 || n === 2 ? 'ob-number' : undefined }, say(key)),
  );
  return make('table', { class: 'ob-table' }, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows));
}

/** @param {Shown} shown @param {Say} say @returns {HTMLElement | string} nothing for fewer than three skills */
export function resultPicture(shown, say) {
  const { content, assessment, aim } = shown;
  const axes = skillsToRate(shown).filter(({ lower }) => !lower).map(({ skill, level: required }) => {
    const rating = assessment?.ratings[skill];
    return { title: skillById(content, skill)?.title ?? skill, level: rating?.state === 'rated' ? rating.level : 0, required };
  });
  const drawings = radar(axes, say('result.picture'));
  if (!drawings.length) return '';
  const caption = make('figcaption', { class: 'ob-note' }, say('result.caption', { stage: aim?.title ?? '' }));
  return make('figure', { class: 'ob-result__picture' }, ...drawings, caption);
}
