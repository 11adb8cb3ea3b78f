// What the page of comparison works on, fetched once from this site: all of it, or an outline to choose from.

import { languageHome } from '../site/data.mjs';

/** @typedef {import('../roles/content.mjs').RolesData} RolesData */
/** @typedef {RolesData & {words: import('../assessment-page/load.mjs').AssessmentWords}} PageData */

/** @type {Map<string, Promise<PageData>>} */
const loading = new Map();

/** @param {string} name @returns {Promise<PageData>} rejects when it cannot be fetched; the next call tries again */
function load(name) {
  const found = loading.get(name) ?? fetch(new URL(`data/${name}.json`, languageHome)).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  });
  loading.set(name, found);
  found.catch(() => loading.delete(name));
  return found;
}

/** @returns {Promise<PageData>} with all that is compared */
export const loadRoles = () => load('roles');

/** @returns {Promise<PageData>} with names of roles and stages, and nothing else filled */
export const loadOutline = () => load('roles-outline');
