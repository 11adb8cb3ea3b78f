// <ob-achievement>: note what was done, find it again, take it along. Kept in this browser.

import { loadOutline } from '../assessment-page/load.mjs';
import { findAchievements, newAchievement } from '../assessment/achievements.mjs';
import { button, exportList, exportStatus } from '../export/outlets.mjs';
import { showNotices } from '../keeping/notice.mjs';
import { formatDay, localDay } from '../plan/dates.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { madeUpId } from '../storage/made-up-id.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { achievementForm } from './form.mjs';
import { achievementList } from './list.mjs';
import { achievementOutlets } from './out.mjs';

/** @typedef {import('../assessment/achievements.mjs').Kept} Kept */
/** @typedef {import('../assessment/achievements.mjs').Achievement} Achievement */

/** @param {string} key */
const say = (key) => words(`achievement.${key}`);

export class AchievementsPage extends HTMLElement {
  #store = siteStore();
  /** @type {{id: string, title: string}[]} */
  #skills = [];
  #filter = { skill: '', from: '', to: '' };
  #stop = () => {};
  #form = make('div');
  #list = make('div');
  #notices = make('div');
  #status = make('p', { class: 'ob-achievement__status', role: 'status' });

  async connectedCallback() {
    this.#stop = this.#store.subscribe(() => this.#showList());
    this.#skills = await loadOutline().then((content) => content.skills, () => []);
    if (!this.isConnected) return;
    this.replaceChildren(this.#form, this.#status, this.#notices, this.#filterFields(), this.#list, this.#exports());
    this.#showForm(null);
    this.#showList();
  }

  disconnectedCallback() {
    this.#stop();
  }

  /** @returns {Kept[]} */
  #found() {
    const { skill, from, to } = this.#filter;
    return findAchievements(this.#store.list('achievement'), { skill, ...(from ? { from } : {}), ...(to ? { to } : {}) });
  }

  #title = (/** @type {string} */ id) => this.#skills.find((skill) => skill.id === id)?.title ?? id;

  /** @param {Kept | null} edited */
  #showForm(edited) {
    const start = edited?.value ?? newAchievement(formatDay(localDay(new Date())));
    const id = edited?.id ?? madeUpId();
    const form = achievementForm(start, {
      prefix: 'achievement', skills: this.#skills, done: (made) => this.#keep(id, made), ...(edited ? { cancel: () => this.#showForm(null) } : {}),
    });
    this.#form.replaceChildren(form);
    if (edited) form.querySelector('textarea')?.focus();
  }

  /** @param {string} id @param {Achievement} made */
  #keep(id, made) {
    this.#store.write(`achievement/${id}`, made);
    showNotices(this.#store, this.#notices);
    this.#showForm(null);
    this.#status.replaceChildren(say('saved'));
    this.#form.querySelector('textarea')?.focus();
  }

  /** @param {Kept} kept */
  #remove(kept) {
    this.#store.remove(`achievement/${kept.id}`);
    const undo = button(say('undo'), () => {
      this.#store.write(`achievement/${kept.id}`, kept.value);
      this.#status.replaceChildren(say('saved'));
    }, 'ob-link-button');
    this.#status.replaceChildren(say('removed'), ' ', undo);
    undo.focus();
  }

  #showList() {
    const found = this.#found();
    const any = this.#store.list('achievement').length > 0;
    this.querySelector('.ob-achievement__filter')?.toggleAttribute('hidden', !any);
    this.querySelector('.ob-achievement__take')?.toggleAttribute('hidden', !any);
    const act = { edit: (/** @type {Kept} */ kept) => this.#showForm(kept), remove: (/** @type {Kept} */ kept) => this.#remove(kept) };
    this.#list.replaceChildren(
      found.length ? achievementList(found, this.#title, act) : make('p', { class: 'ob-note' }, say(any ? 'none_found' : 'none')),
    );
  }

  #filterFields() {
    const skill = make('select', { class: 'ob-input', id: 'achievement-by-skill' }, make('option', { value: '' }, say('any_skill')), ...this.#skills.map(({ id, title }) => make('option', { value: id }, title)));
    const from = make('input', { type: 'date', class: 'ob-input', id: 'achievement-from' });
    const to = make('input', { type: 'date', class: 'ob-input', id: 'achievement-to' });
    const change = () => {
      this.#filter = { skill: skill.value, from: from.value, to: to.value };
      this.#showList();
    };
    for (const control of [skill, from, to]) control.addEventListener('change', change);
    const label = (/** @type {string} */ id, /** @type {string} */ key) => make('label', { class: 'ob-field-label', for: id }, say(key));
    return make('details', { class: 'ob-achievement__filter' }, make('summary', {}, say('filter')), make('div', { class: 'ob-achievement__row' },
      make('div', {}, label(skill.id, 'skill'), skill), make('div', {}, label(from.id, 'from'), from), make('div', {}, label(to.id, 'to'), to)));
  }

  #exports() {
    const status = exportStatus();
    const outlets = achievementOutlets(() => this.#found(), this.#title, formatDay(localDay(new Date())));
    return make('div', { class: 'ob-achievement__take' }, exportList(outlets, status), status);
  }
}
