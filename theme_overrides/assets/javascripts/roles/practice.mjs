// Where to practise a skill on the way into a role, ranked as the generator ranks it (`render/practice.py`).

import { named } from './content.mjs';

/** @typedef {import('./content.mjs').RolesData} RolesData */
/** @typedef {import('./content.mjs').Place} Place */

const SHOWN = 2;

/** @param {number} at @param {number} level @returns {number} just this level, advice, then the nearer and of two equally near the harder */
function apart(at, level) {
  if (at === level) return 0;
  return at === 0 ? 1 : 1 + 2 * Math.abs(at - level) - (at > level ? 1 : 0);
}

/** @param {RolesData} data @param {string} skill @param {number} level @param {string} role id @returns {Place[]} at most two */
export function practiceAt(data, skill, level, role) {
  const places = named(data.skills, skill)?.practice ?? [];
  const ranked = places
    .map(([page, at]) => ({ page, apart: apart(at, level), others: data.pages[page]?.roles?.includes(role) ? 0 : 1 }))
    .sort((a, b) => a.apart - b.apart || a.others - b.others);
  const pages = [...new Set(ranked.map((entry) => entry.page))];
  return pages.slice(0, SHOWN).flatMap((page) => data.pages[page] ?? []);
}
