// Which days are worked: weekends, public holidays and make-up working days from yearly files, and own days off.

import { civil, formatDay, parseDay, weekday } from './dates.mjs';

/** @typedef {{from: string, to: string}} Days both included, `YYYY-MM-DD` */
/** @typedef {{year: number, holidays: Days[], workdays: Days[]}} YearFile `workdays`: weekend days that are worked */
/** @typedef {{from: number, to: number}} Range day numbers, both included */
/**
 * @typedef {object} WorkCalendar
 * @property {ReadonlySet<number>} years years that a file covers
 * @property {readonly Range[]} holidays
 * @property {readonly Range[]} workdays
 * @property {readonly Range[]} daysOff the reader's own
 */

// A longer run of days off than this is an input mistake; the search then gives up instead of walking on.
const SEARCH_DAYS = 400;

/** @param {Days} days @returns {Range[]} empty if a date is no date */
function range({ from, to }) {
  const [first, last] = [parseDay(from), parseDay(to)];
  return first === null || last === null || last < first ? [] : [{ from: first, to: last }];
}

/**
 * @param {readonly YearFile[]} files
 * @param {readonly Days[]} [daysOff]
 * @returns {WorkCalendar} entries that are no dates are left out
 */
export function workCalendar(files, daysOff = []) {
  return {
    years: new Set(files.map((file) => file.year)),
    holidays: files.flatMap((file) => file.holidays).flatMap(range),
    workdays: files.flatMap((file) => file.workdays).flatMap(range),
    daysOff: daysOff.flatMap(range),
  };
}

/** @param {readonly Range[]} ranges @param {number} day @returns {Range | undefined} */
function rangeWith(ranges, day) {
  return ranges.find((entry) => entry.from <= day && day <= entry.to);
}

/**
 * Own days off win over everything; then make-up working days, holidays, weekends. A year without a file has weekends only.
 * @param {WorkCalendar} calendar @param {number} day @returns {boolean}
 */
export function isWorkingDay(calendar, day) {
  if (rangeWith(calendar.daysOff, day)) return false;
  if (rangeWith(calendar.workdays, day)) return true;
  return weekday(day) <= 5 && !rangeWith(calendar.holidays, day);
}

/** @param {WorkCalendar} calendar @param {number} day @param {1 | -1} step @returns {number} */
function search(calendar, day, step) {
  for (let moved = 0; moved <= SEARCH_DAYS; moved += 1) {
    if (isWorkingDay(calendar, day + moved * step)) return day + moved * step;
  }
  return day;
}

/** @param {WorkCalendar} calendar @param {number} day @returns {number} that day or the first working day after it */
export function workingDayFrom(calendar, day) {
  return search(calendar, day, 1);
}

/** @param {WorkCalendar} calendar @param {number} day @returns {number} that day or the last working day before it */
export function workingDayUntil(calendar, day) {
  return search(calendar, day, -1);
}

/**
 * @param {WorkCalendar} calendar @param {number} from @param {number} to
 * @returns {number} working days between the two, both included; 0 if `to` lies before `from`
 */
export function countWorkingDays(calendar, from, to) {
  let count = 0;
  for (let day = from; day <= to; day += 1) count += isWorkingDay(calendar, day) ? 1 : 0;
  return count;
}

/** @param {WorkCalendar} calendar @param {number} from @param {number} to @returns {number[]} years in the span without a file */
export function missingYears(calendar, from, to) {
  const [first, last] = [civil(from).year, civil(to).year];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.filter((year) => !calendar.years.has(year));
}

/**
 * @param {WorkCalendar} calendar @param {number} from @param {number} to
 * @returns {{holidays: string[], workdays: string[]}} weekdays off, and weekend days worked, as `YYYY-MM-DD`
 */
export function exceptions(calendar, from, to) {
  /** @type {string[]} */
  const holidays = [];
  /** @type {string[]} */
  const workdays = [];
  for (let day = from; day <= to; day += 1) {
    const works = isWorkingDay(calendar, day);
    if (weekday(day) <= 5 && !works) holidays.push(formatDay(day));
    if (weekday(day) > 5 && works) workdays.push(formatDay(day));
  }
  return { holidays, workdays };
}
