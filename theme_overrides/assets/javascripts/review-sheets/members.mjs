// The calibration table: members by core skills, by name, without a sum. Members come from the files opened on the team page.

import { skillById, thresholdsOf } from '../assessment/content.mjs';
import { keptLeadSession } from '../assessment/lead-records.mjs';

/** @typedef {import('../assessment-page/session.mjs').Session} Session */
/** @typedef {import('./filled-parts.mjs').Choice} Choice */
/** @typedef {import('../assessment/lead.mjs').LeadSession} LeadSession */
/** @typedef {{name: string, levels: (number | undefined)[]}} Row */

/** @param {LeadSession} lead @param {Session} session @param {string[]} skills @param {Choice} choice @returns {Row[]} what was agreed, else their own */
function teamRows(lead, session, skills, { basis }) {
  const { evidenceFrom, evidenceCountsAs } = thresholdsOf(session.content);
  const sameRole = lead.members.filter(({ snapshot }) => snapshot.role === session.role);
  return sameRole.map(({ id, name, snapshot }) => {
    const levels = skills.map((skill) => {
      const level = lead.agreed[id]?.[skill] ?? snapshot.ratings[skill];
      const unproven = basis === 'evidenced' && level !== undefined && level >= evidenceFrom && !snapshot.evidenced.includes(skill);
      return unproven ? evidenceCountsAs : level;
    });
    return { name, levels };
  });
}

/**
 * @param {Session} session @param {Choice} choice @param {import('../assessment/rating.mjs').Ratings} own
 * @param {import('../assessment-page/load.mjs').Say} say @returns {{head: string[], rows: (string | number)[][]}}
 */
export function memberRows(session, choice, own, say) {
  const skills = (session.aim?.requires ?? []).filter((entry) => entry.core).map((entry) => entry.skill);
  const lead = keptLeadSession(session.content, session.store);
  const mine = skills.map((skill) => {
    const rating = own[skill];
    return rating?.state === 'rated' ? rating.level : undefined;
  });
  const team = lead ? teamRows(lead, session, skills, choice) : [];
  const rows = team.length ? team : [{ name: choice.name, levels: mine }];
  rows.sort((a, b) => a.name.localeCompare(b.name));
  const titles = skills.map((skill) => skillById(session.content, skill)?.title ?? skill);
  return { head: [say('team.member'), ...titles], rows: rows.map(({ name, levels }) => [name, ...levels.map((level) => level ?? '–')]) };
}
