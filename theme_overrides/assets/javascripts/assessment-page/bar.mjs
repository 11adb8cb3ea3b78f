// The bar at the foot while rating: where one stands now, how far one is, and the ways on.

import { make } from '../site/element.mjs';
import { skillById } from '../assessment/content.mjs';
import { reason, standing } from './sentences.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */

/** @param {string} key @param {string} words @param {() => void} act @param {string} [style] */
function button(key, words, act, style = 'ob-button ob-button--small') {
  const made = make('button', { type: 'button', class: style, 'data-key': key }, words);
  made.addEventListener('click', act);
  return made;
}

/** @param {Session} session @param {Say} say @returns {HTMLElement} read out as it changes */
function verdict({ assessment, content, role }, say) {
  if (!assessment) return make('p');
  const claimed = standing(content, role, assessment.claimed, say);
  const evidenced = standing(content, role, assessment.evidenced, say);
  const lowered = evidenced === claimed ? '' : make('span', { class: 'ob-assess__evidenced' }, `${say('verdict.evidenced')}${say('how.colon')}${evidenced}`);
  // Where answers are missing for the lowest stage the sentence itself says how many.
  const known = assessment.claimed.standing === 'undetermined';
  const why = make('span', { class: 'ob-assess__why' }, known ? '' : reason(content, role, assessment.claimed, say));
  return make('p', { class: 'ob-assess__verdict', role: 'status' }, make('strong', {}, claimed), ' ', why, ' ', lowered);
}

/**
 * @param {Session} session @param {{skills: string[], current: string}} place
 * @param {{open: (skill: string) => void, result: () => void}} ways @param {Say} say @returns {HTMLElement}
 */
export function bar(session, { skills, current }, ways, say) {
  const { assessment, content } = session;
  const done = skills.filter((id) => assessment?.ratings[id]?.state !== 'unanswered').length;
  const next = skills[skills.indexOf(current) + 1];
  const undo = button('bar.undo', say('bar.undo'), () => session.undo());
  undo.disabled = !session.canUndo;
  const meter = make('progress', { class: 'ob-assess__meter', value: String(done), max: String(skills.length), 'aria-label': say('bar.progress', { done, total: skills.length }) });
  const primary = 'ob-button ob-button--primary ob-button--small';
  const title = next ? (skillById(content, next)?.title ?? next) : '';
  return make(
    'div',
    { class: 'ob-assess__bar' },
    verdict(session, say),
    make(
      'div',
      { class: 'ob-assess__steps' },
      make('span', { class: 'ob-assess__progress' }, meter, ' ', say('bar.progress', { done, total: skills.length })),
      undo,
      button('bar.result', say('bar.result'), ways.result, next ? undefined : primary),
      next ? button('bar.next', say('bar.next', { skill: title }), () => ways.open(next), primary) : '',
    ),
  );
}
