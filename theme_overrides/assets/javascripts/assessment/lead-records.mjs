// The lead's work on this device: one record for marks and agreed levels, one for each member's copy.

import { LEAD, LEAD_MEMBER, dropLeadCopies } from '../storage/expiry.mjs';
import { migrateLeadSession } from './snapshot-migration.mjs';

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('./lead.mjs').LeadSession} LeadSession */
/** @typedef {import('../storage/store.mjs').Store} Store */

/** @param {{id: string}} a @param {{id: string}} b by the order of arrival, which the ids count */
const byArrival = (a, b) => Number(a.id.slice(2)) - Number(b.id.slice(2));

/** @param {Content} content @param {Store} store @returns {LeadSession | null} by the ids of today; null before any file was opened */
export function keptLeadSession(content, store) {
  const kept = store.read(LEAD);
  if (!kept) return null;
  const members = store.list(LEAD_MEMBER).map(({ id, value }) => ({ id, ...value })).sort(byArrival);
  return migrateLeadSession(content, { ...kept, members });
}

/** @param {Store} store @param {LeadSession} session @returns {boolean} whether marks and agreed levels outlast the page */
export function keepLeadMarks(store, { members: _, ...rest }) {
  return store.write(LEAD, rest).ok;
}

/** @param {Store} store @param {LeadSession} session @returns {boolean} whether all that was opened and rated outlasts the page */
export function keepLeadSession(store, session) {
  const written = session.members.map(({ id, ...value }) => store.write(`${LEAD_MEMBER}/${id}`, { evidence: {}, ...value }).ok);
  return keepLeadMarks(store, session) && written.every(Boolean);
}

export { dropLeadCopies };
