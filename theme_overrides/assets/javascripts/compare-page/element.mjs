// <ob-compare>: roles and stages side by side, and the way from one to another. The choice stands in the address.
// Without script the page below holds all roles as text.

import { make } from '../site/element.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { readAddress, writeAddress } from '../roles/address.mjs';
import { speaker } from '../assessment-page/load.mjs';
import { comparePanel } from './compare-panel.mjs';
import { loadOutline, loadRoles } from './load.mjs';
import { movePanel } from './move-panel.mjs';

/** @typedef {import('../roles/address.mjs').Choice} Choice */

export class ComparePage extends HTMLElement {
  /** @type {Choice} */
  #choice = { sides: [], all: false, from: null, to: null };
  /** @type {ReadonlyMap<string, number>} */
  #own = new Map();
  /** The panels hold it too: what the outline lacks comes into it with the first choice. @type {import('../roles/content.mjs').RolesData | null} */
  #data = null;
  /** @type {import('./compare-panel.mjs').Panel | null} */
  #compare = null;
  /** @type {import('./move-panel.mjs').Panel | null} */
  #move = null;
  #stop = () => {};
  #ask = () => void this.#readAddress(false);
  /** @param {MouseEvent} event */
  #follow = (event) => this.#followHere(event);

  async connectedCallback() {
    try {
      const data = { ...(await (location.hash ? loadRoles() : loadOutline())) };
      if (!this.isConnected) return;
      this.#start(data, speaker(data.words));
    } catch {
      this.#fail();
    }
  }

  #fail() {
    this.replaceChildren(make('p', { class: 'ob-banner ob-banner--bad', role: 'alert' }, this.dataset['failed'] ?? ''));
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#ask);
    removeEventListener('click', this.#follow, true);
    this.#stop();
  }

  /** @param {import('./load.mjs').PageData} data @param {import('../assessment-page/load.mjs').Say} say */
  #start(data, say) {
    this.#data = data;
    this.#compare = comparePanel(data, say, (change) => this.#change(change));
    this.#move = movePanel(data, say, (change) => this.#change(change));
    this.replaceChildren(this.#compare.element, this.#move.element);
    linkPairs();
    void this.#readAddress(false);
    addEventListener('hashchange', this.#ask);
    addEventListener('click', this.#follow, true);
    this.#stop = siteStore().subscribe(() => void this.#readOwn());
    void this.#readOwn();
  }

  /** @param {Partial<Choice>} change */
  #change(change) {
    this.#choice = { ...this.#choice, ...change };
    const asked = writeAddress(this.#choice);
    history.replaceState(history.state, '', location.pathname + location.search + (asked && `#${asked}`));
    void this.#complete().then(() => this.#show());
  }

  /** All that is compared, once something is. */
  async #complete() {
    const { sides, from, to } = this.#choice;
    if (!this.#data || (!sides.length && !from && !to)) return;
    try {
      Object.assign(this.#data, await loadRoles());
    } catch {
      this.#fail();
    }
  }

  /** @param {boolean} followed whether a link on this page was followed; then the reader is taken to what it asked for */
  async #readAddress(followed) {
    const asked = this.#data && readAddress(this.#data, location.hash);
    const before = this.#choice;
    if (asked) this.#choice = asked;
    await this.#complete();
    this.#show();
    if (!asked || (!asked.sides.length && !asked.from)) return;
    const moved = !asked.sides.length || (followed && JSON.stringify(asked.sides) === JSON.stringify(before.sides));
    if (moved || followed) document.getElementById(moved ? 'from-to' : 'side-by-side')?.focus();
  }

  /**
   * A link to another choice on this page changes the choice in place; left to the theme it would load the page anew.
   * @param {MouseEvent} event
   */
  #followHere(event) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const elsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!this.#data || !link || elsewhere || link.pathname !== location.pathname) return;
    if (!readAddress(this.#data, link.hash)) return;
    event.preventDefault();
    event.stopPropagation();
    history.pushState(history.state, '', link.href);
    void this.#readAddress(true);
  }

  async #readOwn() {
    const store = siteStore();
    if (!this.#own.size && !store.list('rating').length) return;
    try {
      this.#own = await (await import('./own-ratings.mjs')).ownRatings(store);
    } catch {
      return; // the levels of the role serve as well
    }
    this.#show();
  }

  #show() {
    this.#compare?.show(this.#choice);
    this.#move?.show(this.#choice, this.#own);
  }
}

/** Pairs that are often taken for each other lead to their roles' pages; here they can be compared in place. */
function linkPairs() {
  for (const link of document.querySelectorAll('a[data-with]')) {
    if (link instanceof HTMLAnchorElement) link.href = `#with=${link.dataset['with']}`;
  }
}
