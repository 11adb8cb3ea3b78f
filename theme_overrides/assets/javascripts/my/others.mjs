// What else is under way: preparation for a next stage, self-checks, the ratings that somebody leads.

import { languageHome, words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { fetchPage, isGone } from '../site/fetch-page.mjs';
import { pageTitle } from '../site/page-title.mjs';

/** @typedef {import('../storage/store.mjs').Store} Store */
/** @typedef {{path: string, name: string, said: string}} Other `name` stands for a page that cannot be had */

/** @param {Store} store @returns {Other[]} */
function preparations(store) {
  const ticked = store.keys().flatMap((key) => /^tick\/role\/([^/]+)\//.exec(key)?.[1] ?? []);
  return [...new Set(ticked)].map((id) => {
    const count = ticked.filter((role) => role === id).length;
    return { path: `roles/${id}/`, name: id, said: words('my.preparation', { count }) };
  });
}

/** @param {Store} store @returns {Other[]} */
function selfChecks(store) {
  return store.list('self-check').map(({ id, value }) => ({ path: `ladders/${id}/`, name: id, said: words('my.self_check', { date: value.at }) }));
}

/** @param {Store} store @returns {Other[]} */
function led(store) {
  return store.list('lead').map(({ value }) => ({ path: 'team/', name: 'team', said: words('my.led', { count: store.list('lead-member').length, date: value.deleteOn }) }));
}

/** @param {Store} store @returns {Promise<HTMLElement | null>} null if there is nothing else */
export async function othersSection(store) {
  const all = [...preparations(store), ...selfChecks(store), ...led(store)];
  const gone = await Promise.all(all.map(({ path }) => isGone(path)));
  const others = all.filter((_, place) => !gone[place]);
  if (!others.length) return null;
  const rows = others.map(async ({ path, name, said }) => {
    const link = make('a', { href: new URL(path, languageHome).href }, pageTitle(await fetchPage(path), name));
    return make('li', {}, link, ' ', make('span', { class: 'ob-my__count' }, said));
  });
  return make('section', {}, make('h2', { id: 'others' }, words('my.others')), make('ul', { class: 'ob-my__rows' }, ...(await Promise.all(rows))));
}
