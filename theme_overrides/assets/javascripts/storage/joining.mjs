// Two records of the same thing made one.

/** @typedef {import('../assessment/answers.mjs').Answer} Answer */

/** @param {Answer['evidence']} kept @param {Answer['evidence']} moved @returns {Answer['evidence']} each entry once */
function joinEvidence(kept, moved) {
  const known = new Set(kept.map((entry) => JSON.stringify(entry)));
  return [...kept, ...moved.filter((entry) => !known.has(JSON.stringify(entry)))];
}

/** @param {Answer} newer @param {Answer} older @returns {Answer} the newer ticks, with the evidence of both */
export function newerAnswer(newer, older) {
  return { ...newer, evidence: joinEvidence(newer.evidence, older.evidence) };
}

/**
 * Answers to two skills that became one: both were given, so both count.
 * @param {Answer} kept wins where the two differ @param {Answer} moved @returns {Answer}
 */
export function joinAnswers(kept, moved) {
  const ticks = { ...moved.ticks, ...kept.ticks };
  return {
    ticks,
    none: (kept.none || moved.none) && Object.keys(ticks).length === 0,
    seen: { ...moved.seen, ...kept.seen },
    evidence: joinEvidence(kept.evidence, moved.evidence),
  };
}
