// How the reader wants the site shown: small settings beside what storage/ keeps of their work, under the
// same prefix, so that two sites on one host never read each other's. early.js reads one of them by the same key.

import { keyspace, trySet } from "../storage/keyspace.mjs";
import { siteRoot } from "./data.mjs";

/** @param {string} name @returns {string} the key under which a setting is kept */
const keyOf = (name) => `${keyspace(siteRoot().pathname).all}setting|${name}`;

/** @param {string} name @returns {unknown} what was kept, null where nothing (readable) is */
export function setting(name) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} name @param {unknown} value @returns {boolean} whether it was kept */
export function keepSetting(name, value) {
  try {
    return trySet(localStorage, keyOf(name), JSON.stringify(value));
  } catch {
    return false; // storage is blocked
  }
}
