// Noting an achievement from any page: a dialog that keeps what was typed until it is noted.

import { loadOutline } from '../assessment-page/load.mjs';
import { newAchievement } from '../assessment/achievements.mjs';
import { button } from '../export/outlets.mjs';
import { showNotices } from '../keeping/notice.mjs';
import { formatDay, localDay } from '../plan/dates.mjs';
import { languageHome, words } from '../site/data.mjs';
import { drawing, make } from '../site/element.mjs';
import { madeUpId } from '../storage/made-up-id.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { achievementForm } from './form.mjs';

/** @typedef {import('../assessment/achievements.mjs').Achievement} Achievement */

/** @type {HTMLDialogElement | undefined} */
let dialog;

/** On the page that lists them the form is there already. */
export function openNoting() {
  const there = document.querySelector('ob-achievement textarea');
  if (there instanceof HTMLElement) {
    there.scrollIntoView({ block: 'center' });
    return there.focus();
  }
  dialog ??= noting();
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
}

/** @returns {HTMLDialogElement} */
function noting() {
  const place = make('div', { class: 'ob-dialog__body' });
  const close = make('button', { type: 'button', class: 'ob-dialog__close', 'aria-label': words('achievement.close') }, drawing('m5 5 10 10M15 5 5 15'));
  const made = make('dialog', { class: 'ob-dialog', 'aria-labelledby': 'noting-title' },
    make('h2', { class: 'ob-dialog__title', id: 'noting-title' }, words('achievement.note')), place, close);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    // The page behind closes it, and so does a link in it that leads elsewhere in this window.
    if (event.target === made || (event.target instanceof Element && event.target.closest('a[href]'))) made.close();
  });
  const shut = () => made.close();
  // What was typed stays; what was noted makes room for the next.
  made.addEventListener('close', () => {
    if (!place.querySelector('form')) showForm(place, shut);
  });
  showForm(place, shut);
  return made;
}

/** @param {HTMLElement} place @param {() => void} close */
function showForm(place, close) {
  const skills = loadOutline().then((content) => content.skills, () => []);
  const start = newAchievement(formatDay(localDay(new Date())));
  const keep = (/** @type {Achievement} */ kept) => {
    siteStore().write(`achievement/${madeUpId()}`, kept);
    showNoted(place, close);
  };
  place.replaceChildren(achievementForm(start, { prefix: 'noting', skills, done: keep }));
  place.querySelector('textarea')?.focus();
}

/** @param {HTMLElement} place @param {() => void} close */
function showNoted(place, close) {
  const notices = make('div');
  showNotices(siteStore(), notices);
  const done = button(words('achievement.close'), close, 'ob-button ob-button--primary');
  const more = button(words('achievement.another'), () => showForm(place, close), 'ob-button');
  const all = make('a', { href: new URL('my/#achievements', languageHome).href }, words('achievement.all'));
  place.replaceChildren(make('p', { role: 'status' }, words('achievement.saved'), ' ', all), notices, make('p', { class: 'ob-achievement__buttons' }, done, more));
  done.focus();
}
