// How long a review is overdue, in whole days of the reader's calendar.

const DAY = 24 * 60 * 60 * 1000;

/**
 * @param {string} due the last good day, YYYY-MM-DD
 * @param {Date} now
 * @returns {number} days past `due`; 0 on the day itself, before it, and where `due` is no date
 */
export function daysOverdue(due, now) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(due);
  if (!parts) return 0;
  const last = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.max(0, Math.round((today - last) / DAY));
}
