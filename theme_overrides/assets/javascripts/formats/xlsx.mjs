// Tables as an Excel workbook: texts are texts and never formulas, columns are as wide as Chinese needs, the head is bold.

import { writeZip } from './zip.mjs';

/** @typedef {import('./document.mjs').Cell} Cell */
/** @typedef {{name: string, head: string[], rows: Cell[][]}} Sheet `name` as a reader knows it; it is made to fit Excel's rules */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WIDEST = 60;
const NARROWEST = 8;
const MAX_CELL = 32_767;

/** @type {{[character: string]: string}} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text @returns {string} without what XML cannot hold */
function escapeXml(text) {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** @param {number} index from 0 @returns {string} A, B … Z, AA … */
function columnName(index) {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** @param {Cell} cell @returns {number} in columns of a Latin letter */
function widthOf(cell) {
  const lines = String(cell).split('\n');
  return Math.max(...lines.map((line) => Array.from(line).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)));
}

/** @param {Cell} cell @param {string} place such as `B2` @param {number} style @returns {string} */
function cellXml(cell, place, style) {
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}" s="${style}"><v>${cell}</v></c>` : '';
  const text = escapeXml(cell.slice(0, MAX_CELL));
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** @param {readonly Cell[]} cells @param {number} row from 1 @param {number} style @returns {string} */
function rowXml(cells, row, style) {
  return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, style)).join('')}</row>`;
}

/** @param {Sheet} sheet @returns {string} */
function sheetXml({ head, rows }) {
  const columns = head.map((title, column) => {
    const widest = Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(widthOf));
    const width = Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
    return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
  });
  const frozen = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
  const data = [rowXml(head, 1, 1), ...rows.map((row, index) => rowXml(row, index + 2, 0))].join('');
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${frozen}<cols>${columns.join('')}</cols><sheetData>${data}</sheetData></worksheet>`;
}

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">\
<xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" fontId="1" applyFont="1"/></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** @param {readonly Sheet[]} sheets @returns {string[]} names of at most 31 characters, without Excel's own marks, all different */
function sheetNames(sheets) {
  /** @type {string[]} */
  const names = [];
  for (const [index, { name }] of sheets.entries()) {
    const bare = name.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, 28);
    const taken = !bare || names.some((other) => other.toLowerCase() === bare.toLowerCase());
    names.push(taken ? `${bare.slice(0, 25)} ${index + 1}`.trim() : bare);
  }
  return names;
}

/** @param {readonly Sheet[]} sheets @returns {{[path: string]: string}} */
function fixedParts(sheets) {
  const numbers = sheets.map((_, index) => index + 1);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`);
  const listed = sheetNames(sheets).map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const links = numbers.map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`);
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
}

/** @param {readonly Sheet[]} sheets at least one @returns {Uint8Array<ArrayBuffer>} bytes of an `.xlsx` file */
export function writeWorkbook(sheets) {
  const parts = Object.entries(fixedParts(sheets));
  const pages = sheets.map((sheet, index) => /** @type {[string, string]} */ ([`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]));
  const encoder = new TextEncoder();
  return writeZip([...parts, ...pages].map(([name, text]) => ({ name, bytes: encoder.encode(text) })));
}
