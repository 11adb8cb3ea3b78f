// Onboarding plans under way: what is due today and late, with a link to each.

import { workCalendar } from '../plan/calendar.mjs';
import { formatDay, localDay } from '../plan/dates.mjs';
import { shortDay } from '../plan/day-words.mjs';
import { agenda, buildPlan, taskProgress } from '../plan/schedule.mjs';
import { loadCalendar } from '../plan/load-calendar.mjs';
import { doneTasks, tickTask } from '../plan-page/progress.mjs';
import { readPagePlan } from '../plan-page/page-plan.mjs';
import { languageHome, siteData, words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { pageTitle } from '../site/page-title.mjs';
import { fetchPage, isGone } from '../site/fetch-page.mjs';

/** @typedef {import('../storage/store.mjs').Store} Store */
/** @typedef {import('../plan/sharing.mjs').KeptPlan} KeptPlan */

/** @param {Store} store @param {KeptPlan} kept @returns {Promise<HTMLElement>} */
async function planEntry(store, kept) {
  const path = `onboarding/${kept.onboarding}/`;
  const page = await fetchPage(path);
  const address = new URL(path, languageHome).href;
  const title = make('h3', {}, make('a', { href: address }, pageTitle(page, kept.onboarding)));
  if (!page) return make('div', {}, title);
  const shown = readPagePlan(page, kept.onboarding, (gap) => words('plan.fill', { title: gap }));
  const calendar = workCalendar(await loadCalendar(), kept.daysOff);
  const built = buildPlan(shown, { start: kept.start, months: kept.months, ...(kept.end ? { end: kept.end } : {}) }, calendar);
  if (!built.ok) return make('div', {}, title);
  const today = localDay(new Date());
  const { isDone, doneOn } = doneTasks(store, shown);
  const due = agenda(built.plan, (task) => isDone(task) && doneOn(task) !== formatDay(today), today);
  const { done, total } = taskProgress(built.plan.phases.flatMap((phase) => phase.tasks), isDone);
  const open = (/** @type {{id: string}[]} */ tasks) => tasks.filter((task) => !isDone(task.id)).length;
  const rows = [...due.today, ...due.overdue].map((task) => {
    const box = make('input', { type: 'checkbox', class: 'ob-tick__box', autocomplete: 'off', 'data-key': `due-${kept.onboarding}-${task.id}` });
    box.checked = isDone(task.id);
    box.addEventListener('change', () => tickTask(store, shown, task.id, box.checked, formatDay(today)));
    const late = task.date < today ? `${words('plan.late_since', { date: shortDay(siteData().language, task.date) })} ` : '';
    const link = make('a', { href: `${address}#${shown.items.get(task.id)?.place ?? ''}`, 'aria-label': `${words('plan.go')} ${task.text}` }, words('plan.go'));
    return make('li', { class: 'ob-tick', 'data-state': box.checked ? 'done' : 'open' }, make('label', { class: 'ob-tick__label' }, box, make('span', { class: 'ob-tick__text' }, task.text)), make('p', { class: 'ob-tick__side' }, late, link));
  });
  const sum = make('p', {}, words('my.plan_today', { today: open(due.today), late: open(due.overdue), done, total }));
  return make('div', { class: 'ob-my__plan' }, title, sum, rows.length ? make('ul', { class: 'ob-ticks' }, ...rows) : '');
}

/** @param {Store} store @returns {Promise<HTMLElement | null>} null without a plan */
export async function plansSection(store) {
  const all = store.list('plan');
  const gone = await Promise.all(all.map(({ value }) => isGone(`onboarding/${value.onboarding}/`)));
  const kept = all.filter((_, place) => !gone[place]);
  if (!kept.length) return null;
  const entries = await Promise.all(kept.map(({ value }) => planEntry(store, value)));
  return make('section', {}, make('h2', { id: 'plans' }, words('my.plans')), ...entries);
}
