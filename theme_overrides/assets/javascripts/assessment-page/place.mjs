// Where in the assessment the reader is: the question, the skill, rating or result. In the address as far as it is worth
// sharing, and remembered here, so that the next visit goes on where this one stopped.

import { keepSetting, setting } from '../site/settings.mjs';

/** @typedef {{role: string, stage: string}} Question */
/** @typedef {Question & {result: boolean}} Place */

const KEY = 'assessment';

/** @param {unknown} value @param {string} name @returns {string} */
function textAt(value, name) {
  const found = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : '';
  return typeof found === 'string' ? found : '';
}

/** @returns {Question & {skill: string}} empty texts on the first visit */
export function lastPlace() {
  const kept = setting(KEY);
  return { role: textAt(kept, 'role'), stage: textAt(kept, 'stage'), skill: textAt(kept, 'skill') };
}

/** @param {Question & {skill: string}} place */
export function rememberPlace({ role, stage, skill }) {
  keepSetting(KEY, { role, stage, skill });
}

/** @param {string} hash @returns {Place | null} null for a fragment that says nothing of an assessment */
export function placeIn(hash) {
  const asked = new URLSearchParams(hash.slice(1));
  const role = asked.get('role');
  return role === null ? null : { role, stage: asked.get('stage') ?? '', result: asked.get('view') === 'result' };
}

/** @param {string} hash @returns {string | null} a shared result */
export function sharedIn(hash) {
  return new URLSearchParams(hash.slice(1)).get('result');
}

/** @param {Place} place @param {boolean} step whether “back” shall lead to where one is now */
export function showPlace({ role, stage, result }, step) {
  const asked = new URLSearchParams({ ...(role ? { role } : {}), ...(stage ? { stage } : {}), ...(result ? { view: 'result' } : {}) });
  const address = `${location.pathname}${location.search}${role ? `#${asked}` : ''}`;
  if (step) history.pushState(history.state, '', address);
  else history.replaceState(history.state, '', address);
}
