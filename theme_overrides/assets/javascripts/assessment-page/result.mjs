// The result: verdict, the stages, the table, the picture, the gaps with where they are taught, the next goals.

import { languageHome } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { skillById, thresholdsOf } from '../assessment/content.mjs';
import { gapsOf, nextGoals } from '../assessment/gaps.mjs';
import { stageVerdict } from '../assessment/scoring.mjs';
import { radar } from './radar.mjs';
import { reason, standing } from './sentences.mjs';
import { pips, ratingWords, skillsToRate } from './skills-list.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */
/** @typedef {import('../assessment/gaps.mjs').Gap} Gap */
/** @typedef {Pick<Session, 'content' | 'role' | 'target' | 'assessment' | 'track' | 'aim'>} Shown a result of one's own, or one that came in */

/** @param {Session} session @param {Say} say @returns {HTMLElement} */
export function resultPanel(session, say) {
  const gaps = sessionGaps(session);
  return make(
    'section',
    { class: 'ob-result', 'aria-labelledby': 'result' },
    make('h2', { id: 'result', tabindex: '-1' }, say('result.title')),
    verdictBlock(session, say),
    make('div', { class: 'ob-result__facts' }, resultTable(session, say), picture(session, say)),
    make('h3', {}, say('result.gaps')),
    gaps.length ? make('ul', { class: 'ob-gaps' }, ...gaps.map((gap) => gapRow(session, gap, say))) : make('p', {}, say('result.no_gaps')),
    pathLink(session, say),
    goals(session, gaps, say),
    make('p', { class: 'ob-note' }, say('result.purpose')),
  );
}

/**
 * @param {Session} session @param {import('../assessment/rating.mjs').Ratings} [ratings] where not those claimed
 * @returns {Gap[]} for the stage aimed at
 */
export function sessionGaps(session, ratings = session.assessment?.ratings) {
  const aim = session.aim;
  if (!aim || !ratings) return [];
  const thresholds = thresholdsOf(session.content);
  return gapsOf(session.content, stageVerdict(aim.requires, ratings, thresholds), session.answers.skills, thresholds);
}

/** @param {Shown} session @param {Say} say @returns {HTMLElement} the sentence, the reason, the stages, both verdicts */
export function verdictBlock(session, say) {
  const { content, role, assessment } = session;
  if (!assessment) return make('div');
  const stages = session.track.map((stage) => {
    const state = assessment.claimed.stages.find((entry) => entry.stage === stage.id)?.verdict.state ?? 'no-requirements';
    const here = stage.id === assessment.claimed.reached;
    return make(
      'li',
      { class: here ? 'ob-rule__here' : undefined, 'aria-current': here ? 'true' : undefined },
      make('span', { class: 'ob-rule__name' }, stage.title),
      make('span', { class: 'ob-rule__note' }, say(`state.${state}`)),
    );
  });
  const both = make(
    'dl',
    { class: 'ob-verdict__both' },
    make('div', {}, make('dt', {}, say('verdict.claimed')), make('dd', {}, standing(content, role, assessment.claimed, say))),
    make('div', {}, make('dt', {}, say('verdict.evidenced')), make('dd', {}, standing(content, role, assessment.evidenced, say))),
  );
  return make(
    'div',
    { class: 'ob-verdict' },
    make('p', { class: 'ob-verdict__sentence' }, standing(content, role, assessment.claimed, say)),
    make('p', {}, reason(content, role, assessment.claimed, say)),
    make('ol', { class: 'ob-rule' }, ...stages),
    both,
  );
}

/** @param {Shown} session @param {Say} say @returns {HTMLElement} */
export function resultTable(session, say) {
  const ratings = session.assessment?.ratings ?? {};
  const rows = skillsToRate(session).map(({ skill, level: required, core }) => {
    const rating = ratings[skill];
    const title = skillById(session.content, skill)?.title ?? skill;
    const name = make('th', { scope: 'row' }, title, core ? make('span', { class: 'ob-tag' }, say('core')) : '');
    const held = rating?.state === 'rated' ? rating.level : 0;
    return make('tr', {}, name, make('td', { class: 'ob-nowrap' }, pips(held, rating?.state === 'rated' ? required : 0), ' ', ratingWords(rating, required, say)));
  });
  const head = make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, say('skills')), make('th', { scope: 'col' }, say('result.level'))));
  return make('table', { class: 'ob-table' }, head, make('tbody', {}, ...rows));
}

/** @param {Session} session @param {Say} say */
function picture(session, say) {
  const ratings = session.assessment?.ratings ?? {};
  const axes = skillsToRate(session).map(({ skill, level: required }) => {
    const rating = ratings[skill];
    return { title: skillById(session.content, skill)?.title ?? skill, level: rating?.state === 'rated' ? rating.level : 0, required };
  });
  return make('div', { class: 'ob-result__picture' }, radar(axes, say('result.picture')) ?? '');
}

/** @param {Session} session @param {Gap} gap @param {Say} say */
function gapRow(session, gap, say) {
  const skill = skillById(session.content, gap.skill);
  const texts = new Map(Object.values(skill?.levels ?? {}).flatMap((level) => level.indicators.map((entry) => [entry.id, entry.text])));
  const acts = gap.missing.flatMap((level) => [...level.musts, ...level.others]).map((id) => make('li', {}, texts.get(id) ?? id));
  const ways = gap.practice.flatMap((way) => (way.url ? [make('li', {}, make('a', { href: new URL(way.url, languageHome).href }, way.text))] : []));
  return make(
    'li',
    { class: 'ob-gap' },
    make('div', {}, make('strong', {}, skill?.title ?? gap.skill), ' ', pips(gap.level, gap.required), ' ', say('result.needed', { count: gap.needed })),
    make('ul', { class: 'ob-gap__acts' }, ...acts),
    make('ul', { class: 'ob-gap__ways', 'aria-label': say('result.practise') }, ...ways),
  );
}

/** @param {Session} session @param {Say} say @returns {HTMLElement | ''} to all that leads to the stage aimed at */
function pathLink({ aim }, say) {
  if (!aim?.path) return '';
  return make('p', {}, make('a', { href: new URL(aim.path, languageHome).href }, say('result.path', { stage: aim.title })));
}

/** @param {Session} session @param {Gap[]} gaps @param {Say} say */
function goals(session, gaps, say) {
  const rows = nextGoals(gaps, thresholdsOf(session.content)).map((goal) =>
    make('li', {}, say('result.goal', { skill: skillById(session.content, goal.skill)?.title ?? goal.skill, from: goal.from, to: goal.to })),
  );
  return rows.length ? make('div', {}, make('h3', {}, say('result.goals')), make('ol', {}, ...rows)) : '';
}
