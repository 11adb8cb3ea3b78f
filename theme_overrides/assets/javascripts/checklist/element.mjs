// <ob-checklist>: keeps the ticks of the items inside it. Without script it is a list with boxes to tick on paper.

import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { pageTitle } from '../site/page-title.mjs';
import { localDay, formatDay } from '../plan/dates.mjs';
import { showNotices } from '../keeping/notice.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { filterChoices, notesButton, printButtons } from './filter.mjs';
import { linkTo, shownItems } from './items.mjs';
import { RunPanel, currentRun } from './run-panel.mjs';
import { ticksOfRun, withTicks } from './runs.mjs';
import { changedTicks, progressOf, resetTicks, restoreTicks, setTick, stateOf, ticksFrom, wordingChange } from './ticks.mjs';

/** @typedef {import('./items.mjs').ShownItem} ShownItem */
/** @typedef {import('./ticks.mjs').Ticks} Ticks */

export class Checklist extends HTMLElement {
  /** @type {ShownItem[]} */
  #items = [];
  #store = siteStore();
  #bar = make('span', { class: 'ob-progress__bar' });
  #count = make('span', { class: 'ob-progress__count' });
  #status = make('p', { class: 'ob-checklist__status', role: 'status' });
  /** @type {{run: string, ticks: Ticks} | null} what a reset took away, and of which run, for taking it back */
  #before = null;
  #stop = () => {};
  #notices = make('div');
  /** @type {RunPanel | null} for lists that recur */
  #runs = null;

  connectedCallback() {
    // A box ticked before this script was there counts; one that is connected again shows what is kept.
    const early = this.#items.length ? [] : shownItems(this).filter((item) => item.box.checked);
    this.#items = shownItems(this);
    if (this.dataset['repeats']) this.#runs = new RunPanel(this.#store, this.#list, this.#items, this.dataset['title'] ?? pageTitle(document, this.#list));
    this.querySelector(':scope > .ob-checklist__tools')?.remove();
    this.prepend(this.#tools());
    for (const item of this.#items) item.box.onchange = () => this.#tick(item);
    if (this.#ownPage) for (const item of this.#items) linkTo(item);
    this.#stop = this.#store.subscribe(() => this.#show());
    for (const item of early) if (stateOf(this.#ticks, item) === 'open') this.#write(setTick(this.#ticks, item, true, formatDay(localDay(new Date()))));
    this.#show();
  }

  disconnectedCallback() {
    this.#stop();
  }

  /** @returns {string} id of the checklist; empty for items that belong to another page */
  get #list() {
    return /^checklist\/(.+)$/.exec(this.dataset['list'] ?? '')?.[1] ?? '';
  }

  /** Whether this is the page of the list, not one that only uses it. */
  get #ownPage() {
    return this.#list !== '' && !this.dataset['title'];
  }

  /** @returns {import('./run-panel.mjs').KeptRun | null} */
  get #run() {
    return this.#runs && currentRun(this.#store, this.#list);
  }

  /** @returns {Ticks} of the run under way, or those that every page shares */
  get #ticks() {
    const run = this.#run;
    return run ? ticksOfRun(run.value, this.#items) : ticksFrom(this.#store.list('tick'));
  }

  /** @param {Ticks} next */
  #write(next) {
    const now = this.#ticks;
    const run = this.#run;
    if (run) this.#store.update(`run/${run.id}`, (kept) => kept && withTicks(kept, this.#items, now, next));
    else this.#writeTicks(now, next);
    showNotices(this.#store, this.#notices);
  }

  /** @param {Ticks} now @param {Ticks} next */
  #writeTicks(now, next) {
    for (const [key, tick] of changedTicks(now, next)) {
      if (tick) this.#store.write(key, tick);
      else this.#store.remove(key);
    }
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
    // On a page that only uses the list its tools would be in the way; they stand on the list's own page.
    const more = this.#ownPage ? [...filterChoices(this.#items, this.#status), ...notesButton(this), ...printButtons(this)] : [];
    return make('div', { class: 'ob-checklist__tools' }, progress, reset, ...more, this.#status, this.#notices, this.#runs?.element ?? '');
  }

  #reset() {
    const before = { run: this.#run?.id ?? '', ticks: this.#ticks };
    this.#write(resetTicks(this.#ticks, this.#items));
    this.#before = before;
    const undo = make('button', { type: 'button', class: 'ob-link-button' }, words('checklist.undo'));
    undo.addEventListener('click', () => this.#undo());
    this.#status.replaceChildren(words('checklist.was_reset'), ' ', undo);
  }

  #undo() {
    if (this.#before) this.#write(restoreTicks(this.#ticks, this.#before.ticks, this.#items));
    this.#before = null;
    this.#status.textContent = words('checklist.undone');
  }

  /** What was reset in one run must not be put into another. */
  #forgetOtherRun() {
    if (!this.#before || this.#before.run === (this.#run?.id ?? '')) return;
    this.#before = null;
    this.#status.textContent = '';
  }

  #show() {
    const ticks = this.#ticks;
    this.#forgetOtherRun();
    this.#runs?.show();
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
