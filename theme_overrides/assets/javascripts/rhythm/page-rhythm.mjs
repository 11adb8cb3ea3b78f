// The recurring work of a role as it stands on its page.

/** @typedef {import('../plan/rhythm.mjs').Recurring} Recurring */
/** @typedef {{title: string, items: Recurring[]}} Group work that comes as often, under its heading */

const EVERY = Object.freeze(['day', 'week', 'month', 'quarter']);

/** @param {Element | null} element @returns {string} */
const textOf = (element) => element?.textContent?.trim() ?? '';

/** @param {ParentNode} page @param {string} address of the page @returns {Group[]} */
export function readRhythm(page, address) {
  return [...page.querySelectorAll('[data-every]')].flatMap((section) => {
    const every = /** @type {Recurring['every']} */ (section.getAttribute('data-every'));
    if (!EVERY.includes(every)) return [];
    const items = [...section.querySelectorAll('li[id]')].map((item) => ({
      id: item.id, text: textOf(item.querySelector('.ob-rhythm__text')), every, url: `${address}#${item.id}`,
    }));
    return [{ title: textOf(section.querySelector('h3')), items }];
  });
}
