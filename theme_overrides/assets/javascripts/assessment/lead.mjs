// A lead's ratings beside the members' own: hidden until the lead is done with a skill, then listed, never averaged.

import { roleById, skillsOfRole, stageById } from './content.mjs';

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('./snapshots.mjs').Snapshot} Snapshot */
/** @typedef {import('./evidence.mjs').Evidence} Evidence */
/** @typedef {{id: string, name: string, snapshot: Snapshot, evidence?: {[skill: string]: Evidence[]}}} LeadMember */
/** @typedef {number} LeadMark 0–4, or `NOT_SEEN` */
/**
 * @typedef {object} LeadSession
 * @property {string} id
 * @property {string} deleteOn `YYYY-MM-DD`: the lead's copies go on that day
 * @property {LeadMember[]} members
 * @property {{[member: string]: {[skill: string]: LeadMark}}} marks
 * @property {{[member: string]: {[skill: string]: number}}} agreed
 */
/**
 * @typedef {object} Difference
 * @property {string} member
 * @property {string} skill
 * @property {number} self
 * @property {number} lead
 * @property {number} distance lead minus self
 * @property {boolean} core for the stage the member aims at
 */

/** Too little seen to say. */
export const NOT_SEEN = -1;

/** @param {string} id @param {string} deleteOn @param {readonly LeadMember[]} members @returns {LeadSession} */
export function leadSession(id, deleteOn, members) {
  return { id, deleteOn, members: [...members], marks: {}, agreed: {} };
}

/**
 * @template V
 * @param {{[member: string]: {[skill: string]: V}}} table @param {string} member @param {string} skill @param {V | null} value
 * @returns {{[member: string]: {[skill: string]: V}}} null takes the entry out
 */
function withEntry(table, member, skill, value) {
  const others = Object.entries(table[member] ?? {}).filter(([id]) => id !== skill);
  const entries = value === null ? others : [...others, /** @type {[string, V]} */ ([skill, value])];
  return { ...table, [member]: Object.fromEntries(entries) };
}

/** @param {LeadSession} session @param {string} member @param {string} skill @param {LeadMark | null} mark @returns {LeadSession} */
export function setLeadMark(session, member, skill, mark) {
  return { ...session, marks: withEntry(session.marks, member, skill, mark) };
}

/** @param {LeadSession} session @param {string} member @param {string} skill @param {number | null} level @returns {LeadSession} */
export function setAgreed(session, member, skill, level) {
  return { ...session, agreed: withEntry(session.agreed, member, skill, level) };
}

/** @param {Content} content @param {LeadMember} member @returns {string[]} skills of the stage aimed at, else of the whole role */
function skillsAsked(content, member) {
  const role = roleById(content, member.snapshot.role);
  const stage = role && stageById(role, member.snapshot.target);
  if (stage) return stage.requires.map((entry) => entry.skill);
  return role ? skillsOfRole(role) : [];
}

/** @param {Content} content @param {LeadMember} member @param {string} skill @returns {boolean} whether it is core for the stage the member aims at */
function isCoreFor(content, member, skill) {
  const role = roleById(content, member.snapshot.role);
  const requires = (role && stageById(role, member.snapshot.target)?.requires) ?? [];
  return requires.some((entry) => entry.skill === skill && entry.core);
}

/** @param {Content} content @param {LeadSession} session @param {string} skill @returns {boolean} whether it is core for anybody's aim */
export function isCoreSkill(content, session, skill) {
  return session.members.some((member) => isCoreFor(content, member, skill));
}

/** @param {Content} content @param {LeadSession} session @returns {string[]} skills to rate: core ones first, then those asked of most people, then by id */
export function skillsToRate(content, session) {
  const counts = new Map();
  for (const skill of session.members.flatMap((member) => skillsAsked(content, member))) {
    counts.set(skill, (counts.get(skill) ?? 0) + 1);
  }
  const core = new Set([...counts.keys()].filter((skill) => isCoreSkill(content, session, skill)));
  return [...counts]
    .sort(([a, n], [b, m]) => Number(core.has(b)) - Number(core.has(a)) || m - n || (a < b ? -1 : 1))
    .map(([skill]) => skill);
}

/** @param {Content} content @param {LeadSession} session @param {string} skill @returns {LeadMember[]} of whom the skill is asked */
export function membersFor(content, session, skill) {
  return session.members.filter((member) => skillsAsked(content, member).includes(skill));
}

/**
 * @param {Content} content @param {LeadSession} session @param {string} skill
 * @returns {boolean} whether the lead has rated everyone on it, so that their own ratings may show
 */
export function isRevealed(content, session, skill) {
  return membersFor(content, session, skill).every((member) => session.marks[member.id]?.[skill] !== undefined);
}

/**
 * @param {Content} content @param {LeadSession} session
 * @returns {Difference[]} of revealed skills, largest distance first, then core, then by skill and member
 */
export function differences(content, session) {
  const revealed = skillsToRate(content, session).filter((skill) => isRevealed(content, session, skill));
  const all = revealed.flatMap((skill) =>
    membersFor(content, session, skill).flatMap((member) => difference(content, session, member, skill)),
  );
  return all.sort(
    (a, b) =>
      Math.abs(b.distance) - Math.abs(a.distance) ||
      Number(b.core) - Number(a.core) ||
      (a.skill === b.skill ? (a.member < b.member ? -1 : 1) : a.skill < b.skill ? -1 : 1),
  );
}

/** @param {Content} content @param {LeadSession} session @param {LeadMember} member @param {string} skill @returns {Difference[]} */
function difference(content, session, member, skill) {
  const lead = session.marks[member.id]?.[skill];
  const self = member.snapshot.ratings[skill];
  if (lead === undefined || lead === NOT_SEEN || self === undefined || lead === self) return [];
  return [{ member: member.id, skill, self, lead, distance: lead - self, core: isCoreFor(content, member, skill) }];
}

/**
 * What goes back to the member: their snapshot with the agreed levels in it.
 * @param {LeadSession} session @param {string} member @param {{id: string, asOf: string}} stamp
 * @returns {Snapshot | null} null for someone who is not in the session; stages reached are left for the reader to compute
 */
export function agreedSnapshot(session, member, stamp) {
  const found = session.members.find((entry) => entry.id === member);
  if (!found) return null;
  const agreed = session.agreed[member] ?? {};
  const excused = Object.entries(found.snapshot.notApplicable).filter(([skill]) => !Object.hasOwn(agreed, skill));
  return {
    ...found.snapshot,
    ...stamp,
    source: 'agreed',
    ratings: { ...found.snapshot.ratings, ...agreed },
    notApplicable: Object.fromEntries(excused),
    claimed: '',
    evidencedStage: '',
  };
}

/**
 * Takes in files: one from somebody who is there already, by typed name and role, replaces theirs and keeps the marks.
 * @param {LeadSession} session @param {readonly Omit<LeadMember, 'id'>[]} arrived a typed name, or none
 * @param {(place: number) => string} nameless what to call somebody who gave no name
 * @returns {LeadSession}
 */
export function withMembers(session, arrived, nameless) {
  let { members } = session;
  for (const [place, { name, ...rest }] of arrived.entries()) {
    const same = members.find((member) => isSamePerson(member, name, rest.snapshot));
    const highest = Math.max(0, ...members.map(({ id }) => Number(id.slice(2))));
    const taken = { id: same?.id ?? `m-${highest + 1}`, name: name || same?.name || nameless(place), ...rest };
    members = same ? members.map((member) => (member === same ? taken : member)) : [...members, taken];
  }
  return { ...session, members };
}

/** @param {LeadMember} member @param {string} name typed, or empty @param {Snapshot} snapshot */
function isSamePerson(member, name, snapshot) {
  if (name) return member.name === name && member.snapshot.role === snapshot.role;
  return JSON.stringify(member.snapshot) === JSON.stringify(snapshot);
}
