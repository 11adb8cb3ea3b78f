// <ob-copy-sheet data-title="…">: copies the template, blank or filled in, as Markdown or as a table that stays one when pasted.

import { copyRich } from '../copy/rich.mjs';
import { button, copyOrShow, exportStatus } from '../export/outlets.mjs';
import { heading } from '../formats/document.mjs';
import { writeMarkdown } from '../formats/markdown.mjs';
import { writeRichText } from '../formats/richtext.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { blankSheet, filledSheet } from './page-sheet.mjs';

export class CopySheet extends HTMLElement {
  connectedCallback() {
    const status = exportStatus();
    const which = make('select', { class: 'ob-input', 'aria-label': words('sheet.what') },
      make('option', { value: 'blank' }, words('sheet.blank')), make('option', { value: 'filled' }, words('sheet.filled')));
    const blocks = () => [
      heading(2, this.dataset['title'] ?? ''),
      ...(which.value === 'filled' ? filledSheet(document) : blankSheet(document, words('sheet.answer'))),
    ];
    const markdown = button(words('sheet.markdown'), () => copyOrShow(writeMarkdown(blocks()), status));
    const rich = button(words('sheet.table'), async () => {
      if (await copyRich(writeRichText(blocks()), writeMarkdown(blocks()))) status.replaceChildren(words('sheet.table_done'));
      else await copyOrShow(writeMarkdown(blocks()), status);
    });
    this.replaceChildren(which, markdown, rich, status);
  }
}
