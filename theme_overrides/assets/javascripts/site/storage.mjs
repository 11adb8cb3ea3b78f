// The one place that touches localStorage. Keys carry the site's path and a version, so that two sites
// on one host never read each other's data.

import { siteRoot } from "./data.mjs";

const VERSION = 1;

/** @param {string} name @returns {string} the key under which `name` is kept */
export function keyOf(name) {
  return `opsbook:${VERSION}:${siteRoot().pathname}:${name}`;
}

/** @param {string} name @returns {unknown} what was kept, null where nothing (readable) is */
export function read(name) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} name @param {unknown} value @returns {boolean} whether it was kept */
export function write(name, value) {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
