// Dated pictures of an assessment, each complete enough to be read after the content has moved on.

import { assess, assessRated } from './assess.mjs';
import { allIndicators, roleById, skillById, skillsOfRole, stageById, thresholdsOf } from './content.mjs';
import { evidencedSkills } from './evidence.mjs';
import { UNANSWERED, rated } from './rating.mjs';

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('./content.mjs').Requirement} Requirement */
/** @typedef {import('./rating.mjs').Ratings} Ratings */
/** @typedef {{skill: string, level: number, core: boolean, weight: number}} ProfileEntry */
/**
 * @typedef {object} Snapshot
 * @property {string} id
 * @property {string} asOf `YYYY-MM-DD`
 * @property {'self' | 'agreed'} source
 * @property {string} version of the content
 * @property {string} role
 * @property {string} target stage id, or empty
 * @property {{[skill: string]: number}} ratings 0–4; unanswered skills are left out
 * @property {{[skill: string]: string}} notApplicable reasons
 * @property {string[]} evidenced skills with evidence that counted on that date
 * @property {{[skill: string]: string[]}} ticks
 * @property {ProfileEntry[]} profile what the target asked for then; empty without a target
 * @property {{[skill: string]: {[indicator: string]: string}}} wording hashes of the role's indicators then
 * @property {string} claimed stage reached, or empty
 * @property {string} evidencedStage stage reached by evidence, or empty
 */

/** @param {readonly Requirement[]} requires @returns {ProfileEntry[]} sorted by skill */
function profileOf(requires) {
  return requires
    .map(({ skill, level, core, weight }) => ({ skill, level, core: core ?? false, weight: weight ?? 1 }))
    .sort((a, b) => (a.skill < b.skill ? -1 : 1));
}

/** @param {Content} content @param {string[]} skills @returns {Snapshot['wording']} */
function wordingOf(content, skills) {
  const known = skills.flatMap((id) => skillById(content, id) ?? []);
  return Object.fromEntries(
    known.map((skill) => [skill.id, Object.fromEntries(allIndicators(skill).map((entry) => [entry.id, entry.hash]))]),
  );
}

/**
 * @param {Content} content @param {import('./answers.mjs').Answers} answers
 * @param {{id: string, asOf: string, role: string, target?: string}} question
 * @returns {Snapshot | null} null for a role that the content does not have
 */
export function takeSnapshot(content, answers, question) {
  const role = roleById(content, question.role);
  const assessment = assess(content, answers, question);
  if (!role || !assessment) return null;
  const skills = skillsOfRole(role);
  const entries = Object.entries(assessment.ratings);
  const evidenced = evidencedSkills(answers.skills, question.asOf, thresholdsOf(content));
  return {
    id: question.id,
    asOf: question.asOf,
    source: 'self',
    version: content.version,
    role: role.id,
    target: question.target ?? '',
    ratings: Object.fromEntries(entries.flatMap(([id, rating]) => (rating.state === 'rated' ? [[id, rating.level]] : []))),
    notApplicable: Object.fromEntries(
      entries.flatMap(([id, rating]) => (rating.state === 'not-applicable' ? [[id, rating.reason]] : [])),
    ),
    evidenced: skills.filter((id) => evidenced.has(id)),
    ticks: Object.fromEntries(skills.map((id) => [id, Object.keys(answers.skills[id]?.ticks ?? {}).sort()])),
    profile: profileOf(stageById(role, question.target ?? '')?.requires ?? []),
    wording: wordingOf(content, skills),
    claimed: assessment.claimed.reached ?? '',
    evidencedStage: assessment.evidenced.reached ?? '',
  };
}

/** @param {Snapshot} snapshot @returns {Ratings} */
export function snapshotRatings(snapshot) {
  /** @type {Ratings} */
  const excused = Object.fromEntries(
    Object.entries(snapshot.notApplicable).map(([skill, reason]) => [skill, { state: 'not-applicable', reason }]),
  );
  return { ...excused, ...Object.fromEntries(Object.entries(snapshot.ratings).map(([skill, level]) => [skill, rated(level)])) };
}

/**
 * Reads a snapshot against content as it is now, with the ratings as they were settled then.
 * @param {Content} content @param {Snapshot} snapshot @returns {import('./assess.mjs').Assessment | null}
 */
export function assessSnapshot(content, snapshot) {
  const role = roleById(content, snapshot.role);
  const blank = Object.fromEntries((role ? skillsOfRole(role) : []).map((id) => [id, UNANSWERED]));
  const ticked = Object.entries(snapshot.ticks).map(([skill, ids]) => [
    skill,
    { ticks: Object.fromEntries(ids.map((id) => [id, true])) },
  ]);
  return assessRated(content, snapshot.role, snapshot.target || undefined, {
    ratings: { ...blank, ...snapshotRatings(snapshot) },
    evidenced: new Set(snapshot.evidenced),
    ticked: Object.fromEntries(ticked),
  });
}

/**
 * Fills in what a snapshot that came from a link or a lead cannot know: the stages reached, and what the target asks for.
 * @param {Content} content @param {Snapshot} snapshot @returns {Snapshot}
 */
export function settledSnapshot(content, snapshot) {
  const role = roleById(content, snapshot.role);
  const assessment = assessSnapshot(content, snapshot);
  if (!role || !assessment) return snapshot;
  const known = Object.keys(snapshot.wording).length > 0;
  return {
    ...snapshot,
    profile: known ? snapshot.profile : profileOf(stageById(role, snapshot.target)?.requires ?? []),
    wording: known ? snapshot.wording : wordingOf(content, skillsOfRole(role)),
    claimed: assessment.claimed.reached ?? '',
    evidencedStage: assessment.evidenced.reached ?? '',
  };
}

/** @param {readonly Snapshot[]} snapshots @returns {Snapshot[]} newest first */
export function newestFirst(snapshots) {
  return [...snapshots].sort((a, b) => (a.asOf === b.asOf ? (a.id < b.id ? -1 : 1) : a.asOf < b.asOf ? 1 : -1));
}
