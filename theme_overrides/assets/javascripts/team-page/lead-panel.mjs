// Rating one skill across all members: core skills first, the rest folded; then the differences and the agreed levels.

import { make } from '../site/element.mjs';
import { isCoreSkill, isRevealed, skillsToRate } from '../assessment/lead.mjs';
import { differencesPanel } from './differences.mjs';
import { skillBlock } from './skill-block.mjs';

/** @typedef {import('../assessment/lead.mjs').LeadSession} LeadSession */
/** @typedef {import('../assessment-page/load.mjs').PageContent} PageContent */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */
/** @typedef {(session: LeadSession) => void} Keep */

/** @param {PageContent} content @param {LeadSession} session @param {Keep} keep @param {Say} say @returns {HTMLElement} */
export function leadPanel(content, session, keep, say) {
  const skills = skillsToRate(content, session);
  const next = skills.find((skill) => !isRevealed(content, session, skill));
  const block = (/** @type {string} */ skill) => skillBlock(content, session, skill, { open: skill === next, keep }, say);
  const core = skills.filter((skill) => isCoreSkill(content, session, skill));
  const others = skills.filter((skill) => !core.includes(skill));
  const rest = make(
    'details',
    { class: 'ob-team__rest', id: 'other-skills', open: next !== undefined && others.includes(next) && core.length === 0 },
    make('summary', { 'data-key': 'other-skills' }, say('team.others', { count: others.length })),
    ...others.map(block),
  );
  return make(
    'section',
    { class: 'ob-team__rate', 'aria-labelledby': 'rate' },
    make('h2', { id: 'rate' }, say('team.rate')),
    make('p', { class: 'ob-note' }, say('team.rate_note')),
    ...core.map(block),
    others.length ? rest : '',
    differencesPanel(content, session, keep, say),
  );
}
