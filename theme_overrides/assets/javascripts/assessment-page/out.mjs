// What leaves the page: text for a talk, a table, a file for the lead, a link; a dated snapshot stays here.

import { make } from '../site/element.mjs';
import { copyText } from '../copy/clipboard.mjs';
import { skillById } from '../assessment/content.mjs';
import { memberFile, sharedResult } from '../assessment/files.mjs';
import { takeSnapshot } from '../assessment/snapshots.mjs';
import { bullets, heading, paragraph, table } from '../formats/document.mjs';
import { writeCsv } from '../formats/csv.mjs';
import { writeMarkdown } from '../formats/markdown.mjs';
import { encodeFragment } from '../storage/fragment.mjs';
import { save } from '../export/save.mjs';
import { reason, standing, stageTitle } from './sentences.mjs';
import { sessionGaps } from './result.mjs';
import { ratingWords, skillsToRate } from './skills-list.mjs';
import { today } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */

/** @param {Session} session @param {Say} say @returns {string[][]} head and one row a skill */
function tableRows(session, say) {
  const ratings = session.assessment?.ratings ?? {};
  const rows = skillsToRate(session).map(({ skill, level, core }) => [
    skillById(session.content, skill)?.title ?? skill,
    core ? say('core') : '',
    String(level),
    ratingWords(ratings[skill], level, say),
    (session.answers.skills[skill]?.evidence ?? []).map((entry) => `${entry.date} ${entry.text} ${entry.link}`.trim()).join('; '),
  ]);
  return [[say('skills'), say('core'), say('out.required'), say('result.level'), say('out.evidence')], ...rows];
}

/** @param {Session} session @param {Say} say @returns {string} Markdown for a one-to-one talk */
export function talkText(session, say) {
  const { content, role, assessment, target } = session;
  if (!assessment) return '';
  const [head = [], ...rows] = tableRows(session, say);
  const gaps = sessionGaps(session).map((gap) => [`${skillById(content, gap.skill)?.title ?? gap.skill} ${gap.level} → ${gap.required}`]);
  return writeMarkdown([
    heading(1, say('out.title', { stage: stageTitle(content, role, target), date: today() })),
    paragraph(standing(content, role, assessment.claimed, say)),
    paragraph(reason(content, role, assessment.claimed, say)),
    paragraph(`${say('verdict.evidenced')} ${standing(content, role, assessment.evidenced, say)}`),
    table(head, rows),
    heading(2, say('result.gaps')),
    bullets(gaps),
    paragraph(say('out.version', { version: content.version })),
    paragraph(say('result.purpose')),
  ]);
}

/** @param {Session} session @returns {import('../assessment/snapshots.mjs').Snapshot | null} of today */
function snapshot(session) {
  const asOf = today();
  const question = { id: `s-${asOf}-${Date.now().toString(36)}`, asOf, role: session.role };
  return takeSnapshot(session.content, session.answers, session.target ? { ...question, target: session.target } : question);
}

/** @param {Session} session @param {Say} say @param {() => void} kept after a snapshot was taken @returns {HTMLElement} */
export function outPanel(session, say, kept) {
  const status = make('p', { role: 'status', class: 'ob-out__status' });
  const name = make('input', { class: 'ob-input', id: 'out-name', maxlength: '80', autocomplete: 'name' });
  const links = make('input', { type: 'checkbox', id: 'out-evidence', checked: true });
  /** @param {string} key @param {() => unknown} act */
  const button = (key, act) => {
    const made = make('button', { type: 'button', class: 'ob-button ob-button--small', 'data-key': `out.${key}` }, say(`out.${key}`));
    made.addEventListener('click', () => void act());
    return made;
  };
  /** @param {string} key */
  const told = (key) => void (status.textContent = say(key));
  const keep = () => {
    const taken = snapshot(session);
    if (taken) session.store.write(`snapshot/${taken.id}`, taken);
    kept();
    told('out.kept');
  };
  const file = () => {
    const taken = snapshot(session);
    if (!taken) return;
    const evidence = links.checked ? Object.fromEntries(Object.entries(session.answers.skills).map(([id, answer]) => [id, answer.evidence])) : {};
    save(`opsbook-${taken.role}-${taken.asOf}.json`, JSON.stringify(memberFile(taken, name.value.trim(), evidence)), 'application/json');
  };
  const share = async () => {
    const taken = snapshot(session);
    const packed = taken ? await encodeFragment(sharedResult(taken, name.value.trim())) : null;
    if (!packed?.ok) return told('out.too_long');
    told((await copyText(`${location.origin}${location.pathname}#result=${packed.text}`)) ? 'out.link_copied' : 'out.copy_failed');
  };
  return make(
    'section',
    { class: 'ob-out', 'aria-labelledby': 'out' },
    make('h3', { id: 'out' }, say('out.heading')),
    make('p', { class: 'ob-out__fields' }, make('label', { class: 'ob-field-label', for: 'out-name' }, say('out.name')), name, make('label', {}, links, ' ', say('out.with_evidence'))),
    make(
      'p',
      { class: 'ob-out__buttons' },
      button('keep', keep),
      button('file', file),
      button('copy', async () => told((await copyText(talkText(session, say))) ? 'out.copied' : 'out.copy_failed')),
      button('markdown', () => save(`opsbook-${today()}.md`, talkText(session, say), 'text/markdown')),
      button('csv', () => save(`opsbook-${today()}.csv`, writeCsv(tableRows(session, say)), 'text/csv')),
      button('link', share),
      button('print', () => print()),
    ),
    status,
  );
}
