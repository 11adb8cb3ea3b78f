// Which stops of the tour are done: those the reader ticked, and those whose traces lie in what they keep.

/** @typedef {{value: string, ratings: number, ticks: number}} Kept `value`: ids of stops, separated by spaces; how many skills are rated, how many items ticked */

/** What shows without asking that somebody was at a stop. @type {Readonly<Record<string, (kept: Kept) => boolean>>} */
const TRACES = { rate: ({ ratings }) => ratings > 0, tick: ({ ticks }) => ticks > 0 };

/** @param {string} value @returns {string[]} */
function idsIn(value) {
  return value.split(' ').filter(Boolean);
}

/** @param {readonly string[]} stops ids in the order of the tour @param {Kept} kept @returns {string[]} those that are done, in that order */
export function doneStops(stops, kept) {
  const ticked = idsIn(kept.value);
  return stops.filter((stop) => ticked.includes(stop) || TRACES[stop]?.(kept));
}

/** @param {readonly string[]} stops @param {readonly string[]} done @returns {string | null} the first that is not done; null at the end */
export function nextStop(stops, done) {
  return stops.find((stop) => !done.includes(stop)) ?? null;
}

/** @param {string} value @param {string} stop @param {boolean} on @returns {string} the value to keep */
export function withStop(value, stop, on) {
  const others = idsIn(value).filter((id) => id !== stop);
  return (on ? [...others, stop] : others).join(' ');
}
