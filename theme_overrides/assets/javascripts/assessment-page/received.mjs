// Someone's result, to read: nothing of it is on this device until the reader keeps it as a snapshot.

import { make } from '../site/element.mjs';
import { roleById, stageById, trackStages } from '../assessment/content.mjs';
import { assessSnapshot } from '../assessment/snapshots.mjs';
import { resultTable } from './result-table.mjs';
import { verdictBlock } from './verdict-view.mjs';

/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {import('./incoming.mjs').Incoming} Incoming */
/** @typedef {import('./load.mjs').Say} Say */
/** @typedef {import('./verdict-view.mjs').Shown} Shown */

const FAULTS = ['too-large', 'newer-version', 'foreign', 'other-kind', 'unknown-role', 'unsupported'];

/** @param {Content} content @param {import('../assessment/snapshots.mjs').Snapshot} snapshot @returns {Shown} */
function shownOf(content, snapshot) {
  const { role, target } = snapshot;
  const known = roleById(content, role);
  const track = known ? trackStages(known, target || undefined) : [];
  const assessment = assessSnapshot(content, snapshot);
  const next = target || assessment?.claimed.next;
  const aim = (known && next ? stageById(known, next) : undefined) ?? track.filter((stage) => stage.requires.length).at(-1);
  return { content, role, target, assessment, track, aim };
}

/** @param {string} reason @param {Say} say @returns {HTMLElement} one sentence: why it was not opened, and that nothing changed */
export function refusedNotice(reason, say) {
  const known = FAULTS.includes(reason) ? reason : 'damaged';
  return make('p', { class: 'ob-banner ob-banner--warn', role: 'alert' }, say(`received.fault.${known}`), ' ', say('received.unchanged'));
}

/**
 * @param {Content} content @param {Extract<Incoming, {ok: true}>} incoming
 * @param {{keep: () => void, close: () => void}} choices @param {Say} say @returns {HTMLElement}
 */
export function receivedPanel(content, { snapshot, name }, choices, say) {
  const shown = shownOf(content, snapshot);
  /** @param {'keep' | 'close'} key @param {string} style */
  const button = (key, style) => {
    const made = make('button', { type: 'button', class: style, 'data-key': `received.${key}` }, say(`received.${key}`));
    made.addEventListener('click', choices[key]);
    return made;
  };
  const who = name || say('received.nameless');
  const facts = { name: who, date: snapshot.asOf, role: roleById(content, snapshot.role)?.title ?? '', version: snapshot.version };
  return make(
    'section',
    { class: 'ob-result', 'aria-labelledby': 'received' },
    make('h2', { id: 'received', tabindex: '-1' }, say(`received.${snapshot.source}`, facts)),
    make('p', { class: 'ob-banner' }, say('received.preview'), ' ', say('received.from', facts)),
    verdictBlock(shown, say),
    resultTable(shown, say),
    make('p', { class: 'ob-note' }, say('result.purpose')),
    make('p', { class: 'ob-choices' }, button('keep', 'ob-button ob-button--primary'), ' ', button('close', 'ob-button')),
  );
}

/** @param {(file: File) => void} open @param {Say} say @returns {HTMLElement} where the lead's file comes back */
export function agreedEntry(open, say) {
  const input = make('input', { type: 'file', id: 'agreed-file', accept: '.json,application/json' });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) open(file);
  });
  const label = make('label', { class: 'ob-field-label', for: 'agreed-file' }, say('received.file'));
  const pasted = make('textarea', { class: 'ob-input', id: 'agreed-paste', rows: '3', autocomplete: 'off', spellcheck: 'false' });
  const read = make('button', { type: 'button', class: 'ob-button ob-button--small', 'data-key': 'received.read' }, say('team.read'));
  read.addEventListener('click', () => open(new File([pasted.value], 'pasted.json')));
  const paste = make('div', {}, make('label', { class: 'ob-field-label', for: 'agreed-paste' }, say('received.paste')), pasted, make('div', {}, read));
  return make('details', { class: 'ob-agreed' }, make('summary', {}, say('received.title')), label, input, paste);
}
