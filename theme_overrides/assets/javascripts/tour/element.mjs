// <ob-tour>: marks the stops that are done and leads to the next. Without script the tour is a list to follow.

import { showNotices } from '../keeping/notice.mjs';
import { languageHome, words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { doneStops, nextStop, withStop } from './stops.mjs';

const KEY = 'setting/tour';

/** @param {unknown} kept @returns {string} */
function valueOf(kept) {
  return /** @type {{value: string} | null} */ (kept)?.value ?? '';
}

export class Tour extends HTMLElement {
  #store = siteStore();
  #bar = make('span', { class: 'ob-progress__bar' });
  #count = make('span', { class: 'ob-progress__count' });
  #next = make('p', { class: 'ob-tour__next', role: 'status' });
  #notices = make('div');
  /** @type {Map<string, HTMLInputElement>} box by stop, in the order of the page */
  #boxes = new Map();
  #stop = () => {};

  connectedCallback() {
    const progress = make('p', { class: 'ob-progress' }, make('span', { class: 'ob-progress__track' }, this.#bar), this.#count);
    this.replaceChildren(progress, this.#next, this.#notices);
    for (const part of (this.closest('article') ?? document).querySelectorAll('[data-stop]')) this.#prepare(part);
    this.#stop = this.#store.subscribe(() => this.#show());
    this.#show();
  }

  disconnectedCallback() {
    this.#stop();
  }

  /** @param {Element} part */
  #prepare(part) {
    const id = part.getAttribute('data-stop') ?? '';
    const box = make('input', { type: 'checkbox', class: 'ob-tick__box', autocomplete: 'off' });
    box.addEventListener('change', () => this.#keep(id, box.checked));
    const link = part.querySelector('.ob-button');
    link?.addEventListener('click', () => this.#keep(id, true));
    part.querySelector('.ob-tick__label')?.remove();
    link?.after(make('label', { class: 'ob-tick__label' }, box, make('span', {}, words('tour.done'))));
    this.#boxes.set(id, box);
  }

  /** @param {string} id @param {boolean} on */
  #keep(id, on) {
    this.#store.update(KEY, (/** @type {unknown} */ kept) => ({ value: withStop(valueOf(kept), id, on) }));
    this.#show(); // a box that was cleared is ticked again where its traces are there
    showNotices(this.#store, this.#notices);
  }

  #show() {
    const stops = [...this.#boxes.keys()];
    const kept = { value: valueOf(this.#store.read(KEY)), ratings: this.#store.list('rating').length, ticks: this.#store.list('tick').length };
    const done = doneStops(stops, kept);
    for (const [id, box] of this.#boxes) box.checked = done.includes(id);
    this.#bar.style.setProperty('--ob-done', String(stops.length ? done.length / stops.length : 0));
    this.#count.textContent = words('tour.progress', { done: done.length, total: stops.length });
    this.#showNext(nextStop(stops, done));
  }

  /** @param {string | null} id */
  #showNext(id) {
    const title = id && document.getElementById(id)?.textContent?.trim();
    if (title) this.#next.replaceChildren(words('tour.next'), ' ', make('a', { href: `#${id}` }, title));
    else this.#next.replaceChildren(words('tour.all'), ' ', make('a', { href: languageHome.href }, words('tour.home')));
  }
}
