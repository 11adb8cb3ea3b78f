// Other pages of this site, read for what they show: their titles and items.

import { languageHome } from './data.mjs';

/** @type {Map<string, Promise<Document | null>>} */
const pages = new Map();

/** Addresses that the site says it does not have, in difference to those that cannot be reached now. @type {Set<string>} */
const missing = new Set();

/** @param {URL} address @returns {Promise<Document | null>} */
async function load(address) {
  const answer = await fetch(address);
  if (answer.status === 404) missing.add(address.href);
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
}

/** @param {URL} address @returns {Promise<Document | null>} the page itself where the address is a former one of it */
async function loadCurrent(address) {
  const page = await load(address);
  const moved = page?.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')?.match(/url=(.+)$/)?.[1];
  return moved ? load(new URL(moved, address)) : page;
}

/** @param {string} path under the home of this language @returns {Promise<Document | null>} null if it is not there; scripts in it never run */
export function fetchPage(path) {
  const page = pages.get(path) ?? loadCurrent(new URL(path, languageHome)).catch(() => null);
  pages.set(path, page);
  return page;
}

/** @param {string} path under the home of this language @returns {Promise<boolean>} whether the site has no such page, nor one that it was renamed to */
export async function isGone(path) {
  const page = await fetchPage(path);
  return !page && missing.has(new URL(path, languageHome).href);
}
