// <ob-assessment>: choose, rate, see where you stand. Everything stays in this browser. Without script the page
// has all skills, levels and acts as text. What rating needs is loaded once a role is chosen.

import { make } from '../site/element.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { choosePanel } from './choose.mjs';
import { openAgreed, openShared } from './incoming.mjs';
import { redrawn } from './kept-view.mjs';
import { hasBegun } from './begun.mjs';
import { loadContent, loadOutline, speaker } from './load.mjs';
import { Notices } from './notices.mjs';
import { overview } from './overview.mjs';
import { lastPlace, placeIn, rememberPlace, sharedIn, showPlace } from './place.mjs';
import { agreedEntry, receivedPanel, refusedNotice } from './received.mjs';
import { Session } from './session.mjs';
import { skillsToRate } from './skills-list.mjs';

/** @typedef {import('./load.mjs').Say} Say */
/** @typedef {import('../assessment/snapshots.mjs').Snapshot} Snapshot */

export class AssessmentPage extends HTMLElement {
  /** @type {Session | null} */
  #session = null;
  /** The views for rating; there once the session has all content. @type {typeof import('./work.mjs') | null} */
  #views = null;
  /** @type {Say} */
  #say = (key) => key;
  #notices = new Notices();
  #body = make('div');
  #skill = '';
  #showsResult = false;
  /** What the panel shows; while it stays the same, folds and drafts in it stay too. */
  #drawn = '';
  /** @type {import('./incoming.mjs').Incoming | null} */
  #received = null;
  #ask = () => void this.#readAddress();

  async connectedCallback() {
    addEventListener('hashchange', this.#ask);
    if (await this.#begin(hasBegun(siteStore()) || location.hash !== '' || lastPlace().role !== '')) await this.#readAddress();
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#ask);
    this.#session?.stop();
  }

  /**
   * @param {boolean} whole whether with all content, or with what choosing a role needs
   * @returns {Promise<boolean>} whether there is a session now; the page says so if not
   */
  async #begin(whole) {
    if (this.#session && (this.#views || !whole)) return true;
    try {
      const outline = async () => ({ ...(await loadOutline()), skills: [] });
      const [content, views] = await Promise.all(whole ? [loadContent(), import('./work.mjs')] : [outline(), null]);
      this.#session?.stop();
      this.#say = speaker(content.words);
      this.#session = new Session(content, siteStore());
      this.#views = views;
    } catch {
      this.replaceChildren(make('p', { class: 'ob-banner ob-banner--bad', role: 'alert' }, this.dataset['failed'] ?? ''));
      return false;
    }
    if (!this.#body.isConnected) this.replaceChildren(this.#notices.place, this.#body);
    this.#session.onChange(() => this.#show());
    return true;
  }

  /** `#role=…&stage=…`, as role and stage pages write it, or `#result=…`, a shared result; else where the last visit stopped. */
  async #readAddress() {
    const hash = location.hash;
    await this.#begin(hash !== '');
    const session = this.#session;
    if (!session) return;
    const shared = sharedIn(hash);
    const received = shared === null ? null : await openShared(session.content, shared);
    if (location.hash !== hash) return;
    const [place, last] = [placeIn(hash), lastPlace()];
    if (!place && shared === null && session.role) return;
    this.#received = received;
    this.#showsResult = place?.result ?? false;
    const { role, stage } = place ?? (shared === null ? last : { role: '', stage: '' });
    if (last.role === role) this.#skill = last.skill;
    session.ask(role, stage);
  }

  /** @param {File} file */
  async #openFile(file) {
    await this.#begin(true);
    const session = this.#session;
    if (!session) return;
    this.#received = await openAgreed(session.content, file);
    this.#show();
    this.querySelector('h2')?.focus();
  }

  /** @param {Session} session @param {Snapshot} snapshot */
  async #keepReceived(session, snapshot) {
    session.store.write(`snapshot/${snapshot.id}`, snapshot);
    await this.#choose(snapshot.role, snapshot.target, true);
    document.getElementById('history')?.focus();
  }

  /** @param {string} role @param {string} target @param {boolean} [result] whether to show the result at once */
  async #choose(role, target, result = false) {
    await this.#begin(role !== '');
    showPlace({ role, stage: target, result }, false);
    this.#showsResult = result;
    this.#received = null;
    if (!role) rememberPlace({ role, stage: target, skill: '' });
    this.#session?.ask(role, target);
  }

  #show() {
    const session = this.#session;
    if (!session) return;
    if (!this.#views && hasBegun(session.store)) return void this.#begin(true).then(() => this.#readAddress()); // in another tab
    const received = this.#received;
    this.#notices.show(session, this.#say);
    this.#settleSkill(session);
    const shows = [session.role, session.target, this.#showsResult, this.#skill, received?.ok].join(' ');
    redrawn(this, shows === this.#drawn, () => {
      if (received?.ok) this.#body.replaceChildren(this.#preview(session, received));
      else this.#body.replaceChildren(received ? refusedNotice(received.reason, this.#say) : '', ...this.#own(session));
    });
    this.#drawn = shows;
  }

  /** The skill shown is one of those asked; at first the one where the answers stop. @param {Session} session */
  #settleSkill(session) {
    if (!session.role) return;
    const skills = skillsToRate(session).map((entry) => entry.skill);
    const open = skills.find((id) => session.assessment?.ratings[id]?.state === 'unanswered');
    if (!skills.includes(this.#skill)) this.#skill = open ?? skills[0] ?? '';
    rememberPlace({ role: session.role, stage: session.target, skill: this.#skill });
  }

  /** @param {Session} session @param {Extract<import('./incoming.mjs').Incoming, {ok: true}>} received */
  #preview(session, received) {
    const keep = () => void this.#keepReceived(session, received.snapshot);
    const close = () => void this.#choose(session.role, session.target);
    return receivedPanel(session.content, received, { keep, close }, this.#say);
  }

  /** @param {Session} session */
  #own(session) {
    const choose = choosePanel(session, (role, target) => void this.#choose(role, target, this.#showsResult), this.#say);
    const back = agreedEntry((file) => void this.#openFile(file), this.#say);
    if (!session.role || !this.#views) return [choose, make('p', { class: 'ob-note' }, this.#say('choose.hint')), overview(session, (role) => void this.#choose(role, ''), this.#say), back];
    const ways = {
      open: (/** @type {string} */ skill, evidence = false) => this.#open(skill, evidence),
      result: () => this.#step(true),
    };
    return [choose, this.#showsResult ? this.#views.resultView(session, this.#skill, ways, this.#say) : this.#views.ratingView(session, this.#skill, ways, this.#say), back];
  }

  /** @param {string} skill @param {boolean} evidence whether to go to its evidence */
  #open(skill, evidence) {
    this.#skill = skill;
    this.#step(false);
    const fold = evidence ? this.querySelector('#evidence') : null;
    if (!(fold instanceof HTMLDetailsElement)) return;
    fold.open = true;
    this.querySelector('#evidence-text')?.scrollIntoView({ block: 'center' });
    document.getElementById('evidence-text')?.focus();
  }

  /** @param {boolean} result whether to show the result, or a skill to rate */
  #step(result) {
    const session = this.#session;
    if (!session) return;
    showPlace({ role: session.role, stage: session.target, result }, result !== this.#showsResult);
    this.#showsResult = result;
    this.#show();
    this.querySelector('h2')?.focus();
  }
}
