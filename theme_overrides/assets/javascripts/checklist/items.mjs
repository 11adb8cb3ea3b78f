// The items of a list as they stand on the page.

import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';

/** @typedef {import('./ticks.mjs').Item & {element: HTMLElement, box: HTMLInputElement}} ShownItem */

/** @param {ParentNode} list @returns {ShownItem[]} in the order of the page */
export function shownItems(list) {
  return [...list.querySelectorAll('[data-item]')].flatMap((element) => {
    const box = element.querySelector('input');
    return element instanceof HTMLElement && box ? [itemOf(element, box)] : [];
  });
}

/** @param {HTMLElement} element @param {HTMLInputElement} box @returns {ShownItem} */
function itemOf(element, box) {
  const { item = '', hash = '', level, owner, former } = element.dataset;
  const text = element.querySelector('.ob-tick__text')?.textContent?.trim() ?? '';
  const known = level === 'should' || level === 'could' ? level : 'must';
  const formerKeys = former?.split(' ');
  return { key: item, text, hash, level: known, owner: owner ?? '', ...(formerKeys ? { formerKeys } : {}), element, box };
}

/** A link to just this item, to be sent to somebody. @param {ShownItem} item */
export function linkTo({ element, text }) {
  const place = element.querySelector('.ob-tick__side') ?? element;
  if (element.id && !place.querySelector('.ob-tick__link')) place.append(' ', make('a', { class: 'ob-tick__link', href: `#${element.id}`, 'aria-label': words('checklist.link_to', { text }) }, words('checklist.link')));
}
