// The result as rows and as Markdown for a one-to-one talk.

import { skillById } from '../assessment/content.mjs';
import { bullets, heading, paragraph, table } from '../formats/document.mjs';
import { writeMarkdown } from '../formats/markdown.mjs';
import { sessionGaps } from './aim-gaps.mjs';
import { questionTitle } from './result.mjs';
import { evidenceReason, missingActs, reason, standing } from './sentences.mjs';
import { today } from './session.mjs';
import { ratingWords, skillsToRate } from './skills-list.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */

/** @param {Session} session @param {string} skill @param {boolean} links @returns {string} what was given as evidence, in one cell */
function evidenceText(session, skill, links) {
  const kept = session.answers.skills[skill]?.evidence ?? [];
  return kept.map((entry) => [entry.date, entry.text, links ? entry.link : ''].filter(Boolean).join(' ')).join('; ');
}

/** @param {Session} session @param {boolean} evidence whether evidence goes along @param {Say} say @returns {string[][]} head and one row a skill */
export function resultRows(session, evidence, say) {
  const ratings = session.assessment?.ratings ?? {};
  const rows = skillsToRate(session).map(({ skill, level, core }) => [
    skillById(session.content, skill)?.title ?? skill,
    core ? say('core') : '',
    String(level),
    ratingWords(ratings[skill], level, say),
    ...(evidence ? [evidenceText(session, skill, true)] : []),
  ]);
  const head = [say('skills'), say('core'), say('out.required'), say('result.level'), ...(evidence ? [say('out.evidence')] : [])];
  return [head, ...rows];
}

/** @param {Session} session @param {Say} say @returns {string[][]} per gap one line of words */
function gapLines(session, say) {
  return sessionGaps(session).flatMap((gap) => {
    const skill = skillById(session.content, gap.skill);
    const texts = new Map(Object.values(skill?.levels ?? {}).flatMap((level) => level.indicators.map((entry) => [entry.id, entry.text])));
    const acts = gap.missing.flatMap(({ musts, others }) => [...musts, ...others]).map((id) => texts.get(id) ?? id);
    return [[`${skill?.title ?? gap.skill} ${say('result.from_to', { from: gap.level, to: gap.required })}`], ...acts.map((act) => [`□ ${act}`])];
  });
}

/** @param {Session} session @param {Say} say @returns {string[][]} what the reader has set out to do */
function goalLines(session, say) {
  return session.goals.filter(({ value }) => !value.done).map(({ value }) => {
    const name = say('goals.name', { skill: skillById(session.content, value.skill)?.title ?? value.skill, level: value.level });
    return [[value.due, name, value.text].filter(Boolean).join(' ')];
  });
}

/** @param {Session} session @param {boolean} evidence @param {Say} say @returns {string} */
export function talkText(session, evidence, say) {
  const { content, role, assessment } = session;
  if (!assessment) return '';
  const { claimed, evidenced, lowered } = assessment;
  const [head = [], ...rows] = resultRows(session, evidence, say);
  const [gaps, goals] = [gapLines(session, say), goalLines(session, say)];
  const why = [reason(content, role, claimed, say), missingActs(content, claimed, say)].filter(Boolean);
  return writeMarkdown([
    heading(1, say('out.title', { question: questionTitle(session, say), date: today() })),
    paragraph(standing(content, role, claimed, say)),
    ...why.map((words) => paragraph(words)),
    paragraph([say('verdict.evidenced'), say('how.colon'), standing(content, role, evidenced, say), evidenceReason(content, lowered, say)].join('')),
    table(head, rows),
    heading(2, say('result.gaps')),
    ...(gaps.length ? [bullets(gaps)] : [paragraph(say('result.no_gaps'))]),
    ...(goals.length ? [heading(2, say('result.goals')), bullets(goals)] : []),
    paragraph(say('out.version', { version: content.version })),
    paragraph(say('result.purpose')),
  ]);
}
