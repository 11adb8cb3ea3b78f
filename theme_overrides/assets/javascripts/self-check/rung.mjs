// From chosen ways to act to a rung: the lower median, so that one bold answer lifts nobody.

/** @param {readonly string[]} rungs of the ladder, lowest first @param {readonly string[]} chosen rung per answer @returns {string | null} null without answers */
export function rungOf(rungs, chosen) {
  const places = chosen.map((rung) => rungs.indexOf(rung)).filter((place) => place >= 0).sort((a, b) => a - b);
  const middle = places[Math.floor((places.length - 1) / 2)];
  return middle === undefined ? null : (rungs[middle] ?? null);
}
