// Checklists under way with their progress.

import { progressOf, ticksFrom } from '../checklist/ticks.mjs';
import { runProgress, runsOf } from '../checklist/runs.mjs';
import { shownItems } from '../checklist/items.mjs';
import { languageHome, words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { pageTitle } from '../site/page-title.mjs';
import { fetchPage, isGone } from '../site/fetch-page.mjs';

/** @typedef {import('../storage/store.mjs').Store} Store */

/** @param {Store} store @returns {string[]} ids of checklists with a tick or an open run */
function started(store) {
  const ticked = store.keys().flatMap((key) => /^tick\/checklist\/([^/]+)\//.exec(key)?.[1] ?? []);
  const running = store.list('run').filter(({ value }) => !value.finished).map(({ value }) => value.list);
  return [...new Set([...ticked, ...running])].sort();
}

/** @param {Store} store @param {string} id @returns {Promise<HTMLElement>} */
async function row(store, id) {
  const path = `checklists/${id}/`;
  const page = await fetchPage(path);
  const items = page ? shownItems(page) : [];
  const ticks = ticksFrom(store.list('tick'));
  const open = runsOf(store.list('run'), id).open[0];
  const progress = open ? runProgress(open.value, items) : progressOf(ticks, items);
  const ticked = store.keys().filter((key) => key.startsWith(`tick/checklist/${id}/`)).length;
  const count = items.length ? words('my.list_progress', { done: progress.done, total: progress.total }) : words('my.list_ticked', { done: ticked });
  const note = open ? words('my.runs_open', { date: open.value.started }) : '';
  return make('li', {}, make('a', { href: new URL(path, languageHome).href }, pageTitle(page, id)), ' ', make('span', { class: 'ob-my__count' }, count), ' ', note);
}

/** @param {Store} store @returns {Promise<HTMLElement | null>} null if none is under way */
export async function listsSection(store) {
  const all = started(store);
  const gone = await Promise.all(all.map((id) => isGone(`checklists/${id}/`)));
  const ids = all.filter((_, place) => !gone[place]);
  if (!ids.length) return null;
  const rows = await Promise.all(ids.map((id) => row(store, id)));
  return make('section', {}, make('h2', { id: 'lists' }, words('my.lists')), make('ul', { class: 'ob-my__rows' }, ...rows));
}
