// A template as it stands on its page: blank, or filled in.

import { heading, numbered, bullets, paragraph, table } from '../formats/document.mjs';

/** @typedef {import('../formats/document.mjs').Block} Block */

/** @param {Element | null | undefined} element @returns {string} */
const text = (element) => element?.textContent?.trim() ?? '';

/** @param {Element} row of the sheet @returns {string} what to write there */
const guidance = (row) => text(row.querySelector('.ob-filling__blank > span'));

/** @param {Element} grid a table @returns {string[][]} */
function rowsOf(grid) {
  return [...grid.querySelectorAll('tr')].map((row) => [...row.children].map(text));
}

/**
 * @param {ParentNode} page @param {string} answer what stands over the empty column of a form
 * @returns {Block[]} a form has a line a field with room to answer; a table its columns, what they take, and an empty row
 */
export function blankSheet(page, answer) {
  const sheet = page.querySelector('#sheet');
  const [field = '', what = ''] = sheet ? [...sheet.querySelectorAll('thead th')].map(text) : [];
  const fields = [...(sheet?.querySelectorAll('tbody tr') ?? [])].map((row) => ({ name: text(row.querySelector('th')), what: guidance(row) }));
  if (sheet?.getAttribute('data-shape') !== 'table') return [table([field, what, answer], fields.map((row) => [row.name, row.what, '']))];
  return [table(fields.map((row) => row.name), [fields.map((row) => row.what), []])];
}

/** @param {Element} element of the filled example @returns {Block[]} nothing for what cannot be written */
function blocksOf(element) {
  const grid = element.matches('table') ? element : element.querySelector(':scope > table');
  if (grid) {
    const [head = [], ...rows] = rowsOf(grid);
    return [table(head, rows)];
  }
  if (element.matches('ul, ol')) {
    const items = [...element.children].map((item) => [text(item)]);
    return [element.matches('ol') ? numbered(items) : bullets(items)];
  }
  if (element.matches('h3, h4')) return [heading(3, text(element))];
  return text(element) ? [paragraph(text(element))] : [];
}

/** @param {Element} sheet @returns {Block[]} as a table has it: a column a field */
function filledTable(sheet) {
  const rows = [...sheet.querySelectorAll('tbody tr')];
  const filled = rows.map((row) => [...row.querySelectorAll('.ob-filling__filled')].map(text));
  return [table(rows.map((row) => text(row.querySelector('th'))), (filled[0] ?? []).map((_, place) => filled.map((values) => values[place] ?? '')))];
}

/** @param {ParentNode} page @returns {Block[]} a form as one page, where the content has it so; else what is filled in beside the blank */
export function filledSheet(page) {
  const blocks = [];
  for (let next = page.querySelector('#filled')?.nextElementSibling; next && !next.matches('h2'); next = next.nextElementSibling) {
    blocks.push(...blocksOf(next));
  }
  const sheet = page.querySelector('#sheet');
  return blocks.length || !sheet ? blocks : filledTable(sheet);
}
