// Documents as an HTML fragment for the clipboard, so that pasting into a mail or a document gives real tables and lists.

import { safeLink } from './document.mjs';

/** @typedef {import('./document.mjs').Block} Block */
/** @typedef {import('./document.mjs').Span} Span */

/** @type {{[character: string]: string}} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text @returns {string} */
function escapeHtml(text) {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

/**
 * @param {'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'ul' | 'ol' | 'li' | 'table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td' | 'strong'} name
 * @param {string} inner HTML made here @returns {string}
 */
function element(name, inner) {
  return `<${name}>${inner}</${name}>`;
}

/** @param {Span} span @returns {string} */
function span({ text, strong, link }) {
  const inner = escapeHtml(text);
  const address = safeLink(link);
  const linked = address ? `<a href="${escapeHtml(address)}">${inner || escapeHtml(address)}</a>` : inner;
  return strong ? element('strong', linked) : linked;
}

/** @param {readonly Span[]} spans @returns {string} */
function line(spans) {
  return spans.map(span).join(' ');
}

/** @param {'th' | 'td'} name @param {readonly (string | number)[]} cells @returns {string} */
function row(name, cells) {
  return element('tr', cells.map((cell) => element(name, escapeHtml(String(cell)))).join(''));
}

/** @param {Block} block @returns {string} */
function write(block) {
  switch (block.kind) {
    case 'heading':
      return element(/** @type {const} */ (`h${block.level}`), escapeHtml(block.text));
    case 'paragraph':
      return element('p', line(block.spans));
    case 'list':
      return element(block.ordered ? 'ol' : 'ul', block.items.map((item) => element('li', line(item))).join(''));
    case 'tasks':
      return element('ul', block.items.map(({ text, done }) => element('li', `${done ? '☑' : '☐'} ${escapeHtml(text)}`)).join(''));
    default:
      return element('table', element('thead', row('th', block.head)) + element('tbody', block.rows.map((cells) => row('td', cells)).join('')));
  }
}

/** @param {readonly Block[]} blocks @returns {string} HTML of allowed elements only, without attributes but `href` */
export function writeRichText(blocks) {
  return blocks.map(write).join('\n');
}
