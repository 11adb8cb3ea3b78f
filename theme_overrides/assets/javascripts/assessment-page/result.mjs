// The result: verdict, the table with its picture, the gaps with where they are taught, the next goals, the ways out.

import { languageHome } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { roleById } from '../assessment/content.mjs';
import { sessionGaps } from './aim-gaps.mjs';
import { gapsView } from './gaps-view.mjs';
import { goalsPanel } from './goals-panel.mjs';
import { resultPicture, resultTable } from './result-table.mjs';
import { stageTitle } from './sentences.mjs';
import { verdictBlock } from './verdict-view.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */

/** @param {Session} session @param {Say} say @returns {string} role and target */
export function questionTitle({ content, role, target }, say) {
  const title = roleById(content, role)?.title ?? role;
  return target ? say('result.question', { role: title, stage: stageTitle(content, role, target) }) : title;
}

/**
 * @param {Session} session @param {HTMLElement} actions the ways on, right below the verdict
 * @param {(skill: string, evidence?: boolean) => void} open goes back to rating a skill @param {Say} say
 * @returns {HTMLElement}
 */
export function resultPanel(session, actions, open, say) {
  const { content, aim } = session;
  return make(
    'section',
    { class: 'ob-result', 'aria-labelledby': 'result' },
    make('h2', { id: 'result', tabindex: '-1' }, questionTitle(session, say)),
    verdictBlock(session, say, (skill) => open(skill, true)),
    actions,
    make('p', { class: 'ob-note' }, say('result.purpose'), say('space'), say('out.version', { version: content.version })),
    make('h2', { id: 'facts' }, say('result.facts')),
    make('div', { class: 'ob-result__facts' }, resultTable(session, say, open), resultPicture(session, say)),
    make('h2', { id: 'gaps' }, say('result.gaps_for', { stage: aim?.title ?? '' })),
    gapsView(content, sessionGaps(session), say),
    pathLink(session, say),
    goalsPanel(session, say),
  );
}

/** @param {Session} session @param {Say} say @returns {HTMLElement | ''} to all that leads to the stage aimed at */
function pathLink({ aim }, say) {
  if (!aim?.path) return '';
  return make('p', {}, make('a', { href: new URL(aim.path, languageHome).href }, say('result.path', { stage: aim.title })));
}
