// The team as a whole: who can do what against the stage each aims at, what rests on one person, who could teach whom.

import { make } from '../site/element.mjs';
import { skillById } from '../assessment/content.mjs';
import { snapshotRatings } from '../assessment/snapshots.mjs';
import { teamView } from '../assessment/team.mjs';
import { writeCsv } from '../formats/csv.mjs';
import { save } from '../export/save.mjs';
import { today } from '../assessment-page/session.mjs';

/** @typedef {import('../assessment/lead.mjs').LeadSession} LeadSession */
/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */

/**
 * @param {Content} content @param {LeadSession} session @param {boolean} showSmall @param {() => void} chooseSmall @param {Say} say
 * @returns {HTMLElement}
 */
export function teamPanel(content, session, showSmall, chooseSmall, say) {
  const members = session.members.map(({ id, name, snapshot }) => ({
    id,
    name,
    role: snapshot.role,
    target: snapshot.target,
    ratings: snapshotRatings(snapshot),
  }));
  const view = teamView(content, members, { showSmall });
  const title = make('h2', { id: 'coverage' }, say('team.coverage'));
  if (view.hidden) {
    const button = make('button', { type: 'button', class: 'ob-button ob-button--small' }, say('team.show_small'));
    button.addEventListener('click', chooseSmall);
    return make('section', {}, title, make('p', {}, say('team.small', { size: view.size, smallest: view.smallest }), ' ', button));
  }
  const names = new Map(members.map((member) => [member.id, member.name]));
  return make('section', {}, title, coverageTable(content, view.team, names, say), pairings(content, view.team, names, say));
}

/** @typedef {import('../assessment/team.mjs').Team} Team */
/** @typedef {Map<string, string>} Names */

/** @param {Names} names @param {readonly string[]} ids @param {Say} say */
const listed = (names, ids, say) => ids.map((id) => names.get(id) ?? id).join(say('list')) || '–';

/** @param {Content} content @param {Team} team @param {Names} names @param {Say} say @returns {string[][]} */
function coverageRows(content, team, names, say) {
  return team.coverage.map((entry) => {
    const risk = team.risks.find((found) => found.skill === entry.skill);
    const alone = risk ? say(risk.members.length ? 'team.only_one' : 'team.nobody', { level: risk.level, name: listed(names, risk.members, say) }) : '';
    const short = entry.short.map((mark) => `${names.get(mark.member) ?? ''} ${mark.level}/${mark.required}`).join(say('list')) || '–';
    return [skillById(content, entry.skill)?.title ?? entry.skill, `${entry.covered.length} / ${entry.asked}`, short, alone];
  });
}

/** @param {Content} content @param {Team} team @param {Names} names @param {Say} say */
function coverageTable(content, team, names, say) {
  const head = ['skills', 'team.covered', 'team.short', 'team.risk'].map((key) => say(key));
  const rows = coverageRows(content, team, names, say);
  const csv = make('button', { type: 'button', class: 'ob-button ob-button--small' }, say('out.csv'));
  csv.addEventListener('click', () => save(`opsbook-team-${today()}.csv`, writeCsv([head, ...rows]), 'text/csv'));
  const body = rows.map(([name = '', ...cells]) => make('tr', {}, make('th', { scope: 'row' }, name), ...cells.map((cell) => make('td', {}, cell))));
  const table = make('table', { class: 'ob-table' }, make('thead', {}, make('tr', {}, ...head.map((words) => make('th', { scope: 'col' }, words)))), make('tbody', {}, ...body));
  return make('div', {}, table, make('p', {}, csv));
}

/** @param {Content} content @param {Team} team @param {Names} names @param {Say} say */
function pairings(content, team, names, say) {
  const rows = team.pairings
    .filter((pair) => pair.teachers.length)
    .map((pair) =>
      make('li', {}, say('team.pair', { teacher: listed(names, pair.teachers.slice(0, 2), say), learner: names.get(pair.learner) ?? '', skill: skillById(content, pair.skill)?.title ?? pair.skill })),
    );
  return make('div', {}, make('h3', {}, say('team.pairs')), rows.length ? make('ul', {}, ...rows) : make('p', {}, say('team.no_pairs')));
}
