// <ob-used-list><a href="…">a checklist</a></ob-used-list>: unfolds the list where it is used, with the same ticks as on its
// own page, from which it comes. Without script it is the link.

import '../checklist/define.mjs';
import { shownItems } from '../checklist/items.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { fetchPage } from '../site/fetch-page.mjs';

/** @param {import('../checklist/items.mjs').ShownItem} item @returns {HTMLElement} without what only the list's page says of it */
function row({ key, hash, text, formerKeys }) {
  const box = make('input', { type: 'checkbox', class: 'ob-tick__box', autocomplete: 'off' });
  const label = make('label', { class: 'ob-tick__label' }, box, make('span', { class: 'ob-tick__text' }, text));
  return make('li', { class: 'ob-tick', 'data-item': key, 'data-hash': hash, 'data-former': formerKeys?.join(' ') }, label);
}

/** @param {Document} page of a checklist @param {string} title @returns {HTMLElement | null} */
function listOf(page, title) {
  const own = page.querySelector('ob-checklist');
  if (!(own instanceof HTMLElement)) return null;
  const list = document.createElement('ob-checklist');
  Object.assign(list.dataset, { list: own.dataset['list'], title });
  if (own.dataset['repeats']) list.dataset['repeats'] = own.dataset['repeats'];
  list.append(make('ul', { class: 'ob-ticks' }, ...shownItems(own).map(row)));
  return list;
}

export class UsedList extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a');
    if (!link || this.querySelector('details')) return;
    const title = link.textContent?.trim() ?? '';
    const place = make('div', { class: 'ob-used-list__items' }, words('checklist.fetching'));
    const details = make('details', {}, make('summary', {}, title), place);
    details.addEventListener('toggle', () => void this.#fill(place, link, title), { once: true });
    this.replaceChildren(details);
  }

  /** @param {HTMLElement} place @param {HTMLAnchorElement} link @param {string} title */
  async #fill(place, link, title) {
    const page = await fetchPage(link.href);
    const list = page && listOf(page, title);
    const where = make('p', { class: 'ob-note' }, words(list ? 'checklist.elsewhere' : 'checklist.unreachable'), ' ', link);
    place.replaceChildren(...(list ? [list] : []), where);
  }
}
