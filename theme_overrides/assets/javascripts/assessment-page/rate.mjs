// Rating one skill: a level by its statement, or act by act; evidence; not applicable, with a reason.

import { make } from '../site/element.mjs';
import { LEVELS, indicatorsAt, skillById } from '../assessment/content.mjs';
import { acceptLower, answerFor, chooseLevel, confirmWording, lowerLevelsOpen, setNotApplicable, setTick } from '../assessment/answers.mjs';
import { wordingChanges } from '../assessment/migration.mjs';
import { evidenceForm } from './evidence-form.mjs';
import { skillsToRate, toRecheck } from './skills-list.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */
/** @typedef {import('../assessment/content.mjs').Skill} Skill */
/** @typedef {import('../assessment/content.mjs').Level} Level */

/** @param {Session} session @param {string} id @param {Say} say @returns {HTMLElement} */
export function ratePanel(session, id, say) {
  const skill = skillById(session.content, id);
  if (!skill) return make('div');
  const required = skillsToRate(session).find((entry) => entry.skill === id)?.level ?? 1;
  const heading = make('h2', { class: 'ob-rate__title', id: 'rate', tabindex: '-1' }, skill.title);
  const levels = [...LEVELS].reverse().map((level) => levelBlock(session, skill, level, required, say));
  return make(
    'section',
    { class: 'ob-rate', 'aria-labelledby': 'rate' },
    heading,
    levelSwitch(session, skill, required, say),
    ...levels,
    evidenceForm(session, id, say),
    notApplicable(session, id, say),
  );
}

/** @param {Session} session @param {Skill} skill @returns {number} level held, -1 while unanswered */
function heldLevel(session, skill) {
  const rating = session.assessment?.ratings[skill.id];
  return rating?.state === 'rated' ? rating.level : -1;
}

/** Five ways: none yet, or all acts up to a level. @param {Session} session @param {Skill} skill @param {number} required @param {Say} say */
function levelSwitch(session, skill, required, say) {
  const held = heldLevel(session, skill);
  const choices = [0, ...LEVELS].map((level) => {
    const id = `level-${level}`;
    const input = make('input', { type: 'radio', name: 'level', id, value: String(level), checked: level === held });
    input.addEventListener('change', () => session.change(chooseLevel(session.answers, skill, level)));
    const words = level === 0 ? say('rate.none') : say('rate.level', { level });
    const target = level === required ? ' ob-switch__target' : '';
    return make('span', { class: `ob-switch__choice${target}` }, input, make('label', { for: id }, words));
  });
  return make('fieldset', { class: 'ob-switch' }, make('legend', {}, say('rate.switch', { required })), ...choices);
}

/** @param {Session} session @param {Skill} skill @param {Level} level @param {number} required @param {Say} say */
function levelBlock(session, skill, level, required, say) {
  const text = skill.levels[String(level)];
  if (!text) return make('div');
  const items = indicatorsAt(skill, level).map((entry) => indicatorRow(session, skill, level, entry, say));
  const reworded = toRecheck(session, skill);
  const open = level === required || level === heldLevel(session, skill) || indicatorsAt(skill, level).some(({ id }) => reworded.includes(id));
  return make(
    'details',
    { class: 'ob-rate__level', open, 'data-level': String(level) },
    make('summary', {}, make('strong', {}, say('rate.level', { level })), ' ', text.statement),
    make('ul', { class: 'ob-rate__acts' }, ...items),
  );
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
    if (box.checked) offerLower(session, skill, level, box, say);
  });
  const tags = [];
  if (entry.must) tags.push(make('span', { class: 'ob-tag ob-tag--must' }, say('must')));
  if (how === 'statement') tags.push(make('span', { class: 'ob-tag' }, say('rate.by_statement')));
  const label = make('label', { class: 'ob-tick__label' }, box, make('span', {}, entry.text, ' ', ...tags));
  const look = entry.evidence ? make('p', { class: 'ob-tick__evidence' }, say('rate.look', { what: entry.evidence })) : '';
  const not = entry.counterExample ? make('p', { class: 'ob-tick__evidence' }, say('rate.not', { what: entry.counterExample })) : '';
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

/** @param {Session} session @param {Skill} skill @param {Level} level @param {HTMLElement} box @param {Say} say */
function offerLower(session, skill, level, box, say) {
  const open = lowerLevelsOpen(session.content, session.answers, skill, level);
  const row = document.querySelector(`[data-act="${box.dataset['act']}"]`)?.closest('li');
  if (!open.length || !row) return;
  const accept = make('button', { type: 'button', class: 'ob-button ob-button--small' }, say('rate.accept_lower', { levels: open.join(say('list')) }));
  accept.addEventListener('click', () => session.change(acceptLower(session.answers, skill, level)));
  row.append(make('p', { class: 'ob-rate__offer', role: 'status' }, say('rate.lower_open'), ' ', accept));
}

/** @param {Session} session @param {string} id @param {Say} say */
function notApplicable(session, id, say) {
  const reason = session.answers.notApplicable[session.role]?.[id];
  const field = make('input', { class: 'ob-input', id: 'not-applicable', maxlength: '400', value: reason ?? '' });
  const set = make('button', { type: 'button', class: 'ob-button ob-button--small' }, say('rate.na_set'));
  set.addEventListener('click', () => {
    const words = field.value.trim();
    if (words) session.change(setNotApplicable(session.answers, session.role, id, words));
    else field.focus();
  });
  const clear = make('button', { type: 'button', class: 'ob-link-button', hidden: reason === undefined }, say('rate.na_clear'));
  clear.addEventListener('click', () => session.change(setNotApplicable(session.answers, session.role, id, null)));
  const label = make('label', { class: 'ob-field-label', for: 'not-applicable' }, say('rate.na_reason'));
  return make('details', { class: 'ob-rate__na', open: reason !== undefined }, make('summary', {}, say('rate.na')), label, field, set, ' ', clear);
}
