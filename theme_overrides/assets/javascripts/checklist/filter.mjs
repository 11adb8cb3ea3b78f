// Showing part of a list: by how much it matters and by who does it; and all the notes at once, or none.

import { button } from '../export/outlets.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { filterItems } from './ticks.mjs';

/** @typedef {import('./items.mjs').ShownItem} ShownItem */

/** @param {string} label @param {string} any @param {[value: string, text: string][]} options @param {() => void} change */
function choice(label, any, options, change) {
  const select = make('select', { class: 'ob-input', 'aria-label': label }, make('option', { value: '' }, any), ...options.map(([value, text]) => make('option', { value }, text)));
  select.addEventListener('change', change);
  return select;
}

/** @param {readonly ShownItem[]} items @param {HTMLElement} status @returns {HTMLElement[]} only the choices that would change something */
export function filterChoices(items, status) {
  const levels = /** @type {const} */ (['must', 'should', 'could']).filter((level) => items.some((item) => item.level === level));
  const owners = [...new Set(items.map((item) => item.owner ?? '').filter(Boolean))].sort();
  const apply = () => {
    const wanted = { ...(level.value ? { levels: [level.value] } : {}), ...(owner.value ? { owners: [owner.value] } : {}) };
    const shown = new Set(filterItems(items, wanted, {}).map((item) => item.key));
    for (const item of items) item.element.toggleAttribute('hidden', !shown.has(item.key));
    status.textContent = words('checklist.shown', { count: shown.size });
  };
  const level = choice(words('checklist.level'), words('checklist.level_any'), levels.map((name) => [name, words(`checklist.levels.${name}`)]), apply);
  const owner = choice(words('checklist.owner'), words('checklist.owner_any'), owners.map((name) => [name, name]), apply);
  return [...(levels.length > 1 ? [level] : []), ...(owners.length > 1 ? [owner] : [])];
}

/** @param {ParentNode} list @returns {HTMLElement[]} a button, where there are notes */
export function notesButton(list) {
  const notes = [...list.querySelectorAll('details')].filter((note) => note.closest('[data-item]'));
  if (!notes.length) return [];
  const toggle = button(words('checklist.expand'), () => {
    const open = !notes.every((note) => note.open);
    for (const note of notes) note.open = open;
    toggle.textContent = words(open ? 'checklist.fold' : 'checklist.expand');
  }, 'ob-link-button');
  return [toggle];
}

/** @param {HTMLElement} list @returns {HTMLElement[]} */
export function printButtons(list) {
  const page = document.documentElement;
  const paper = (/** @type {boolean} */ short) => () => {
    const notes = [...list.querySelectorAll('details')].filter((note) => !note.open);
    if (!short) for (const note of notes) note.open = true;
    page.classList.toggle('ob-print-short', short);
    addEventListener('afterprint', () => {
      page.classList.remove('ob-print-short');
      for (const note of notes) note.open = false;
    }, { once: true });
    print();
  };
  return [button(words('checklist.print_short'), paper(true), 'ob-link-button'), button(words('checklist.print_full'), paper(false), 'ob-link-button')];
}
