// An onboarding plan written for ninety days, laid onto real dates: start, end of probation, working days.

import { addMonths, parseDay, weekEnd } from './dates.mjs';
import { missingYears, workingDayFrom, workingDayUntil } from './calendar.mjs';

/** @typedef {import('./calendar.mjs').WorkCalendar} WorkCalendar */
/** @typedef {'newcomer' | 'mentor' | 'manager'} Owner */
/**
 * @typedef {object} Task
 * @property {string} id unique within the plan
 * @property {string} text
 * @property {Owner} owner
 * @property {number} dueDay 1 is the first day; 0 and below lie before it
 * @property {number} [minutes]
 * @property {string} [hash] of the wording
 */
/** @typedef {{id: string, title: string, goal?: string, tasks: Task[], exitQuestions?: string[]}} Phase id is one of `phaseEnds` */
/** @typedef {{id: string, phases: Phase[]}} Onboarding */
/** @typedef {{start: string, end?: string, months?: number}} Dates `YYYY-MM-DD`; without `end` the probation lasts `months` */
/** @typedef {Task & {date: number}} DatedTask */
/** @typedef {Omit<Phase, 'tasks'> & {from: number, to: number, tasks: DatedTask[]}} DatedPhase exit questions are due on `to` */
/**
 * @typedef {object} Plan day numbers throughout
 * @property {number} start as entered
 * @property {number} firstDay first working day
 * @property {number} end last day of the probation
 * @property {number} months length to which the plan is scaled
 * @property {DatedPhase[]} phases
 * @property {number[]} missingYears years that have no calendar file: weekends only
 */
/** @typedef {'no-start' | 'no-end' | 'end-before-start' | 'too-short' | 'too-long'} DateFault */

/** Last day of each phase in the plan of ninety days. */
const phaseEnds = Object.freeze({ before: 0, 'day-1': 1, 'week-1': 7, 'day-30': 30, 'day-60': 60, 'day-90': 90 });

const LONGEST_MONTHS = 6;
const SHORTEST_DAYS = 28;
const DAYS_A_MONTH = 365.2425 / 12;

/**
 * Where a day of the ninety-day plan falls in a probation of some months. The first week never stretches; day 30, 60 and 90
 * become a third, two thirds and all of it.
 * @param {number} day @param {number} months 1–6 @returns {number}
 */
export function scaledDay(day, months) {
  if (day <= 7) return day;
  const third = months * 10;
  return Math.round(day <= 30 ? 7 + ((day - 7) * (third - 7)) / 23 : (day * months) / 3);
}

/**
 * @param {Dates} dates
 * @returns {{ok: true, start: number, end: number, months: number} | {ok: false, reason: DateFault}}
 */
export function readDates({ start: startText, end: endText, months = 3 }) {
  const start = parseDay(startText);
  if (start === null) return { ok: false, reason: 'no-start' };
  if (!endText) {
    const whole = Math.min(LONGEST_MONTHS, Math.max(1, Math.round(months)));
    return { ok: true, start, end: addMonths(start, whole) - 1, months: whole };
  }
  const end = parseDay(endText);
  if (end === null) return { ok: false, reason: 'no-end' };
  if (end < start) return { ok: false, reason: 'end-before-start' };
  if (end - start + 1 < SHORTEST_DAYS) return { ok: false, reason: 'too-short' };
  if (end > addMonths(start, LONGEST_MONTHS)) return { ok: false, reason: 'too-long' };
  const nearest = Math.round((end - start + 1) / DAYS_A_MONTH);
  return { ok: true, start, end, months: Math.min(LONGEST_MONTHS, Math.max(1, nearest)) };
}

/**
 * The working day on which something is due: never later than its day, so that a deadline on a weekend moves forward to Friday,
 * yet never before work has begun.
 * @param {WorkCalendar} calendar @param {{start: number, end: number, months: number}} span @param {number} firstDay @param {number} day
 * @returns {number} day number
 */
function dueOn(calendar, span, firstDay, day) {
  const wanted = span.start + scaledDay(day, span.months) - 1;
  if (day < 1) return workingDayUntil(calendar, wanted);
  return Math.max(firstDay, workingDayUntil(calendar, Math.min(wanted, span.end)));
}

/**
 * @param {Onboarding} onboarding @param {Dates} dates @param {WorkCalendar} calendar
 * @returns {{ok: true, plan: Plan} | {ok: false, reason: DateFault}}
 */
export function buildPlan(onboarding, dates, calendar) {
  const span = readDates(dates);
  if (!span.ok) return span;
  const firstDay = workingDayFrom(calendar, span.start);
  const due = (/** @type {number} */ day) => dueOn(calendar, span, firstDay, day);
  let from = 0;
  const phases = onboarding.phases.map((phase) => {
    const tasks = phase.tasks.map((task) => ({ ...task, date: due(task.dueDay) }));
    const last = phaseEnds[/** @type {keyof typeof phaseEnds} */ (phase.id)] ?? 90;
    const to = Math.max(due(last), ...tasks.map((task) => task.date));
    const begin = phase.id === 'before' ? Math.min(to, ...tasks.map((task) => task.date)) : Math.max(firstDay, from);
    from = Math.max(to + 1, firstDay);
    return { ...phase, tasks: tasks.sort((a, b) => a.date - b.date), from: Math.min(begin, to), to };
  });
  const first = Math.min(span.start, ...phases.map((phase) => phase.from));
  const missing = missingYears(calendar, first, span.end);
  return { ok: true, plan: { start: span.start, firstDay, end: span.end, months: span.months, phases, missingYears: missing } };
}

/** @typedef {'done' | 'overdue' | 'today' | 'this-week' | 'later'} Due */

/** @param {DatedTask} task @param {boolean} done @param {number} today @returns {Due} weeks run from Monday to Sunday */
export function dueState(task, done, today) {
  if (done) return 'done';
  if (task.date < today) return 'overdue';
  if (task.date === today) return 'today';
  return task.date <= weekEnd(today) ? 'this-week' : 'later';
}

/**
 * @param {Plan} plan @param {(task: string) => boolean} isDone @param {number} today @param {Owner | null} [owner] null for everyone
 * @returns {{[due in Due]: DatedTask[]}} each by date
 */
export function agenda(plan, isDone, today, owner = null) {
  /** @type {{[due in Due]: DatedTask[]}} */
  const groups = { overdue: [], today: [], 'this-week': [], later: [], done: [] };
  const tasks = plan.phases.flatMap((phase) => phase.tasks).filter((task) => owner === null || task.owner === owner);
  for (const task of tasks.sort((a, b) => a.date - b.date)) groups[dueState(task, isDone(task.id), today)].push(task);
  return groups;
}

/** @param {Plan} plan @param {number} day @returns {DatedPhase | undefined} the phase that the day falls into */
export function phaseOn(plan, day) {
  return plan.phases.find((phase) => day <= phase.to) ?? plan.phases.at(-1);
}

/** @param {readonly DatedTask[]} tasks @param {(task: string) => boolean} isDone @returns {{done: number, total: number, minutes: number}} minutes still open */
export function taskProgress(tasks, isDone) {
  const open = tasks.filter((task) => !isDone(task.id));
  const minutes = open.reduce((sum, task) => sum + (task.minutes ?? 0), 0);
  return { done: tasks.length - open.length, total: tasks.length, minutes };
}
