// The verdict: one sentence, its reason, the stages on their rule, and what stands as claimed and by evidence.

import { make } from '../site/element.mjs';
import { alsoMet, evidenceReason, missingActs, reason, standing } from './sentences.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */
/** @typedef {Pick<Session, 'content' | 'role' | 'target' | 'assessment' | 'track' | 'aim'>} Shown a result of one's own, or one that came in */
/** @typedef {import('../assessment/assess.mjs').Assessment} Assessment */

/** @param {Assessment} assessment @param {string} stage id @param {Say} say @returns {string} what stands under its name */
function stageState({ claimed }, stage, say) {
  if (stage === claimed.reached) return say('state.here');
  const away = claimed.reason?.indicatorsAway;
  if (stage === claimed.next && claimed.near && typeof away === 'number') return say('state.near', { count: away });
  return say(`state.${claimed.stages.find((entry) => entry.stage === stage)?.verdict.state ?? 'no-requirements'}`);
}

/** @param {Shown} shown @param {Assessment} assessment @param {Say} say */
function stageRule({ track }, assessment, say) {
  const stages = track.map((stage) => {
    const here = stage.id === assessment.claimed.reached;
    const name = make('span', { class: 'ob-rule__name' }, stage.title);
    const note = make('span', { class: 'ob-rule__note' }, stageState(assessment, stage.id, say));
    return make('li', { class: here ? 'ob-rule__here' : undefined, 'aria-current': here ? 'true' : undefined }, name, note);
  });
  return make('ol', { class: 'ob-rule ob-rule--turn' }, ...stages);
}

/**
 * @param {Shown} shown @param {Assessment} assessment @param {Say} say
 * @param {((skill: string) => void) | undefined} prove opens the evidence of a skill
 */
function bothVerdicts({ content, role }, assessment, say, prove) {
  const { claimed, evidenced, lowered } = assessment;
  const unproven = lowered[0];
  const add = make('button', { type: 'button', class: 'ob-link-button', 'data-key': 'verdict.prove' }, say('verdict.prove'));
  if (prove && unproven) add.addEventListener('click', () => prove(unproven));
  const borne = make('dd', {}, standing(content, role, evidenced, say), say('space'), evidenceReason(content, lowered, say), ' ', prove && unproven ? add : '');
  return make(
    'dl',
    { class: 'ob-verdict__both' },
    make('div', {}, make('dt', {}, say('verdict.claimed')), make('dd', {}, standing(content, role, claimed, say))),
    make('div', {}, make('dt', {}, say('verdict.evidenced')), borne),
  );
}

/** @param {Shown} shown @param {Say} say @param {(skill: string) => void} [prove] @returns {HTMLElement} */
export function verdictBlock(shown, say, prove) {
  const { content, role, assessment } = shown;
  if (!assessment) return make('div');
  const { claimed } = assessment;
  const sentences = [claimed.standing === 'undetermined' ? '' : reason(content, role, claimed, say), missingActs(content, claimed, say), alsoMet(content, role, claimed, say)];
  return make(
    'div',
    { class: 'ob-verdict' },
    make('p', { class: 'ob-verdict__sentence' }, standing(content, role, claimed, say)),
    ...sentences.filter(Boolean).map((words) => make('p', { class: 'ob-verdict__why' }, words)),
    stageRule(shown, assessment, say),
    bothVerdicts(shown, assessment, say, prove),
  );
}
