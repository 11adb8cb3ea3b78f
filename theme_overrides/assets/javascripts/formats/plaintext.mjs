// Documents as plain text for chat windows, where neither Markdown nor HTML arrives.

/** @typedef {import('./document.mjs').Block} Block */

/** @param {readonly import('./document.mjs').Span[]} spans @returns {string} addresses follow their words */
function line(spans) {
  return spans.map(({ text, link }) => (link && link !== text ? `${text} ${link}` : text)).join(' ');
}

/** @param {Block} block @returns {string} */
function write(block) {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return line(block.spans);
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '·'} ${line(item)}`).join('\n');
    case 'tasks':
      return block.items.map(({ text, done }) => `${done ? '☑' : '☐'} ${text}`).join('\n');
    default:
      return [block.head, ...block.rows].map((cells) => cells.join('\t')).join('\n');
  }
}

/** @param {readonly Block[]} blocks @returns {string} */
export function writePlainText(blocks) {
  return `${blocks.map(write).join('\n\n')}\n`;
}
