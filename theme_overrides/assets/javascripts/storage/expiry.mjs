// Copies of other people's answers are kept until a day that the lead was told; after it, no page keeps them.

/** @typedef {import('./store.mjs').Store} Store */

export const LEAD = 'lead/team';
export const LEAD_MEMBER = 'lead-member';

/** Removes what the lead opened and rated. @param {Store} store */
export function dropLeadCopies(store) {
  for (const { id } of store.list(LEAD_MEMBER)) store.remove(`${LEAD_MEMBER}/${id}`);
  store.remove(LEAD);
}

/** @param {Store} store @param {string} today `YYYY-MM-DD` */
export function dropExpired(store, today) {
  const kept = store.read(LEAD);
  if (kept && kept.deleteOn <= today) dropLeadCopies(store);
}
