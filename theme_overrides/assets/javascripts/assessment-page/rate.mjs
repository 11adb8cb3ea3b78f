// Rating one skill: a level by its statement, or act by act; evidence; not applicable, with a reason.

import { languageHome } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { LEVELS, skillById, thresholdsOf } from '../assessment/content.mjs';
import { setNotApplicable } from '../assessment/answers.mjs';
import { evidenceForm } from './evidence-form.mjs';
import { levelBlock } from './level-block.mjs';
import { levelSwitch } from './level-switch.mjs';
import { skillsToRate } from './skills-list.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */

const WAYS = 3;

/** @param {Session} session @param {string} id @param {Say} say @returns {HTMLElement} */
export function ratePanel(session, id, say) {
  const skill = skillById(session.content, id);
  if (!skill) return make('div');
  const asked = skillsToRate(session).find((entry) => entry.skill === id);
  const required = asked?.level ?? 1;
  const tag = asked?.core ? make('span', { class: 'ob-tag' }, say('core')) : '';
  const heading = make('h2', { class: 'ob-rate__title', id: 'rate', tabindex: '-1' }, skill.title, ' ', tag);
  const levels = [...LEVELS].reverse().map((level) => levelBlock(session, skill, level, required, say));
  return make(
    'section',
    { class: 'ob-rate', 'aria-labelledby': 'rate' },
    heading,
    skill.definition ? make('p', { class: 'ob-rate__definition' }, skill.definition) : '',
    levelSwitch(session, skill, required, say),
    make('div', { class: 'ob-rate__levels' }, ...levels),
    evidenceForm(session, id, say),
    notApplicable(session, id, say),
  );
}

/** @param {Session} session @param {string} id @param {Say} say */
function notApplicable(session, id, say) {
  const reason = session.answers.notApplicable[session.role]?.[id];
  const field = make('input', { type: 'text', class: 'ob-input', id: 'not-applicable', maxlength: '400', value: reason ?? '' });
  const set = make('button', { type: 'button', class: 'ob-button ob-button--small' }, say('rate.na_set'));
  set.addEventListener('click', () => {
    const words = field.value.trim();
    if (words) session.change(setNotApplicable(session.answers, session.role, id, words));
    else field.focus();
  });
  const clear = make('button', { type: 'button', class: 'ob-link-button', hidden: reason === undefined }, say('rate.na_clear'));
  clear.addEventListener('click', () => session.change(setNotApplicable(session.answers, session.role, id, null)));
  const label = make('label', { class: 'ob-field-label', for: 'not-applicable' }, say('rate.na_reason'));
  return make('details', { class: 'ob-rate__na', id: 'na', open: reason !== undefined }, make('summary', {}, say('rate.na')), label, field, set, ' ', clear);
}

/**
 * What one has to know while rating, beside it: how a level holds, what to tick, where it stays, where to practise.
 * @param {Session} session @param {string} id @param {Say} say @returns {HTMLElement}
 */
export function rateNotes(session, id, say) {
  const skill = skillById(session.content, id);
  const link = (/** @type {string} */ url, /** @type {string} */ words) => make('a', { href: new URL(url, languageHome).href }, words);
  const note = (/** @type {string} */ key, /** @type {(Node | string)[]} */ ...more) =>
    make('p', {}, make('b', {}, say(`notes.${key}`)), ' ', say(`notes.${key}_text`, { months: thresholdsOf(session.content).evidenceMonths }), ...more);
  const ways = (skill?.practice ?? []).filter((way) => way.url && way.level !== undefined).slice(0, WAYS);
  const practise = ways.map((way) => make('li', {}, link(way.url ?? '', way.text)));
  return make(
    'aside',
    { class: 'ob-rate__notes', 'aria-label': say('notes.title') },
    note('level', ' ', link('assess/how/', say('notes.more'))),
    note('done'),
    note('here', ' ', link('my/#backup', say('notes.backup'))),
    practise.length ? make('div', {}, make('b', {}, say('result.practise')), make('ul', { class: 'ob-plain-list' }, ...practise)) : '',
  );
}
