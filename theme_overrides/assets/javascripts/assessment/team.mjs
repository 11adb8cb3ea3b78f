// A team's files together: what is covered against the stage each person aims at, what hangs on one person, who could teach.

import { LEVELS, roleById, stageById, thresholdsOf } from './content.mjs';

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {{id: string, name: string, role: string, target: string, ratings: import('./rating.mjs').Ratings}} Member */
/**
 * @typedef {object} Coverage of one skill
 * @property {string} skill
 * @property {number} asked people whose aim asks for it
 * @property {string[]} covered of those, who has the level asked for
 * @property {{member: string, level: number, required: number}[]} short of those, who is below
 * @property {string[]} open of those, who has not answered or has it excused
 * @property {{[level: string]: string[]}} holders of the whole team, who has at least level '1' … '4'
 */
/** @typedef {{skill: string, level: number, members: string[]}} Risk a level asked for that one person has, or nobody */
/** @typedef {{skill: string, learner: string, level: number, required: number, teachers: string[]}} Pairing best teacher first */
/**
 * @typedef {object} Team
 * @property {Coverage[]} coverage by skill id
 * @property {Risk[]} risks
 * @property {Pairing[]} pairings
 */
/** @typedef {{hidden: true, size: number, smallest: number} | {hidden: false, team: Team}} TeamView */

/** @param {Member} member @param {string} skill @returns {number | null} null unless rated */
function levelOf(member, skill) {
  const rating = member.ratings[skill];
  return rating?.state === 'rated' ? rating.level : null;
}

/**
 * @param {Content} content @param {readonly Member[]} members
 * @returns {Map<string, {member: Member, required: number}[]>} per skill, who aims at what
 */
function aims(content, members) {
  /** @type {Map<string, {member: Member, required: number}[]>} */
  const bySkill = new Map();
  for (const member of members) {
    const role = roleById(content, member.role);
    for (const { skill, level } of (role && stageById(role, member.target)?.requires) ?? []) {
      bySkill.set(skill, [...(bySkill.get(skill) ?? []), { member, required: level }]);
    }
  }
  return new Map([...bySkill].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @param {readonly Member[]} members @param {string} skill @param {number} level @returns {string[]} */
function holders(members, skill, level) {
  return members.filter((member) => (levelOf(member, skill) ?? -1) >= level).map((member) => member.id);
}

/** @param {readonly Member[]} members @param {string} skill @param {{member: Member, required: number}[]} asked @returns {Coverage} */
function coverageOf(members, skill, asked) {
  const marks = asked.map(({ member, required }) => ({ member: member.id, level: levelOf(member, skill), required }));
  return {
    skill,
    asked: asked.length,
    covered: marks.filter((mark) => mark.level !== null && mark.level >= mark.required).map((mark) => mark.member),
    short: marks.flatMap(({ member, level, required }) => (level !== null && level < required ? [{ member, level, required }] : [])),
    open: marks.filter((mark) => mark.level === null).map((mark) => mark.member),
    holders: Object.fromEntries(LEVELS.map((level) => [String(level), holders(members, skill, level)])),
  };
}

/**
 * The lowest level asked for at which the team stands on one person or none: above it the same is true or worse.
 * @param {readonly Member[]} members @param {string} skill @param {{required: number}[]} asked @returns {Risk[]}
 */
function riskOf(members, skill, asked) {
  const levels = [...new Set(asked.map((entry) => entry.required))].sort((a, b) => a - b);
  const risks = levels.map((level) => ({ skill, level, members: holders(members, skill, level) }));
  const first = risks.find((risk) => risk.members.length <= 1);
  return first ? [first] : [];
}

/** @param {readonly Member[]} members @param {Coverage} coverage @returns {Pairing[]} */
function pairingsOf(members, coverage) {
  const { skill } = coverage;
  return coverage.short.map(({ member: learner, level, required }) => {
    const able = members.filter((member) => (levelOf(member, skill) ?? -1) >= required);
    able.sort((a, b) => (levelOf(b, skill) ?? 0) - (levelOf(a, skill) ?? 0) || (a.id < b.id ? -1 : 1));
    return { skill, learner, level, required, teachers: able.map((member) => member.id) };
  });
}

/**
 * @param {Content} content @param {readonly Member[]} members @param {{showSmall?: boolean}} [options]
 * @returns {TeamView} hidden while fewer people than the smallest group are in it, unless chosen otherwise
 */
export function teamView(content, members, options = {}) {
  const smallest = thresholdsOf(content).groupMinimum;
  if (members.length < smallest && !options.showSmall) return { hidden: true, size: members.length, smallest };
  const asked = [...aims(content, members)];
  const coverage = asked.map(([skill, entries]) => coverageOf(members, skill, entries));
  const risks = asked.flatMap(([skill, entries]) => riskOf(members, skill, entries));
  const pairings = coverage.flatMap((entry) => pairingsOf(members, entry));
  return { hidden: false, team: { coverage, risks, pairings } };
}
