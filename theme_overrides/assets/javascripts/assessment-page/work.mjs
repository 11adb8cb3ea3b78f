// The two views of one's own assessment: rating a skill, and the result.

import { make } from '../site/element.mjs';
import { sheetPanel } from '../review-sheets/sheet-panel.mjs';
import { bar } from './bar.mjs';
import { historyPanel } from './history.mjs';
import { actionRow, outPanel } from './out.mjs';
import { rateNotes, ratePanel } from './rate.mjs';
import { resultPanel } from './result.mjs';
import { skillsList, skillsToRate } from './skills-list.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */
/** @typedef {{open: (skill: string, evidence?: boolean) => void, result: () => void}} Ways */

/** @param {Session} session @param {string} skill @param {Ways} ways @param {Say} say @returns {HTMLElement} */
export function ratingView(session, skill, ways, say) {
  const skills = skillsToRate(session).map((entry) => entry.skill);
  const list = skillsList(session, skill, ways.open, say);
  // On a narrow screen the list is one row to scroll; the skill that is shown has to be in sight.
  requestAnimationFrame(() => {
    const row = list.querySelector('ol');
    const current = list.querySelector('[aria-current]')?.parentElement;
    if (row && current) row.scrollLeft = current.offsetLeft - row.offsetLeft;
  });
  return make(
    'div',
    { class: 'ob-assess' },
    list,
    make('div', { class: 'ob-assess__main' }, ratePanel(session, skill, say)),
    rateNotes(session, skill, say),
    bar(session, { skills, current: skill }, ways, say),
  );
}

/** @param {Session} session @param {string} skill to go back to @param {Ways} ways @param {Say} say @returns {HTMLElement} */
export function resultView(session, skill, ways, say) {
  const earlier = make('div');
  const refresh = () => earlier.replaceChildren(historyPanel(session, say, refresh));
  refresh();
  const back = make('button', { type: 'button', class: 'ob-link-button', 'data-key': 'bar.back' }, say('bar.back'));
  back.addEventListener('click', () => ways.open(skill));
  return make(
    'div',
    {},
    make('p', { class: 'ob-result__back' }, back),
    resultPanel(session, actionRow(session, say, refresh), ways.open, say),
    earlier,
    outPanel(session, say),
    sheetPanel(session, say),
  );
}
