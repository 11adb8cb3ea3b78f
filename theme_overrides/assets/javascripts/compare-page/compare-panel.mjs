// Two or three roles or stages side by side: the choice, the switch, what is said of the pair, and the table.

import { make } from '../site/element.mjs';
import { MOST_SIDES, withStage, writeAddress } from '../roles/address.mjs';
import { contrastOf, roleOf, stageOf, takenFor } from '../roles/content.mjs';
import { differences, shownRows } from '../roles/difference.mjs';
import { sideChooser } from './chooser.mjs';
import { emptyState, sideTitle } from './parts.mjs';
import { differenceTable } from './table.mjs';

/** @typedef {import('../roles/address.mjs').Choice} Choice */
/** @typedef {import('./parts.mjs').RolesData} RolesData */
/** @typedef {import('./parts.mjs').Side} Side */
/** @typedef {import('./parts.mjs').Say} Say */
/** @typedef {{element: HTMLElement, show: (choice: Choice) => void}} Panel */

/** @param {RolesData} data @param {Say} say @param {(change: Partial<Choice>) => void} change @returns {Panel} */
export function comparePanel(data, say, change) {
  /** @type {(Side | null)[]} what each chooser shows; empty ones may stand between */
  let slots = [];
  const choosers = Array.from({ length: MOST_SIDES }, (_, place) =>
    sideChooser(data, say, {
      id: `side-${place + 1}`,
      legend: say('compare.slot', { number: place + 1 }),
      nobody: say('compare.nobody'),
      whole: true,
      choose: (side) => {
        slots[place] = side && !slots[place] ? likeOthers(data, side, slots) : side;
        change({ sides: slots.flatMap((slot) => slot ?? []) });
      },
    }),
  );
  const view = viewSwitch(say, (all) => change({ all }));
  const status = make('p', { class: 'ob-compare__count', role: 'status' });
  const result = make('div');
  const head = make('h2', { id: 'side-by-side', tabindex: '-1' }, say('compare.title'));
  const sides = make('div', { class: 'ob-compare__sides' }, ...choosers.map((chooser) => chooser.element));
  return {
    element: make('section', { 'aria-labelledby': 'side-by-side' }, head, sides, view.element, status, result),
    show: (choice) => {
      slots = settled(slots, choice.sides);
      choosers.forEach((chooser, place) => chooser.show(slots[place] ?? null));
      const enough = choice.sides.length > 1;
      view.show(choice.all, enough);
      const rows = enough ? differences(data, choice.sides) : [];
      status.textContent = enough ? counted(rows, say) : '';
      result.replaceChildren(...(enough ? shown(data, choice, rows, say) : [notEnough(data, choice, say)]));
    },
  };
}

/** @param {readonly (Side | null)[]} slots @param {Side[]} sides @returns {(Side | null)[]} the same places, unless other sides came in */
function settled(slots, sides) {
  const chosen = slots.flatMap((slot) => slot ?? []);
  return JSON.stringify(chosen) === JSON.stringify(sides) ? [...slots] : [...sides];
}

/** @param {RolesData} data @param {Side} side just chosen @param {readonly (Side | null)[]} slots @returns {Side} at the stage that others are at, if it has that stage */
function likeOthers(data, side, slots) {
  const stage = slots.find((slot) => slot?.stage)?.stage ?? '';
  return stageOf(data, { ...side, stage }) ? { ...side, stage } : side;
}

/** @param {Say} say @param {(all: boolean) => void} choose @returns {{element: HTMLElement, show: (all: boolean, visible: boolean) => void}} */
function viewSwitch(say, choose) {
  const choices = [false, true].map((all) => {
    const id = all ? 'show-all' : 'show-different';
    const input = make('input', { type: 'radio', name: 'compare-show', id });
    input.addEventListener('change', () => choose(all));
    const label = make('label', { for: id }, say(all ? 'compare.all' : 'compare.different'));
    return { all, input, element: make('span', { class: 'ob-switch__choice' }, input, label) };
  });
  const legend = make('legend', {}, say('compare.show'));
  const element = make('fieldset', { class: 'ob-switch' }, legend, ...choices.map((choice) => choice.element));
  return {
    element,
    show: (all, visible) => {
      element.hidden = !visible;
      for (const choice of choices) choice.input.checked = choice.all === all;
    },
  };
}

/** @param {import('../roles/difference.mjs').Row[]} rows @param {Say} say */
function counted(rows, say) {
  const different = shownRows(rows, false).length;
  return say(different ? 'compare.count' : 'compare.equal', { total: rows.length, different });
}

/** @param {RolesData} data @param {Choice} choice @param {import('../roles/difference.mjs').Row[]} rows @param {Say} say */
function shown(data, choice, rows, say) {
  const { sides, all } = choice;
  const visible = shownRows(rows, all);
  return [
    ...contrasts(data, sides, say),
    visible.length ? differenceTable(data, sides, visible, all, say) : '',
    ...onwards(data, choice, say),
    make('p', { class: 'ob-note' }, say('compare.kept')),
  ];
}

/** @param {RolesData} data @param {Side[]} sides @param {Say} say @returns {HTMLElement[]} what the handbook says of each pair */
function contrasts(data, sides, say) {
  const said = pairs(sides).flatMap(([one, other]) => {
    const text = contrastOf(data, one, other);
    const title = say('compare.contrast', { one: roleOf(data, one)?.title ?? '', other: roleOf(data, other)?.title ?? '' });
    return text ? [make('section', {}, make('h3', { class: 'ob-diff__title' }, title), make('p', {}, text))] : [];
  });
  return said.length ? [make('div', { class: 'ob-diff ob-compare__said' }, ...said)] : [];
}

/** @param {RolesData} data @param {Choice} choice @param {Say} say @returns {HTMLElement[]} from the first side to each other, where skills are known */
function onwards(data, choice, say) {
  const [first, ...others] = choice.sides.map((side) => withStage(data, side));
  const ways = others.flatMap((to) => {
    if (!first || !stageOf(data, first) || !stageOf(data, to) || JSON.stringify(first) === JSON.stringify(to)) return [];
    const words = say('compare.moves', { from: sideTitle(data, first, say), to: sideTitle(data, to, say) });
    return [make('a', { href: `#${writeAddress({ ...choice, from: first, to })}` }, words)];
  });
  return ways.length ? [make('p', { class: 'ob-links' }, ...ways.flatMap((way) => [way, ' ']))] : [];
}

/** @param {Side[]} sides @returns {[Side, Side][]} */
function pairs(sides) {
  return sides.flatMap((one, place) => sides.slice(place + 1).map((other) => /** @type {[Side, Side]} */ ([one, other])));
}

/** @param {RolesData} data @param {Choice} choice of one side at most @param {Say} say */
function notEnough(data, choice, say) {
  const [side] = choice.sides;
  const others = side ? takenFor(data, side) : [];
  if (!side || !others.length) return emptyState(say('compare.empty'), say('compare.empty_text'), pairsLink(say));
  const links = others.flatMap((role) => {
    const sides = [side, likeOthers(data, { role: role.id, stage: '' }, [side])];
    return [make('a', { href: `#${writeAddress({ ...choice, sides })}` }, role.title), ' '];
  });
  const title = say('compare.one', { role: sideTitle(data, side, say) });
  return emptyState(title, say('compare.one_text'), make('p', { class: 'ob-links' }, ...links));
}

/** @param {Say} say */
function pairsLink(say) {
  return document.getElementById('pairs') ? make('p', {}, make('a', { href: '#pairs' }, say('compare.empty_link'))) : '';
}
