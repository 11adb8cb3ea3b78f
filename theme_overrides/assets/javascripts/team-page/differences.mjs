// Where lead and member differ, two levels or more first, each with the level that both agree on; the file that goes back.

import { make } from '../site/element.mjs';
import { exportList, exportStatus } from '../export/outlets.mjs';
import { skillById } from '../assessment/content.mjs';
import { memberFile } from '../assessment/files.mjs';
import { agreedSnapshot, differences, setAgreed } from '../assessment/lead.mjs';
import { today } from '../assessment-page/session.mjs';

/** @typedef {import('../assessment/lead.mjs').LeadSession} LeadSession */
/** @typedef {import('../assessment/lead.mjs').Difference} Difference */
/** @typedef {import('../assessment-page/load.mjs').PageContent} PageContent */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */
/** @typedef {import('./lead-panel.mjs').Keep} Keep */

const WIDE = 2;

/** @param {PageContent} content @param {LeadSession} session @param {Keep} keep @param {Say} say @returns {HTMLElement} */
export function differencesPanel(content, session, keep, say) {
  const found = differences(content, session);
  const wide = found.filter(({ distance }) => Math.abs(distance) >= WIDE);
  const near = found.filter(({ distance }) => Math.abs(distance) < WIDE);
  const group = (/** @type {string} */ key, /** @type {Difference[]} */ list) =>
    list.length ? [make('h3', {}, say(key)), table(content, session, list, keep, say)] : [];
  return make(
    'div',
    {},
    make('h2', { id: 'differences' }, say('team.differences')),
    ...(found.length ? [...group('team.wide', wide), ...group('team.near', near)] : [make('p', {}, say('team.no_differences'))]),
    handBack(session, say),
  );
}

/** @param {PageContent} content @param {LeadSession} session @param {Difference[]} list @param {Keep} keep @param {Say} say */
function table(content, session, list, keep, say) {
  const names = new Map(session.members.map((member) => [member.id, member.name]));
  const columns = ['team.member', 'team.theirs', 'team.mine', 'team.agreed'];
  const rows = list.map((entry) => {
    const title = skillById(content, entry.skill)?.title ?? entry.skill;
    const name = make('th', { scope: 'row' }, title, ' ', entry.core ? make('span', { class: 'ob-tag' }, say('core')) : '');
    const cells = [names.get(entry.member) ?? '', String(entry.self), String(entry.lead), agreedField(session, entry, `${title} ${names.get(entry.member) ?? ''}`, keep, say)];
    return make('tr', {}, name, ...cells.map((cell, n) => make('td', { 'data-l': say(columns[n] ?? '') }, cell)));
  });
  const head = ['skills', ...columns].map((key) => make('th', { scope: 'col' }, say(key)));
  return make('table', { class: 'ob-table ob-table--records' }, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows));
}

/** @param {LeadSession} session @param {Difference} entry @param {string} what @param {Keep} keep @param {Say} say */
function agreedField(session, { member, skill }, what, keep, say) {
  const chosen = String(session.agreed[member]?.[skill] ?? '');
  const options = ['', '0', '1', '2', '3', '4'].map((value) => make('option', { value, selected: value === chosen }, value || '–'));
  const field = make('select', { class: 'ob-input', id: `agreed-${member}-${skill}`, 'aria-label': `${say('team.agreed')} ${what}` }, ...options);
  field.addEventListener('change', () => keep(setAgreed(session, member, skill, field.value === '' ? null : Number(field.value))));
  return field;
}

/** @param {LeadSession} session @param {Say} say the file that each member takes back */
function handBack(session, say) {
  const status = exportStatus();
  const files = session.members.map((member) => {
    const file = () => {
      const agreed = agreedSnapshot(session, member.id, { id: `agreed-${today()}`, asOf: today() });
      return agreed ? JSON.stringify(memberFile(agreed, member.name, {})) : '';
    };
    return { label: say('team.hand_back', { name: member.name }), name: `opsbook-agreed-${today()}.json`, type: 'application/json', data: file, text: file, marks: { id: `back-${member.id}` } };
  });
  return make('div', {}, exportList(files, status), status);
}
