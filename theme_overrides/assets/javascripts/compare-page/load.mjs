// What the page of comparison works on, fetched once from this site.

import { languageHome } from '../site/data.mjs';

/** @typedef {import('../roles/content.mjs').RolesData} RolesData */
/** @typedef {RolesData & {words: import('../assessment-page/load.mjs').AssessmentWords}} PageData */

/** @type {Promise<PageData> | undefined} */
let data;

/** @returns {Promise<PageData>} rejects when it cannot be fetched; the next call tries again */
export function loadRoles() {
  data ??= fetch(new URL('data/roles.json', languageHome)).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  });
  data.catch(() => {
    data = undefined;
  });
  return data;
}
