// Real dates in the place of day numbers, on the tasks and on the ruler of the page below.

import { shortDay } from '../plan/day-words.mjs';
import { dueState, phaseOn } from '../plan/schedule.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';

/** @typedef {import('./agenda.mjs').Shown} Shown */

/** @param {ParentNode} page takes everything back that `showDates` wrote */
export function clearDates(page) {
  for (const due of page.querySelectorAll('.ob-tick__due[data-day]')) {
    due.textContent = /** @type {HTMLElement} */ (due).dataset['day'] ?? '';
    due.removeAttribute('data-day');
  }
  for (const item of page.querySelectorAll('.ob-checklist--plan .ob-tick')) {
    item.removeAttribute('hidden');
    item.removeAttribute('data-when');
  }
  for (const note of page.querySelectorAll('.ob-rule__date')) note.remove();
  for (const step of page.querySelectorAll('.ob-rule--turn > .ob-plan__here')) {
    step.classList.remove('ob-rule__here', 'ob-plan__here');
    step.removeAttribute('aria-current');
  }
}

/** @param {ParentNode} page @param {Shown} shown */
export function showDates(page, { plan, today, language, owner, isDone }) {
  clearDates(page);
  for (const task of plan.phases.flatMap((phase) => phase.tasks)) {
    const item = page.querySelector(`.ob-checklist--plan [id="${CSS.escape(task.id)}"]`);
    const due = item?.querySelector('.ob-tick__due');
    if (!item || !(due instanceof HTMLElement)) continue;
    due.dataset['day'] = due.textContent ?? '';
    due.textContent = shortDay(language, task.date);
    item.setAttribute('data-when', dueState(task, isDone(task.id), today));
    item.toggleAttribute('hidden', owner !== null && task.owner !== owner);
  }
  const here = phaseOn(plan, today)?.id;
  for (const phase of plan.phases) {
    const step = page.querySelector(`.ob-rule--turn > li:has(> a[href$="#${CSS.escape(phase.id)}"])`);
    step?.append(make('span', { class: 'ob-rule__note ob-rule__date' }, words('plan.until', { date: shortDay(language, phase.to) })));
    if (phase.id !== here) continue;
    step?.classList.add('ob-rule__here', 'ob-plan__here');
    step?.setAttribute('aria-current', 'date');
  }
}
