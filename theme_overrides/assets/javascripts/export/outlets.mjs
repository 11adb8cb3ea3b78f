// Ways out of the page: each as a download, and beside it as text to copy, because in-app browsers block downloads.

import { save } from './save.mjs';
import { copyText } from '../copy/clipboard.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';

/**
 * @typedef {object} Outlet
 * @property {string} label of the download button
 * @property {string} name of the file
 * @property {string} type
 * @property {() => string | Uint8Array<ArrayBuffer>} data content of the file
 * @property {() => string} text what is copied
 * @property {{[name: string]: string}} [marks] attributes of the download button, by which it is found again
 */

/** @param {string} label @param {() => unknown} act @param {string} [style] @returns {HTMLButtonElement} */
export function button(label, act, style = 'ob-button ob-button--small') {
  const made = make('button', { type: 'button', class: style }, label);
  made.addEventListener('click', () => void act());
  return made;
}

/** @returns {HTMLElement} where exports say what became of them */
export function exportStatus() {
  return make('div', { class: 'ob-export__status', role: 'status' });
}

/**
 * Copies, or shows the text where the browser does not let a script copy.
 * @param {string} text @param {HTMLElement} status @param {string} [done] what to say then
 */
export async function copyOrShow(text, status, done = words('export.copied')) {
  if (await copyText(text)) return status.replaceChildren(done);
  const field = make('textarea', { class: 'ob-input', readonly: true, rows: '6', 'aria-label': words('export.text') }, text);
  status.replaceChildren(words('export.by_hand'), field);
  field.select();
}

/** @param {readonly Outlet[]} outlets @param {HTMLElement} status @returns {HTMLElement} */
export function exportList(outlets, status) {
  const rows = outlets.map(({ label, name, type, data, text, marks = {} }) => {
    const load = button(label, () => {
      save(name, data(), type);
      status.replaceChildren(words('export.saved', { name }));
    });
    for (const [attribute, value] of Object.entries(marks)) load.setAttribute(attribute, value);
    const copy = button(words('export.copy'), () => copyOrShow(text(), status), 'ob-link-button');
    copy.setAttribute('aria-label', `${words('export.copy')} ${label}`);
    return make('li', {}, load, ' ', copy);
  });
  return make('ul', { class: 'ob-export ob-plain-list' }, ...rows);
}
