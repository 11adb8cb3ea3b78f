// What the reader is told above their work: trouble with the storage, and what new content did to earlier answers.

import { make } from '../site/element.mjs';
import { showNotices } from '../keeping/notice.mjs';
import { skillById } from '../assessment/content.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */

export class Notices {
  place = make('div', { class: 'ob-notices' });
  #shown = '';

  /** Draws anew only what has changed, because a notice is read out whenever it appears. @param {Session} session @param {Say} say */
  show(session, say) {
    const state = JSON.stringify(session.store.status);
    if (state === this.#shown) return;
    this.#shown = state;
    const storage = make('div');
    showNotices(session.store, storage);
    this.place.replaceChildren(storage, contentChanges(session, say));
  }
}

/** @param {Session} session @param {Say} say */
function contentChanges({ content, changes }, say) {
  const title = (/** @type {string} */ id) => skillById(content, id.split('/')[0] ?? '')?.title ?? id;
  const lines = Object.entries(changes).flatMap(([kind, ids]) => {
    const names = [...new Set(ids.map(title))].join(say('list'));
    return ids.length ? [make('p', {}, say(`changes.${kind}`, { count: ids.length, names }))] : [];
  });
  return lines.length ? make('div', { class: 'ob-banner', role: 'status' }, ...lines) : '';
}
