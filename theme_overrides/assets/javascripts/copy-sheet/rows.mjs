// A template as rows: its columns as head, one row to fill in, or the filled example.

/** @param {Element | null | undefined} element @returns {string} */
const text = (element) => element?.textContent?.trim() ?? '';

/** @param {ParentNode} page @param {boolean} filled @returns {string[][]} head first; blank: what to write as the only row */
export function sheetRows(page, filled) {
  if (!filled) {
    const rows = [...page.querySelectorAll('#sheet tbody tr')];
    return [rows.map((row) => text(row.children[0])), rows.map((row) => text(row.children[1]))];
  }
  const rows = [...page.querySelectorAll('#filled-sheet tr')];
  return rows.map((row) => [...row.children].map(text));
}
