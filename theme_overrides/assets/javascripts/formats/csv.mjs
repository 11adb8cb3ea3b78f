// Tables as CSV after RFC 4180, opened by spreadsheets with Chinese intact and without running what cells say.

/** @typedef {import('./document.mjs').Cell} Cell */

const BYTE_ORDER_MARK = '\uFEFF';
// Spreadsheets take a cell that begins like this for a formula; full-width forms count in Chinese and Japanese ones.
const FORMULA = /^[\s\u3000]*[=+\-@|%＝＋－＠]|^[\t\r\n]/;

/** @param {Cell} cell @returns {string} */
function field(cell) {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * @param {readonly (readonly Cell[])[]} rows the first is the head; numbers stay numbers, texts are never formulas
 * @returns {string} with a byte order mark, rows ended by CR LF
 */
export function writeCsv(rows) {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** @param {readonly (readonly Cell[])[]} rows @returns {string} with tabs between cells, as spreadsheets take pasted text; a cell stays one */
export function writeTabbed(rows) {
  return rows.map((row) => row.map((cell) => String(cell).replace(/\s+/g, ' ')).join('\t')).join('\n');
}
