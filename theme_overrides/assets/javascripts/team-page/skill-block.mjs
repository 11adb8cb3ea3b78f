// One skill for all members: what its levels mean, the lead's mark for each, and what they said themselves once all are rated.

import { make } from '../site/element.mjs';
import { LEVELS, skillById } from '../assessment/content.mjs';
import { NOT_SEEN, isCoreSkill, isRevealed, membersFor, setLeadMark } from '../assessment/lead.mjs';
import { evidenceWords } from './evidence.mjs';

/** @typedef {import('../assessment/lead.mjs').LeadSession} LeadSession */
/** @typedef {import('../assessment/lead.mjs').LeadMember} LeadMember */
/** @typedef {import('../assessment-page/load.mjs').PageContent} PageContent */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */
/** @typedef {import('./lead-panel.mjs').Keep} Keep */

const MARKS = [NOT_SEEN, 0, 1, 2, 3, 4];

/**
 * @param {PageContent} content @param {LeadSession} session @param {string} id
 * @param {{open: boolean, keep: Keep}} given @param {Say} say @returns {HTMLElement}
 */
export function skillBlock(content, session, id, { open, keep }, say) {
  const members = membersFor(content, session, id);
  const revealed = isRevealed(content, session, id);
  const done = members.filter((member) => session.marks[member.id]?.[id] !== undefined).length;
  const core = isCoreSkill(content, session, id) ? make('span', { class: 'ob-tag' }, say('core')) : '';
  const title = make('span', {}, make('b', {}, skillById(content, id)?.title ?? id), ' ', core);
  const summary = make('summary', { 'data-key': `skill-${id}` }, title, ' ', make('span', { class: 'ob-team__done' }, say(revealed ? 'team.all_done' : 'team.done', { done, total: members.length })));
  const block = make('details', { class: 'ob-fold ob-team__skill', id: `skill-${id}`, open }, summary);
  // Thirty people times ten skills are thousands of controls: only what is open is drawn.
  const fill = () => {
    if (!block.open || block.childElementCount > 1) return;
    const rows = members.map((member) => memberRow(session, member, id, revealed, keep, say));
    const head = ['team.member', 'team.mine', 'team.theirs'].map((key) => make('th', { scope: 'col' }, say(key)));
    block.append(meanings(content, id), make('table', { class: 'ob-table ob-table--records' }, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows)));
  };
  block.addEventListener('toggle', fill);
  fill();
  return block;
}

/** What each level of the skill means. @param {PageContent} content @param {string} id */
function meanings(content, id) {
  const skill = skillById(content, id);
  const rows = LEVELS.map((level) => make('div', {}, make('dt', {}, String(level)), make('dd', {}, skill?.levels[String(level)]?.statement ?? '')));
  return make('dl', { class: 'ob-team__levels' }, ...rows);
}

/** @param {LeadSession} session @param {LeadMember} member @param {string} id @param {boolean} revealed @param {Keep} keep @param {Say} say */
function memberRow(session, member, id, revealed, keep, say) {
  const mark = session.marks[member.id]?.[id];
  const own = member.snapshot.ratings[id];
  const apart = revealed && mark !== undefined && mark !== NOT_SEEN && own !== undefined ? Math.abs(mark - own) : 0;
  const shown = revealed ? (own === undefined ? say('team.unanswered') : String(own)) : say('team.hidden');
  const tag = apart ? make('span', { class: apart > 1 ? 'ob-tag ob-tag--guard' : 'ob-tag' }, say('team.apart', { count: apart })) : '';
  const evidence = revealed ? evidenceWords(member, id) : '';
  const proof = evidence ? make('small', {}, say('team.evidence', { evidence })) : '';
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, member.name),
    make('td', { 'data-l': say('team.mine') }, marks(session, member, id, mark, keep, say)),
    make('td', { 'data-l': say('team.theirs') }, shown, ' ', tag, ' ', proof),
  );
}

/** @param {LeadSession} session @param {LeadMember} member @param {string} skill @param {number | undefined} mark @param {Keep} keep @param {Say} say */
function marks(session, member, skill, mark, keep, say) {
  const name = `mark-${member.id}-${skill}`;
  const settle = settling((level) => keep(setLeadMark(session, member.id, skill, level)));
  const choices = MARKS.map((level) => {
    const id = `${name}-${level + 1}`;
    const input = make('input', { type: 'radio', name, id, checked: level === mark });
    input.addEventListener('change', () => settle.choose(level));
    const words = level === NOT_SEEN ? say('team.not_seen') : String(level);
    return make('span', { class: 'ob-switch__choice' }, input, make('label', { for: id }, words));
  });
  const group = make('fieldset', { class: 'ob-switch ob-switch--small' }, make('legend', { class: 'ob-hidden' }, member.name), ...choices);
  settle.watch(group);
  return group;
}

/**
 * Arrow keys choose every level on their way: what they end at counts when the group is left, lest the member's own
 * rating shows before the lead has settled.
 * @param {(level: number) => void} keep
 */
function settling(keep) {
  let stepping = false;
  /** @type {number | null} */
  let pending = null;
  return {
    choose: (/** @type {number} */ level) => {
      if (stepping) pending = level;
      else keep(level);
    },
    watch: (/** @type {HTMLElement} */ group) => {
      group.addEventListener('keydown', ({ key }) => (stepping = key.startsWith('Arrow')));
      group.addEventListener('pointerdown', () => (stepping = false));
      group.addEventListener('focusout', ({ relatedTarget }) => {
        if (pending === null || (relatedTarget instanceof Node && group.contains(relatedTarget))) return;
        const level = pending;
        pending = null;
        // Drawing anew has to wait until the focus has arrived where it goes.
        setTimeout(() => keep(level));
      });
    },
  };
}
