// One achievement in half a minute: date and a sentence are enough, the rest can wait.

import { missingFields } from '../assessment/achievements.mjs';
import { button } from '../export/outlets.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';

/** @typedef {import('../assessment/achievements.mjs').Achievement} Achievement */
/** @typedef {{id: string, title: string}} SkillName */
/**
 * @typedef {object} Form
 * @property {string} prefix of the ids of its fields
 * @property {readonly SkillName[] | Promise<readonly SkillName[]>} skills may come later than the form
 * @property {(made: Achievement) => void} done
 * @property {() => void} [cancel] only where something noted before is changed
 */

/** @param {string} key */
const say = (key) => words(`achievement.${key}`);

/** @param {string} id @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control @param {string} key */
function field(id, control, key) {
  control.id = id;
  control.classList.add('ob-input');
  return make('div', { class: 'ob-achievement__field' }, make('label', { class: 'ob-field-label', for: control.id }, say(key)), control);
}

/** @param {string} value @param {string} maxlength @param {string} [type] */
function input(value, maxlength, type = 'text') {
  const made = make('input', { type, maxlength: type === 'date' ? undefined : maxlength, autocomplete: 'off' });
  made.value = value;
  return made;
}

/**
 * @param {Form} form @param {string[]} chosen changed in place
 * @returns {HTMLElement}
 */
function skillsField({ prefix, skills: coming }, chosen) {
  /** @type {readonly SkillName[]} */
  let skills = [];
  const select = make('select', {}, make('option', { value: '' }, say('skill_none')));
  const list = make('p', { class: 'ob-achievement__chosen' });
  const show = () => list.replaceChildren(...chosen.map((id) => {
    const title = skills.find((skill) => skill.id === id)?.title ?? id;
    const remove = button(`${title} ×`, () => {
      chosen.splice(chosen.indexOf(id), 1);
      show();
      select.focus();
    });
    remove.setAttribute('aria-label', `${title} × ${words('achievement.skill_remove', { skill: title })}`);
    return remove;
  }));
  select.addEventListener('change', () => {
    if (select.value && !chosen.includes(select.value) && chosen.length < 20) chosen.push(select.value);
    select.value = '';
    show();
  });
  void Promise.resolve(coming).then((known) => {
    skills = known;
    select.append(...known.map(({ id, title }) => make('option', { value: id }, title)));
    show();
  });
  return make('div', {}, field(`${prefix}-skill`, select, 'skill'), list);
}

/** @param {Achievement} start @param {Form} options @returns {HTMLFormElement} */
export function achievementForm(start, options) {
  const { prefix, done, cancel } = options;
  const named = (/** @type {string} */ id, /** @type {HTMLInputElement | HTMLTextAreaElement} */ control) => field(`${prefix}-${id}`, control, id);
  const did = make('textarea', { rows: '2', maxlength: '2000', placeholder: say('did_hint') });
  did.value = start.did;
  const date = input(start.date, '10', 'date');
  const [before, after, comparedWith] = [input(start.before, '200'), input(start.after, '200'), input(start.comparedWith, '400')];
  const [link, mine, team] = [input(start.link, '2000', 'url'), input(start.mine, '1000'), input(start.team, '1000')];
  const chosen = [...start.skills];
  const error = make('p', { class: 'ob-error', role: 'alert', id: `${prefix}-error` });
  const filled = Boolean(start.comparedWith || start.link || start.mine || start.team);
  const form = make('form', { class: 'ob-achievement__form', novalidate: true },
    named('did', did),
    make('div', { class: 'ob-achievement__row' }, named('before', before), named('after', after)),
    named('date', date),
    skillsField(options, chosen),
    make('details', { open: filled }, make('summary', {}, say('more')), named('compared', comparedWith), named('link', link), named('mine', mine), named('team', team)),
    error,
    make('p', { class: 'ob-achievement__buttons' }, make('button', { class: 'ob-button ob-button--primary' }, say(cancel ? 'update' : 'add')), cancel ? button(say('cancel'), cancel, 'ob-button') : ''));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const made = {
      date: date.value, did: did.value.trim(), before: before.value.trim(), after: after.value.trim(), comparedWith: comparedWith.value.trim(),
      link: link.value.trim(), mine: mine.value.trim(), team: team.value.trim(), skills: chosen,
    };
    const missing = missingFields(made);
    error.textContent = missing.map((name) => words(`achievement.missing.${name}`)).join(' ');
    for (const control of [did, date]) control.removeAttribute('aria-invalid');
    const wrong = missing[0] === 'date' ? date : missing[0] === 'did' ? did : null;
    wrong?.setAttribute('aria-invalid', 'true');
    wrong?.setAttribute('aria-describedby', `${prefix}-error`);
    if (wrong) wrong.focus();
    else done(made);
  });
  return form;
}
