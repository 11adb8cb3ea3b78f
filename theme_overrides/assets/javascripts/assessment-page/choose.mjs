// What is asked: a role, and a stage to aim at or none ("find my level").

import { make } from '../site/element.mjs';
import { roleById } from '../assessment/content.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */

/**
 * @param {string} id @param {string} label @param {{value: string, words: string}[]} options @param {string} chosen
 * @param {(value: string) => void} choose @returns {HTMLElement}
 */
function chooser(id, label, options, chosen, choose) {
  const choices = options.map(({ value, words }) => make('option', { value, selected: value === chosen }, words));
  const field = make('select', { class: 'ob-input', id }, ...choices);
  field.addEventListener('change', () => choose(field.value));
  return make('div', {}, make('label', { class: 'ob-field-label', for: id }, label), field);
}

/** @param {Session} session @param {(role: string, target: string) => void} ask @param {Say} say @returns {HTMLElement} */
export function choosePanel(session, ask, say) {
  const { content, role, target } = session;
  const roles = content.roles.map(({ id, title }) => ({ value: id, words: title }));
  const stages = (roleById(content, role)?.stages ?? []).filter((stage) => stage.requires.length);
  const targets = stages.map(({ id, title }) => ({ value: id, words: title }));
  return make(
    'div',
    { class: 'ob-choose' },
    chooser('choose-role', say('choose.role'), [{ value: '', words: say('choose.no_role') }, ...roles], role, (value) => ask(value, '')),
    role
      ? chooser('choose-stage', say('choose.stage'), [{ value: '', words: say('choose.no_stage') }, ...targets], target, (value) => ask(role, value))
      : '',
  );
}
