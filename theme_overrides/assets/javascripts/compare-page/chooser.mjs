// One side: a role, and where it has any, a stage of it.

import { make } from '../site/element.mjs';

/** @typedef {import('../roles/content.mjs').RolesData} RolesData */
/** @typedef {import('../roles/content.mjs').Side} Side */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */
/**
 * @typedef {object} Asked
 * @property {string} id of the controls
 * @property {string} legend
 * @property {string} nobody words of the empty choice
 * @property {boolean} whole whether the whole role may be meant; else only stages that ask for skills are offered
 * @property {(side: Side | null) => void} choose
 */
/** @typedef {{element: HTMLElement, show: (side: Side | null) => void}} Chooser */

/** @param {RolesData} data @param {Say} say @param {Asked} asked @returns {Chooser} stays in place, so that the focus does too */
export function sideChooser(data, say, { id, legend, nobody, whole, choose }) {
  const role = make('select', { class: 'ob-input', id: `${id}-role` }, ...roleOptions(data, say, nobody, whole));
  const stage = make('select', { class: 'ob-input', id: `${id}-stage` });
  const stageField = field(stage, say('compare.stage'));
  const element = make('fieldset', { class: 'ob-compare__side' }, make('legend', {}, legend), field(role, say('compare.role')), stageField);
  role.addEventListener('change', () => choose(role.value ? { role: role.value, stage: kept(data, role.value, stage.value) } : null));
  stage.addEventListener('change', () => choose({ role: role.value, stage: stage.value }));
  return {
    element,
    show: (side) => {
      const stages = data.roles.find((entry) => entry.id === side?.role)?.stages ?? [];
      const offered = stages.filter((entry) => whole || entry.requires.length).map((entry) => option(entry.id, entry.title));
      stage.replaceChildren(...(whole ? [option('', say('compare.whole'))] : []), ...offered);
      role.value = side?.role ?? '';
      stage.value = side?.stage ?? '';
      stageField.hidden = !offered.length;
    },
  };
}

/** @param {RolesData} data @param {string} role @param {string} stage @returns {string} the stage, where the other role has it too */
function kept(data, role, stage) {
  const stages = data.roles.find((entry) => entry.id === role)?.stages ?? [];
  return stages.some((entry) => entry.id === stage) ? stage : '';
}

/** @param {RolesData} data @param {Say} say @param {string} nobody @param {boolean} short whether roles without stages are offered */
function roleOptions(data, say, nobody, short) {
  const group = (/** @type {'full' | 'short'} */ tier) =>
    make(
      'optgroup',
      { label: say(`compare.${tier}`) },
      ...data.roles.filter((role) => role.tier === tier).map((role) => option(role.id, role.title)),
    );
  return [option('', nobody), group('full'), ...(short ? [group('short')] : [])];
}

/** @param {string} value @param {string} words */
function option(value, words) {
  return make('option', { value }, words);
}

/** @param {HTMLSelectElement} control @param {string} label */
function field(control, label) {
  return make('div', {}, make('label', { class: 'ob-field-label', for: control.id }, label), control);
}
