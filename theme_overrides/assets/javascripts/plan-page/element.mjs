// <ob-plan data-plan="user-ops">: gives the tasks of the page real dates, kept in this browser. Without script the page
// shows the day of each task as a number.

import { button } from '../export/outlets.mjs';
import { showNotices } from '../keeping/notice.mjs';
import { workCalendar } from '../plan/calendar.mjs';
import { formatDay, localDay } from '../plan/dates.mjs';
import { buildPlan } from '../plan/schedule.mjs';
import { siteData, words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { agendaParts } from './agenda.mjs';
import { datesForm } from './dates-form.mjs';
import { focusOf, restoreFocus } from '../site/focus.mjs';
import { loadCalendar } from '../plan/load-calendar.mjs';
import { clearDates, showDates } from './page-dates.mjs';
import { readPagePlan } from './page-plan.mjs';
import { doneTasks, tickTask } from './progress.mjs';
import { madeUpId } from '../storage/made-up-id.mjs';
import { datesBlock, progressBlock, takeBlock } from './side.mjs';
import { planSheet } from './sheet.mjs';
import { sharedOffer } from './shared.mjs';

/** @typedef {import('../plan/sharing.mjs').KeptPlan} KeptPlan */
/** @typedef {import('../plan/schedule.mjs').Owner} Owner */
/** @typedef {import('./agenda.mjs').Shown} Shown */

/** @type {readonly Owner[]} */
const OWNERS = ['newcomer', 'mentor', 'manager'];

export class PlanPage extends HTMLElement {
  #store = siteStore();
  #language = siteData().language;
  #id = '';
  #page = readPagePlan(this, '', String);
  /** @type {import('../plan/calendar.mjs').YearFile[]} */
  #years = [];
  /** @type {Owner | null} */
  #owner = null;
  #offOpen = false;
  #stop = () => {};
  #offer = make('div');
  #notices = make('div');
  #status = make('p', { class: 'ob-plan__status', role: 'status' });
  #body = make('div');
  /** The form stays as it is while ticks change, so that half-typed dates are not lost. */
  #dates = { of: '', block: make('section') };
  #readLink = () => void this.#readOffer();

  async connectedCallback() {
    this.#id = this.dataset['plan'] ?? '';
    this.#page = readPagePlan(document, this.#id, (title) => words('plan.fill', { title }));
    this.#years = await loadCalendar();
    if (!this.isConnected) return;
    this.replaceChildren(this.#offer, this.#notices, this.#body, this.#status);
    this.#stop = this.#store.subscribe(() => this.#show());
    addEventListener('hashchange', this.#readLink);
    this.#show();
    await this.#readOffer();
  }

  disconnectedCallback() {
    this.#stop();
    removeEventListener('hashchange', this.#readLink);
  }

  /** @returns {KeptPlan | null} */
  get #kept() {
    return this.#store.read(`plan/${this.#id}`);
  }

  async #readOffer() {
    const offer = await sharedOffer(this.#id, this.#language, () => this.#kept, (plan) => this.#keep(plan));
    this.#offer.replaceChildren(...(offer ? [offer] : []));
  }

  /** @param {KeptPlan} plan */
  #keep(plan) {
    const first = !this.#kept;
    this.#store.write(`plan/${this.#id}`, plan);
    showNotices(this.#store, this.#notices);
    this.#status.replaceChildren(words('plan.saved'));
    if (first) this.querySelector('#plan-today')?.scrollIntoView({ block: 'nearest' });
    if (first) /** @type {HTMLElement | null} */ (this.querySelector('#plan-today'))?.focus();
  }

  /** @param {Partial<KeptPlan>} change */
  #save(change) {
    const start = { id: `plan-${madeUpId()}`, onboarding: this.#id, start: '', end: '', months: 3, daysOff: [] };
    this.#keep({ ...start, ...this.#kept, ...change });
  }

  #remove() {
    const before = this.#kept;
    this.#store.remove(`plan/${this.#id}`);
    const undo = button(words('plan.undo'), () => before && this.#keep(before), 'ob-link-button');
    this.#status.replaceChildren(words('plan.removed'), ' ', undo);
    undo.focus();
  }

  #show() {
    const kept = this.#kept;
    const shown = kept ? this.#shown(kept) : null;
    const off = this.querySelector('.ob-plan__off');
    if (off instanceof HTMLDetailsElement) this.#offOpen = off.open;
    const focus = focusOf(this);
    if (kept && shown) {
      this.#body.replaceChildren(...this.#planned(kept, shown));
      showDates(document, shown);
    } else {
      this.#body.replaceChildren(this.#first());
      clearDates(document);
    }
    restoreFocus(this, focus);
  }

  /** @param {KeptPlan} kept @returns {Shown | null} null where the dates kept make no plan */
  #shown(kept) {
    const calendar = workCalendar(this.#years, kept.daysOff);
    const dates = { start: kept.start, months: kept.months, ...(kept.end ? { end: kept.end } : {}) };
    const built = buildPlan(this.#page, dates, calendar);
    if (!built.ok) return null;
    const today = localDay(new Date());
    const { isDone, doneOn } = doneTasks(this.#store, this.#page);
    return {
      plan: built.plan, calendar, today, language: this.#language, owner: this.#owner, isDone,
      isSettled: (task) => isDone(task) && doneOn(task) !== formatDay(today),
      place: (task) => `#${this.#page.items.get(task)?.place ?? task}`,
      tick: (task, on) => {
        tickTask(this.#store, this.#page, task, on, formatDay(today));
        showNotices(this.#store, this.#notices);
      },
    };
  }

  #first() {
    const form = datesForm(null, (entered) => this.#save(entered));
    return make('section', { class: 'ob-plan__first' }, make('h2', { id: 'plan-title' }, words('plan.title')), make('p', {}, words('plan.intro')), form);
  }

  /** @param {KeptPlan} kept @param {Shown} shown */
  #planned(kept, shown) {
    const main = make('div', { class: 'ob-plan__main' }, this.#filter(), ...agendaParts(shown));
    const side = make('div', { class: 'ob-plan__side' },
      this.#datesBlock(kept, shown.plan.missingYears),
      progressBlock(shown),
      takeBlock(kept, this.#page.title, () => this.#shown(kept) ?? shown));
    return [make('div', { class: 'ob-plan__grid' }, main, side), planSheet(shown, this.#page.title)];
  }

  /** @param {KeptPlan} kept @param {number[]} missingYears */
  #datesBlock(kept, missingYears) {
    const of = JSON.stringify(kept);
    const act = { save: this.#save.bind(this), remove: () => this.#remove(), offOpen: this.#offOpen };
    if (this.#dates.of !== of) this.#dates = { of, block: datesBlock(kept, act, missingYears) };
    return this.#dates.block;
  }

  #filter() {
    const choices = [null, ...OWNERS].map((owner) => {
      const choice = button(words(owner ? `plan.owner.${owner}` : 'plan.everyone'), () => {
        this.#owner = owner;
        this.#show();
      });
      choice.setAttribute('aria-pressed', String(this.#owner === owner));
      choice.dataset['key'] = `who-${owner ?? 'all'}`;
      return choice;
    });
    return make('div', { class: 'ob-plan__who', role: 'group', 'aria-labelledby': 'plan-who' }, make('span', { id: 'plan-who' }, words('plan.who')), ...choices);
  }
}
