// The one store of the page, over the browser's own storage, told of what other tabs write.

import { siteRoot } from '../site/data.mjs';
import { Store } from './store.mjs';

/** @type {Store | undefined} */
let store;

/** @returns {Store} */
export function siteStore() {
  if (!store) {
    const made = new Store({ reach: () => localStorage, site: siteRoot().pathname, now: () => Date.now() });
    addEventListener('storage', (event) => made.receive({ key: event.key }));
    store = made;
  }
  return store;
}
