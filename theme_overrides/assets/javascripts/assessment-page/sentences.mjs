// A verdict in words: where one stands, which rule holds the next stage back, on which skill, for want of which acts.

import { roleById, skillById, stageById, thresholdsOf } from '../assessment/content.mjs';

/** @typedef {import('../assessment/assess.mjs').Explained} Explained */
/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {import('./load.mjs').Say} Say */

// A few acts are named in whole; of many, only the first two, because the list below has them all.
const ALL_NAMED = 3;
const FIRST_NAMED = 2;

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
      return say(position.near ? 'verdict.starting_near' : 'verdict.starting', { next });
    case 'undetermined':
      return say('verdict.undetermined', { count: position.reason?.answersNeeded ?? 0 });
    default:
      return say('verdict.none');
  }
}

/** @param {Content} content @param {readonly string[]} ids @param {Say} say @returns {string} titles */
export function skillNames(content, ids, say) {
  return ids.map((id) => skillById(content, id)?.title ?? id).join(say('list'));
}

/** @param {Content} content @param {string} role @param {Explained} position @param {Say} say @returns {string} empty at the top */
export function reason(content, role, position, say) {
  const why = position.reason;
  if (!why || !position.next) return '';
  const next = stageTitle(content, role, position.next);
  if (why.rule === 'G4') return say('reason.G4', { next, count: why.answersNeeded });
  // That the whole fits less than asked says nothing new where single skills are named already.
  const named = [why, ...why.further.filter(({ rule }) => rule !== 'G2')];
  const sentences = named.map(({ rule, skills }) => say(`reason.${rule}`, { next, skills: skillNames(content, skills, say), count: skills.length }));
  if (why.indicatorsAway !== null) sentences.push(say('reason.away', { count: why.indicatorsAway }));
  return sentences.join(say('space'));
}

/** @param {Content} content @param {Explained} position @param {Say} say @returns {string} the first acts that are missing, in their own words; empty where none are */
export function missingActs(content, position, say) {
  const gaps = position.reason?.gaps ?? [];
  const texts = gaps.flatMap((gap) => {
    const known = skillById(content, gap.skill);
    const step = gap.missing[0];
    const acts = step ? (known?.levels[String(step.level)]?.indicators ?? []) : [];
    const wanted = new Set([...(step?.musts ?? []), ...(step?.others ?? [])]);
    return acts.filter(({ id }) => wanted.has(id)).map(({ text }) => text);
  });
  if (!texts.length) return '';
  const named = texts.length > ALL_NAMED ? FIRST_NAMED : ALL_NAMED;
  const more = texts.length > named ? say('reason.more', { count: texts.length - named }) : '';
  return say('reason.acts', { acts: texts.slice(0, named).join(say('reason.between')), more });
}

/** @param {Content} content @param {string} role @param {Explained} position @param {Say} say @returns {string} what else is met, told and not awarded; mostly empty */
export function alsoMet(content, role, position, say) {
  const stages = position.alsoMet.map((id) => stageTitle(content, role, id)).join(say('list'));
  return stages ? say('verdict.also', { stages, next: stageTitle(content, role, position.next) }) : '';
}

/** @param {Content} content @param {readonly string[]} lowered skills that count less for lack of evidence @param {Say} say @returns {string} empty where all is borne out */
export function evidenceReason(content, lowered, say) {
  const { evidenceCountsAs: level, evidenceFrom: from, evidenceMonths: months } = thresholdsOf(content);
  return lowered.length ? say('reason.evidence', { skills: skillNames(content, lowered, say), level, from, months }) : '';
}
