// Dates in words of the page's language.

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} language @param {Intl.DateTimeFormatOptions} options @param {number} day day number @returns {string} */
function write(language, options, day) {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(new Date(day * 86_400_000));
}

/** @param {string} language @param {number} day @returns {string} such as 3月5日周四 */
export function shortDay(language, day) {
  return write(language, { month: language === 'zh' ? 'long' : 'short', day: 'numeric', weekday: 'short' }, day);
}

/** @param {string} language @param {number} day @returns {string} such as 2026年3月5日 */
export function fullDay(language, day) {
  return write(language, { year: 'numeric', month: language === 'zh' ? 'long' : 'short', day: 'numeric' }, day);
}
