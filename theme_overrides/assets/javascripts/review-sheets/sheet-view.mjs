// A document shown on the page, as it will be pasted and printed.

import { make } from '../site/element.mjs';

/** @typedef {import('../formats/document.mjs').Block} Block */

/** @param {readonly import('../formats/document.mjs').Span[]} spans @returns {string} */
const text = (spans) => spans.map((span) => span.text).join(' ');

/** @param {Block} block @returns {HTMLElement} headings two levels below their own, because the page has its own */
function view(block) {
  switch (block.kind) {
    case 'heading':
      return make(block.level === 1 ? 'h3' : 'h4', {}, block.text);
    case 'paragraph':
      return make('p', {}, text(block.spans));
    case 'list':
      return make(block.ordered ? 'ol' : 'ul', {}, ...block.items.map((item) => make('li', {}, text(item))));
    case 'tasks':
      return make('ul', {}, ...block.items.map((item) => make('li', {}, item.text)));
    default: {
      const head = make('thead', {}, make('tr', {}, ...block.head.map((words) => make('th', { scope: 'col' }, words))));
      const rows = block.rows.map((cells) => make('tr', {}, ...cells.map((cell) => make('td', {}, String(cell)))));
      return make('div', { class: 'ob-scroll', tabindex: '0', role: 'group', 'aria-label': block.head.join(' ') }, make('table', { class: 'ob-table' }, head, make('tbody', {}, ...rows)));
    }
  }
}

/** @param {readonly Block[]} blocks @returns {HTMLElement[]} */
export function documentView(blocks) {
  return blocks.map(view);
}
