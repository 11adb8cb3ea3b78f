// The plan on two sheets of paper: drawn for the printer alone.

import { fullDay, shortDay } from '../plan/day-words.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';

/** @param {import('./agenda.mjs').Shown} shown @param {string} title @returns {HTMLElement} */
export function planSheet({ plan, language, isDone }, title) {
  const phases = plan.phases.map((phase) => {
    const rows = phase.tasks.map((task) =>
      make('li', {}, make('span', {}, isDone(task.id) ? '☑' : '☐'), make('span', {}, shortDay(language, task.date)), make('span', {}, task.text, ' ', make('small', {}, words(`plan.owner.${task.owner}`)))),
    );
    const head = make('p', { class: 'ob-plan-sheet__phase' }, make('b', {}, phase.title), ' ', words('plan.until', { date: shortDay(language, phase.to) }), ' ', phase.goal ?? '');
    const questions = (phase.exitQuestions ?? []).map((text) => make('li', {}, text));
    return make('div', {}, head, make('ul', {}, ...rows), questions.length ? make('ol', {}, ...questions) : '');
  });
  const span = words('plan.sheet', { start: fullDay(language, plan.start), end: fullDay(language, plan.end) });
  return make('div', { class: 'ob-plan-sheet', 'aria-hidden': 'true' }, make('p', { class: 'ob-plan-sheet__title' }, make('b', {}, title), ' ', span), make('div', { class: 'ob-plan-sheet__columns' }, ...phases));
}

/** @param {string} style class of the page while it is printed */
export function printAs(style) {
  const page = document.documentElement;
  page.classList.add(style);
  addEventListener('afterprint', () => page.classList.remove(style), { once: true });
  print();
}
