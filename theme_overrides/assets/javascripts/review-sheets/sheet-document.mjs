// A review sheet as a document and as a workbook: facts, what is known, room for what people decide, and what it is not.

import { roleById } from '../assessment/content.mjs';
import { heading, paragraph, table } from '../formats/document.mjs';
import { stageTitle } from '../assessment-page/sentences.mjs';
import { fills } from './filled-parts.mjs';

/** @typedef {import('../assessment-page/session.mjs').Session} Session */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */
/** @typedef {import('../formats/document.mjs').Block} Block */
/** @typedef {import('./filled-parts.mjs').Choice} Choice */
/** @typedef {import('./sheets.mjs').ReviewSheet} ReviewSheet */

export const ROOM = '＿＿＿＿＿＿＿＿＿＿';

/** @param {Session} session @param {Choice} choice @param {Say} say @returns {Block} */
function facts(session, { name, from, to, basis }, say) {
  const { content, role, target, assessment } = session;
  const stage = stageTitle(content, role, target || (assessment?.claimed.reached ?? ''));
  const rows = [
    ['name', name || ROOM],
    ['role', `${roleById(content, role)?.title ?? role} ${stage}`.trim()],
    ['period', `${from} – ${to}`],
    ['version', content.version],
    ['basis', say(`verdict.${basis}`)],
  ];
  return table([say('sheets.fact.item'), say('sheets.fact.value')], rows.map(([key = '', value = '']) => [say(`sheets.fact.${key}`), value]));
}

/** @param {Session} session @param {ReviewSheet} sheet @param {Choice} choice @param {Say} say @returns {Block[]} */
export function sheetBlocks(session, sheet, choice, say) {
  return [
    heading(1, say(`sheets.${sheet.id}`)),
    facts(session, choice, say),
    paragraph(say('sheets.no_grade')),
    ...sheet.parts.flatMap((part) => fills[part](session, choice, say)),
    ...sheet.free.flatMap((key) => [heading(2, say(`sheets.free.${key}`)), paragraph(ROOM)]),
  ];
}

/** @param {Block} block @returns {string[]} lines of text */
function linesOf(block) {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.spans.map(({ text }) => text).join(' ')];
    case 'list':
      return block.items.map((item) => item.map(({ text }) => text).join(' '));
    default:
      return [];
  }
}

/**
 * Text in one sheet, each table in one of its own, named after the heading above it.
 * @param {readonly Block[]} blocks that begin with the title @returns {import('../formats/xlsx.mjs').Sheet[]}
 */
export function workbookSheets(blocks) {
  let name = '';
  /** @type {string[][]} */
  const lines = [];
  /** @type {import('../formats/xlsx.mjs').Sheet[]} */
  const tables = [];
  for (const block of blocks) {
    if (block.kind === 'heading') name = block.text;
    if (block.kind === 'table') tables.push({ name, head: block.head, rows: block.rows });
    lines.push(...linesOf(block).map((line) => [line]));
  }
  const [[title = ''] = [], ...rest] = lines;
  return [{ name: title, head: [title], rows: rest }, ...tables];
}
