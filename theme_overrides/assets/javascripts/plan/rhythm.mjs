// The recurring work of a role as calendar events: every working day, every week, every month, every quarter.

import { addMonths, civil, daysInMonth, dayNumber, formatDay, parseDay, weekday } from './dates.mjs';
import { exceptions, isWorkingDay, missingYears } from './calendar.mjs';

/** @typedef {import('./calendar.mjs').WorkCalendar} WorkCalendar */
/** @typedef {import('./ics.mjs').CalendarEvent} CalendarEvent */
/** @typedef {'day' | 'week' | 'month' | 'quarter'} Every */
/**
 * @typedef {object} Recurring
 * @property {string} id
 * @property {string} text
 * @property {Every} every
 * @property {number} [weekday] 1 Monday … 7 Sunday, for weekly work; 5 if left out
 * @property {number} [monthDay] 1–28, or -1 for the last day, for monthly and quarterly work; -1 if left out
 * @property {string} [url]
 */
/** @typedef {{role: string, from: string, until: string, items: readonly Recurring[]}} Rhythm dates `YYYY-MM-DD` */

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** @param {number} day @param {number} monthDay 1–28 or -1 @returns {number} that day in the month of `day` */
function inMonth(day, monthDay) {
  const { year, month } = civil(day);
  return dayNumber(year, month, monthDay < 0 ? daysInMonth(year, month) : monthDay);
}

/** @param {Recurring} item @returns {string} recurrence rule without its end */
function ruleOf(item) {
  switch (item.every) {
    case 'day':
      return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
    case 'week':
      return `FREQ=WEEKLY;BYDAY=${WEEKDAYS[(item.weekday ?? 5) - 1]}`;
    case 'month':
      return `FREQ=MONTHLY;BYMONTHDAY=${item.monthDay ?? -1}`;
    default:
      return `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=${item.monthDay ?? -1}`;
  }
}

/** @param {Recurring} item @param {number} from @returns {number} first day on or after `from` that the rule names */
function firstDay(item, from) {
  if (item.every === 'day') return weekday(from) <= 5 ? from : from + 8 - weekday(from);
  if (item.every === 'week') return from + (((item.weekday ?? 5) - weekday(from) + 7) % 7);
  const monthDay = item.monthDay ?? -1;
  const { year, month } = civil(from);
  // Quarterly work falls into the last month of a quarter.
  const ahead = item.every === 'quarter' ? (3 - (month % 3)) % 3 : 0;
  const step = item.every === 'quarter' ? 3 : 1;
  const first = inMonth(addMonths(dayNumber(year, month, 1), ahead), monthDay);
  return first >= from ? first : inMonth(addMonths(dayNumber(year, month, 1), ahead + step), monthDay);
}

/**
 * Daily work follows holidays and make-up days. Weekly work is dropped when its day is off; monthly work stays on its date.
 * @param {Recurring} item @param {WorkCalendar} calendar @param {number} from @param {number} until
 * @returns {Pick<CalendarEvent, 'except' | 'also'>}
 */
function adjusted(item, calendar, from, until) {
  if (item.every === 'month' || item.every === 'quarter') return {};
  const { holidays, workdays } = exceptions(calendar, from, until);
  if (item.every === 'day') return { except: holidays, also: workdays };
  return { except: holidays.filter((text) => weekday(parseDay(text) ?? 0) === (item.weekday ?? 5)) };
}

/** @param {Recurring} item @param {WorkCalendar} calendar @param {Rhythm} rhythm @returns {CalendarEvent[]} empty if it never happens in the span */
function eventOf(item, calendar, rhythm) {
  const [from, until] = [parseDay(rhythm.from), parseDay(rhythm.until)];
  if (from === null || until === null) return [];
  let first = firstDay(item, from);
  const counts = item.every === 'day' || (item.every === 'week' && (item.weekday ?? 5) <= 5);
  // A series starts on a day that it really happens on, because calendars show the start even if it is excluded.
  while (counts && first <= until && !isWorkingDay(calendar, first)) first = firstDay(item, first + 1);
  if (first > until) return [];
  return [
    {
      uid: [rhythm.role, 'rhythm', item.id],
      date: formatDay(first),
      summary: item.text,
      url: item.url,
      rule: `${ruleOf(item)};UNTIL=${rhythm.until.replaceAll('-', '')}`,
      ...adjusted(item, calendar, first, until),
    },
  ];
}

/**
 * @param {Rhythm} rhythm @param {WorkCalendar} calendar
 * @returns {{events: CalendarEvent[], missingYears: number[]}}
 */
export function rhythmEvents(rhythm, calendar) {
  const [from, until] = [parseDay(rhythm.from) ?? 0, parseDay(rhythm.until) ?? -1];
  return {
    events: rhythm.items.flatMap((item) => eventOf(item, calendar, rhythm)),
    missingYears: missingYears(calendar, from, until),
  };
}
