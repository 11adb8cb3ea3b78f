// A verdict in words: where one stands, which rule holds the next stage back, on which skill, by how much.

import { roleById, skillById, stageById } from '../assessment/content.mjs';

/** @typedef {import('../assessment/assess.mjs').Explained} Explained */
/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {import('./load.mjs').Say} Say */

/** @param {Content} content @param {string} role @param {string | null} stage @returns {string} */
export function stageTitle(content, role, stage) {
  const known = roleById(content, role);
  return (known && stage ? stageById(known, stage)?.title : '') ?? '';
}

/** @param {Content} content @param {string} role @param {Explained} position @param {Say} say @returns {string} one sentence */
export function standing(content, role, position, say) {
  const reached = stageTitle(content, role, position.reached);
  const next = stageTitle(content, role, position.next);
  switch (position.standing) {
    case 'reached':
      if (!next) return say('verdict.top', { stage: reached });
      return position.near ? say('verdict.near', { stage: reached, next }) : say('verdict.reached', { stage: reached, next });
    case 'below-lowest':
      return say('verdict.starting', { next });
    case 'undetermined':
      return say('verdict.undetermined', { count: position.reason?.answersNeeded ?? 0 });
    default:
      return say('verdict.none');
  }
}

/** @param {Content} content @param {string} role @param {Explained} position @param {Say} say @returns {string} empty at the top */
export function reason(content, role, position, say) {
  const why = position.reason;
  if (!why || !position.next) return '';
  const next = stageTitle(content, role, position.next);
  const skills = why.skills.map((id) => skillById(content, id)?.title ?? id).join(say('list'));
  if (why.rule === 'G4') return say('reason.G4', { next, count: why.answersNeeded });
  const away = why.indicatorsAway === null ? '' : say('reason.away', { count: why.indicatorsAway });
  return say(`reason.${why.rule}`, { next, skills }) + away;
}
