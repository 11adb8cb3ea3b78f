// An onboarding plan leaves the page as calendar events, or as a link that carries its dates and never its progress.

import { date, day, id, list, shape } from '../storage/shapes.mjs';
import { formatDay } from './dates.mjs';

/** @typedef {import('./schedule.mjs').Plan} Plan */
/** @typedef {import('./ics.mjs').CalendarEvent} CalendarEvent */
/**
 * @typedef {object} KeptPlan what is stored for a plan
 * @property {string} id made up once, so that two newcomers' plans stay apart in one calendar
 * @property {string} onboarding
 * @property {string} start
 * @property {string} end or empty
 * @property {number} months used without an end
 * @property {{from: string, to: string}[]} daysOff
 */
/** @typedef {KeptPlan & {kind: 'plan'}} SharedPlan */

/** @type {import('../storage/schema.mjs').Schema<SharedPlan>} for `decodeFragment` */
export const sharedPlanSchema = shape({
  kind: { type: 'string', enum: ['plan'] },
  id,
  onboarding: id,
  start: day,
  end: date,
  months: { type: 'integer', minimum: 1, maximum: 6, default: 3 },
  daysOff: list(shape({ from: day, to: day }), 60),
});

/** @param {KeptPlan} plan @returns {SharedPlan} for `encodeFragment` */
export function sharedPlan({ id: planId, onboarding, start, end, months, daysOff }) {
  return { kind: 'plan', id: planId, onboarding, start, end, months, daysOff };
}

/** @param {SharedPlan} shared @returns {KeptPlan} */
export function planFromShare({ kind: _, ...plan }) {
  return plan;
}

/**
 * @param {Plan} plan @param {string} planId
 * @param {{owner: (owner: import('./schedule.mjs').Owner) => string, url: (task: string) => string}} words labels, and where a task is shown
 * @returns {CalendarEvent[]} one for each task, and one for each phase that ends with questions
 */
export function planEvents(plan, planId, words) {
  return plan.phases.flatMap((phase) => {
    const tasks = phase.tasks.map((task) => ({
      uid: [planId, 'task', task.id],
      date: formatDay(task.date),
      summary: task.text,
      categories: [words.owner(task.owner)],
      url: words.url(task.id),
    }));
    const questions = phase.exitQuestions ?? [];
    if (!questions.length) return tasks;
    const exit = { uid: [planId, 'phase', phase.id], date: formatDay(phase.to), summary: phase.title, description: questions.join('\n') };
    return [...tasks, exit];
  });
}
