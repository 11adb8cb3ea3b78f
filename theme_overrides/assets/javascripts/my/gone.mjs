// What the reader keeps of things that the content no longer has: named as stored, to be taken along or deleted.

import { loadContent } from '../assessment-page/load.mjs';
import { button, exportList, exportStatus } from '../export/outlets.mjs';
import { formatDay, localDay } from '../plan/dates.mjs';
import { isGone } from '../site/fetch-page.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { makeBackup } from '../storage/backup.mjs';
import { currentId } from '../storage/renames.mjs';
import { countBySort, thingText, thingsKept } from './left-behind.mjs';

/** @typedef {import('../storage/store.mjs').Store} Store */
/** @typedef {import('./left-behind.mjs').Thing} Thing */

/** @type {{readonly [kind: string]: string}} where things have their pages that the content of the assessment does not hold */
const FOLDERS = { checklist: 'checklists', onboarding: 'onboarding', ladder: 'ladders' };

/** @param {Thing} thing @returns {Promise<boolean>} false also where that cannot be found out now */
async function hasGone({ kind, id }) {
  if (FOLDERS[kind]) return isGone(`${FOLDERS[kind]}/${id}/`);
  const content = await loadContent().catch(() => null);
  if (!content || (kind !== 'role' && kind !== 'skill')) return false;
  const known = kind === 'role' ? content.roles : content.skills;
  return !known.some((entry) => entry.id === currentId(known, id));
}

export class GoneSection {
  element = make('section', { hidden: true });
  #store;
  #rows = make('ul', { class: 'ob-my__rows' });
  #status = exportStatus();

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
    this.element.append(make('h2', { id: 'gone' }, words('my.gone')), make('p', {}, words('my.gone_lead')), this.#rows, this.#status);
  }

  /** Draws anew what has gone; an undo stays in reach. */
  async show() {
    const things = thingsKept(this.#store);
    const gone = await Promise.all(things.map(hasGone));
    const left = things.filter((_, place) => gone[place]);
    this.#rows.replaceChildren(...left.map((thing) => this.#row(thing)));
    this.element.toggleAttribute('hidden', !left.length && !this.#status.hasChildNodes());
  }

  /** @param {Thing} thing */
  #row(thing) {
    const say = (/** @type {string} */ sort) => words(`my.kinds.${sort}`);
    const today = formatDay(localDay(new Date()));
    const { records, ...about } = makeBackup(this.#store, today);
    const own = Object.fromEntries(Object.entries(records).filter(([key]) => thing.keys.includes(key)));
    const outlet = {
      label: words('my.gone_file'), name: `opsbook-${thing.id}-${today}.json`, type: 'application/json',
      data: () => JSON.stringify({ ...about, records: own }), text: () => thingText(this.#store, thing, say),
    };
    const remove = button(words('my.gone_delete'), () => this.#remove(thing, own), 'ob-link-button');
    remove.setAttribute('aria-label', `${words('my.gone_delete')} ${thing.id}`);
    const facts = countBySort(thing).map(([sort, count]) => words('my.gone_count', { sort: say(sort), count }));
    return make('li', {},
      make('strong', {}, `${words(`my.gone_kinds.${thing.kind}`)} ${thing.id}`), ' ',
      make('span', { class: 'ob-my__count' }, facts.join(words('keeping.list'))),
      exportList([outlet], this.#status), remove);
  }

  /** @param {Thing} thing @param {{[key: string]: import('../storage/store.mjs').Envelope}} records */
  #remove(thing, records) {
    const undo = button(words('my.gone_undo'), () => {
      this.#status.replaceChildren(words('my.gone_back'));
      this.#store.writeAll(Object.entries(records));
    }, 'ob-link-button');
    this.#status.replaceChildren(words('my.gone_deleted', { id: thing.id }), ' ', undo);
    this.#store.writeAll(thing.keys.map((key) => /** @type {const} */ ([key, null])));
    undo.focus();
  }
}
