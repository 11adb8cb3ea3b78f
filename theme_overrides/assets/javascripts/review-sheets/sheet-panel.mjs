// Choosing a review sheet, seeing it filled in, and taking it along as rich text, Markdown, a workbook or on paper.

import { make } from '../site/element.mjs';
import { addMonths, formatDay, parseDay } from '../plan/dates.mjs';
import { today } from '../assessment-page/session.mjs';
import { documentOut } from './document-out.mjs';
import { sheetBlocks } from './sheet-document.mjs';
import { documentView } from './sheet-view.mjs';
import { reviewSheets } from './sheets.mjs';

/** @typedef {import('../assessment-page/session.mjs').Session} Session */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */
/** @typedef {import('./sheets.mjs').ReviewSheet} ReviewSheet */

/** @param {Session} session @param {ReviewSheet} sheet @returns {string} `YYYY-MM-DD` */
function beginning(session, sheet) {
  const plan = sheet.fromPlan ? session.store.list('plan')[0]?.value : undefined;
  return plan?.start ?? formatDay(addMonths(parseDay(today()) ?? 0, -sheet.months));
}

/** @param {string} id @param {string} words @param {HTMLElement} field @returns {HTMLElement} */
function labelled(id, words, field) {
  return make('div', {}, make('label', { class: 'ob-field-label', for: id }, words), field);
}

/** @param {Say} say what the reader chooses */
function fields(say) {
  const pick = (/** @type {string} */ id, /** @type {[string, string][]} */ options) =>
    make('select', { class: 'ob-input', id }, ...options.map(([value, words]) => make('option', { value }, words)));
  const date = (/** @type {string} */ id) => make('input', { class: 'ob-input', type: 'date', id });
  return {
    sheet: pick('sheet', reviewSheets.map(({ id }) => [id, say(`sheets.${id}`)])),
    basis: pick('sheet-basis', [['claimed', say('verdict.claimed')], ['evidenced', say('verdict.evidenced')]]),
    name: make('input', { class: 'ob-input', id: 'sheet-name', maxlength: '80', autocomplete: 'name' }),
    from: date('sheet-from'),
    to: date('sheet-to'),
    links: make('input', { type: 'checkbox', id: 'sheet-links', checked: true }),
  };
}

/** @param {Session} session @param {ReturnType<typeof fields>} form @param {Say} say */
function documentOf(session, form, say) {
  const sheet = reviewSheets.find(({ id }) => id === form.sheet.value);
  /** @type {import('./filled-parts.mjs').Choice} */
  const choice = {
    name: form.name.value.trim(),
    from: form.from.value,
    to: form.to.value,
    basis: form.basis.value === 'evidenced' ? 'evidenced' : 'claimed',
    links: form.links.checked,
  };
  return sheet ? sheetBlocks(session, sheet, choice, say) : [];
}

/** @param {Session} session @param {Say} say @returns {HTMLElement} */
export function sheetPanel(session, say) {
  const form = fields(say);
  const view = make('div', { class: 'ob-sheet' });
  const blocks = () => documentOf(session, form, say);
  const show = () => view.replaceChildren(...documentView(blocks()));
  const begin = () => {
    form.from.value = beginning(session, reviewSheets.find(({ id }) => id === form.sheet.value) ?? /** @type {ReviewSheet} */ (reviewSheets[0]));
  };
  form.to.value = today();
  begin();
  form.sheet.addEventListener('change', begin);
  const entry = make(
    'div',
    { class: 'ob-choose' },
    labelled('sheet', say('sheets.which'), form.sheet),
    labelled('sheet-basis', say('sheets.fact.basis'), form.basis),
    labelled('sheet-name', say('out.name'), form.name),
    labelled('sheet-from', say('sheets.from'), form.from),
    labelled('sheet-to', say('sheets.to'), form.to),
    make('label', {}, form.links, ' ', say('sheets.links')),
  );
  entry.addEventListener('input', show);
  entry.addEventListener('change', show);
  const name = () => `opsbook-${form.sheet.value.replace('_', '-')}-${today()}`;
  const out = documentOut({ blocks, name, view }, say);
  const panel = make('details', { class: 'ob-sheets' }, make('summary', {}, make('h2', {}, say('sheets.title'))), entry, out, view);
  panel.addEventListener('toggle', () => panel.open && show());
  return panel;
}
