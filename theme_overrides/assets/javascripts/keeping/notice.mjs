// What a reader has to know about where their work is kept: trouble with the storage, and apps that clear it.

import { languageHome, words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { forgetRenamed, renamedSince } from '../storage/former-ids.mjs';
import { isInApp } from './in-app.mjs';

/** @typedef {import('../storage/store.mjs').Store} Store */

const TOLD = 'setting/in-app-told';

/** @param {Store} store @returns {HTMLElement | null} null while everything is kept */
function troubleNotice(store) {
  const { trouble, saved, damaged } = store.status;
  const reason = trouble ?? (saved ? null : 'full');
  const lines = reason ? [words(`keeping.${reason}`)] : [];
  if (damaged.length) lines.push(words('keeping.damaged', { count: damaged.length, names: damaged.join(', ') }));
  if (!lines.length) return null;
  return make('div', { class: 'ob-banner ob-banner--warn', role: 'alert' }, ...lines.map((line) => make('p', {}, line)));
}

/** @param {Store} store @returns {HTMLElement | null} in an app, until the reader has taken note of it */
function inAppNotice(store) {
  if (!isInApp(navigator.userAgent) || store.read(TOLD)) return null;
  const backup = make('a', { href: new URL('my/#backup', languageHome).href }, words('keeping.backup'));
  const close = make('button', { type: 'button', class: 'ob-link-button' }, words('keeping.understood'));
  const banner = make('div', { class: 'ob-banner ob-banner--warn' }, make('p', {}, words('keeping.in_app'), ' ', backup, ' ', close));
  close.addEventListener('click', () => {
    store.write(TOLD, { value: 'yes' });
    banner.remove();
  });
  return banner;
}

/** @param {Store} store @returns {HTMLElement | null} what has another id now, until the reader has taken note of it */
function renamedNotice(store) {
  const renamed = renamedSince(store);
  if (!renamed.length) return null;
  const names = renamed.map(({ former, id }) => `${former} → ${id}`).join(words('keeping.list'));
  const close = make('button', { type: 'button', class: 'ob-link-button' }, words('keeping.understood'));
  const banner = make('div', { class: 'ob-banner', role: 'status' }, make('p', {}, words('keeping.renamed', { count: renamed.length, names }), ' ', close));
  close.addEventListener('click', () => {
    forgetRenamed(store);
    banner.remove();
  });
  return banner;
}

/**
 * Shows in `place` what there is to know once something was saved there.
 * @param {Store} store @param {HTMLElement} place
 */
export function showNotices(store, place) {
  const notices = [troubleNotice(store), inAppNotice(store), renamedNotice(store)];
  place.replaceChildren(...notices.filter((notice) => notice !== null));
}
