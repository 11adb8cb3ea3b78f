// What is due today, what is late, and what the week brings; each can be ticked here and leads to its task.

import { countWorkingDays, isWorkingDay } from '../plan/calendar.mjs';
import { shortDay } from '../plan/day-words.mjs';
import { weekEnd, weekStart } from '../plan/dates.mjs';
import { agenda, phaseOn } from '../plan/schedule.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';

/** @typedef {import('../plan/schedule.mjs').DatedTask} DatedTask */
/**
 * @typedef {object} Shown
 * @property {import('../plan/schedule.mjs').Plan} plan
 * @property {import('../plan/calendar.mjs').WorkCalendar} calendar
 * @property {number} today
 * @property {string} language
 * @property {import('../plan/schedule.mjs').Owner | null} owner
 * @property {(task: string) => boolean} isDone
 * @property {(task: string) => boolean} isSettled done, and not just now: those leave the list
 * @property {(task: string) => string} place address of the task
 * @property {(task: string, on: boolean) => void} tick
 */

/** @param {Shown} shown @param {DatedTask} task @param {string} note @returns {HTMLElement} */
function row(shown, task, note) {
  const done = shown.isDone(task.id);
  const box = make('input', { type: 'checkbox', class: 'ob-tick__box', autocomplete: 'off', 'data-key': `due-${task.id}` });
  box.checked = done;
  box.addEventListener('change', () => shown.tick(task.id, box.checked));
  const label = make('label', { class: 'ob-tick__label' }, box, make('span', { class: 'ob-tick__text' }, task.text));
  const facts = [words(`plan.owner.${task.owner}`), note].filter(Boolean).join(' ');
  const link = make('a', { href: shown.place(task.id), 'aria-label': `${words('plan.go')} ${task.text}` }, words('plan.go'));
  return make('li', { class: 'ob-tick', 'data-state': done ? 'done' : 'open' }, label, make('p', { class: 'ob-tick__side' }, make('span', { class: 'ob-plan__facts' }, facts), ' ', link));
}

/** @param {Shown} shown @param {readonly DatedTask[]} tasks @param {(task: DatedTask) => string} note */
function rows(shown, tasks, note) {
  return make('ul', { class: 'ob-ticks' }, ...tasks.map((task) => row(shown, task, note(task))));
}

/** @param {Shown} shown @returns {string} where in the probation today lies */
export function standing({ plan, calendar, today }) {
  if (today < plan.firstDay) return words('plan.standing.before', { count: plan.firstDay - today });
  if (today > plan.end) return words('plan.standing.after');
  return words('plan.standing.during', { count: countWorkingDays(calendar, plan.firstDay, today) });
}

/** @param {Shown} shown @returns {HTMLElement} the days of the week that are worked or have a task */
function week(shown) {
  const { plan, calendar, today, owner, isDone, language } = shown;
  const tasks = plan.phases.flatMap((phase) => phase.tasks).filter((task) => !owner || task.owner === owner);
  const days = [];
  for (let day = weekStart(today); day <= weekEnd(today); day += 1) {
    const due = tasks.filter((task) => task.date === day);
    if (!due.length && !isWorkingDay(calendar, day)) continue;
    const done = due.filter((task) => isDone(task.id)).length;
    const count = due.length ? words('plan.day_done', { done, total: due.length }) : words('plan.day_free');
    days.push(make('li', { 'aria-current': day === today ? 'date' : undefined }, make('b', {}, shortDay(language, day)), make('span', {}, count)));
  }
  return make('ol', { class: 'ob-plan__week' }, ...days);
}

/** @param {Shown} shown @param {ReturnType<typeof agenda>} due @returns {HTMLElement} */
function nextTask({ place, language }, due) {
  const task = due['this-week'][0] ?? due.later[0];
  if (!task) return make('p', {}, due.overdue.length ? words('plan.today_none') : words('plan.all_done'));
  const link = make('a', { href: place(task.id) }, task.text);
  return make('p', {}, words('plan.today_none'), ' ', words('plan.next', { date: shortDay(language, task.date) }), ' ', link);
}

/** @param {Shown} shown @returns {HTMLElement[]} */
export function agendaParts(shown) {
  const { plan, today, owner, isSettled, isDone, language } = shown;
  const due = agenda(plan, isSettled, today, owner);
  const minutes = (/** @type {DatedTask} */ task) => (task.minutes ? words('plan.minutes', { count: task.minutes }) : '');
  const open = due.today.filter((task) => !isDone(task.id));
  const sum = open.length ? words('plan.today_sum', { count: open.length, minutes: open.reduce((all, task) => all + (task.minutes ?? 0), 0) }) : '';
  const parts = [
    make('h2', { class: 'ob-plan__today', id: 'plan-today', tabindex: '-1' }, words('plan.today'), ' ', make('small', {}, shortDay(language, today))),
    make('p', { class: 'ob-plan__standing' }, make('span', {}, standing(shown)), make('span', {}, sum)),
    due.today.length ? rows(shown, due.today, minutes) : nextTask(shown, due),
  ];
  if (due.overdue.length) {
    const late = due.overdue.filter((task) => !isDone(task.id)).length;
    parts.push(make('h3', { class: late ? 'ob-plan__late' : '' }, words('plan.late', { count: late })));
    parts.push(rows(shown, due.overdue, (task) => words('plan.late_since', { date: shortDay(language, task.date) })));
  }
  const goal = phaseOn(plan, today)?.goal;
  parts.push(make('h3', {}, words('plan.week'), ' ', make('small', {}, goal ? words('plan.week_goal', { goal }) : '')), week(shown));
  if (due['this-week'].length) parts.push(rows(shown, due['this-week'], (task) => shortDay(language, task.date)));
  return parts;
}
