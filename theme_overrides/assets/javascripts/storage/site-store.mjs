// The one store of the page, over the browser's own storage, told of what other tabs write.

import { siteData, siteRoot } from '../site/data.mjs';
import { formatDay, localDay } from '../plan/dates.mjs';
import { dropExpired } from './expiry.mjs';
import { moveToCurrentIds } from './former-ids.mjs';
import { Store } from './store.mjs';

/** @type {Store | undefined} */
let store;

/** @returns {Store} */
export function siteStore() {
  if (!store) {
    const made = new Store({ reach: () => localStorage, site: siteRoot().pathname, now: () => Date.now() });
    addEventListener('storage', (event) => made.receive({ key: event.key }));
    const today = { t: Date.now(), day: formatDay(localDay(new Date())) };
    dropExpired(made, today.day);
    moveToCurrentIds(made, siteData().renamed ?? {}, today);
    store = made;
  }
  return store;
}
