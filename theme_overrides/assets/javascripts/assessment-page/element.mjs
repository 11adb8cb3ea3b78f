// <ob-assessment>: choose, rate, see where you stand. Everything stays in this browser. Without script the page below
// shows all skills, levels and acts as text.

import { make } from '../site/element.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { choosePanel } from './choose.mjs';
import { historyPanel } from './history.mjs';
import { loadContent, speaker } from './load.mjs';
import { outPanel } from './out.mjs';
import { ratePanel } from './rate.mjs';
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
  #skill = '';
  #showsResult = false;
  #ask = () => this.#readAddress();

  async connectedCallback() {
    try {
      const content = await loadContent();
      this.#say = speaker(content.words);
      this.#session = new Session(content, siteStore());
    } catch {
      this.replaceChildren(make('p', { class: 'ob-banner ob-banner--bad', role: 'alert' }, this.dataset['failed'] ?? ''));
      return;
    }
    this.#session.onChange(() => this.#show());
    addEventListener('hashchange', this.#ask);
    this.#readAddress();
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#ask);
    this.#session?.stop();
  }

  /** `#role=…&stage=…`, as the buttons of role and stage pages write it. */
  #readAddress() {
    const asked = new URLSearchParams(location.hash.slice(1));
    this.#session?.ask(asked.get('role') ?? '', asked.get('stage') ?? '');
  }

  /** @param {string} role @param {string} target */
  #choose(role, target) {
    const asked = new URLSearchParams(role ? { role, ...(target ? { stage: target } : {}) } : {});
    history.replaceState(history.state, '', `${location.pathname}#${asked}`);
    this.#showsResult = false;
    this.#session?.ask(role, target);
  }

  #show() {
    const session = this.#session;
    if (!session) return;
    const focus = focusKey();
    const choose = choosePanel(session, (role, target) => this.#choose(role, target), this.#say);
    this.replaceChildren(choose, session.role ? this.#work(session) : make('p', { class: 'ob-note' }, this.#say('choose.hint')));
    restoreFocus(this, focus);
  }

  /** @param {Session} session */
  #work(session) {
    const skills = skillsToRate(session).map((entry) => entry.skill);
    if (!skills.includes(this.#skill)) this.#skill = skills[0] ?? '';
    const main = this.#showsResult
      ? make('div', {}, resultPanel(session, this.#say), outPanel(session, this.#say), historyPanel(session, this.#say))
      : ratePanel(session, this.#skill, this.#say);
    const list = skillsList(session, this.#showsResult ? '' : this.#skill, (skill) => this.#open(skill), this.#say);
    return make('div', { class: 'ob-assess' }, make('div', { class: 'ob-assess__main' }, main), list, this.#bar(session, skills));
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

