// What the page of comparison works on, fetched once from this site: all of it, or an outline to choose from.

import { publishedData } from '../site/published-data.mjs';

/** @typedef {import('../roles/content.mjs').RolesData} RolesData */
/** @typedef {RolesData & {words: import('../site/data.mjs').Words}} PageData */

/** @returns {Promise<PageData>} with all that is compared */
export const loadRoles = () => publishedData('roles');

/** @returns {Promise<PageData>} with names of roles and stages, and nothing else filled */
export const loadOutline = () => publishedData('roles-outline');
