// What a page hands out, before any format: blocks of headings, text, lists, tasks and tables. Each writer takes these.

/** @typedef {{text: string, strong?: boolean, link?: string}} Span */
/** @typedef {number | string} Cell */
/** @typedef {{kind: 'heading', level: 1 | 2 | 3 | 4, text: string}} Heading */
/** @typedef {{kind: 'paragraph', spans: Span[]}} Paragraph */
/** @typedef {{kind: 'list', ordered: boolean, items: Span[][]}} List */
/** @typedef {{kind: 'tasks', items: {text: string, done: boolean}[]}} Tasks */
/** @typedef {{kind: 'table', head: string[], rows: Cell[][]}} Table every row as long as the head */
/** @typedef {Heading | Paragraph | List | Tasks | Table} Block */

/** @param {1 | 2 | 3 | 4} level @param {string} text @returns {Heading} */
export function heading(level, text) {
  return { kind: 'heading', level, text };
}

/** @param {(string | Span)[]} parts @returns {Span[]} */
export function spans(...parts) {
  return parts.map((part) => (typeof part === 'string' ? { text: part } : part));
}

/** @param {(string | Span)[]} parts @returns {Paragraph} */
export function paragraph(...parts) {
  return { kind: 'paragraph', spans: spans(...parts) };
}

/** @param {(string | Span)[][]} items @returns {List} */
export function bullets(items) {
  return { kind: 'list', ordered: false, items: items.map((item) => spans(...item)) };
}

/** @param {(string | Span)[][]} items @returns {List} */
export function numbered(items) {
  return { kind: 'list', ordered: true, items: items.map((item) => spans(...item)) };
}

/** @param {{text: string, done: boolean}[]} items @returns {Tasks} */
export function tasks(items) {
  return { kind: 'tasks', items };
}

/** @param {string[]} head @param {Cell[][]} rows @returns {Table} rows are cut or filled to the length of the head */
export function table(head, rows) {
  return { kind: 'table', head, rows: rows.map((row) => head.map((_, column) => row[column] ?? '')) };
}

const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/**
 * @param {string | undefined} link as someone typed it @returns {string | null} an address that may be clicked, or null
 */
export function safeLink(link) {
  // Browsers drop control characters inside an address, so `java\nscript:` must not get through here.
  if (!link || /[\u0000-\u0020\u007f<>"'`\\]/.test(link)) return null;
  try {
    const address = new URL(link);
    return ALLOWED.has(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}
