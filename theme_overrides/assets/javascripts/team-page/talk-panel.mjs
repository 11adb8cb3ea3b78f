// The sheet for the talk with one member: both ratings side by side, room for what is agreed, the widest differences first.

import { make } from '../site/element.mjs';
import { roleById, skillById, stageById, trackStages } from '../assessment/content.mjs';
import { NOT_SEEN, isRevealed } from '../assessment/lead.mjs';
import { heading, paragraph, table } from '../formats/document.mjs';
import { stageTitle } from '../assessment-page/sentences.mjs';
import { today } from '../assessment-page/session.mjs';
import { skillsToRate } from '../assessment-page/skills-list.mjs';
import { documentOut } from '../review-sheets/document-out.mjs';
import { ROOM } from '../review-sheets/sheet-document.mjs';
import { documentView } from '../review-sheets/sheet-view.mjs';
import { evidenceWords } from './evidence.mjs';

/** @typedef {import('../assessment/lead.mjs').LeadSession} LeadSession */
/** @typedef {import('../assessment/lead.mjs').LeadMember} LeadMember */
/** @typedef {import('../assessment-page/load.mjs').PageContent} PageContent */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */
/** @typedef {import('../formats/document.mjs').Block} Block */

const FREE = ['heard', 'agreed', 'support'];

/** @param {PageContent} content @param {LeadSession} session @param {LeadMember} member @param {Say} say @returns {string[][]} widest difference first; what the lead has not rated for everybody stays hidden */
function ratingRows(content, session, member, say) {
  const role = roleById(content, member.snapshot.role);
  const aim = role ? stageById(role, member.snapshot.target) : undefined;
  const asked = skillsToRate({ aim, track: role ? trackStages(role, member.snapshot.target || undefined) : [] });
  const rows = asked.map(({ skill, level, core }) => {
    const revealed = isRevealed(content, session, skill);
    const [own, mark] = [member.snapshot.ratings[skill], session.marks[member.id]?.[skill]];
    const mine = mark === undefined ? '–' : mark === NOT_SEEN ? say('team.not_seen') : String(mark);
    const theirs = revealed ? (own === undefined ? say('team.unanswered') : String(own)) : say('team.hidden');
    const apart = revealed && own !== undefined && mark !== undefined && mark !== NOT_SEEN ? Math.abs(mark - own) : 0;
    const cells = [skillById(content, skill)?.title ?? skill, core ? say('core') : '', String(level), theirs, mine, String(session.agreed[member.id]?.[skill] ?? ''), evidenceWords(member, skill)];
    return { apart, cells };
  });
  return rows.sort((a, b) => b.apart - a.apart).map(({ cells }) => cells);
}

/** @param {PageContent} content @param {LeadSession} session @param {LeadMember} member @param {Say} say @returns {Block[]} */
function talkBlocks(content, session, member, say) {
  const { snapshot } = member;
  const role = `${roleById(content, snapshot.role)?.title ?? snapshot.role} ${stageTitle(content, snapshot.role, snapshot.target)}`.trim();
  const facts = [['name', member.name], ['role', role], ['rated', snapshot.asOf], ['version', snapshot.version], ['basis', say('verdict.claimed')]];
  const head = ['skills', 'core', 'out.required', 'team.theirs', 'team.mine', 'team.agreed', 'out.evidence'].map((key) => say(key));
  return [
    heading(1, say('team.talk.heading', { name: member.name })),
    table([say('sheets.fact.item'), say('sheets.fact.value')], facts.map(([key = '', value = '']) => [say(`sheets.fact.${key}`), value])),
    paragraph(say('sheets.no_grade')),
    heading(2, say('sheets.ratings')),
    table(head, ratingRows(content, session, member, say)),
    ...FREE.flatMap((key) => [heading(2, say(`sheets.free.${key}`)), paragraph(ROOM)]),
  ];
}

/** @param {PageContent} content @param {LeadSession} session @param {Say} say @returns {HTMLElement} */
export function talkPanel(content, session, say) {
  const options = session.members.map(({ id, name }) => make('option', { value: id }, name));
  const choice = make('select', { class: 'ob-input', id: 'talk-member' }, ...options);
  const view = make('div', { class: 'ob-sheet' });
  const blocks = () => {
    const member = session.members.find(({ id }) => id === choice.value);
    return member ? talkBlocks(content, session, member, say) : [];
  };
  const show = () => view.replaceChildren(...documentView(blocks()));
  choice.addEventListener('change', show);
  const field = make('div', {}, make('label', { class: 'ob-field-label', for: 'talk-member' }, say('team.member')), choice);
  const panel = make(
    'details',
    { class: 'ob-sheets', id: 'talk' },
    make('summary', {}, make('h2', {}, say('team.talk.title'))),
    make('div', { class: 'ob-choose' }, field),
    documentOut({ blocks, name: () => `opsbook-talk-${today()}`, view }, say),
    view,
  );
  panel.addEventListener('toggle', () => panel.open && show());
  return panel;
}
