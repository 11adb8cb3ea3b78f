// The onboarding plan as it stands on its page.

import { shownItems } from '../checklist/items.mjs';
import { pageTitle } from '../site/page-title.mjs';

/** @typedef {import('../plan/schedule.mjs').Task} Task */
/** @typedef {import('../plan/schedule.mjs').Phase} Phase */
/** @typedef {import('../checklist/ticks.mjs').Item} Item */
/** @typedef {Item & {place: string}} PlanItem `place`: id on the page of the task it belongs to */
/** @typedef {{id: string, title: string, phases: Phase[], items: Map<string, PlanItem>}} PagePlan items by task id */

const OWNERS = Object.freeze(['newcomer', 'mentor', 'manager']);

/** @param {Element | null | undefined} element @returns {string} */
function textOf(element) {
  return element?.textContent?.trim() ?? '';
}

/** @param {import('../checklist/items.mjs').ShownItem} item @returns {Task} */
function taskOf({ element, text, hash }) {
  const { owner = '', due = '1', minutes = '0' } = element.dataset;
  const known = /** @type {Task['owner']} */ (OWNERS.includes(owner) ? owner : 'newcomer');
  return { id: element.id, text, hash, owner: known, dueDay: Number(due), minutes: Number(minutes) };
}

/** @param {string | undefined} text what the page says of a task's gaps @returns {{id: string, title: string}[]} */
function gapsOf(text) {
  return text ? JSON.parse(text) : [];
}

/**
 * What only the organisation knows and has not filled in becomes a task of the mentor, once for each thing.
 * @param {Element[]} elements of tasks @param {(title: string) => string} say @param {Set<string>} seen
 * @returns {{task: Task, place: string}[]}
 */
function gaps(elements, say, seen) {
  return elements.flatMap((element) => {
    const { fill, due = '1' } = /** @type {HTMLElement} */ (element).dataset;
    const unknown = gapsOf(fill).filter(({ id }) => !seen.has(id));
    return unknown.map(({ id, title }) => {
      seen.add(id);
      const task = { id: `fill-${id}`, text: say(title), owner: /** @type {const} */ ('mentor'), dueDay: Number(due), minutes: 0, hash: id };
      return { task, place: element.id };
    });
  });
}

/** @param {Item} item @returns {Item} what a tick needs of it */
function keyed({ key, text, hash, formerKeys }) {
  return { key, text, hash, ...(formerKeys ? { formerKeys } : {}) };
}

/** @param {ParentNode} page @param {string} phase @returns {string[]} */
function exitQuestions(page, phase) {
  const list = page.querySelector(`#exit-${phase}`)?.nextElementSibling;
  return list?.matches('ul') ? [...list.children].map(textOf) : [];
}

/** @param {ParentNode} page @param {string} phase @returns {string} */
function goal(page, phase) {
  const shown = page.querySelector(`#${phase}`)?.nextElementSibling;
  if (!shown?.matches('.ob-goal')) return '';
  return [...shown.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE || !(/** @type {Element} */ (node).matches('.ob-label'))).map((node) => node.textContent).join('').trim();
}

/**
 * @param {ParentNode} page @param {string} id of the plan @param {(title: string) => string} say words for a gap to be filled
 * @returns {PagePlan}
 */
export function readPagePlan(page, id, say) {
  /** @type {Map<string, PlanItem>} */
  const items = new Map();
  /** @type {Set<string>} */
  const seen = new Set();
  const lists = [...page.querySelectorAll('.ob-checklist--plan > ob-checklist')];
  const phases = lists.map((list) => {
    const phase = /** @type {HTMLElement} */ (list).dataset['list'] ?? '';
    const shown = shownItems(list);
    for (const item of shown) items.set(item.element.id, { ...keyed(item), place: item.element.id });
    const missing = gaps(shown.map((item) => item.element), say, seen);
    for (const { task, place } of missing) items.set(task.id, { key: `onboarding/${id}/${task.id}`, text: task.text, hash: task.hash ?? '', place });
    const tasks = [...missing.map((entry) => entry.task), ...shown.map(taskOf)];
    return { id: phase, title: textOf(page.querySelector(`#${phase}`)), goal: goal(page, phase), tasks, exitQuestions: exitQuestions(page, phase) };
  });
  return { id, title: pageTitle(page, id), phases, items };
}
