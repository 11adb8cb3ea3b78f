// <ob-checklist>: keeps the ticks of the items inside it. Without script it is a list with boxes to tick on paper.

import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { localDay, formatDay } from '../plan/dates.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { shownItems } from './items.mjs';
import { changedTicks, progressOf, resetTicks, setTick, stateOf, ticksFrom, wordingChange } from './ticks.mjs';

/** @typedef {import('./items.mjs').ShownItem} ShownItem */
/** @typedef {import('./ticks.mjs').Ticks} Ticks */

export class Checklist extends HTMLElement {
  /** @type {ShownItem[]} */
  #items = [];
  #store = siteStore();
  #bar = make('span', { class: 'ob-progress__bar' });
  #count = make('span', { class: 'ob-progress__count' });
  #status = make('p', { class: 'ob-checklist__status', role: 'status' });
  /** @type {Ticks | null} what a reset took away, for taking it back */
  #before = null;
  #stop = () => {};

  connectedCallback() {
    this.#items = shownItems(this);
    this.querySelector(':scope > .ob-checklist__tools')?.remove();
    this.prepend(this.#tools());
    for (const item of this.#items) item.box.onchange = () => this.#tick(item);
    this.#stop = this.#store.subscribe(() => this.#show());
    this.#show();
  }

  disconnectedCallback() {
    this.#stop();
  }

  /** @returns {Ticks} */
  get #ticks() {
    return ticksFrom(this.#store.list('tick'));
  }

  /** @param {Ticks} next */
  #write(next) {
    const now = this.#ticks;
    for (const [key, tick] of changedTicks(now, next)) {
      if (tick) this.#store.write(key, tick);
      else this.#store.remove(key);
    }
    if (!this.#store.status.saved) this.#status.textContent = words('checklist.not_saved');
  }

  /** @param {ShownItem} item */
  #tick(item) {
    this.#before = null;
    this.#status.textContent = '';
    this.#write(setTick(this.#ticks, item, item.box.checked, formatDay(localDay(new Date()))));
  }

  #tools() {
    const reset = make('button', { type: 'button', class: 'ob-link-button' }, words('checklist.reset'));
    reset.addEventListener('click', () => this.#reset());
    const progress = make('p', { class: 'ob-progress' }, make('span', { class: 'ob-progress__track' }, this.#bar), this.#count);
    return make('div', { class: 'ob-checklist__tools' }, progress, reset, this.#status);
  }

  #reset() {
    this.#before = this.#ticks;
    this.#write(resetTicks(this.#ticks, this.#items));
    const undo = make('button', { type: 'button', class: 'ob-link-button' }, words('checklist.undo'));
    undo.addEventListener('click', () => this.#undo());
    this.#status.replaceChildren(words('checklist.was_reset'), ' ', undo);
  }

  #undo() {
    if (this.#before) this.#write(this.#before);
    this.#before = null;
    this.#status.textContent = words('checklist.undone');
  }

  #show() {
    const ticks = this.#ticks;
    for (const item of this.#items) this.#showItem(item, ticks);
    const { done, total } = progressOf(ticks, this.#items);
    this.#bar.style.setProperty('--ob-done', String(total ? done / total : 0));
    this.#count.textContent = words('checklist.progress', { done, total });
  }

  /** @param {ShownItem} item @param {Ticks} ticks */
  #showItem(item, ticks) {
    const state = stateOf(ticks, item);
    item.box.checked = state !== 'open';
    item.element.dataset['state'] = state;
    item.element.querySelector('.ob-tick__changed')?.remove();
    const change = wordingChange(ticks, item);
    if (change) {
      const note = make('p', { class: 'ob-tick__changed' }, words('checklist.changed', { before: change.before }), ' ');
      const confirm = make('button', { type: 'button', class: 'ob-link-button' }, words('checklist.still'));
      confirm.addEventListener('click', () => this.#tick(item));
      note.append(confirm);
      item.element.append(note);
    }
  }
}
