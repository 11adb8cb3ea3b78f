// Before a role is chosen: what the answers so far come to in every role, because a skill rated once counts in all.

import { make } from '../site/element.mjs';
import { assess } from '../assessment/assess.mjs';
import { trackStages } from '../assessment/content.mjs';
import { standing } from './sentences.mjs';
import { today } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */
/** @typedef {import('../assessment/content.mjs').Role} Role */

/** @param {Session} session @param {Role} role @returns {{role: Role, answered: number, asked: number, assessment: import('../assessment/assess.mjs').Assessment | null}} */
function placeIn({ content, answers }, role) {
  const assessment = assess(content, answers, { role: role.id, asOf: today() });
  const next = assessment?.claimed.next ?? trackStages(role).at(-1)?.id;
  const requires = role.stages.find(({ id }) => id === next)?.requires ?? [];
  const answered = requires.filter(({ skill }) => assessment?.ratings[skill]?.state !== 'unanswered').length;
  return { role, answered, asked: requires.length, assessment };
}

/** @param {Session} session @param {(role: string) => void} choose @param {Say} say @returns {HTMLElement | string} nothing before the first answer */
export function overview(session, choose, say) {
  if (!Object.keys(session.answers.skills).length) return '';
  const places = session.content.roles.map((role) => placeIn(session, role));
  const reached = (/** @type {typeof places[number]} */ place) => (place.assessment?.claimed.reached ? 1 : 0);
  places.sort((a, b) => reached(b) - reached(a) || b.answered / (b.asked || 1) - a.answered / (a.asked || 1));
  const rows = places.map(({ role, answered, asked, assessment }) => {
    const start = make('button', { type: 'button', class: 'ob-link-button', 'data-key': `overview.${role.id}` }, role.title);
    start.addEventListener('click', () => choose(role.id));
    const words = assessment && answered ? standing(session.content, role.id, assessment.claimed, say) : '';
    return make('tr', {}, make('th', { scope: 'row' }, start), make('td', {}, words), make('td', { class: 'ob-number' }, say('overview.answered', { answered, asked })));
  });
  const head = ['choose.role', 'overview.standing', 'overview.answers'].map((key, n) => make('th', { scope: 'col', class: n === 2 ? 'ob-number' : undefined }, say(key)));
  return make(
    'section',
    { 'aria-labelledby': 'overview' },
    make('h2', { id: 'overview', tabindex: '-1' }, say('overview.title')),
    make('p', {}, say('overview.text')),
    make('table', { class: 'ob-table' }, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows)),
  );
}
