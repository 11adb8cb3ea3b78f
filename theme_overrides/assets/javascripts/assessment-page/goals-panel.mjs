// The next goals, three at most: what, by when, what will show it. Offered from the gaps, kept on this device.

import { make } from '../site/element.mjs';
import { indicatorsAt, skillById, thresholdsOf } from '../assessment/content.mjs';
import { hasRoomForGoal, nextGoals } from '../assessment/gaps.mjs';
import { addMonths, formatDay, parseDay } from '../plan/dates.mjs';
import { sessionGaps } from './aim-gaps.mjs';
import { today } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./session.mjs').KeptGoal} KeptGoal */
/** @typedef {import('./session.mjs').Goal} Goal */
/** @typedef {import('./load.mjs').Say} Say */

const MONTHS = 3;

/** @param {Session} session @param {import('../assessment/gaps.mjs').Goal} next @returns {Goal} with its first missing act and what would show it */
function goalFrom(session, next) {
  const skill = skillById(session.content, next.skill);
  const level = /** @type {import('../assessment/content.mjs').Level} */ (next.to);
  const act = skill ? indicatorsAt(skill, level).find(({ id }) => id === next.indicators[0]) : undefined;
  const due = formatDay(addMonths(parseDay(today()) ?? 0, MONTHS));
  return { skill: next.skill, level, text: act?.text ?? '', due, proof: act?.evidence ?? '', done: false };
}

/** @param {Session} session @param {{skill: string, level: number}} goal @param {Say} say @returns {string} such as “Data analysis, level 3” */
function nameOf(session, goal, say) {
  return say('goals.name', { skill: skillById(session.content, goal.skill)?.title ?? goal.skill, level: goal.level });
}

/** @param {string} id @param {string} words @param {HTMLElement} field */
function labelled(id, words, field) {
  return make('div', {}, make('label', { class: 'ob-field-label', for: id }, words), field);
}

/** @param {Session} session @param {KeptGoal} kept @param {Say} say @param {() => void} refresh */
function goalItem(session, { id, value }, say, refresh) {
  /** @param {Partial<Goal>} change */
  const write = (change) => {
    session.store.update(`goal/${id}`, (current) => ({ ...(current ?? value), ...change }));
    refresh();
  };
  const due = make('input', { type: 'date', class: 'ob-input', id: `due-${id}`, value: value.due });
  due.addEventListener('change', () => write({ due: due.value }));
  const area = (/** @type {'text' | 'proof'} */ key) => {
    const field = make('textarea', { class: 'ob-input', id: `${key}-${id}`, rows: '2', maxlength: '1000' }, value[key]);
    field.addEventListener('change', () => write({ [key]: field.value.trim() }));
    return labelled(field.id, say(`goals.${key}`), field);
  };
  const done = make('input', { type: 'checkbox', class: 'ob-tick__box', id: `done-${id}`, checked: value.done });
  done.addEventListener('change', () => write({ done: done.checked }));
  const remove = make('button', { type: 'button', class: 'ob-link-button', 'aria-label': `${say('goals.remove')} ${nameOf(session, value, say)}` }, say('goals.remove'));
  remove.addEventListener('click', () => {
    session.store.remove(`goal/${id}`);
    refresh();
    document.getElementById('goals')?.focus();
  });
  const title = make('span', {}, nameOf(session, value, say));
  return make(
    'li',
    { class: value.done ? 'ob-goals__item ob-goals__item--done' : 'ob-goals__item' },
    make('label', { class: 'ob-tick__label ob-goals__name' }, done, title),
    make('p', { class: 'ob-goals__text' }, value.text),
    make('p', { class: 'ob-goals__proof' }, value.proof ? say('goals.shown_by', { proof: value.proof }) : ''),
    labelled(due.id, say('goals.due'), due),
    make('details', { class: 'ob-goals__edit', id: `edit-${id}` }, make('summary', {}, say('goals.edit')), area('text'), area('proof'), remove),
  );
}

/** @param {Session} session @param {Say} say @param {() => void} refresh */
function offers(session, say, refresh) {
  const thresholds = thresholdsOf(session.content);
  const kept = session.goals.filter(({ value }) => !value.done);
  if (!hasRoomForGoal(kept, thresholds)) return [make('li', { class: 'ob-note' }, say('goals.full'))];
  const open = nextGoals(sessionGaps(session), thresholds).filter(
    (next) => !kept.some(({ value }) => value.skill === next.skill && value.level >= next.to),
  );
  return open.slice(0, thresholds.goals - kept.length).map((next) => {
    const goal = goalFrom(session, next);
    const add = make('button', { type: 'button', class: 'ob-button ob-button--small', 'data-key': 'goals.add' }, say('goals.add'));
    add.setAttribute('aria-label', `${say('goals.add')} ${nameOf(session, goal, say)}`);
    add.addEventListener('click', () => {
      session.store.write(`goal/${goal.skill}-${goal.level}`, goal);
      refresh();
      document.getElementById(`due-${goal.skill}-${goal.level}`)?.focus();
    });
    return make('li', { class: 'ob-goals__offer' }, make('strong', {}, nameOf(session, goal, say)), ' ', goal.text, ' ', add);
  });
}

/** @param {Session} session @param {Say} say @returns {HTMLElement} */
export function goalsPanel(session, say) {
  const list = make('ul', { class: 'ob-goals' });
  const refresh = () => {
    const kept = session.goals.map((goal) => goalItem(session, goal, say, refresh));
    list.replaceChildren(...kept, ...offers(session, say, refresh));
  };
  refresh();
  return make(
    'section',
    { 'aria-labelledby': 'goals' },
    make('h2', { id: 'goals', tabindex: '-1' }, say('result.goals')),
    list.childElementCount ? list : make('p', {}, say('goals.none')),
  );
}
