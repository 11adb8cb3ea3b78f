// Runs of a recurring list: a fresh one, the one under way, and those that were finished.

import { button, copyOrShow, exportStatus } from '../export/outlets.mjs';
import { save } from '../export/save.mjs';
import { heading, tasks } from '../formats/document.mjs';
import { writeMarkdown } from '../formats/markdown.mjs';
import { formatDay, localDay } from '../plan/dates.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { madeUpId } from '../storage/made-up-id.mjs';
import { finishRun, runProgress, runRows, runsOf, startRun } from './runs.mjs';

/** @typedef {import('./runs.mjs').Run} Run */
/** @typedef {import('./ticks.mjs').Item} Item */
/** @typedef {import('../storage/store.mjs').Store} Store */
/** @typedef {{id: string, value: Run}} KeptRun */

const today = () => formatDay(localDay(new Date()));

/** @param {Store} store @param {string} list @returns {KeptRun | null} the run that boxes on the page belong to */
export function currentRun(store, list) {
  return runsOf(store.list('run'), list).open[0] ?? null;
}

/** @param {Run} run @param {readonly Item[]} items @param {string} title @returns {string} */
function runText(run, items, title) {
  const rows = runRows(run, items).map(({ text, state }) =>
    state === 'gone' ? { text: words('checklist.run_gone', { text }), done: true } : { text, done: state !== 'open' },
  );
  return writeMarkdown([heading(1, `${title} ${run.started}`), tasks(rows)]);
}

/** @param {Store} store @param {KeptRun} kept @param {readonly Item[]} items @param {string} title @param {HTMLElement} status */
function finished(store, { id, value }, items, title, status) {
  const { done, total } = runProgress(value, items);
  const act = (/** @type {string} */ key, /** @type {() => unknown} */ run) => {
    const made = button(words(key), run, 'ob-link-button');
    made.setAttribute('aria-label', words('checklist.run_of', { act: words(key), from: value.started }));
    return made;
  };
  const text = () => runText(value, items, title);
  return make('li', {}, words('checklist.run_row', { from: value.started, to: value.finished, done, total }), ' ',
    act('checklist.run_copy', () => copyOrShow(text(), status)), ' ',
    act('checklist.run_file', () => save(`opsbook-${value.list}-${value.started}.md`, text(), 'text/markdown')), ' ',
    act('checklist.run_remove', () => {
      store.remove(`run/${id}`);
      const undo = button(words('checklist.undo'), () => {
        store.write(`run/${id}`, value);
        status.replaceChildren(words('checklist.undone'));
      }, 'ob-link-button');
      status.replaceChildren(words('checklist.run_removed'), ' ', undo);
      undo.focus();
    }));
}

export class RunPanel {
  element = make('div', { class: 'ob-runs' });
  #line = make('p', { class: 'ob-runs__now' });
  #earlier = make('details');
  #status = exportStatus();

  /** @param {Store} store @param {string} list id of the checklist @param {readonly Item[]} items @param {string} title */
  constructor(store, list, items, title) {
    this.title = title;
    this.store = store;
    this.list = list;
    this.items = items;
    this.element.append(this.#line, this.#status, this.#earlier);
  }

  show() {
    const { open, finished: past } = runsOf(this.store.list('run'), this.list);
    const focused = this.#line.contains(document.activeElement);
    const now = open[0];
    const turn = now
      ? button(words('checklist.run_finish'), () => {
          this.store.write(`run/${now.id}`, finishRun(now.value, today()));
          this.#status.replaceChildren(words('checklist.run_finished'));
        })
      : button(words('checklist.run_start'), () => {
          this.#status.replaceChildren();
          this.store.write(`run/${madeUpId()}`, startRun(this.list, today()));
        });
    this.#line.replaceChildren(now ? `${words('checklist.run_now', { date: now.value.started })} ` : '', turn);
    if (focused) turn.focus();
    this.#earlier.toggleAttribute('hidden', !past.length);
    this.#earlier.replaceChildren(
      make('summary', {}, words('checklist.runs', { count: past.length })),
      make('ul', {}, ...past.map((kept) => finished(this.store, kept, this.items, this.title, this.#status))));
  }
}
