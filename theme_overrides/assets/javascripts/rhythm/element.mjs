// <ob-rhythm data-role="user-ops">: takes the recurring work of a role along as a calendar. Without script it is the list.

import { exportList, exportStatus } from '../export/outlets.mjs';
import { bullets, heading } from '../formats/document.mjs';
import { writePlainText } from '../formats/plaintext.mjs';
import { workCalendar } from '../plan/calendar.mjs';
import { civil, formatDay, localDay } from '../plan/dates.mjs';
import { sequenceAt, writeCalendar } from '../plan/ics.mjs';
import { loadCalendar } from '../plan/load-calendar.mjs';
import { rhythmEvents } from '../plan/rhythm.mjs';
import { siteData, words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { pageTitle } from '../site/page-title.mjs';
import { readRhythm } from './page-rhythm.mjs';

/** @typedef {import('./page-rhythm.mjs').Group} Group */

const FRIDAY = 5;
const NOVEMBER = 11;

/** @param {number} today day number @returns {string} the last day of the year, of the next one when this one is nearly over */
function yearEnd(today) {
  const { year, month } = civil(today);
  return `${month >= NOVEMBER ? year + 1 : year}-12-31`;
}

export class RoleRhythm extends HTMLElement {
  /** @type {Group[]} */
  #groups = [];
  /** @type {import('../plan/calendar.mjs').YearFile[]} */
  #years = [];
  #from = make('input', { type: 'date', class: 'ob-input', id: 'rhythm-from', autocomplete: 'off' });
  #until = make('input', { type: 'date', class: 'ob-input', id: 'rhythm-until', autocomplete: 'off' });
  #weekday = make('select', { class: 'ob-input', id: 'rhythm-weekday' },
    ...[1, 2, 3, 4, 5].map((day) => make('option', { value: String(day), selected: day === FRIDAY }, words(`rhythm.weekday.${day}`))));
  #hint = make('p', { class: 'ob-hint', role: 'status' });

  connectedCallback() {
    if (this.#groups.length) return;
    this.#groups = readRhythm(this, location.origin + location.pathname);
    const today = localDay(new Date());
    this.#from.value = formatDay(today);
    this.#until.value = yearEnd(today);
    const panel = this.#panel();
    panel.addEventListener('toggle', async () => {
      this.#years = await loadCalendar();
      this.#say();
    }, { once: true });
    this.append(panel);
  }

  #panel() {
    const field = (/** @type {string} */ key, /** @type {HTMLElement} */ control) =>
      make('div', {}, make('label', { class: 'ob-field-label', for: control.id }, words(`rhythm.${key}`)), control);
    for (const control of [this.#from, this.#until]) control.addEventListener('change', () => this.#say());
    const status = exportStatus();
    const name = `opsbook-${this.dataset['role']}-rhythm.ics`;
    const outlet = { label: words('rhythm.take'), name, type: 'text/calendar', data: () => this.#calendar(), text: () => this.#text() };
    return make('details', { class: 'ob-rhythm__take' },
      make('summary', {}, words('rhythm.title')),
      make('div', { class: 'ob-rhythm__fields' }, field('from', this.#from), field('until', this.#until), field('weekly_on', this.#weekday)),
      this.#hint, exportList([outlet], status), status);
  }

  #made() {
    const items = this.#groups.flatMap((group) => group.items).map((item) => ({ ...item, weekday: Number(this.#weekday.value) }));
    const rhythm = { role: this.dataset['role'] ?? '', from: this.#from.value, until: this.#until.value, items };
    return rhythmEvents(rhythm, workCalendar(this.#years));
  }

  #say() {
    const { events, missingYears } = this.#made();
    const none = events.length ? '' : words('rhythm.none');
    this.#hint.textContent = none || (missingYears.length ? words('plan.missing_years', { years: missingYears.join(', ') }) : words('rhythm.hint'));
  }

  #title() {
    return `${pageTitle(document, '')} ${words('rhythm.name')}`;
  }

  #calendar() {
    const now = new Date();
    const { events } = this.#made();
    return writeCalendar({ name: this.#title(), language: siteData().language, stamp: now.toISOString(), sequence: sequenceAt(now), events });
  }

  #text() {
    return writePlainText([heading(1, this.#title()), ...this.#groups.flatMap(({ title, items }) => [heading(2, title), bullets(items.map(({ text }) => [text]))])]);
  }
}
