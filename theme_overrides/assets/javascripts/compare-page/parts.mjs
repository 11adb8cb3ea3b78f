// Small pieces that table and move share: names of sides, links to their pages, levels as squares, glyphs with words.

import { languageHome } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { roleOf, stageOf } from '../roles/content.mjs';

/** @typedef {import('../roles/content.mjs').RolesData} RolesData */
/** @typedef {import('../roles/content.mjs').Side} Side */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */

/** @param {RolesData} data @param {Side} side @param {Say} say @returns {string} */
export function sideTitle(data, side, say) {
  const [role, stage] = [roleOf(data, side)?.title ?? side.role, stageOf(data, side)?.title];
  return stage ? say('side', { role, stage }) : role;
}

/** @param {string} url from the home of the language @param {string} words @returns {HTMLAnchorElement} */
export function link(url, words) {
  return make('a', { href: new URL(url, languageHome).href }, words);
}

/** @param {RolesData} data @param {Side} side @param {Say} say @returns {HTMLElement} the mark of the role, and the page of the side */
export function sideLink(data, side, say) {
  const role = roleOf(data, side);
  const [hue, pattern] = role?.mark ?? [];
  const swatch = hue ? make('span', { class: `ob-swatch ob-mark--${hue} ob-mark--${pattern}` }) : '';
  const url = stageOf(data, side)?.url ?? role?.url ?? '';
  return make('span', {}, swatch, link(url, sideTitle(data, side, say)));
}

/** @param {number} held black @param {number} reached green above what is held @returns {HTMLElement} four squares; words always stand beside */
export function pips(held, reached) {
  const squares = [1, 2, 3, 4].map((n) =>
    make('i', { class: n > reached ? 'ob-pip--empty' : n > held ? 'ob-pip--rise' : 'ob-pip--full' }),
  );
  return make('span', { class: 'ob-pips', 'aria-hidden': 'true' }, ...squares);
}

/** @param {Say} say @param {string} name of the glyph @param {...(Node | string)} words @returns {DocumentFragment} */
export function withGlyph(say, name, ...words) {
  const all = document.createDocumentFragment();
  all.append(make('span', { 'aria-hidden': 'true' }, say(`glyph.${name}`)), ' ', ...words);
  return all;
}

/** @param {string} title @param {string} text @param {Node | string} further @returns {HTMLElement} what is missing, and what will be here */
export function emptyState(title, text, further = '') {
  return make('div', { class: 'ob-empty' }, make('p', {}, title), make('p', {}, text), further);
}
