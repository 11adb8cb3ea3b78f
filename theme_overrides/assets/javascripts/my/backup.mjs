// One file for everything, and back again: looked at first, then merged or put in its place.

import { button, exportList, exportStatus } from '../export/outlets.mjs';
import { formatDay, localDay } from '../plan/dates.mjs';
import { siteData, words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { followFormerIds } from '../storage/former-ids.mjs';
import { backupFile, makeBackup, previewBackup, readBackup, restoreBackup } from '../storage/backup.mjs';
import { decodeBlob } from '../storage/decode.mjs';

/** @typedef {import('../storage/store.mjs').Store} Store */
/** @typedef {import('../storage/backup.mjs').Backup} Backup */
/** @typedef {import('../storage/backup.mjs').Standing} Standing */

/** @type {Standing[]} */
const STANDINGS = ['added', 'newer', 'older', 'same', 'absent'];

/** @param {Store} store @param {Backup} backup @returns {HTMLElement} */
function previewTable(store, backup) {
  const { kinds } = previewBackup(store, backup);
  const head = make('tr', {}, make('th', { scope: 'col' }, words('my.kind')), ...STANDINGS.map((name) => make('th', { scope: 'col', class: 'ob-number' }, words(`my.standing.${name}`))));
  const rows = Object.entries(kinds).map(([kind, counts]) =>
    make('tr', {}, make('th', { scope: 'row' }, words(`my.kinds.${kind}`)), ...STANDINGS.map((name) => make('td', { class: 'ob-number' }, String(counts[name])))),
  );
  return make('table', { class: 'ob-table' }, make('thead', {}, head), make('tbody', {}, ...rows));
}

/** @param {Store} store @param {Backup} backup @param {HTMLElement} place */
function offer(store, backup, place) {
  const { otherSite, saved, kinds } = previewBackup(store, backup);
  const say = (/** @type {string} */ key) => place.replaceChildren(make('p', { role: 'status' }, words(key)));
  const restore = (/** @type {import('../storage/backup.mjs').Mode} */ mode) => say(restoreBackup(store, backup, mode).ok ? 'my.restored' : 'my.no_room');
  const sure = make('p', { class: 'ob-error', role: 'alert' });
  const gone = Object.values(kinds).reduce((sum, counts) => sum + counts.absent, 0);
  let asked = gone === 0;
  const replace = button(words('my.replace'), () => {
    if (asked) return restore('replace');
    asked = true;
    sure.textContent = words('my.replace_sure', { count: gone });
  });
  const heading = make('h3', { tabindex: '-1' }, words('my.preview'));
  place.replaceChildren(
    heading,
    make('p', {}, saved ? words('my.preview_saved', { date: saved }) : '', ' ', otherSite ? words('my.other_site') : ''),
    previewTable(store, backup),
    make('p', { class: 'ob-my__buttons' }, button(words('my.merge'), () => restore('merge')), replace, button(words('my.cancel'), () => place.replaceChildren(), 'ob-link-button')),
    sure,
  );
  heading.focus();
}

/** @param {Store} store @param {import('../storage/decode.mjs').Decoded<Backup>} read @param {HTMLElement} place */
function show(store, read, place) {
  // A backup from before something was renamed is brought to the ids of today before it is looked at.
  if (read.ok) return offer(store, { ...read.value, ...followFormerIds(read.value.records, siteData().renamed ?? {}) }, place);
  const why = words(`my.fault.${read.reason}`, { at: read.at ?? '' });
  place.replaceChildren(make('div', { class: 'ob-banner ob-banner--bad', role: 'alert' }, make('p', {}, make('strong', {}, why), words('my.refused'))));
}

/** @param {Store} store @returns {HTMLElement} */
export function backupSection(store) {
  const status = exportStatus();
  const place = make('div', { class: 'ob-my__restore' });
  const today = () => formatDay(localDay(new Date()));
  const text = () => JSON.stringify(makeBackup(store, today()));
  const outlet = { label: words('my.backup_file'), name: `opsbook-backup-${today()}.json`, type: 'application/json', data: text, text };
  const file = make('input', { type: 'file', id: 'my-file', accept: '.json,application/json,text/plain' });
  file.addEventListener('change', async () => {
    const chosen = file.files?.[0];
    if (chosen) show(store, await decodeBlob([backupFile], chosen), place);
    file.value = '';
  });
  const pasted = make('textarea', { class: 'ob-input', id: 'my-paste', rows: '3', autocomplete: 'off', spellcheck: 'false' });
  const look = button(words('my.read_text'), () => show(store, readBackup(pasted.value), place));
  return make('section', {},
    make('h2', { id: 'backup' }, words('my.backup')),
    make('p', {}, words('my.backup_lead')),
    exportList([outlet], status), status,
    make('p', {}, make('label', { class: 'ob-field-label', for: 'my-file' }, words('my.restore')), file),
    make('details', {}, make('summary', {}, words('my.paste')), make('label', { class: 'ob-hidden', for: 'my-paste' }, words('my.paste')), pasted, make('div', {}, look)),
    place);
}

/** @param {Store} store @returns {HTMLElement} */
export function deleteSection(store) {
  const place = make('div', { role: 'group', 'aria-labelledby': 'delete' });
  const status = make('p', { role: 'status' });
  const ask = button(words('my.delete_ask'), () => {
    status.textContent = '';
    const no = button(words('my.cancel'), () => {
      place.replaceChildren(ask);
      ask.focus();
    });
    const yes = button(words('my.delete_yes'), () => {
      store.deleteAll();
      place.replaceChildren(ask);
      status.textContent = words('my.deleted');
      ask.focus();
    });
    place.replaceChildren(make('p', { class: 'ob-error' }, words('my.delete_sure', { count: store.keys().length })), make('p', { class: 'ob-my__buttons' }, no, yes));
    no.focus();
  });
  place.append(ask);
  return make('section', {}, make('h2', { id: 'delete' }, words('my.delete')), make('p', {}, words('my.delete_lead')), place, status);
}
