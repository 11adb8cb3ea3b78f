// What leaves the page: a dated snapshot that stays here, a link, paper; text for a talk, a table, a file for the lead.

import { make } from '../site/element.mjs';
import { memberFile, sharedResult } from '../assessment/files.mjs';
import { takeSnapshot } from '../assessment/snapshots.mjs';
import { writeCsv, writeTabbed } from '../formats/csv.mjs';
import { encodeFragment } from '../storage/fragment.mjs';
import { copyOrShow, exportList } from '../export/outlets.mjs';
import { today } from './session.mjs';
import { resultRows, talkText } from './talk-text.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */

/** @param {Session} session @returns {import('../assessment/snapshots.mjs').Snapshot | null} of today */
function snapshot(session) {
  const asOf = today();
  const question = { id: `s-${asOf}-${Date.now().toString(36)}`, asOf, role: session.role };
  return takeSnapshot(session.content, session.answers, session.target ? { ...question, target: session.target } : question);
}

/** @param {Say} say @param {string} key @param {() => unknown} act @param {string} [style] */
function button(say, key, act, style = 'ob-button ob-button--small') {
  const made = make('button', { type: 'button', class: style, 'data-key': `out.${key}` }, say(`out.${key}`));
  made.addEventListener('click', () => void act());
  return made;
}

/** @param {Session} session @param {string} name @returns {Promise<string | null>} a link to the result as it stands; null where it is too long */
async function shareLink(session, name) {
  const taken = snapshot(session);
  const packed = taken ? await encodeFragment(sharedResult(taken, name)) : null;
  return packed?.ok ? `${location.origin}${location.pathname}#result=${packed.text}` : null;
}

/** The ways on, right below the verdict. @param {Session} session @param {Say} say @param {() => void} kept after a snapshot was taken @returns {HTMLElement} */
export function actionRow(session, say, kept) {
  const status = make('p', { role: 'status', class: 'ob-out__kept' });
  const keep = () => {
    const taken = snapshot(session);
    if (taken) session.store.write(`snapshot/${taken.id}`, taken);
    kept();
    status.textContent = say('out.kept');
  };
  const goals = () => {
    const title = document.getElementById('goals');
    title?.scrollIntoView();
    title?.focus();
  };
  return make(
    'div',
    { class: 'ob-out__first' },
    make('p', { class: 'ob-out__buttons' }, button(say, 'goals', goals, 'ob-button ob-button--primary'), button(say, 'keep', keep, 'ob-button'), button(say, 'print', () => print(), 'ob-button')),
    status,
  );
}

/**
 * @param {Session} session @param {() => boolean} evidence whether it goes along @param {() => string} name typed, or empty @param {Say} say
 * @returns {import('../export/outlets.mjs').Outlet[]} the file for the lead, the text for a talk, the table
 */
function outlets(session, evidence, name, say) {
  const file = () => {
    const taken = snapshot(session);
    const given = evidence() ? Object.fromEntries(Object.entries(session.answers.skills).map(([id, answer]) => [id, answer.evidence])) : {};
    return taken ? JSON.stringify(memberFile(taken, name(), given)) : '';
  };
  const talk = () => talkText(session, evidence(), say);
  const rows = () => resultRows(session, evidence(), say);
  const outlet = (/** @type {string} */ key, /** @type {string} */ ending, /** @type {string} */ type, /** @type {() => string} */ text) =>
    ({ label: say(`out.${key}`), name: `opsbook-${session.role}-${today()}.${ending}`, type, data: text, text, marks: { 'data-key': `out.${key}` } });
  return [outlet('file', 'json', 'application/json', file), outlet('markdown', 'md', 'text/markdown', talk), { ...outlet('csv', 'csv', 'text/csv', () => writeCsv(rows())), text: () => writeTabbed(rows()) }];
}

/** @param {Session} session @param {Say} say @returns {HTMLElement} */
export function outPanel(session, say) {
  const status = make('div', { role: 'status', class: 'ob-out__status' });
  const name = make('input', { class: 'ob-input', id: 'out-name', maxlength: '80', autocomplete: 'name' });
  const evidence = make('input', { type: 'checkbox', class: 'ob-tick__box', id: 'out-evidence', checked: true });
  const typed = () => name.value.trim();
  const share = async () => {
    const link = await shareLink(session, typed());
    if (link) await copyOrShow(link, status, say('out.link_copied'));
    else status.replaceChildren(say('out.too_long'));
  };
  return make(
    'section',
    { class: 'ob-out', 'aria-labelledby': 'out' },
    make('h2', { id: 'out' }, say('out.heading')),
    make('div', { class: 'ob-out__fields' }, make('label', { class: 'ob-field-label', for: 'out-name' }, say('out.name')), name, make('label', { class: 'ob-tick__label' }, evidence, make('span', {}, say('out.with_evidence')))),
    exportList(outlets(session, () => evidence.checked, typed, say), status),
    make('p', { class: 'ob-out__buttons' }, button(say, 'link', share)),
    status,
  );
}
