// The parts of a review sheet that this device can fill in, each as blocks of a document.

import { findAchievements } from '../assessment/achievements.mjs';
import { skillById, thresholdsOf } from '../assessment/content.mjs';
import { nextGoals } from '../assessment/gaps.mjs';
import { bullets, heading, paragraph, table } from '../formats/document.mjs';
import { sessionGaps } from '../assessment-page/aim-gaps.mjs';
import { reason, standing } from '../assessment-page/sentences.mjs';
import { ratingWords, skillsToRate } from '../assessment-page/skills-list.mjs';
import { memberRows } from './members.mjs';

/** @typedef {import('../assessment-page/session.mjs').Session} Session */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */
/** @typedef {import('../formats/document.mjs').Block} Block */
/**
 * @typedef {object} Choice
 * @property {string} name @property {string} from `YYYY-MM-DD` @property {string} to `YYYY-MM-DD`
 * @property {'claimed' | 'evidenced'} basis @property {boolean} links whether evidence and its links go along
 */
/** @typedef {(session: Session, choice: Choice, say: Say) => Block[]} Fill */

/** @param {Session} session @param {Choice['basis']} basis @returns {import('../assessment/rating.mjs').Ratings} */
function ratingsBy(session, basis) {
  const { ratings = {}, lowered = [] } = session.assessment ?? {};
  if (basis === 'claimed') return ratings;
  const level = thresholdsOf(session.content).evidenceCountsAs;
  return { ...ratings, ...Object.fromEntries(lowered.map((skill) => [skill, { state: /** @type {const} */ ('rated'), level }])) };
}

/** @type {Fill} */
function verdict(session, { basis }, say) {
  const { content, role, assessment } = session;
  if (!assessment) return [];
  const position = assessment[basis];
  return [heading(2, say(`verdict.${basis}`)), paragraph(standing(content, role, position, say)), paragraph(reason(content, role, position, say))];
}

/** @param {Session} session @param {string} skill @param {Choice} choice @returns {string} */
function evidenceText(session, skill, { links, from, to }) {
  const kept = (session.answers.skills[skill]?.evidence ?? []).filter(({ date }) => !date || (date >= from && date <= to));
  return kept.map((entry) => [entry.date, entry.text, links ? entry.link : ''].filter(Boolean).join(' ')).join('; ');
}

/** @param {Session} session @param {Choice} choice @param {Say} say @returns {string[][]} */
function ratingRows(session, choice, say) {
  const ratings = ratingsBy(session, choice.basis);
  return skillsToRate(session).map(({ skill, level, core }) => [
    skillById(session.content, skill)?.title ?? skill,
    core ? say('core') : '',
    ratingWords(ratings[skill], level, say),
    evidenceText(session, skill, choice),
  ]);
}

/** @type {Fill} */
function ratings(session, choice, say) {
  const head = [say('skills'), say('core'), say('result.level'), say('out.evidence')];
  return [heading(2, say('sheets.ratings')), table(head, ratingRows(session, choice, say))];
}

/** @type {Fill} with an empty column for what both sides settle on */
function agreeing(session, choice, say) {
  const head = [say('skills'), say('core'), say('result.level'), say('sheets.lead'), say('team.agreed'), say('out.evidence')];
  const rows = ratingRows(session, choice, say).map(([skill = '', core = '', held = '', evidence = '']) => [skill, core, held, '', '', evidence]);
  return [heading(2, say('sheets.ratings')), table(head, rows)];
}

/** @type {Fill} */
function members(session, choice, say) {
  const { head, rows } = memberRows(session, choice, ratingsBy(session, choice.basis), say);
  return [heading(2, say('sheets.members')), paragraph(say('sheets.members_note')), table(head, rows)];
}

/** @type {Fill} */
function achievements(session, { from, to, links }, say) {
  const found = findAchievements(session.achievements, { from, to });
  const columns = ['date', 'did', 'numbers', 'compared', 'mine', 'team', ...(links ? ['link'] : [])].map((key) => say(`sheets.achievement.${key}`));
  const rows = found.map(({ value }) => [
    value.date,
    value.did,
    [value.before, value.after].filter(Boolean).join(' → '),
    value.comparedWith,
    value.mine,
    value.team,
    ...(links ? [value.link] : []),
  ]);
  return [heading(2, say('sheets.achievements')), found.length ? table(columns, rows) : paragraph(say('sheets.no_achievements'))];
}

/** @param {Session} session @param {Choice} choice */
const gapsBy = (session, choice) => sessionGaps(session, ratingsBy(session, choice.basis));

/** @type {Fill} */
function gaps(session, choice, say) {
  const rows = gapsBy(session, choice).map((gap) => {
    const skill = skillById(session.content, gap.skill);
    const texts = new Map(Object.values(skill?.levels ?? {}).flatMap((level) => level.indicators.map((entry) => [entry.id, entry.text])));
    const acts = gap.missing.flatMap((level) => [...level.musts, ...level.others]).map((id) => texts.get(id) ?? id);
    return [skill?.title ?? gap.skill, `${gap.level} → ${gap.required}`, acts.join('; ') || say('sheets.needs_evidence')];
  });
  const head = [say('skills'), say('result.level'), say('sheets.acts')];
  return [heading(2, say('result.gaps')), rows.length ? table(head, rows) : paragraph(say('result.no_gaps'))];
}

/** @type {Fill} what the reader has planned, else what follows from the gaps */
function goals(session, choice, say) {
  const title = (/** @type {string} */ id) => skillById(session.content, id)?.title ?? id;
  const planned = session.goals.map(({ value }) => [[value.due, title(value.skill), value.text].filter(Boolean).join(' ')]);
  const next = nextGoals(gapsBy(session, choice), thresholdsOf(session.content));
  const offered = next.map((goal) => [say('result.goal', { skill: title(goal.skill), from: goal.from, to: goal.to })]);
  const rows = planned.length ? planned : offered;
  return rows.length ? [heading(2, say('result.goals')), bullets(rows)] : [];
}

/** @type {Fill} dates of the onboarding plan, and its tasks that were ticked in the time; nothing where there is no plan */
function plan({ store }, { from, to }, say) {
  const found = store.list('plan')[0]?.value;
  if (!found) return [];
  const ticked = store.list('tick').filter(({ id, value }) => id.startsWith(`onboarding/${found.onboarding}/`) && value.at >= from && value.at <= to);
  const rows = ticked.map(({ value }) => [value.at, value.text]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const span = say('sheets.plan_span', { start: found.start, end: found.end || say('sheets.plan_months', { count: found.months }), count: rows.length });
  const head = [say('sheets.achievement.date'), say('sheets.plan_task')];
  return [heading(2, say('sheets.plan')), paragraph(span), ...(rows.length ? [table(head, rows)] : [])];
}

/** @type {Readonly<Record<import('./sheets.mjs').Part, Fill>>} */
export const fills = { plan, verdict, ratings, agreeing, members, achievements, gaps, goals };
