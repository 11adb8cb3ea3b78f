// One level of a skill: its statement, its acts to tick, what shows them and what does not count.

import { make } from '../site/element.mjs';
import { indicatorsAt, thresholdsOf } from '../assessment/content.mjs';
import { acceptLower, answerFor, confirmWording, lowerLevelsOpen, setTick } from '../assessment/answers.mjs';
import { wordingChanges } from '../assessment/migration.mjs';
import { missingAt } from '../assessment/rating.mjs';
import { heldLevel } from './level-switch.mjs';
import { pips, toRecheck } from './skills-list.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */
/** @typedef {import('../assessment/content.mjs').Skill} Skill */
/** @typedef {import('../assessment/content.mjs').Level} Level */

/** @param {Session} session @param {Skill} skill @param {Level} level @param {number} required @param {Say} say @returns {HTMLElement} */
export function levelBlock(session, skill, level, required, say) {
  const text = skill.levels[String(level)];
  if (!text) return make('div');
  const entries = indicatorsAt(skill, level);
  const items = entries.map((entry) => indicatorRow(session, skill, level, entry, say));
  const reworded = toRecheck(session, skill);
  const open = level === required || level === heldLevel(session, skill) || entries.some(({ id }) => reworded.includes(id));
  const target = level === required;
  const summary = make(
    'summary',
    {},
    make('span', { class: 'ob-rate__step' }, pips(level, 0), make('strong', {}, say('rate.level', { level }))),
    make('span', { class: 'ob-rate__statement' }, text.statement),
    make('span', { class: 'ob-rate__count' }, target ? make('span', { class: 'ob-tag ob-tag--goal' }, say('rate.goal')) : '', ' ', countWords(session, skill, level, say)),
  );
  return make(
    'details',
    { class: target ? 'ob-rate__level ob-rate__level--target' : 'ob-rate__level', open, 'data-level': String(level) },
    summary,
    make('ul', { class: 'ob-rate__acts' }, ...items),
  );
}

/** @param {Session} session @param {Skill} skill @param {Level} level @param {Say} say @returns {string} how many of the acts are ticked, and how many it takes */
function countWords(session, skill, level, say) {
  const all = indicatorsAt(skill, level);
  const ticks = answerFor(session.answers, skill.id).ticks;
  const have = all.filter(({ id }) => ticks[id] !== undefined);
  const { needed } = missingAt(skill, level, new Set(Object.keys(ticks)), thresholdsOf(session.content));
  if (have.length === 0) return say('rate.acts', { count: all.length });
  const stated = have.every(({ id }) => ticks[id] === 'statement');
  const words = say(stated ? 'rate.count_stated' : 'rate.count', { have: have.length, all: all.length });
  return needed > 0 ? words + say('rate.count_needed', { count: needed }) : words;
}

/**
 * @param {Session} session @param {Skill} skill @param {Level} level
 * @param {import('../assessment/content.mjs').Indicator} entry @param {Say} say
 */
function indicatorRow(session, skill, level, entry, say) {
  const how = answerFor(session.answers, skill.id).ticks[entry.id];
  const box = make('input', { type: 'checkbox', class: 'ob-tick__box', checked: how !== undefined, 'data-act': entry.id });
  box.addEventListener('change', () => {
    session.change(setTick(session.answers, skill, entry.id, box.checked));
    if (box.checked) offerLower(session, skill, level, entry.id, say);
  });
  const must = entry.must ? make('span', { class: 'ob-tag ob-tag--must' }, say('must')) : '';
  const stated = how === 'statement' ? make('span', { class: 'ob-tag' }, say('rate.by_statement')) : '';
  const label = make('label', { class: 'ob-tick__label' }, box, make('span', {}, must, must ? ' ' : '', entry.text, ' ', stated));
  const look = entry.evidence ? make('p', { class: 'ob-tick__evidence' }, say('rate.look', { what: entry.evidence })) : '';
  const not = entry.counterExample
    ? make('p', { class: 'ob-tick__evidence' }, make('b', { class: 'ob-rate__not' }, say('rate.not')), entry.counterExample)
    : '';
  return make('li', {}, label, recheck(session, skill, entry.id, how !== undefined, say), look, not);
}

/**
 * What was ticked in other words than it has now is asked about once more; what came since is said to be new.
 * @param {Session} session @param {Skill} skill @param {string} id of the act @param {boolean} ticked @param {Say} say
 */
function recheck(session, skill, id, ticked, say) {
  const { reworded, added } = wordingChanges(skill, answerFor(session.answers, skill.id));
  if (added.includes(id)) return make('p', { class: 'ob-tick__evidence' }, say('rate.added'));
  if (!ticked || !reworded.includes(id)) return '';
  const confirm = make('button', { type: 'button', class: 'ob-button ob-button--small' }, say('rate.still_true'));
  confirm.addEventListener('click', () => {
    session.change(confirmWording(session.answers, skill, id));
    const box = document.querySelector(`[data-act="${CSS.escape(id)}"]`);
    if (box instanceof HTMLElement) box.focus();
  });
  return make('p', { class: 'ob-rate__offer' }, make('span', { class: 'ob-tag' }, say('rate.recheck')), ' ', say('rate.reworded'), ' ', confirm);
}

/** @param {Session} session @param {Skill} skill @param {Level} level @param {string} act just ticked @param {Say} say */
function offerLower(session, skill, level, act, say) {
  const open = lowerLevelsOpen(session.content, session.answers, skill, level);
  const row = document.querySelector(`[data-act="${CSS.escape(act)}"]`)?.closest('li');
  if (!open.length || !row) return;
  const accept = make('button', { type: 'button', class: 'ob-button ob-button--small' }, say('rate.accept_lower', { levels: open.join(say('list')) }));
  accept.addEventListener('click', () => session.change(acceptLower(session.answers, skill, level)));
  row.append(make('p', { class: 'ob-rate__offer', role: 'status' }, say('rate.lower_open'), ' ', accept));
}
