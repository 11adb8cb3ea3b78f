// The comparison as a table: an aspect a row, a side a column. Difference is said in words and by a glyph.

import { make } from '../site/element.mjs';
import { isEmpty } from '../roles/difference.mjs';
import { link, pips, sideLink, sideTitle, withGlyph } from './parts.mjs';

/** @typedef {import('../roles/difference.mjs').Row} Row */
/** @typedef {import('../roles/difference.mjs').Item} Item */
/** @typedef {import('../roles/difference.mjs').Asked} Asked */
/** @typedef {import('./parts.mjs').RolesData} RolesData */
/** @typedef {import('./parts.mjs').Side} Side */
/** @typedef {import('./parts.mjs').Say} Say */

const GROUPS = /** @type {const} */ (['role', 'stage', 'skills', 'rhythm']);

/** @param {RolesData} data @param {readonly Side[]} sides @param {Row[]} rows @param {boolean} all @param {Say} say @returns {HTMLElement} */
export function differenceTable(data, sides, rows, all, say) {
  const heads = sides.map((side) => make('th', { scope: 'col' }, sideLink(data, side, say)));
  const corner = make('th', { scope: 'col' }, make('span', { class: 'ob-hidden' }, say('compare.aspect')));
  const titles = sides.map((side) => sideTitle(data, side, say));
  const bodies = GROUPS.map((group) => {
    const own = rows.filter((row) => row.group === group);
    return own.length ? make('tbody', {}, groupHead(group, sides.length, say), ...own.map((row) => line(row, titles, all, say))) : '';
  });
  const table = make('table', { class: 'ob-table ob-table--records ob-compare__table' }, make('thead', {}, make('tr', {}, corner, ...heads)), ...bodies);
  table.dataset['sides'] = String(sides.length);
  return table;
}

/** @param {Row['group']} group @param {number} sides @param {Say} say */
function groupHead(group, sides, say) {
  const head = make('th', { scope: 'rowgroup', colspan: String(sides + 1) }, say(`group.${group}`));
  return make('tr', { class: 'ob-compare__group' }, head);
}

/** @param {Row} row @param {string[]} titles of the sides @param {boolean} all @param {Say} say */
function line(row, titles, all, say) {
  const head = make('th', { scope: 'row' }, row.url ? link(row.url, row.name) : aspect(row, say), ' ', verdict(row, all, say));
  const cells = row.cells.map((cell, place) => make('td', { 'data-l': titles[place] ?? '' }, ...cellParts(row, cell, all, say)));
  return make('tr', {}, head, ...cells);
}

/** @param {Row} row @param {Say} say @returns {string} a skill without a page goes by its id */
function aspect({ group, name }, say) {
  if (group === 'skills') return name;
  return say(group === 'rhythm' ? `every.${name}` : `field.${name}`);
}

/** @param {Row} row @param {boolean} all where only differences show, saying so at each would tell nothing @param {Say} say */
function verdict({ verdict: found }, all, say) {
  if (found.is === 'different' && !all) return '';
  const words = say(`verdict.${found.is}`, found.is === 'gap' ? { levels: found.levels } : {});
  const same = found.is === 'same';
  return make('span', { class: same ? 'ob-tag' : 'ob-tag ob-tag--new' }, withGlyph(say, same ? 'same' : 'different', words));
}

/** @param {Row} row @param {Row['cells'][number]} cell @param {boolean} all @param {Say} say @returns {(Node | string)[]} */
function cellParts(row, cell, all, say) {
  if (isEmpty(cell)) return [make('span', { class: 'ob-compare__missing' }, say(row.group === 'skills' ? 'not_asked' : 'missing'))];
  if (typeof cell === 'string') return [cell];
  if (Array.isArray(cell)) return [items(cell, all, say)];
  return cell ? level(cell, say) : [];
}

/** @param {Asked} asked @param {Say} say */
function level({ from, to, core }, say) {
  const words = from === to ? say('level', { level: to }) : say('range', { from, to });
  return [pips(from, to), ' ', words, ...(core ? [' ', make('span', { class: 'ob-tag' }, say('core'))] : [])];
}

/** @param {Item[]} list @param {boolean} all @param {Say} say */
function items(list, all, say) {
  const shown = list.filter((item) => all || !item.shared);
  const hidden = list.length - shown.length;
  const rest = hidden ? [make('li', { class: 'ob-compare__missing' }, withGlyph(say, 'same', say('hidden', { count: hidden })))] : [];
  const inline = list.some((item) => item.url);
  return make('ul', { class: inline ? 'ob-plain-list ob-compare__inline' : 'ob-plain-list' }, ...shown.map((entry) => item(entry, say)), ...rest);
}

/** @param {Item} entry @param {Say} say */
function item({ text, url, minutes, shared }, say) {
  const words = url ? link(url, text) : text;
  const time = minutes ? make('span', { class: 'ob-minutes' }, say('minutes', { minutes })) : '';
  const mark = shared ? make('span', { class: 'ob-tag' }, withGlyph(say, 'same', say('shared'))) : '';
  return make('li', {}, words, ' ', time, ' ', mark);
}
