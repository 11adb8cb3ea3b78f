// Which tasks of a plan are done, by the ticks that every page shares.

import { setTick, stateOf, tickOf, ticksFrom, changedTicks } from '../checklist/ticks.mjs';

/** @typedef {import('./page-plan.mjs').PagePlan} PagePlan */
/** @typedef {import('../storage/store.mjs').Store} Store */

/** @param {Store} store @param {PagePlan} page @returns {{isDone: (task: string) => boolean, doneOn: (task: string) => string}} */
export function doneTasks(store, page) {
  const ticks = ticksFrom(store.list('tick'));
  /** @param {string} task */
  const item = (task) => page.items.get(task) ?? { key: '', text: '', hash: '' };
  return {
    isDone: (task) => stateOf(ticks, item(task)) !== 'open',
    doneOn: (task) => tickOf(ticks, item(task))?.at ?? '',
  };
}

/** @param {Store} store @param {PagePlan} page @param {string} task @param {boolean} on @param {string} today */
export function tickTask(store, page, task, on, today) {
  const item = page.items.get(task);
  if (!item) return;
  const ticks = ticksFrom(store.list('tick'));
  for (const [key, tick] of changedTicks(ticks, setTick(ticks, item, on, today))) {
    if (tick) store.write(key, tick);
    else store.remove(key);
  }
}
