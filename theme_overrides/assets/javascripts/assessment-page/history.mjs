// Earlier snapshots and what changed since: what rose, what fell, what the content asks for differently.

import { make } from '../site/element.mjs';
import { skillById } from '../assessment/content.mjs';
import { newestFirst, takeSnapshot } from '../assessment/snapshots.mjs';
import { compareSnapshots } from '../assessment/comparison.mjs';
import { stageTitle } from './sentences.mjs';
import { today } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */

/** @param {Session} session @param {Say} say @param {() => void} refresh draws it anew @returns {HTMLElement | string} nothing without snapshots of this role */
export function historyPanel(session, say, refresh) {
  const kept = newestFirst(session.store.list('snapshot').map(({ value }) => value)).filter((entry) => entry.role === session.role);
  if (!kept.length) return '';
  const out = make('div', { 'aria-live': 'polite' });
  const rows = kept.map((entry) => {
    const words = say('history.row', { date: entry.asOf, stage: stageTitle(session.content, session.role, entry.claimed) || say('history.starting') });
    const compare = make('button', { type: 'button', class: 'ob-button ob-button--small' }, say('history.compare'));
    compare.addEventListener('click', () => out.replaceChildren(comparison(session, entry, say)));
    const remove = make('button', { type: 'button', class: 'ob-link-button' }, say('history.remove'));
    remove.addEventListener('click', () => {
      session.store.remove(`snapshot/${entry.id}`);
      refresh();
    });
    return make('li', {}, words, ' ', compare, ' ', remove);
  });
  return make('section', { class: 'ob-history' }, make('h3', { id: 'history', tabindex: '-1' }, say('history.title')), make('ul', { class: 'ob-plain-list' }, ...rows), out);
}

/** @param {Session} session @param {import('../assessment/snapshots.mjs').Snapshot} before @param {Say} say */
function comparison(session, before, say) {
  const question = { id: 'now', asOf: today(), role: session.role };
  const now = takeSnapshot(session.content, session.answers, session.target ? { ...question, target: session.target } : question);
  if (!now) return make('p', {}, say('history.nothing'));
  const title = (/** @type {string} */ id) => skillById(session.content, id)?.title ?? id;
  const found = compareSnapshots(before, now);
  const moved = found.skills.filter((entry) => entry.direction === 'rose' || entry.direction === 'fell');
  const lines = moved.map((entry) =>
    say(`history.${entry.direction}`, { skill: title(entry.skill), from: entry.before, to: entry.after }),
  );
  if (found.content.reworded.length) lines.push(say('history.reworded', { count: found.content.reworded.length }));
  return make('ul', {}, ...(lines.length ? lines : [say('history.nothing')]).map((line) => make('li', {}, line)));
}
