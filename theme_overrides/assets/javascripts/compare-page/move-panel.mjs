// From one role to another: both ends, the reader's own ratings if there are any, and the skills in three groups.

import { make } from '../site/element.mjs';
import { moveText, named, roleOf, stageOf } from '../roles/content.mjs';
import { levelsHeld, roleMove } from '../roles/move.mjs';
import { practiceAt } from '../roles/practice.mjs';
import { withStage } from '../roles/address.mjs';
import { sideChooser } from './chooser.mjs';
import { emptyState, link, pips, sideTitle, withGlyph } from './parts.mjs';

/** @typedef {import('../roles/address.mjs').Choice} Choice */
/** @typedef {import('../roles/move.mjs').Step} Step */
/** @typedef {import('./parts.mjs').RolesData} RolesData */
/** @typedef {import('./parts.mjs').Side} Side */
/** @typedef {import('./parts.mjs').Say} Say */
/** @typedef {ReadonlyMap<string, number>} Levels */
/** @typedef {{element: HTMLElement, show: (choice: Choice, own: Levels) => void}} Panel */

const GROUPS = /** @type {const} */ (['have', 'rise', 'new']);

/** @param {RolesData} data @param {Say} say @param {(change: Partial<Choice>) => void} change @returns {Panel} */
export function movePanel(data, say, change) {
  /** @type {Choice} */
  let choice = { sides: [], all: false, from: null, to: null };
  /** @type {Levels} */
  let rated = new Map();
  const end = (/** @type {'from' | 'to'} */ name) =>
    sideChooser(data, say, {
      id: `move-${name}`,
      legend: say(`move.${name}`),
      nobody: say('move.choose'),
      whole: false,
      choose: (side) => change({ [name]: side && withStage(data, side) }),
    });
  const [from, to] = [end('from'), end('to')];
  const swap = make('button', { type: 'button', class: 'ob-button' }, say('move.swap'));
  swap.addEventListener('click', () => change({ from: choice.to, to: choice.from }));
  const own = ownSwitch(say, () => draw());
  const status = make('p', { class: 'ob-compare__count', role: 'status' });
  const result = make('div');
  const draw = () => {
    const used = own.used() ? rated : new Map();
    const found = choice.from && choice.to ? move(data, choice.from, choice.to, used) : null;
    status.textContent = found ? sentence(data, found, say) : '';
    result.replaceChildren(...(found ? parts(data, found, say) : [emptyState(say('move.empty'), say('move.empty_text'))]));
  };
  const ends = make('div', { class: 'ob-compare__sides' }, from.element, to.element, make('div', { class: 'ob-compare__swap' }, swap));
  const head = make('h2', { id: 'from-to', tabindex: '-1' }, say('move.title'));
  return {
    element: make('section', { 'aria-labelledby': 'from-to' }, head, ends, own.element, status, result),
    show: (now, levels) => {
      [choice, rated] = [now, levels];
      from.show(now.from);
      to.show(now.to);
      swap.disabled = !now.from || !now.to;
      own.show(levels.size);
      draw();
    },
  };
}

/** @param {Say} say @param {() => void} changed @returns {{element: HTMLElement, used: () => boolean, show: (count: number) => void}} */
function ownSwitch(say, changed) {
  const box = make('input', { type: 'checkbox', class: 'ob-tick__box', id: 'move-own', checked: true });
  const words = make('span', { class: 'ob-tick__text' });
  box.addEventListener('change', changed);
  const element = make(
    'div',
    { class: 'ob-compare__own' },
    make('label', { class: 'ob-tick__label' }, box, words),
    make('p', { class: 'ob-hint' }, say('move.own_hint')),
  );
  return {
    element,
    used: () => box.checked,
    show: (count) => {
      element.hidden = !count;
      words.textContent = say('move.own_use', { count });
    },
  };
}

/** @typedef {{from: Side, to: Side, groups: import('../roles/move.mjs').Move}} Found */

/** @param {RolesData} data @param {Side} from @param {Side} to @param {Levels} own @returns {Found | null} */
function move(data, from, to, own) {
  const [role, stage, goes] = [roleOf(data, from), stageOf(data, from), stageOf(data, to)];
  if (!role || !stage || !goes) return null;
  return { from, to, groups: roleMove(levelsHeld(role, stage), goes, own) };
}

/** @param {RolesData} data @param {Found} found @param {Say} say */
function sentence(data, { to, groups }, say) {
  const counts = { have: groups.have.length, rise: groups.rise.length, new: groups.new.length };
  const total = counts.have + counts.rise + counts.new;
  return say(total ? 'move.sentence' : 'move.nothing', { to: sideTitle(data, to, say), total, ...counts });
}

/** @param {RolesData} data @param {Found} found @param {Say} say @returns {(Node | string)[]} */
function parts(data, found, say) {
  const declared = moveText(data, found.from, found.to);
  const goal = sideTitle(data, found.to, say);
  const columns = GROUPS.map((group) => column(data, found, group, say));
  const assess = link(`assess/#role=${found.to.role}&stage=${found.to.stage}`, say('move.assess', { to: goal }));
  assess.className = 'ob-button ob-button--primary';
  return [
    declared ? make('p', {}, declared) : '',
    make('div', { class: 'ob-diff ob-move' }, ...columns),
    make('p', { class: 'ob-note' }, say('move.note')),
    make('p', { class: 'ob-actions' }, assess),
  ];
}

/** @param {RolesData} data @param {Found} found @param {'have' | 'rise' | 'new'} group @param {Say} say */
function column(data, { to, groups }, group, say) {
  const steps = groups[group];
  const head = make('h3', {}, withGlyph(say, group, say(`move.${group}`), ` ${steps.length}`));
  const list = make('ul', {}, ...steps.map((step) => row(data, step, to, group !== 'have', say)));
  return make('section', { class: `ob-move__group ob-move__group--${group}` }, head, steps.length ? list : make('p', { class: 'ob-diff__none' }, say('move.none')));
}

/** @param {RolesData} data @param {Step} step @param {Side} to @param {boolean} open whether there is something to practise @param {Say} say */
function row(data, step, to, open, say) {
  const skill = named(data.skills, step.skill);
  const core = step.core ? make('span', { class: 'ob-tag' }, say('core')) : '';
  const rises = step.held > 0 && step.held < step.needed;
  const level = rises ? say('move.step', { from: step.held, to: step.needed }) : say('level', { level: step.needed });
  const places = open ? practiceAt(data, step.skill, step.needed, to.role).flatMap((place) => [' ', link(place.url, place.title)]) : [];
  return make(
    'li',
    {},
    make('span', { class: 'ob-diff__name' }, skill ? link(skill.url, skill.title) : step.skill, ' ', core),
    make('span', { class: 'ob-diff__level' }, pips(Math.min(step.held, step.needed), step.needed), ' ', level),
    step.own ? make('span', { class: 'ob-diff__because' }, say(step.held ? 'move.own' : 'move.own_none', { level: step.held })) : '',
    places.length ? make('span', { class: 'ob-diff__because' }, say('move.practise'), ...places) : '',
  );
}
