// Civil dates as whole day numbers (0 is 1970-01-01), so that no time zone or clock change can move a date.
// The conversion is the usual one over 400-year eras with years that begin in March.

const ERA_DAYS = 146097;
const DAYS_TO_EPOCH = 719468;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/** @typedef {{year: number, month: number, day: number}} Civil month and day count from 1 */

/**
 * @param {number} year @param {number} month 1–12 @param {number} day 1–31
 * @returns {number} day number; the parts must form a real date
 */
export function dayNumber(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - DAYS_TO_EPOCH;
}

/** @param {number} number day number @returns {Civil} */
export function civil(number) {
  const shifted = number + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted - era * ERA_DAYS;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** @param {number} year @returns {boolean} */
function isLeapYear(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** @param {number} year @param {number} month 1–12 @returns {number} */
export function daysInMonth(year, month) {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Reads `YYYY-MM-DD` and nothing else.
 * @param {string} text @returns {number | null} day number; null for anything that is no date between 1900 and 2199
 */
export function parseDay(text) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? dayNumber(year, month, day) : null;
}

/** @param {number} number day number @returns {string} `YYYY-MM-DD` */
export function formatDay(number) {
  const { year, month, day } = civil(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** @param {number} number day number @returns {number} 1 Monday … 7 Sunday */
export function weekday(number) {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** @param {number} number day number @returns {number} the Monday of its week */
export function weekStart(number) {
  return number - weekday(number) + 1;
}

/** @param {number} number day number @returns {number} the Sunday of its week */
export function weekEnd(number) {
  return weekStart(number) + 6;
}

/**
 * The same day some months away; a day that the month lacks becomes its last (31 January + 1 month = 28 or 29 February).
 * @param {number} number day number @param {number} months may be negative @returns {number} day number
 */
export function addMonths(number, months) {
  const from = civil(number);
  const count = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/**
 * The calendar date that a clock on the reader's wall shows.
 * @param {Date} date @returns {number} day number
 */
export function localDay(date) {
  return dayNumber(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
