// Rating one skill across all members; their own ratings show once everyone is rated; then differences and the agreed level.

import { make } from '../site/element.mjs';
import { skillById } from '../assessment/content.mjs';
import { memberFile } from '../assessment/files.mjs';
import { NOT_SEEN, agreedSnapshot, differences, isRevealed, membersFor, setAgreed, setLeadMark, skillsToRate } from '../assessment/lead.mjs';
import { save } from '../export/save.mjs';
import { today } from '../assessment-page/session.mjs';

/** @typedef {import('../assessment/lead.mjs').LeadSession} LeadSession */
/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */
/** @typedef {(session: LeadSession) => void} Keep */

const MARKS = [NOT_SEEN, 0, 1, 2, 3, 4];

/** @param {Content} content @param {LeadSession} session @param {Keep} keep @param {Say} say @returns {HTMLElement} */
export function leadPanel(content, session, keep, say) {
  const blocks = skillsToRate(content, session).map((skill) => skillBlock(content, session, skill, keep, say));
  return make(
    'section',
    {},
    make('h2', { id: 'rate' }, say('team.rate')),
    make('p', { class: 'ob-note' }, say('team.rate_note')),
    ...blocks,
    make('h2', { id: 'differences' }, say('team.differences')),
    differencesTable(content, session, keep, say),
    handBack(session, say),
  );
}

/** @param {Content} content @param {LeadSession} session @param {string} skill @param {Keep} keep @param {Say} say */
function skillBlock(content, session, skill, keep, say) {
  const members = membersFor(content, session, skill);
  const revealed = isRevealed(content, session, skill);
  const rows = members.map((member) => {
    const mark = session.marks[member.id]?.[skill];
    const own = member.snapshot.ratings[skill];
    const shown = revealed ? (own === undefined ? say('team.unanswered') : String(own)) : say('team.hidden');
    const name = make('th', { scope: 'row' }, member.name);
    return make('tr', {}, name, make('td', {}, marks(member, skill, mark, session, keep, say)), make('td', {}, shown));
  });
  const head = [say('team.member'), say('team.mine'), say('team.theirs')].map((words) => make('th', { scope: 'col' }, words));
  const done = members.filter((member) => session.marks[member.id]?.[skill] !== undefined).length;
  const title = skillById(content, skill)?.title ?? skill;
  return make(
    'details',
    { class: 'ob-fold', open: !revealed && done > 0 },
    make('summary', {}, title, ' ', `${done} / ${members.length}`),
    make('table', { class: 'ob-table' }, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows)),
  );
}

/**
 * @param {import('../assessment/lead.mjs').LeadMember} member @param {string} skill @param {number | undefined} mark
 * @param {LeadSession} session @param {Keep} keep @param {Say} say
 */
function marks(member, skill, mark, session, keep, say) {
  const name = `mark-${member.id}-${skill}`;
  const choices = MARKS.map((level) => {
    const id = `${name}-${level + 1}`;
    const input = make('input', { type: 'radio', name, id, checked: level === mark });
    input.addEventListener('change', () => keep(setLeadMark(session, member.id, skill, level)));
    const words = level === NOT_SEEN ? say('team.not_seen') : String(level);
    return make('span', { class: 'ob-switch__choice' }, input, make('label', { for: id }, words));
  });
  return make('fieldset', { class: 'ob-switch ob-switch--small' }, make('legend', { class: 'ob-hidden' }, member.name), ...choices);
}

/** @param {Content} content @param {LeadSession} session @param {Keep} keep @param {Say} say */
function differencesTable(content, session, keep, say) {
  const found = differences(content, session);
  if (!found.length) return make('p', {}, say('team.no_differences'));
  const names = new Map(session.members.map((member) => [member.id, member.name]));
  const rows = found.map(({ member, skill, self, lead, core }) => {
    const options = ['', '0', '1', '2', '3', '4'].map((value) =>
      make('option', { value, selected: value === String(session.agreed[member]?.[skill] ?? '') }, value || '–'),
    );
    const field = make('select', { class: 'ob-input', id: `agreed-${member}-${skill}`, 'aria-label': say('team.agreed') }, ...options);
    field.addEventListener('change', () => keep(setAgreed(session, member, skill, field.value === '' ? null : Number(field.value))));
    const title = make('th', { scope: 'row' }, skillById(content, skill)?.title ?? skill, core ? make('span', { class: 'ob-tag' }, say('core')) : '');
    return make('tr', {}, title, ...[names.get(member) ?? '', String(self), String(lead)].map((words) => make('td', {}, words)), make('td', {}, field));
  });
  const head = ['skills', 'team.member', 'team.theirs', 'team.mine', 'team.agreed'].map((key) => make('th', { scope: 'col' }, say(key)));
  return make('table', { class: 'ob-table' }, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows));
}

/** @param {LeadSession} session @param {Say} say the file that each member takes back */
function handBack(session, say) {
  const buttons = session.members.map((member) => {
    const button = make('button', { type: 'button', class: 'ob-button ob-button--small' }, say('team.hand_back', { name: member.name }));
    button.addEventListener('click', () => {
      const agreed = agreedSnapshot(session, member.id, { id: `agreed-${today()}`, asOf: today() });
      if (agreed) save(`opsbook-agreed-${today()}.json`, JSON.stringify(memberFile(agreed, member.name, {})), 'application/json');
    });
    return button;
  });
  return make('p', { class: 'ob-out__buttons' }, ...buttons);
}
