// <ob-self-check>: the situations of a ladder as choices; ends in a rung with its next step. Without script it is a list.

import { make } from '../site/element.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { loadOutline, speaker } from '../assessment-page/load.mjs';
import { today } from '../assessment-page/session.mjs';
import { rungOf } from './rung.mjs';

/** @typedef {{id: string, title: string, summary: string, nextStep: string, crosswalk: string[]}} Rung */
/** @typedef {{id: string, rungs: Rung[]}} Ladder */

export class SelfCheck extends HTMLElement {
  #result = make('div', { class: 'ob-verdict', role: 'status', hidden: true });
  /** @type {Rung[]} */
  #rungs = [];
  /** @type {import('../assessment-page/load.mjs').Say} */
  #say = (key) => key;

  async connectedCallback() {
    try {
      const content = await loadOutline();
      const ladders = /** @type {{ladders?: Ladder[]}} */ (content).ladders ?? [];
      this.#rungs = ladders.find((ladder) => ladder.id === this.dataset['ladder'])?.rungs ?? [];
      this.#say = speaker(content.words);
    } catch {
      return;
    }
    const kept = siteStore().read(this.#key)?.answers ?? {};
    for (const question of this.querySelectorAll('[data-question]')) this.#ask(question, kept);
    this.append(this.#result);
    this.#show();
  }

  get #key() {
    return `self-check/${this.dataset['ladder'] ?? ''}`;
  }

  /** @param {Element} question @param {{[question: string]: string}} kept */
  #ask(question, kept) {
    const name = question instanceof HTMLElement ? (question.dataset['question'] ?? '') : '';
    for (const option of question.querySelectorAll('[data-option]')) {
      if (!(option instanceof HTMLElement) || option.querySelector('input')) continue;
      const { option: value = '', rung = '' } = option.dataset;
      const input = make('input', { type: 'radio', class: 'ob-tick__box', name, value, 'data-rung': rung, checked: kept[name] === value });
      input.addEventListener('change', () => this.#keep());
      option.replaceChildren(make('label', { class: 'ob-tick__label' }, input, make('span', {}, ...option.childNodes)));
    }
  }

  /** @returns {HTMLInputElement[]} */
  get #chosen() {
    return [...this.querySelectorAll('input:checked')].flatMap((input) => (input instanceof HTMLInputElement ? [input] : []));
  }

  #keep() {
    const answers = Object.fromEntries(this.#chosen.map((input) => [input.name, input.value]));
    siteStore().write(this.#key, { at: today(), rung: this.#rung?.id ?? '', answers });
    this.#show();
  }

  /** @returns {Rung | undefined} */
  get #rung() {
    const found = rungOf(this.#rungs.map((rung) => rung.id), this.#chosen.map((input) => input.dataset['rung'] ?? ''));
    return this.#rungs.find((rung) => rung.id === found);
  }

  #show() {
    const asked = this.querySelectorAll('[data-question]').length;
    const rung = this.#chosen.length === asked ? this.#rung : undefined;
    this.#result.hidden = !rung;
    if (!rung) return;
    this.#result.replaceChildren(
      make('p', { class: 'ob-verdict__sentence' }, this.#say('self_check.rung', { rung: rung.title })),
      make('p', {}, rung.summary),
      make('p', {}, rung.crosswalk.length ? this.#say('self_check.crosswalk', { stages: rung.crosswalk.join(this.#say('list')) }) : ''),
      make('p', {}, rung.nextStep ? this.#say('self_check.next', { step: rung.nextStep }) : ''),
      make('p', {}, make('a', { href: `#${rung.id}` }, this.#say('self_check.read', { rung: rung.title }))),
    );
  }
}
