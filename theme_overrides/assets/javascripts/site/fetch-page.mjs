// Other pages of this site, read for what they show: their titles and items.

import { languageHome } from './data.mjs';

/** @type {Map<string, Promise<Document | null>>} */
const pages = new Map();

/** @param {string} path under the home of this language @returns {Promise<Document | null>} null if it is not there; scripts in it never run */
export function fetchPage(path) {
  const known = pages.get(path);
  if (known) return known;
  const page = fetch(new URL(path, languageHome))
    .then(async (answer) => (answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null))
    .catch(() => null);
  pages.set(path, page);
  return page;
}
