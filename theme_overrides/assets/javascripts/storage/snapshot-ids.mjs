// The ids in a snapshot: of its role, and of its skills in every part of it.

import { renameKeys } from './renames.mjs';

/** @typedef {import('./renames.mjs').Names} Names */
/** @typedef {import('../assessment/snapshots.mjs').Snapshot} Snapshot */

/** @param {readonly string[]} ids @param {Names} names @returns {string[]} the ids of today, each once */
export function renamedList(ids, names) {
  return [...new Set(ids.map((id) => names.get(id) ?? id))];
}

/** @param {Snapshot} snapshot @param {Names} roles @param {Names} skills @returns {Snapshot} doing it again changes nothing */
export function snapshotByIdsOfToday(snapshot, roles, skills) {
  return {
    ...snapshot,
    role: roles.get(snapshot.role) ?? snapshot.role,
    // Of two skills that became one, the higher rating stands: what somebody could show has not gone.
    ratings: renameKeys(snapshot.ratings, skills, Math.max).record,
    notApplicable: renameKeys(snapshot.notApplicable, skills).record,
    evidenced: renamedList(snapshot.evidenced, skills),
    ticks: renameKeys(snapshot.ticks, skills, (kept, moved) => [...new Set([...kept, ...moved])].sort()).record,
    profile: snapshot.profile
      .map((entry) => ({ ...entry, skill: skills.get(entry.skill) ?? entry.skill }))
      .sort((a, b) => (a.skill < b.skill ? -1 : 1)),
    wording: renameKeys(snapshot.wording, skills, (kept, moved) => ({ ...moved, ...kept })).record,
  };
}
