// <ob-path>: how far the reader has come on the path of this page. Without script the page is complete without it.

import { shownItems } from '../checklist/items.mjs';
import { languageHome, words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { keptFor } from './kept.mjs';
import { listStanding, skillState, standing } from './standing.mjs';

/** @typedef {import('./standing.mjs').Path} Path */
/** @typedef {import('./standing.mjs').Kept} Kept */

/** @param {Element} row @returns {import('./standing.mjs').PathList} its items stand there by id, those of another list by `list/id` */
function listOf(row) {
  const { list = '', ticks = '', former } = /** @type {HTMLElement} */ (row).dataset;
  return { id: list, former: former?.split(' ') ?? [], keys: ticks.split(' ').map((name) => `checklist/${name.includes('/') ? name : `${list}/${name}`}`) };
}

/** @param {Element} part @returns {import('./standing.mjs').PathSkill} */
function skillOf(part) {
  const { skill = '', level = '' } = /** @type {HTMLElement} */ (part).dataset;
  return { skill, level: Number(level) };
}

export class LearningPath extends HTMLElement {
  #store = siteStore();
  #bar = make('span', { class: 'ob-progress__bar' });
  #count = make('span', { class: 'ob-progress__count' });
  #facts = make('p', { class: 'ob-path__facts' });
  #stop = () => {};
  /** Number of the last counting asked for: an older one that ends later is dropped. */
  #asked = 0;

  connectedCallback() {
    const progress = make('p', { class: 'ob-progress' }, make('span', { class: 'ob-progress__track' }, this.#bar), this.#count);
    this.replaceChildren(progress, this.#facts, make('p', { class: 'ob-note' }, words('learning.counted')));
    this.#stop = this.#store.subscribe(() => void this.#show());
    void this.#show();
  }

  disconnectedCallback() {
    this.#stop();
  }

  get #page() {
    return this.closest('article') ?? document;
  }

  /** @returns {Path} as the page asks for it */
  get #path() {
    const page = this.#page;
    return {
      preparation: shownItems(page).map((item) => [item.key, ...(item.formerKeys ?? [])]),
      lists: [...page.querySelectorAll('[data-ticks]')].map(listOf),
      skills: [...page.querySelectorAll('[data-skill][data-level]')].map(skillOf),
    };
  }

  async #show() {
    const asked = (this.#asked += 1);
    const kept = await keptFor(this.#store, this.dataset['role'] ?? '');
    if (asked !== this.#asked) return;
    const { all, ...parts } = standing(this.#path, kept);
    this.#bar.style.setProperty('--ob-done', String(all.total ? all.done / all.total : 0));
    this.#count.textContent = words('learning.progress', all);
    this.#facts.replaceChildren(...Object.entries(parts).filter(([, part]) => part.total).map(([name, part]) => make('span', {}, words(`learning.parts.${name}`, part))));
    for (const row of this.#page.querySelectorAll('[data-ticks]')) this.#showList(row, kept);
    for (const part of this.#page.querySelectorAll('[data-skill][data-level]')) this.#showSkill(part, kept);
  }

  /** @param {Element} row @param {Kept} kept */
  #showList(row, kept) {
    const place = row.querySelector('.ob-path__ticked');
    if (place) place.textContent = words('learning.ticked', listStanding(listOf(row), kept));
  }

  /** @param {Element} part @param {Kept} kept */
  #showSkill(part, kept) {
    const { state, level, gap } = skillState(skillOf(part), kept.ratings);
    const { role = '', stage = '' } = this.dataset;
    const address = new URL(`assess/#${new URLSearchParams({ role, stage })}`, languageHome).href;
    const link = state === 'below' || state === 'unanswered' ? [' ', make('a', { href: address }, words('learning.rate'))] : [];
    const place = part.querySelector('.ob-path__state');
    place?.replaceChildren(words(`learning.state.${state}`, { level, gap }), ...link);
    place?.setAttribute('data-state', state);
  }
}
