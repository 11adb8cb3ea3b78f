// The items of a list as they stand on the page.

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
