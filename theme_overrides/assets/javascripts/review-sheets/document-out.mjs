// The ways out for a document: pasted as rich text, as Markdown, as a workbook, on paper.

import { make } from '../site/element.mjs';
import { copyRich } from '../copy/rich.mjs';
import { copyOrShow, exportList, exportStatus } from '../export/outlets.mjs';
import { writeMarkdown } from '../formats/markdown.mjs';
import { writePlainText } from '../formats/plaintext.mjs';
import { writeRichText } from '../formats/richtext.mjs';
import { writeWorkbook } from '../formats/xlsx.mjs';
import { workbookSheets } from './sheet-document.mjs';

/** @typedef {import('../formats/document.mjs').Block} Block */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Prints one document alone. @param {HTMLElement} view */
function printAlone(view) {
  const page = view.closest('.ob-assessment, .ob-team');
  page?.classList.add('ob-assessment--sheet');
  addEventListener('afterprint', () => page?.classList.remove('ob-assessment--sheet'), { once: true });
  print();
}

/**
 * @param {{blocks: () => Block[], name: () => string, view: HTMLElement}} document `name` of the files, without their ending
 * @param {Say} say @returns {HTMLElement} buttons, and what became of them
 */
export function documentOut({ blocks, name, view }, say) {
  const status = exportStatus();
  /** @param {string} key @param {() => unknown} act */
  const button = (key, act) => {
    const made = make('button', { type: 'button', class: 'ob-button ob-button--small', 'data-key': `sheets.${key}` }, say(`sheets.out.${key}`));
    made.addEventListener('click', () => void act());
    return made;
  };
  const copy = async () => {
    const done = await copyRich(writeRichText(blocks()), writePlainText(blocks()));
    if (done) status.replaceChildren(say('out.copied'));
    else await copyOrShow(writePlainText(blocks()), status);
  };
  const text = () => writeMarkdown(blocks());
  const files = [
    { label: say('sheets.out.markdown'), name: `${name()}.md`, type: 'text/markdown', data: text, text, marks: { 'data-key': 'sheets.markdown' } },
    { label: say('sheets.out.workbook'), name: `${name()}.xlsx`, type: WORKBOOK, data: () => writeWorkbook(workbookSheets(blocks())), text: () => writePlainText(blocks()), marks: { 'data-key': 'sheets.workbook' } },
  ];
  const buttons = make(
    'p',
    { class: 'ob-out__buttons' },
    button('copy', copy),
    button('print', () => printAlone(view)),
  );
  return make('div', { class: 'ob-sheet__out' }, buttons, exportList(files, status), status);
}
