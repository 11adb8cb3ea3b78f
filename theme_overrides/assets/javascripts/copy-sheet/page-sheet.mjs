// A template as it stands on its page: blank, or filled in.

import { heading, numbered, bullets, paragraph, table } from '../formats/document.mjs';

/** @typedef {import('../formats/document.mjs').Block} Block */

/** @param {Element | null | undefined} element @returns {string} */
const text = (element) => element?.textContent?.trim() ?? '';

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
  const [head = [], ...fields] = sheet ? rowsOf(sheet) : [];
  if (sheet?.getAttribute('data-shape') !== 'table') {
    return [table([head[0] ?? '', head[1] ?? '', answer], fields.map(([name = '', guidance = '']) => [name, guidance, '']))];
  }
  return [table(fields.map(([name = '']) => name), [fields.map(([, guidance = '']) => guidance), []])];
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

/** @param {ParentNode} page @returns {Block[]} what stands under the heading of the filled example */
export function filledSheet(page) {
  const blocks = [];
  for (let next = page.querySelector('#filled')?.nextElementSibling; next && !next.matches('h2'); next = next.nextElementSibling) {
    blocks.push(...blocksOf(next));
  }
  return blocks;
}
