// Choosing a level at once, 0 to 4, and in words how far the next one is.

import { make } from '../site/element.mjs';
import { LEVELS, indicatorsAt, thresholdsOf } from '../assessment/content.mjs';
import { answerFor, chooseLevel } from '../assessment/answers.mjs';
import { missingAt } from '../assessment/rating.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */
/** @typedef {import('../assessment/content.mjs').Skill} Skill */

/** @param {Session} session @param {Skill} skill @returns {number} level held, -1 while unanswered */
export function heldLevel(session, skill) {
  const rating = session.assessment?.ratings[skill.id];
  return rating?.state === 'rated' ? rating.level : -1;
}

/** @param {Session} session @param {Skill} skill @param {number} held @param {Say} say @returns {string} how to begin, or what the next level lacks */
function hint(session, skill, held, say) {
  if (held < 0) return say('rate.how');
  const now = held === 0 ? say('rate.now_none') : say('rate.now', { level: held });
  const next = LEVELS.find((level) => level === held + 1);
  if (!next) return now;
  const ticked = new Set(Object.keys(answerFor(session.answers, skill.id).ticks));
  const { needed } = missingAt(skill, next, ticked, thresholdsOf(session.content));
  const have = indicatorsAt(skill, next).filter(({ id }) => ticked.has(id)).length;
  return Number.isFinite(needed) ? now + say('rate.towards', { level: next, have, count: needed }) : now;
}

/** @param {Session} session @param {Skill} skill @param {number} required @param {Say} say @returns {HTMLElement} */
export function levelSwitch(session, skill, required, say) {
  const held = heldLevel(session, skill);
  const choices = [0, ...LEVELS].map((level) => {
    const id = `level-${level}`;
    const input = make('input', { type: 'radio', name: 'level', id, value: String(level), checked: level === held });
    input.addEventListener('change', () => session.change(chooseLevel(session.answers, skill, level)));
    const meaning = session.content.scale?.find((step) => step.level === level)?.label ?? '';
    const words = [make('b', {}, String(level)), ' ', make('span', {}, meaning), level === required ? make('span', { class: 'ob-hidden' }, say('rate.target')) : ''];
    const target = level === required ? ' ob-switch__target' : '';
    return make('span', { class: `ob-switch__choice${target}` }, input, make('label', { for: id }, ...words));
  });
  return make(
    'div',
    {},
    make('fieldset', { class: 'ob-switch ob-switch--levels' }, make('legend', { class: 'ob-hidden' }, say('rate.switch', { required })), ...choices),
    make('p', { class: 'ob-hint' }, hint(session, skill, held, say)),
  );
}
