// Beside the agenda: dates, progress by phase, ways to take the plan along.

import { button, exportList, exportStatus } from '../export/outlets.mjs';
import { taskProgress } from '../plan/schedule.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { daysOffPanel, datesForm } from './dates-form.mjs';
import { planOutlets } from './out.mjs';
import { copyPlanLink } from './shared.mjs';
import { printAs } from './sheet.mjs';

/** @typedef {import('../plan/sharing.mjs').KeptPlan} KeptPlan */
/** @typedef {import('./agenda.mjs').Shown} Shown */

/** @param {string} heading @param {...(Node | string)} parts */
function block(heading, ...parts) {
  return make('section', { class: 'ob-plan__block' }, make('h3', {}, words(heading)), ...parts);
}

/**
 * @param {KeptPlan} kept @param {{save: (change: Partial<KeptPlan>) => void, remove: () => void, offOpen: boolean}} act
 * @param {readonly number[]} missingYears
 */
export function datesBlock(kept, { save, remove, offOpen }, missingYears) {
  const missing = missingYears.length
    ? make('p', { class: 'ob-banner ob-banner--warn' }, words('plan.missing_years', { years: missingYears.join(', ') }))
    : '';
  const drop = button(words('plan.remove'), remove, 'ob-link-button');
  return block('plan.dates', datesForm(kept, save), missing, daysOffPanel(kept, (daysOff) => save({ daysOff }), offOpen), make('p', {}, drop));
}

/** @param {Shown} shown @returns {HTMLElement} */
export function progressBlock({ plan, isDone, owner }) {
  const rows = plan.phases.map((phase) => {
    const { done, total } = taskProgress(phase.tasks.filter((task) => !owner || task.owner === owner), isDone);
    const bar = make('span', { class: 'ob-progress__bar' });
    bar.style.setProperty('--ob-done', String(total ? done / total : 0));
    const link = make('a', { href: `#${phase.id}` }, phase.title);
    return make('li', {}, link, make('span', { class: 'ob-progress__track' }, bar), make('span', { class: 'ob-progress__count' }, words('checklist.progress', { done, total })));
  });
  return block('plan.progress', make('ul', { class: 'ob-plan__progress' }, ...rows));
}

/** @param {KeptPlan} kept @param {string} title @param {() => Shown} shown asked for when something is taken */
export function takeBlock(kept, title, shown) {
  const status = exportStatus();
  const leaving = () => ({ shown: shown(), title, planId: kept.id });
  const link = button(words('plan.link'), () => copyPlanLink(kept, status));
  const paper = button(words('plan.print'), () => printAs('ob-print-plan'));
  const outlets = planOutlets(leaving, `opsbook-${kept.onboarding}-${kept.start}`);
  return block('plan.take', exportList(outlets, status), make('p', { class: 'ob-plan__ways' }, link, ' ', paper), status, make('p', { class: 'ob-hint' }, words('plan.take_note')));
}
