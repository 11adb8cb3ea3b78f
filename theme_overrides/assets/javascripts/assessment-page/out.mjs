// What leaves the page: a dated snapshot that stays here, a link, paper; text for a talk, a table, a file for the lead.

import { make } from '../site/element.mjs';
import { copyText } from '../copy/clipboard.mjs';
import { memberFile, sharedResult } from '../assessment/files.mjs';
import { takeSnapshot } from '../assessment/snapshots.mjs';
import { writeCsv } from '../formats/csv.mjs';
import { encodeFragment } from '../storage/fragment.mjs';
import { save } from '../export/save.mjs';
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

/** @param {Session} session @param {Say} say @returns {HTMLElement} */
export function outPanel(session, say) {
  const status = make('p', { role: 'status', class: 'ob-out__status' });
  const name = make('input', { class: 'ob-input', id: 'out-name', maxlength: '80', autocomplete: 'name' });
  const evidence = make('input', { type: 'checkbox', class: 'ob-tick__box', id: 'out-evidence', checked: true });
  /** @param {string} key */
  const told = (key) => void (status.textContent = say(key));
  const file = () => {
    const taken = snapshot(session);
    if (!taken) return;
    const given = evidence.checked ? Object.fromEntries(Object.entries(session.answers.skills).map(([id, answer]) => [id, answer.evidence])) : {};
    save(`opsbook-${taken.role}-${taken.asOf}.json`, JSON.stringify(memberFile(taken, name.value.trim(), given)), 'application/json');
    told('out.saved');
  };
  const share = async () => {
    const link = await shareLink(session, name.value.trim());
    if (!link) return told('out.too_long');
    told((await copyText(link)) ? 'out.link_copied' : 'out.copy_failed');
  };
  const talk = () => talkText(session, evidence.checked, say);
  return make(
    'section',
    { class: 'ob-out', 'aria-labelledby': 'out' },
    make('h2', { id: 'out' }, say('out.heading')),
    make('div', { class: 'ob-out__fields' }, make('label', { class: 'ob-field-label', for: 'out-name' }, say('out.name')), name, make('label', { class: 'ob-tick__label' }, evidence, make('span', {}, say('out.with_evidence')))),
    make(
      'p',
      { class: 'ob-out__buttons' },
      button(say, 'file', file),
      button(say, 'link', share),
      button(say, 'copy', async () => told((await copyText(talk())) ? 'out.copied' : 'out.copy_failed')),
      button(say, 'markdown', () => save(`opsbook-${today()}.md`, talk(), 'text/markdown')),
      button(say, 'csv', () => save(`opsbook-${today()}.csv`, writeCsv(resultRows(session, evidence.checked, say)), 'text/csv')),
    ),
    status,
  );
}
