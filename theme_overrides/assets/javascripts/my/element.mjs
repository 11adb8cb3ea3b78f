// <ob-my>: everything in progress on this device, one backup for all of it, one way to delete all of it.

import '../achievements/define.mjs';
import { showNotices } from '../keeping/notice.mjs';
import { focusOf, restoreFocus } from '../site/focus.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { siteStore } from '../storage/site-store.mjs';
import { assessmentSection } from './assessment.mjs';
import { backupSection, deleteSection } from './backup.mjs';
import { GoneSection } from './gone.mjs';
import { listsSection } from './lists.mjs';
import { othersSection } from './others.mjs';
import { plansSection } from './plans.mjs';

export class MyPage extends HTMLElement {
  #store = siteStore();
  #notices = make('div');
  #progress = make('div', {}, make('p', { class: 'ob-note' }, words('my.loading')));
  #gone = new GoneSection(this.#store);
  #stop = () => {};
  /** Number of the last drawing asked for: an older one that ends later is dropped. */
  #asked = 0;

  connectedCallback() {
    const achievements = make('section', {},
      make('h2', { id: 'achievements' }, words('achievement.title')),
      make('p', {}, words('achievement.lead')),
      document.createElement('ob-achievement'));
    this.replaceChildren(this.#notices, this.#progress, achievements, this.#gone.element, backupSection(this.#store), deleteSection(this.#store));
    this.#stop = this.#store.subscribe(() => void this.#show());
    void this.#show().then(() => this.#goToTarget());
  }

  disconnectedCallback() {
    this.#stop();
  }

  #goToTarget() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target) target.scrollIntoView();
  }

  async #show() {
    const asked = (this.#asked += 1);
    showNotices(this.#store, this.#notices);
    void this.#gone.show();
    const sections = await Promise.all([plansSection(this.#store), listsSection(this.#store), assessmentSection(this.#store), othersSection(this.#store)]);
    if (asked !== this.#asked) return;
    const shown = sections.filter((section) => section !== null);
    const focus = focusOf(this.#progress);
    this.#progress.replaceChildren(...(shown.length ? shown : [this.#nothing()]));
    restoreFocus(this.#progress, focus, 'a');
  }

  #nothing() {
    return make('div', { class: 'ob-empty' }, make('p', {}, words('my.nothing')), make('p', {}, words('my.nothing_next')));
  }
}
