// Choosing a review sheet, seeing it filled in, and taking it along as rich text, Markdown, a workbook or on paper.

import { make } from '../site/element.mjs';
import { copyRich } from '../copy/rich.mjs';
import { writeMarkdown } from '../formats/markdown.mjs';
import { writePlainText } from '../formats/plaintext.mjs';
import { writeRichText } from '../formats/richtext.mjs';
import { writeWorkbook } from '../formats/xlsx.mjs';
import { addMonths, formatDay, parseDay } from '../plan/dates.mjs';
import { save } from '../export/save.mjs';
import { today } from '../assessment-page/session.mjs';
import { sheetBlocks, workbookSheets } from './sheet-document.mjs';
import { documentView } from './sheet-view.mjs';
import { reviewSheets } from './sheets.mjs';

/** @typedef {import('../assessment-page/session.mjs').Session} Session */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */
/** @typedef {import('./sheets.mjs').ReviewSheet} ReviewSheet */

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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

/** Prints the sheet alone. @param {HTMLElement} panel */
function printSheet(panel) {
  const page = panel.closest('.ob-assessment');
  page?.classList.add('ob-assessment--sheet');
  addEventListener('afterprint', () => page?.classList.remove('ob-assessment--sheet'), { once: true });
  print();
}

/** @param {Session} session @param {Say} say @returns {HTMLElement} */
export function sheetPanel(session, say) {
  const form = fields(say);
  const view = make('div', { class: 'ob-sheet' });
  const status = make('p', { role: 'status' });
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
  /** @param {string} key @param {() => unknown} act */
  const button = (key, act) => {
    const made = make('button', { type: 'button', class: 'ob-button ob-button--small', 'data-key': `sheets.${key}` }, say(`sheets.out.${key}`));
    made.addEventListener('click', () => void act());
    return made;
  };
  const name = () => `opsbook-${form.sheet.value.replace('_', '-')}-${today()}`;
  const copy = async () => {
    const done = await copyRich(writeRichText(blocks()), writePlainText(blocks()));
    status.textContent = say(done ? 'out.copied' : 'out.copy_failed');
  };
  const buttons = make(
    'p',
    { class: 'ob-out__buttons' },
    button('copy', copy),
    button('markdown', () => save(`${name()}.md`, writeMarkdown(blocks()), 'text/markdown')),
    button('workbook', () => save(`${name()}.xlsx`, writeWorkbook(workbookSheets(blocks())), WORKBOOK)),
    button('print', () => printSheet(view)),
  );
  const panel = make('details', { class: 'ob-sheets' }, make('summary', {}, make('h3', {}, say('sheets.title'))), entry, buttons, status, view);
  panel.addEventListener('toggle', () => panel.open && show());
  return panel;
}
