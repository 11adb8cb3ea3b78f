// Calendar files after RFC 5545: whole-day events with stable ids, so that importing twice doubles nothing.

import { formatDay, parseDay } from './dates.mjs';

/**
 * @typedef {object} CalendarEvent
 * @property {string[]} uid parts that name the thing for good: plan and task, role and rhythm
 * @property {string} date `YYYY-MM-DD`
 * @property {string} summary
 * @property {string} [description]
 * @property {string} [url] left out unless it is http or https
 * @property {string[]} [categories]
 * @property {string} [rule] recurrence, without `RRULE:`
 * @property {string[]} [except] `YYYY-MM-DD` on which it does not happen
 * @property {string[]} [also] `YYYY-MM-DD` on which it happens too
 */
/** @typedef {{name: string, language: string, stamp: string, sequence?: number, events: CalendarEvent[]}} CalendarFile `stamp` such as `2026-03-05T08:00:00Z` */

const LINE_OCTETS = 75;
const PRODUCT = '-//Opsbook//Opsbook//EN';
const encoder = new TextEncoder();

// Calendar programs keep what they have unless the number is higher; it has to stay below 2^31.
const EPOCH_MINUTES = 28_000_000;

/** @param {Date} now @returns {number} so that a newer file counts as a newer version of the same events */
export function sequenceAt(now) {
  return Math.max(0, Math.floor(now.getTime() / 60_000) - EPOCH_MINUTES);
}

/** @param {string} text @returns {string} as a TEXT value; control characters are dropped */
function escapeText(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** @param {string} line @returns {string} folded so that no line is longer than 75 octets and no character is cut */
function fold(line) {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** @param {string} date `YYYY-MM-DD` @returns {string} `YYYYMMDD` */
function compact(date) {
  return date.replaceAll('-', '');
}

/** @param {string} date `YYYY-MM-DD` @returns {string} the day after, as DTEND is exclusive */
function dayAfter(date) {
  return compact(formatDay((parseDay(date) ?? 0) + 1));
}

/** @param {string} name @param {readonly string[] | undefined} dates @returns {string[]} */
function dateList(name, dates) {
  return dates?.length ? [`${name};VALUE=DATE:${dates.map(compact).join(',')}`] : [];
}

/** @param {readonly string[]} parts @returns {string} */
function uid(parts) {
  return `${parts.map((part) => part.replace(/[^A-Za-z0-9-]/g, '_')).join('.')}@opsbook`;
}

/** @param {CalendarEvent} event @param {string} stamp @param {number} sequence @returns {string[]} content lines */
function eventLines(event, stamp, sequence) {
  const url = event.url && /^https?:\/\/[^\s]+$/i.test(event.url) ? [`URL:${event.url}`] : [];
  return [
    'BEGIN:VEVENT',
    `UID:${uid(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(event.date)}`,
    `DTEND;VALUE=DATE:${dayAfter(event.date)}`,
    ...(event.rule ? [`RRULE:${event.rule}`] : []),
    ...dateList('EXDATE', event.except),
    ...dateList('RDATE', event.also),
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
    ...url,
    ...(event.categories?.length ? [`CATEGORIES:${event.categories.map(escapeText).join(',')}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * @param {CalendarFile} file @returns {string} the text of an `.ics` file; the same input gives the same text
 */
export function writeCalendar({ name, language, stamp, sequence = 0, events }) {
  const stamped = stamp.replace(/[-:]/g, '').replace(/\.\d+/, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventLines(event, stamped, sequence)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
