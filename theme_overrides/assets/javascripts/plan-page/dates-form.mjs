// The two dates of a plan, and what may be added once they are known: months without an end, own days off.

import { button } from '../export/outlets.mjs';
import { parseDay } from '../plan/dates.mjs';
import { readDates } from '../plan/schedule.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';

/** @typedef {import('../plan/sharing.mjs').KeptPlan} KeptPlan */
/** @typedef {Pick<KeptPlan, 'start' | 'end' | 'months' | 'daysOff'>} Entered */

const MOST_DAYS_OFF = 60;

/** @param {string} id @param {string} label @param {HTMLElement} control @param {...(HTMLElement | string)} rest */
function field(id, label, control, ...rest) {
  control.id = id;
  return make('div', { class: 'ob-plan__field' }, make('label', { class: 'ob-field-label', for: id }, label), control, ...rest);
}

/** @param {string} value @returns {HTMLInputElement} */
function dateInput(value) {
  const input = make('input', { type: 'date', class: 'ob-input', autocomplete: 'off', min: '1900-01-01', max: '2199-12-31' });
  input.value = value;
  return input;
}

/** @param {number} chosen @returns {HTMLSelectElement} */
function monthsSelect(chosen) {
  const options = [1, 2, 3, 4, 5, 6].map((count) =>
    make('option', { value: String(count), selected: count === chosen }, words('plan.month_count', { count })),
  );
  return make('select', { class: 'ob-input' }, ...options);
}

/**
 * @param {Entered | null} kept null on the first visit @param {(entered: Entered) => void} done
 * @returns {HTMLFormElement}
 */
export function datesForm(kept, done) {
  const start = dateInput(kept?.start ?? '');
  const end = dateInput(kept?.end ?? '');
  const months = monthsSelect(kept?.months ?? 3);
  const hint = make('p', { class: 'ob-hint', id: 'plan-end-hint' }, words('plan.end_hint'));
  const error = make('p', { class: 'ob-error', id: 'plan-error', role: 'alert' });
  end.setAttribute('aria-describedby', 'plan-end-hint');
  start.required = true;
  const submit = make('button', { class: kept ? 'ob-button ob-button--small' : 'ob-button ob-button--primary' }, words(kept ? 'plan.update' : 'plan.make'));
  const fields = [field('plan-start', words('plan.start'), start), field('plan-end', words('plan.end'), end, kept ? '' : hint)];
  if (kept && !kept.end) fields.push(field('plan-months', words('plan.months'), months));
  const form = make('form', { class: 'ob-plan__dates', novalidate: true }, ...fields, make('div', {}, submit, error));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const entered = { start: start.value, end: end.value, months: Number(months.value), daysOff: kept?.daysOff ?? [] };
    // A date typed in part reads as empty; the browser knows better.
    const read = end.validity.badInput ? { ok: /** @type {const} */ (false), reason: /** @type {const} */ ('no-end') } : readDates(entered);
    const wrong = read.ok ? null : read.reason === 'no-start' ? start : end;
    for (const input of [start, end]) input.toggleAttribute('aria-invalid', input === wrong);
    wrong?.setAttribute('aria-invalid', 'true');
    wrong?.setAttribute('aria-describedby', 'plan-error');
    error.textContent = read.ok ? '' : words(`plan.fault.${read.reason}`);
    wrong?.focus();
    if (read.ok) done(entered);
  });
  return form;
}

/** @param {KeptPlan} kept @param {(daysOff: KeptPlan['daysOff']) => void} change @param {boolean} open @returns {HTMLElement} */
export function daysOffPanel(kept, change, open) {
  const from = dateInput('');
  const to = dateInput('');
  const error = make('p', { class: 'ob-error', role: 'alert' });
  const add = button(words('plan.off_add'), () => {
    const last = to.value || from.value;
    const [first, end] = [parseDay(from.value), parseDay(last)];
    if (first === null || end === null || end < first) return void (error.textContent = words('plan.off_fault'));
    if (kept.daysOff.length >= MOST_DAYS_OFF) return void (error.textContent = words('plan.off_full'));
    change([...kept.daysOff, { from: from.value, to: last }].sort((a, b) => (a.from < b.from ? -1 : 1)));
  });
  add.dataset['key'] = 'off-add';
  const rows = kept.daysOff.map((entry) => {
    const remove = button('×', () => change(kept.daysOff.filter((other) => other !== entry)));
    remove.setAttribute('aria-label', words('plan.off_remove', entry));
    return make('li', {}, words('plan.off_range', entry), ' ', remove);
  });
  return make('details', { class: 'ob-plan__off', open },
    make('summary', { 'data-key': 'off' }, words('plan.days_off', { count: kept.daysOff.length })),
    make('ul', { class: 'ob-plain-list' }, ...rows),
    field('plan-off-from', words('plan.off_from'), from), field('plan-off-to', words('plan.off_to'), to), add, error);
}
