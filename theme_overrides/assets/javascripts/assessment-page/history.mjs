// Earlier snapshots, and any two of them beside each other; what stands now counts as one of them.

import { make } from '../site/element.mjs';
import { takeSnapshot } from '../assessment/snapshots.mjs';
import { comparisonView } from './comparison-view.mjs';
import { stageTitle } from './sentences.mjs';
import { today } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */
/** @typedef {import('../assessment/snapshots.mjs').Snapshot} Snapshot */

const NOW = 'now';

/** @param {Session} session @returns {Snapshot | null} as it would be kept today */
function present(session) {
  const question = { id: NOW, asOf: today(), role: session.role };
  return takeSnapshot(session.content, session.answers, session.target ? { ...question, target: session.target } : question);
}

/** @param {Session} session @param {Snapshot} entry @param {Say} say @returns {string} one line */
function lineOf(session, entry, say) {
  const stage = stageTitle(session.content, session.role, entry.claimed) || say('history.starting');
  const line = say('history.row', { date: entry.asOf, stage });
  return entry.source === 'agreed' ? `${line} ${say('history.agreed')}` : line;
}

/**
 * @param {Session} session @param {Say} say @param {() => void} refresh draws it anew
 * @returns {HTMLElement | string} nothing before the first snapshot of this role
 */
export function historyPanel(session, say, refresh) {
  const kept = session.snapshots;
  if (!kept.length) return '';
  const rows = kept.map((entry) => row(session, entry, say, refresh));
  return make(
    'section',
    { class: 'ob-history', 'aria-labelledby': 'history' },
    make('h2', { id: 'history', tabindex: '-1' }, say('history.title')),
    make('ul', { class: 'ob-plain-list ob-history__list' }, ...rows),
    ...comparison(session, kept, say),
  );
}

/** @param {Session} session @param {Snapshot} entry @param {Say} say @param {() => void} refresh */
function row(session, entry, say, refresh) {
  const words = lineOf(session, entry, say);
  const remove = make('button', { type: 'button', class: 'ob-link-button', 'aria-label': `${say('history.remove')} ${words}` }, say('history.remove'));
  const item = make('li', {}, words, ' ', remove);
  remove.addEventListener('click', () => {
    session.store.remove(`snapshot/${entry.id}`);
    const restore = make('button', { type: 'button', class: 'ob-link-button' }, say('history.restore'));
    restore.addEventListener('click', () => {
      session.store.write(`snapshot/${entry.id}`, entry);
      refresh();
    });
    item.replaceChildren(make('span', { role: 'status' }, say('history.removed', { date: entry.asOf })), ' ', restore);
    restore.focus();
  });
  return item;
}

/** @param {Session} session @param {Snapshot[]} kept newest first @param {Say} say @returns {HTMLElement[]} two choices and what lies between them */
function comparison(session, kept, say) {
  const now = present(session);
  const all = [...(now ? [now] : []), ...kept];
  const pick = (/** @type {string} */ id, /** @type {string} */ chosen) => {
    const options = all.map((entry) => {
      const words = entry.id === NOW ? say('history.now') : lineOf(session, entry, say);
      return make('option', { value: entry.id, selected: entry.id === chosen }, words);
    });
    return make('select', { class: 'ob-input', id }, ...options);
  };
  const [from, to] = [pick('compare-from', kept[0]?.id ?? ''), pick('compare-to', NOW)];
  const out = make('div', { 'aria-live': 'polite' });
  const show = () => {
    const [before, after] = [from, to].map((field) => all.find((entry) => entry.id === field.value));
    out.replaceChildren(...(before && after ? comparisonView(session.content, before, after, say) : []));
  };
  from.addEventListener('change', show);
  to.addEventListener('change', show);
  show();
  const labelled = (/** @type {HTMLElement} */ field, /** @type {string} */ key) =>
    make('div', {}, make('label', { class: 'ob-field-label', for: field.id }, say(key)), field);
  return [make('div', { class: 'ob-choose' }, labelled(from, 'history.from'), labelled(to, 'history.to')), out];
}
