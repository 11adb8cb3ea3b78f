// <ob-assessment>: choose, rate, see where you stand. Everything stays in this browser. Without script the page below
// shows all skills, levels and acts as text.

import { make } from '../site/element.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { sheetPanel } from '../review-sheets/sheet-panel.mjs';
import { choosePanel } from './choose.mjs';
import { historyPanel } from './history.mjs';
import { openAgreed, openShared } from './incoming.mjs';
import { loadContent, speaker } from './load.mjs';
import { Notices } from './notices.mjs';
import { outPanel } from './out.mjs';
import { ratePanel } from './rate.mjs';
import { agreedEntry, receivedPanel, refusedNotice } from './received.mjs';
import { resultPanel } from './result.mjs';
import { Session } from './session.mjs';
import { reason, standing } from './sentences.mjs';
import { skillsList, skillsToRate } from './skills-list.mjs';

/** @typedef {import('./load.mjs').Say} Say */

export class AssessmentPage extends HTMLElement {
  /** @type {Session | null} */
  #session = null;
  /** @type {Say} */
  #say = (key) => key;
  #notices = new Notices();
  #body = make('div');
  #skill = '';
  #showsResult = false;
  /** @type {import('./incoming.mjs').Incoming | null} */
  #received = null;
  #ask = () => void this.#readAddress();

  async connectedCallback() {
    try {
      const content = await loadContent();
      this.#say = speaker(content.words);
      this.#session = new Session(content, siteStore());
    } catch {
      this.replaceChildren(make('p', { class: 'ob-banner ob-banner--bad', role: 'alert' }, this.dataset['failed'] ?? ''));
      return;
    }
    this.replaceChildren(this.#notices.place, this.#body);
    this.#session.onChange(() => this.#show());
    addEventListener('hashchange', this.#ask);
    await this.#readAddress();
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#ask);
    this.#session?.stop();
  }

  /** `#role=…&stage=…`, as the buttons of role and stage pages write it, or `#result=…`, a shared result. */
  async #readAddress() {
    const [session, hash] = [this.#session, location.hash];
    if (!session) return;
    const asked = new URLSearchParams(hash.slice(1));
    const shared = asked.get('result');
    const received = shared === null ? null : await openShared(session.content, shared);
    if (location.hash !== hash) return;
    this.#received = received;
    session.ask(asked.get('role') ?? '', asked.get('stage') ?? '');
  }

  /** @param {File} file */
  async #openFile(file) {
    const session = this.#session;
    if (!session) return;
    this.#received = await openAgreed(session.content, file);
    this.#show();
    this.querySelector('h2')?.focus();
  }

  /** @param {Session} session @param {import('../assessment/snapshots.mjs').Snapshot} snapshot */
  #keepReceived(session, snapshot) {
    session.store.write(`snapshot/${snapshot.id}`, snapshot);
    this.#choose(snapshot.role, snapshot.target, true);
    document.getElementById('history')?.focus();
  }

  /** @param {string} role @param {string} target @param {boolean} [result] whether to show the result at once */
  #choose(role, target, result = false) {
    const asked = new URLSearchParams(role ? { role, ...(target ? { stage: target } : {}) } : {});
    history.replaceState(history.state, '', `${location.pathname}#${asked}`);
    this.#showsResult = result;
    this.#received = null;
    this.#session?.ask(role, target);
  }

  #show() {
    const session = this.#session;
    if (!session) return;
    const focus = focusKey();
    const received = this.#received;
    this.#notices.show(session, this.#say);
    if (received?.ok) this.#body.replaceChildren(this.#preview(session, received));
    else this.#body.replaceChildren(received ? refusedNotice(received.reason, this.#say) : '', ...this.#own(session));
    restoreFocus(this, focus);
  }

  /** @param {Session} session @param {Extract<import('./incoming.mjs').Incoming, {ok: true}>} received */
  #preview(session, received) {
    const keep = () => this.#keepReceived(session, received.snapshot);
    const close = () => this.#choose(session.role, session.target);
    return receivedPanel(session.content, received, { keep, close }, this.#say);
  }

  /** @param {Session} session */
  #own(session) {
    const choose = choosePanel(session, (role, target) => this.#choose(role, target), this.#say);
    const back = agreedEntry((file) => void this.#openFile(file), this.#say);
    const work = session.role ? this.#work(session) : make('p', { class: 'ob-note' }, this.#say('choose.hint'));
    return [choose, work, back];
  }

  /** @param {Session} session */
  #work(session) {
    const skills = skillsToRate(session).map((entry) => entry.skill);
    if (!skills.includes(this.#skill)) this.#skill = skills[0] ?? '';
    const main = this.#showsResult
      ? make('div', {}, ...this.#resultParts(session))
      : ratePanel(session, this.#skill, this.#say);
    const list = skillsList(session, this.#showsResult ? '' : this.#skill, (skill) => this.#open(skill), this.#say);
    return make('div', { class: 'ob-assess' }, make('div', { class: 'ob-assess__main' }, main), list, this.#bar(session, skills));
  }

  /** @param {Session} session @returns {HTMLElement[]} */
  #resultParts(session) {
    const earlier = make('div');
    const refresh = () => earlier.replaceChildren(historyPanel(session, this.#say, refresh));
    refresh();
    return [resultPanel(session, this.#say), outPanel(session, this.#say, refresh), sheetPanel(session, this.#say), earlier];
  }

  /** @param {string} skill */
  #open(skill) {
    this.#skill = skill;
    this.#showsResult = false;
    this.#show();
    this.querySelector('h2')?.focus();
  }

  /** @param {Session} session @param {string[]} skills the sticky bar: where one stands now, and the ways on */
  #bar(session, skills) {
    const { assessment, content, role } = session;
    const done = skills.filter((id) => assessment?.ratings[id]?.state !== 'unanswered').length;
    const next = skills[skills.indexOf(this.#skill) + 1];
    const sentence = assessment ? standing(content, role, assessment.claimed, this.#say) : '';
    const why = assessment ? reason(content, role, assessment.claimed, this.#say) : '';
    const result = this.#button('bar.result', () => this.#result(), 'ob-button ob-button--primary ob-button--small');
    const undo = this.#button('bar.undo', () => session.undo(), 'ob-button ob-button--small');
    undo.disabled = !session.canUndo;
    return make(
      'div',
      { class: 'ob-assess__bar' },
      make('p', { class: 'ob-assess__verdict', role: 'status' }, make('strong', {}, sentence), ' ', why),
      make('p', { class: 'ob-assess__steps' }, this.#say('bar.progress', { done, total: skills.length }), ' ', undo, ' ',
        next && !this.#showsResult ? this.#button('bar.next', () => this.#open(next), 'ob-button ob-button--small') : '', ' ',
        this.#showsResult ? this.#button('bar.back', () => this.#open(this.#skill), 'ob-button ob-button--small') : result),
    );
  }

  #result() {
    this.#showsResult = true;
    this.#show();
    this.querySelector('h2')?.focus();
  }

  /** @param {string} key @param {() => void} act @param {string} style */
  #button(key, act, style) {
    const made = make('button', { type: 'button', class: style, 'data-key': key }, this.#say(key));
    made.addEventListener('click', act);
    return made;
  }
}

/** How the focused control can be found again after the panel is drawn anew. @returns {string} a selector, or empty */
function focusKey() {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return '';
  if (active.dataset['act']) return `[data-act="${CSS.escape(active.dataset['act'])}"]`;
  if (active.dataset['key']) return `[data-key="${CSS.escape(active.dataset['key'])}"]`;
  return active.id ? `#${CSS.escape(active.id)}` : '';
}

/** @param {HTMLElement} root @param {string} selector */
function restoreFocus(root, selector) {
  const found = selector ? root.querySelector(selector) : null;
  if (found instanceof HTMLElement) found.focus();
}

