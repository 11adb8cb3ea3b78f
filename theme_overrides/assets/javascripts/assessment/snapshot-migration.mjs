// Snapshots and what hangs on them, kept or come in from elsewhere, read by the ids that the content has today.

import { allIndicators, roleById, skillById } from './content.mjs';
import { currentId, renameKeys, renames } from './renames.mjs';

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('./snapshots.mjs').Snapshot} Snapshot */
/** @typedef {import('./lead.mjs').LeadSession} LeadSession */

/** @param {Content} content @param {string} skill id of today @returns {import('./renames.mjs').Names} of its indicators */
function indicatorNames(content, skill) {
  const known = skillById(content, skill);
  return known ? renames(allIndicators(known)) : new Map();
}

/** @param {readonly string[]} ids @param {import('./renames.mjs').Names} names @returns {string[]} each once */
function renamedList(ids, names) {
  return [...new Set(ids.map((id) => names.get(id) ?? id))];
}

/** @param {Content} content @param {Snapshot['ticks']} ticks */
function migrateTicks(content, ticks) {
  const { record } = renameKeys(ticks, renames(content.skills), (kept, moved) => [...kept, ...moved]);
  return Object.fromEntries(Object.entries(record).map(([skill, ids]) => [skill, renamedList(ids, indicatorNames(content, skill)).sort()]));
}

/** @param {Content} content @param {Snapshot['wording']} wording */
function migrateWording(content, wording) {
  const { record } = renameKeys(wording, renames(content.skills), (kept, moved) => ({ ...moved, ...kept }));
  return Object.fromEntries(
    Object.entries(record).map(([skill, hashes]) => [skill, renameKeys(hashes, indicatorNames(content, skill)).record]),
  );
}

/** @param {Content} content @param {Snapshot['profile']} profile */
function migrateProfile(content, profile) {
  return profile
    .map((entry) => ({ ...entry, skill: currentId(content.skills, entry.skill) }))
    .sort((a, b) => (a.skill < b.skill ? -1 : 1));
}

/** @param {Content} content @param {Snapshot} snapshot @returns {Snapshot} doing it again changes nothing */
export function migrateSnapshot(content, snapshot) {
  const skills = renames(content.skills);
  return {
    ...snapshot,
    role: currentId(content.roles, snapshot.role),
    // Of two skills that became one, the higher rating stands: what somebody could show has not gone.
    ratings: renameKeys(snapshot.ratings, skills, Math.max).record,
    notApplicable: renameKeys(snapshot.notApplicable, skills).record,
    evidenced: renamedList(snapshot.evidenced, skills),
    ticks: migrateTicks(content, snapshot.ticks),
    profile: migrateProfile(content, snapshot.profile),
    wording: migrateWording(content, snapshot.wording),
  };
}

/** @param {Content} content @param {LeadSession} session @returns {LeadSession} */
export function migrateLeadSession(content, session) {
  const skills = renames(content.skills);
  const bySkill = (/** @type {{[member: string]: {[skill: string]: number}}} */ table) =>
    Object.fromEntries(Object.entries(table).map(([member, ofMember]) => [member, renameKeys(ofMember, skills).record]));
  return {
    ...session,
    members: session.members.map((member) => ({ ...member, snapshot: migrateSnapshot(content, member.snapshot) })),
    marks: bySkill(session.marks),
    agreed: bySkill(session.agreed),
  };
}

/**
 * @param {Content} content @param {string} role @param {string} stage as a link names them
 * @returns {{role: string, target: string}} ids of today; empty where the content has none such
 */
export function currentQuestion(content, role, stage) {
  const known = roleById(content, currentId(content.roles, role));
  const target = known?.stages.some(({ id }) => id === stage) ? stage : '';
  return { role: known?.id ?? '', target };
}
