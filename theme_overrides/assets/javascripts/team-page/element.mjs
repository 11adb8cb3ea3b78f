// <ob-team>: members' files side by side. The lead rates first; then the members' own ratings show. Files are opened
// in this browser only, kept until a day the lead sees, and deleted with one press. What comparing needs is loaded with
// the first file.

import { make } from '../site/element.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { readMemberFiles } from '../assessment/files.mjs';
import { leadSession, withMembers } from '../assessment/lead.mjs';
import { LEAD } from '../storage/expiry.mjs';
import { dropLeadCopies, keepLeadMarks, keepLeadSession, keptLeadSession } from '../assessment/lead-records.mjs';
import { readPasted } from '../assessment/pasted.mjs';
import { migrateSnapshot } from '../assessment/snapshot-migration.mjs';
import { settledSnapshot } from '../assessment/snapshots.mjs';
import { addMonths, formatDay, localDay, parseDay } from '../plan/dates.mjs';
import { redrawn } from '../assessment-page/kept-view.mjs';
import { loadContent, loadOutline, speaker } from '../assessment-page/load.mjs';
import { today } from '../assessment-page/session.mjs';
import { showNotices } from '../keeping/notice.mjs';
import { evidenceToKeep } from './evidence.mjs';

/** @typedef {import('../assessment/lead.mjs').LeadSession} LeadSession */
/** @typedef {import('../assessment-page/load.mjs').PageContent} PageContent */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */

const MONTHS_KEPT = 1;

export class TeamPage extends HTMLElement {
  #store = siteStore();
  /** @type {PageContent | null} */
  #content = null;
  /** @type {typeof import('./panels.mjs') | null} */
  #panels = null;
  /** @type {LeadSession | null} */
  #session = null;
  /** @type {Say} */
  #say = (key) => key;
  /** @type {string[]} */
  #refused = [];
  #showSmall = false;
  #keeps = false;
  #notices = make('div');
  #body = make('div');
  #stop = () => {};

  async connectedCallback() {
    try {
      this.#say = speaker((await loadOutline()).words);
      await this.#reread();
    } catch {
      this.#fail();
      return;
    }
    this.replaceChildren(this.#notices, this.#body);
    this.#stop = this.#store.subscribe(() => {
      if (!this.#keeps) this.#reread().catch(() => this.#fail());
    });
  }

  #fail() {
    this.replaceChildren(make('p', { class: 'ob-banner ob-banner--bad', role: 'alert' }, this.dataset['failed'] ?? ''));
  }

  /** @returns {Promise<PageContent>} with the panels that show it */
  async #loadWhole() {
    [this.#content, this.#panels] = await Promise.all([loadContent(), import('./panels.mjs')]);
    return this.#content;
  }

  disconnectedCallback() {
    this.#stop();
  }

  /** What is kept, also by another tab. */
  async #reread() {
    this.#session = this.#store.read(LEAD) ? keptLeadSession(await this.#loadWhole(), this.#store) : null;
    this.#show();
  }

  /** @param {LeadSession} session @param {boolean} [members] whether files came in, or only marks */
  #keep(session, members = false) {
    this.#keeps = true;
    this.#session = session;
    const kept = members ? keepLeadSession(this.#store, session) : keepLeadMarks(this.#store, session);
    this.#keeps = false;
    if (!kept) showNotices(this.#store, this.#notices);
    this.#show();
  }

  /** @param {FileList | null} files */
  async #open(files) {
    const { members, refused } = await readMemberFiles([...(files ?? [])]);
    this.#refused = refused.map(({ file, reason }) => this.#refusal(file, reason));
    await this.#take(members.map(({ value, file }) => ({ value, called: file.replace(/\.json$/i, '') })));
  }

  /** @param {string} text of a file, or with links to results */
  async #paste(text) {
    const { members, refused } = await readPasted(text);
    this.#refused = refused.map((reason) => this.#refusal(this.#say('team.pasted'), reason));
    await this.#take(members.map(({ value, fromLink }) => ({ value, settle: fromLink, called: this.#say('team.nameless') })));
    document.getElementById('team-paste')?.focus();
  }

  #refusal = (/** @type {string} */ file, /** @type {string} */ reason) => this.#say('team.refused', { file, reason: this.#say(`team.reason.${reason}`) });

  /** @param {{value: import('../assessment/files.mjs').MemberFile, called: string, settle?: boolean}[]} members `called`: where no name was typed; `settle`: a link leaves out what its content says */
  async #take(members) {
    const content = await this.#loadWhole();
    const deleteOn = formatDay(addMonths(parseDay(today()) ?? localDay(new Date()), MONTHS_KEPT));
    const before = this.#session ?? leadSession('team', deleteOn, []);
    const arrived = members.map(({ value, settle }) => {
      const moved = migrateSnapshot(content, value.snapshot);
      return { name: value.name, snapshot: settle ? settledSnapshot(content, moved) : moved, evidence: evidenceToKeep(content, value) };
    });
    if (arrived.length) this.#keep(withMembers(before, arrived, (place) => members[place]?.called ?? ''), true);
    else this.#show();
  }

  #show() {
    redrawn(this.#body, true, () => this.#body.replaceChildren(this.#entry(), this.#session ? this.#work(this.#session) : ''));
  }

  #entry() {
    const input = make('input', { type: 'file', id: 'team-files', accept: '.json,application/json', multiple: true });
    input.addEventListener('change', () => void this.#open(input.files).catch(() => this.#fail()));
    const label = make('label', { class: 'ob-field-label', for: 'team-files' }, this.#say('team.open'));
    const pasted = make('textarea', { class: 'ob-input', id: 'team-paste', rows: '3', autocomplete: 'off', spellcheck: 'false', 'aria-label': this.#say('team.paste') });
    const read = make('button', { type: 'button', class: 'ob-button ob-button--small', 'data-key': 'team.read' }, this.#say('team.read'));
    read.addEventListener('click', () => {
      const text = pasted.value;
      pasted.value = '';
      void this.#paste(text).catch(() => this.#fail());
    });
    const paste = make('details', { id: 'team-paste-fold' }, make('summary', {}, this.#say('team.paste')), pasted, make('div', {}, read));
    const refused = this.#refused.map((line) => make('li', {}, line));
    const list = refused.length ? make('ul', { class: 'ob-plain-list' }, ...refused) : '';
    return make('div', { class: 'ob-team__entry' }, label, input, paste, make('div', { role: 'status' }, list));
  }

  /** @param {LeadSession} session */
  #work(session) {
    const [content, panels] = [this.#content, this.#panels];
    if (!content || !panels) return '';
    const remove = make('button', { type: 'button', class: 'ob-button ob-button--small', id: 'team-delete' }, this.#say('team.delete'));
    remove.addEventListener('click', () => {
      dropLeadCopies(this.#store);
      this.#refused = [];
      document.getElementById('team-files')?.focus();
    });
    const note = make('p', { class: 'ob-note' }, this.#say('team.kept', { count: session.members.length, date: session.deleteOn }), ' ', remove);
    const small = () => {
      this.#showSmall = true;
      this.#show();
    };
    return make(
      'div',
      {},
      note,
      panels.leadPanel(content, session, (next) => this.#keep(next), this.#say),
      panels.talkPanel(content, session, this.#say),
      panels.teamPanel(content, session, this.#showSmall, small, this.#say),
    );
  }
}
