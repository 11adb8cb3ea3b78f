// The team as a whole: who can do what against the stage each aims at, what rests on one person, who could teach whom.

import { make } from '../site/element.mjs';
import { exportList, exportStatus } from '../export/outlets.mjs';
import { skillById } from '../assessment/content.mjs';
import { snapshotRatings } from '../assessment/snapshots.mjs';
import { teamView } from '../assessment/team.mjs';
import { writeCsv, writeTabbed } from '../formats/csv.mjs';
import { writeWorkbook } from '../formats/xlsx.mjs';
import { today } from '../assessment-page/session.mjs';
import { WORKBOOK } from '../review-sheets/document-out.mjs';

/** @typedef {import('../assessment/lead.mjs').LeadSession} LeadSession */
/** @typedef {import('../assessment/team.mjs').Coverage} Coverage */
/** @typedef {import('../assessment/team.mjs').Team} Team */
/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */
/** @typedef {Map<string, string>} Names */

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
  const title = make('h2', { id: 'coverage', tabindex: '-1' }, say('team.coverage'));
  if (view.hidden) {
    const button = make('button', { type: 'button', class: 'ob-button ob-button--small', id: 'show-small' }, say('team.show_small'));
    button.addEventListener('click', chooseSmall);
    return make('section', {}, title, make('p', {}, say('team.small', { size: view.size, smallest: view.smallest }), ' ', button));
  }
  const names = new Map(members.map((member) => [member.id, member.name]));
  const rows = view.team.coverage.map((entry) => rowOf(content, view.team, entry, names, say));
  const pairs = pairRows(content, view.team, names, say);
  return make('section', {}, title, make('p', { class: 'ob-note' }, say('team.heat_note')), coverageTable(view.team, rows, say), out(rows, pairs, say), pairings(pairs, say));
}

/** @param {Names} names @param {readonly string[]} ids @param {Say} say */
const listed = (names, ids, say) => ids.map((id) => names.get(id) ?? id).join(say('list')) || '–';

const PAIR_COLUMNS = ['skills', 'team.teacher', 'team.learner'];
const TEACHERS = 2;
const COLUMNS = ['skills', 'team.covered', 'team.heat', 'team.short', 'team.risk'];

/** @param {Coverage} entry @returns {'all' | 'most' | 'few' | 'none'} how many of those asked have the level asked */
export function heatOf({ covered, asked }) {
  if (covered.length === 0) return 'none';
  if (covered.length === asked) return 'all';
  return covered.length * 2 >= asked ? 'most' : 'few';
}

/** @param {Content} content @param {Team} team @param {Coverage} entry @param {Names} names @param {Say} say @returns {string[]} */
function rowOf(content, team, entry, names, say) {
  const risk = team.risks.find((found) => found.skill === entry.skill);
  const alone = risk ? say(risk.members.length ? 'team.only_one' : 'team.nobody', { level: risk.level, name: listed(names, risk.members, say) }) : '';
  const short = entry.short.map((mark) => `${names.get(mark.member) ?? ''} ${mark.level}/${mark.required}`).join(say('list')) || '–';
  const title = skillById(content, entry.skill)?.title ?? entry.skill;
  return [title, `${entry.covered.length} / ${entry.asked}`, say(`team.heat_word.${heatOf(entry)}`), short, alone];
}

/** @param {Team} team @param {string[][]} rows @param {Say} say */
function coverageTable(team, rows, say) {
  const body = rows.map(([name = '', ...cells], n) => {
    const heat = team.coverage[n] ? heatOf(team.coverage[n]) : 'none';
    const made = cells.map((cell, k) => make('td', { 'data-l': say(COLUMNS[k + 1] ?? ''), class: k === 1 ? `ob-heat ob-heat--${heat}` : undefined }, cell));
    return make('tr', {}, make('th', { scope: 'row' }, name), ...made);
  });
  const head = make('tr', {}, ...COLUMNS.map((key) => make('th', { scope: 'col' }, say(key))));
  return make('table', { class: 'ob-table ob-table--records' }, make('thead', {}, head), make('tbody', {}, ...body));
}

/** @param {string[][]} rows @param {string[][]} pairs @param {Say} say */
function out(rows, pairs, say) {
  const head = COLUMNS.map((key) => say(key));
  const sheets = () => [
    { name: say('team.coverage'), head, rows },
    { name: say('team.pairs'), head: PAIR_COLUMNS.map((key) => say(key)), rows: pairs },
  ];
  const text = () => writeTabbed([head, ...rows]);
  const both = () => `${text()}\n\n${writeTabbed([PAIR_COLUMNS.map((key) => say(key)), ...pairs])}`;
  const name = `opsbook-team-${today()}`;
  const status = exportStatus();
  const files = [
    { label: say('out.csv'), name: `${name}.csv`, type: 'text/csv', data: () => writeCsv([head, ...rows]), text, marks: { 'data-key': 'out.csv' } },
    { label: say('sheets.out.workbook'), name: `${name}.xlsx`, type: WORKBOOK, data: () => writeWorkbook(sheets()), text: both, marks: { 'data-key': 'sheets.out.workbook' } },
  ];
  return make('div', {}, exportList(files, status), status);
}

/** @param {Content} content @param {Team} team @param {Names} names @param {Say} say @returns {string[][]} per skill who can teach and who would learn */
function pairRows(content, team, names, say) {
  const bySkill = new Map(team.coverage.map(({ skill }) => [skill, team.pairings.filter((pair) => pair.skill === skill && pair.teachers.length)]));
  return [...bySkill].filter(([, pairs]) => pairs.length).map(([skill, pairs]) => {
    const teachers = [...new Set(pairs.flatMap((pair) => pair.teachers.slice(0, TEACHERS)))];
    return [skillById(content, skill)?.title ?? skill, listed(names, teachers, say), listed(names, pairs.map((pair) => pair.learner), say)];
  });
}

/** @param {string[][]} pairs @param {Say} say */
function pairings(pairs, say) {
  if (!pairs.length) return make('div', {}, make('h3', {}, say('team.pairs')), make('p', {}, say('team.no_pairs')));
  const rows = pairs.map(([skill = '', teachers = '', learners = '']) =>
    make('tr', {}, make('th', { scope: 'row' }, skill), make('td', { 'data-l': say('team.teacher') }, teachers), make('td', { 'data-l': say('team.learner') }, learners)),
  );
  const head = PAIR_COLUMNS.map((key) => make('th', { scope: 'col' }, say(key)));
  return make('div', {}, make('h3', {}, say('team.pairs')), make('table', { class: 'ob-table ob-table--records' }, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows)));
}
