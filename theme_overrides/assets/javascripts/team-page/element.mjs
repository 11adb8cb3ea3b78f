// <ob-team>: members' files side by side. The lead rates first; then the members' own ratings show. Files are opened
// in this browser only, kept until a day the lead sees, and deleted with one press.

import { make } from '../site/element.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { readMemberFiles } from '../assessment/files.mjs';
import { isExpired, leadSession } from '../assessment/lead.mjs';
import { addMonths, formatDay, localDay, parseDay } from '../plan/dates.mjs';
import { loadContent, speaker } from '../assessment-page/load.mjs';
import { today } from '../assessment-page/session.mjs';
import { leadPanel } from './lead-panel.mjs';
import { teamPanel } from './team-panel.mjs';

/** @typedef {import('../assessment/lead.mjs').LeadSession} LeadSession */
/** @typedef {import('../assessment-page/load.mjs').PageContent} PageContent */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */

const KEY = 'lead/team';
const MONTHS_KEPT = 1;

export class TeamPage extends HTMLElement {
  #store = siteStore();
  /** @type {PageContent | null} */
  #content = null;
  /** @type {Say} */
  #say = (key) => key;
  /** @type {string[]} */
  #refused = [];
  #showSmall = false;
  #stop = () => {};

  async connectedCallback() {
    try {
      this.#content = await loadContent();
    } catch {
      this.replaceChildren(make('p', { class: 'ob-banner ob-banner--bad', role: 'alert' }, this.dataset['failed'] ?? ''));
      return;
    }
    this.#say = speaker(this.#content.words);
    const kept = this.#session;
    if (kept && isExpired(kept, today())) this.#store.remove(KEY);
    this.#stop = this.#store.subscribe(() => this.#show());
    this.#show();
  }

  disconnectedCallback() {
    this.#stop();
  }

  /** @returns {LeadSession | null} */
  get #session() {
    return this.#store.read(KEY);
  }

  /** @param {LeadSession} session */
  #keep(session) {
    this.#store.write(KEY, session);
  }

  /** @param {FileList | null} files */
  async #open(files) {
    const { members, refused } = await readMemberFiles([...(files ?? [])]);
    this.#refused = refused.map(({ file, reason }) => this.#say('team.refused', { file, reason: this.#say(`team.reason.${reason}`) }));
    const kept = this.#session;
    const known = kept?.members ?? [];
    const fresh = members.map(({ file, value }, number) => ({
      id: `m-${known.length + number + 1}`,
      name: value.name || file.replace(/\.json$/i, ''),
      snapshot: value.snapshot,
    }));
    const deleteOn = kept?.deleteOn ?? formatDay(addMonths(parseDay(today()) ?? localDay(new Date()), MONTHS_KEPT));
    const session = leadSession('team', deleteOn, [...known, ...fresh]);
    if (fresh.length) this.#keep({ ...session, marks: kept?.marks ?? {}, agreed: kept?.agreed ?? {} });
    else this.#show();
  }

  #show() {
    const [content, session] = [this.#content, this.#session];
    if (!content) return;
    const active = document.activeElement;
    const focus = active instanceof HTMLElement && this.contains(active) ? active.id : '';
    this.replaceChildren(this.#entry(), session ? this.#work(content, session) : '');
    if (focus) document.getElementById(focus)?.focus();
  }

  #entry() {
    const input = make('input', { type: 'file', id: 'team-files', accept: '.json,application/json', multiple: true });
    input.addEventListener('change', () => void this.#open(input.files));
    const label = make('label', { class: 'ob-field-label', for: 'team-files' }, this.#say('team.open'));
    const refused = this.#refused.map((line) => make('li', {}, line));
    return make('div', { class: 'ob-team__entry' }, label, input, make('div', { role: 'status' }, make('ul', { class: 'ob-plain-list' }, ...refused)));
  }

  /** @param {PageContent} content @param {LeadSession} session */
  #work(content, session) {
    const remove = make('button', { type: 'button', class: 'ob-button ob-button--small', id: 'team-delete' }, this.#say('team.delete'));
    remove.addEventListener('click', () => {
      this.#store.remove(KEY);
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
      leadPanel(content, session, (next) => this.#keep(next), this.#say),
      teamPanel(content, session, this.#showSmall, small, this.#say),
    );
  }
}
