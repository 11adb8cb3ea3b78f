// <ob-copy-sheet data-title="…">: copies the template, blank or filled in, as Markdown or as a table that stays one when pasted.

import { button, copyOrShow, exportStatus } from '../export/outlets.mjs';
import { heading, table } from '../formats/document.mjs';
import { writeMarkdown } from '../formats/markdown.mjs';
import { writeRichText } from '../formats/richtext.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { sheetRows } from './rows.mjs';

export class CopySheet extends HTMLElement {
  connectedCallback() {
    const status = exportStatus();
    const filled = document.querySelector('#filled-sheet');
    const which = make('select', { class: 'ob-input', 'aria-label': words('sheet.what') },
      make('option', { value: 'sheet' }, words('sheet.blank')),
      ...(filled ? [make('option', { value: 'filled-sheet' }, words('sheet.filled'))] : []));
    const blocks = () => {
      const [head = [], ...rows] = sheetRows(document, which.value === 'filled-sheet');
      return [heading(2, this.dataset['title'] ?? ''), table(head, rows)];
    };
    const markdown = button(words('sheet.markdown'), () => copyOrShow(writeMarkdown(blocks()), status));
    const rich = button(words('sheet.table'), async () => {
      if (await copyRich(writeRichText(blocks()), writeMarkdown(blocks()))) status.replaceChildren(words('sheet.table_done'));
      else await copyOrShow(writeMarkdown(blocks()), status);
    });
    this.replaceChildren(...(filled ? [which] : []), markdown, rich, status);
  }
}

/** @param {string} html @param {string} text for where only text can be pasted @returns {Promise<boolean>} */
async function copyRich(html, text) {
  try {
    const parts = { 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) };
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return false;
  }
}
