// Two snapshots beside each other: what rose, what fell, what the content changed, and how far the way has shortened.

import { defaultThresholds } from './thresholds.mjs';
import { fraction, stageVerdict } from './scoring.mjs';
import { snapshotRatings } from './snapshots.mjs';

/** @typedef {import('./snapshots.mjs').Snapshot} Snapshot */
/** @typedef {import('./snapshots.mjs').ProfileEntry} ProfileEntry */
/** @typedef {import('./scoring.mjs').Fraction} Fraction */
/** @typedef {number | 'unanswered' | 'not-applicable'} Mark */
/** @typedef {'rose' | 'fell' | 'same' | 'answered' | 'cleared'} Direction 'answered' and 'cleared' where one side has no rating */
/** @typedef {{skill: string, before: Mark, after: Mark, direction: Direction}} SkillChange */
/**
 * @typedef {object} ContentChange
 * @property {[string, string] | null} version before and after, where they differ
 * @property {{skill: string, before: ProfileEntry | null, after: ProfileEntry | null}[]} requirements of the same target
 * @property {string[]} reworded `skill/indicator`
 * @property {string[]} added
 * @property {string[]} removed
 */
/** @typedef {{value: Fraction} | {value: null, why: 'other-target' | 'requirements-changed' | 'nothing-left'}} Progress */
/**
 * @typedef {object} Comparison from the earlier to the later
 * @property {SkillChange[]} skills by id
 * @property {string[]} ticked `skill/indicator`
 * @property {string[]} unticked
 * @property {ContentChange} content
 * @property {Progress} progress
 */

/** @param {Snapshot} snapshot @param {string} skill @returns {Mark} */
function mark(snapshot, skill) {
  if (Object.hasOwn(snapshot.ratings, skill)) return snapshot.ratings[skill] ?? 'unanswered';
  return Object.hasOwn(snapshot.notApplicable, skill) ? 'not-applicable' : 'unanswered';
}

/** @param {Mark} before @param {Mark} after @returns {Direction} */
function direction(before, after) {
  if (typeof before === 'number' && typeof after === 'number') {
    return after > before ? 'rose' : after < before ? 'fell' : 'same';
  }
  if (typeof after === 'number') return 'answered';
  return typeof before === 'number' ? 'cleared' : 'same';
}

/** @param {Snapshot} a @param {Snapshot} b @returns {SkillChange[]} */
function skillChanges(a, b) {
  const marked = [a, b].flatMap((side) => [...Object.keys(side.ratings), ...Object.keys(side.notApplicable)]);
  return [...new Set(marked)].sort().map((skill) => {
    const [before, after] = [mark(a, skill), mark(b, skill)];
    return { skill, before, after, direction: direction(before, after) };
  });
}

/** @param {Snapshot} snapshot @returns {Set<string>} */
function tickPaths(snapshot) {
  return new Set(Object.entries(snapshot.ticks).flatMap(([skill, ids]) => ids.map((id) => `${skill}/${id}`)));
}

/** @param {Snapshot} snapshot @returns {Map<string, string>} */
function wordingPaths(snapshot) {
  const skills = Object.entries(snapshot.wording);
  return new Map(
    skills.flatMap(([skill, hashes]) =>
      Object.entries(hashes).map(([id, hash]) => /** @type {[string, string]} */ ([`${skill}/${id}`, hash])),
    ),
  );
}

/** @param {Iterable<string>} paths @param {{has: (path: string) => boolean}} others @returns {string[]} */
function without(paths, others) {
  return [...paths].filter((path) => !others.has(path)).sort();
}

/** @param {Snapshot} a @param {Snapshot} b @returns {ContentChange['requirements']} */
function requirementChanges(a, b) {
  if (!sameTarget(a, b)) return [];
  const skills = [...new Set([...a.profile, ...b.profile].map((entry) => entry.skill))].sort();
  return skills
    .map((skill) => ({
      skill,
      before: a.profile.find((entry) => entry.skill === skill) ?? null,
      after: b.profile.find((entry) => entry.skill === skill) ?? null,
    }))
    .filter(({ before, after }) => !sameEntry(before, after));
}

/** @param {ProfileEntry | null} a @param {ProfileEntry | null} b @returns {boolean} */
function sameEntry(a, b) {
  return a !== null && b !== null && a.level === b.level && a.core === b.core && a.weight === b.weight;
}

/** @param {Snapshot} a @param {Snapshot} b @returns {boolean} */
function sameTarget(a, b) {
  return a.role === b.role && a.target === b.target && a.target !== '';
}

/** @param {Snapshot} a @param {Snapshot} b @returns {ContentChange} */
function contentChange(a, b) {
  const [before, after] = [wordingPaths(a), wordingPaths(b)];
  const comparable = a.role === b.role;
  return {
    version: a.version === b.version ? null : [a.version, b.version],
    requirements: requirementChanges(a, b),
    reworded: [...after].filter(([path, hash]) => (before.get(path) ?? hash) !== hash).map(([path]) => path).sort(),
    added: comparable ? without(after.keys(), before) : [],
    removed: comparable ? without(before.keys(), after) : [],
  };
}

/** @param {Snapshot} snapshot @returns {Fraction} fit for the target as it was asked for then */
function fitOf(snapshot) {
  const requires = snapshot.profile.map((entry) => ({ ...entry, level: /** @type {1 | 2 | 3 | 4} */ (entry.level) }));
  return stageVerdict(requires, snapshotRatings(snapshot), defaultThresholds).fit;
}

/**
 * Share of the way that was left at the earlier snapshot and has been covered since; negative where ratings fell.
 * @param {Snapshot} a @param {Snapshot} b @returns {Progress}
 */
function progressBetween(a, b) {
  if (!sameTarget(a, b)) return { value: null, why: 'other-target' };
  if (requirementChanges(a, b).length) return { value: null, why: 'requirements-changed' };
  const [from, to] = [fitOf(a), fitOf(b)];
  const left = from.denominator - from.numerator;
  if (left === 0 || from.denominator === 0 || to.denominator === 0) return { value: null, why: 'nothing-left' };
  const covered = to.numerator * from.denominator - from.numerator * to.denominator;
  return { value: fraction(covered, to.denominator * left) };
}

/** @param {Snapshot} a earlier @param {Snapshot} b later @returns {Comparison} */
export function compareSnapshots(a, b) {
  const [before, after] = [tickPaths(a), tickPaths(b)];
  return {
    skills: skillChanges(a, b),
    ticked: without(after, before),
    unticked: without(before, after),
    content: contentChange(a, b),
    progress: progressBetween(a, b),
  };
}
