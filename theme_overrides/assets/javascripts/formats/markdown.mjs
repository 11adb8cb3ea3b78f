// Documents as Markdown (CommonMark with tables and task lists) in which every text reads exactly as it was typed.

import { safeLink } from './document.mjs';

/** @typedef {import('./document.mjs').Block} Block */
/** @typedef {import('./document.mjs').Span} Span */

/** @param {string} text @returns {string} in one line */
function oneLine(text) {
  return text.replace(/[\s\u2028\u2029]+/gu, ' ').trim();
}

/**
 * @param {string} text @returns {string} one line of Markdown that shows the text; underscores inside words stay bare
 */
export function escapeMarkdown(text) {
  return oneLine(text)
    .replace(/[\\`*[\]<>|~$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/(?<!\\)#(?=#*$)/g, '\\#');
}

/** @param {Span} span @returns {string} */
function span({ text, strong, link }) {
  const inner = escapeMarkdown(text);
  const address = safeLink(link);
  const linked = address ? `[${inner || escapeMarkdown(address)}](<${address}>)` : inner;
  return strong && inner ? `**${linked}**` : linked;
}

/** @param {readonly Span[]} spans @returns {string} */
function line(spans) {
  return spans.map(span).filter(Boolean).join(' ');
}

/** @param {string | number} cell @returns {string} */
function cellText(cell) {
  return typeof cell === 'number' ? String(cell) : escapeMarkdown(cell);
}

/** @param {readonly (string | number)[]} cells @returns {string} */
function row(cells) {
  return `| ${cells.map(cellText).join(' | ')} |`;
}

/** @param {Block} block @returns {string} */
function write(block) {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return line(block.spans);
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${line(item)}`).join('\n');
    case 'tasks':
      return block.items.map(({ text, done }) => `- [${done ? 'x' : ' '}] ${escapeMarkdown(text)}`).join('\n');
    default:
      return [row(block.head), `|${' --- |'.repeat(block.head.length)}`, ...block.rows.map(row)].join('\n');
  }
}

/** @param {readonly Block[]} blocks @returns {string} ends with a line break */
export function writeMarkdown(blocks) {
  return `${blocks.map(write).filter(Boolean).join('\n\n')}\n`;
}
