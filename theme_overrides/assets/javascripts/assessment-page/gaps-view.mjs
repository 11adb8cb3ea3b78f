// The gaps: skill and levels, the acts that are missing, where they are taught or practised.

import { languageHome } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { indicatorsAt, skillById } from '../assessment/content.mjs';
import { pips } from './skills-list.mjs';

/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {import('../assessment/content.mjs').Practice} Practice */
/** @typedef {import('../assessment/gaps.mjs').Gap} Gap */
/** @typedef {import('./load.mjs').Say} Say */

const WAYS = 2;

/** @param {string} url @param {string} text */
function link(url, text) {
  return make('li', {}, make('a', { href: new URL(url, languageHome).href }, text));
}

/** @param {Gap} gap @returns {Practice[]} a few: the skill's own ways, then playbooks, those of a missing level first */
export function waysOf(gap) {
  const linked = gap.practice.filter((way) => way.url);
  const own = linked.filter((way) => way.level === undefined);
  const wanted = (/** @type {Practice} */ way) => (way.level !== undefined && way.level > gap.level && way.level <= gap.required ? 0 : 1);
  const exercised = linked.filter((way) => way.level !== undefined).sort((a, b) => wanted(a) - wanted(b));
  return [...own.slice(0, WAYS), ...exercised.slice(0, WAYS)];
}

/** @param {Content} content @param {Gap} gap @param {import('../assessment/rating.mjs').Missing} missing of one level @param {Say} say */
function levelActs(content, gap, missing, say) {
  const skill = skillById(content, gap.skill);
  const texts = new Map((skill ? indicatorsAt(skill, missing.level) : []).map((entry) => [entry.id, entry.text]));
  const acts = [
    ...missing.musts.map((id) => make('li', {}, make('span', { class: 'ob-tag ob-tag--must' }, say('must')), ' ', texts.get(id) ?? id)),
    ...missing.others.map((id) => make('li', {}, texts.get(id) ?? id)),
  ];
  const some = acts.length > missing.needed ? 'result.any_of' : 'result.all_of';
  return [
    make('p', { class: 'ob-gap__level' }, say(some, { level: missing.level, count: missing.needed })),
    make('ul', { class: 'ob-gap__acts' }, ...acts),
  ];
}

/** @param {Content} content @param {Gap} gap @param {Say} say */
function gapRow(content, gap, say) {
  const skill = skillById(content, gap.skill);
  const ways = waysOf(gap).map((way) => link(way.url ?? '', way.text));
  if (skill?.url) ways.push(link(`${skill.url}#practice`, say('result.all_ways', { skill: skill.title })));
  return make(
    'li',
    { class: 'ob-gap' },
    make(
      'div',
      {},
      make('h3', { class: 'ob-gap__skill' }, skill?.title ?? gap.skill, ' ', gap.core ? make('span', { class: 'ob-tag' }, say('core')) : ''),
      make('p', { class: 'ob-gap__from' }, pips(gap.level, gap.required), ' ', say('result.from_to', { from: gap.level, to: gap.required })),
    ),
    make('div', {}, ...gap.missing.flatMap((missing) => levelActs(content, gap, missing, say))),
    make('div', {}, make('p', { class: 'ob-gap__level' }, say('result.practise')), make('ul', { class: 'ob-gap__ways' }, ...ways)),
  );
}

/** @param {Content} content @param {readonly Gap[]} gaps @param {Say} say @returns {HTMLElement} */
export function gapsView(content, gaps, say) {
  if (!gaps.length) return make('p', {}, say('result.no_gaps'));
  return make('ul', { class: 'ob-gaps' }, ...gaps.map((gap) => gapRow(content, gap, say)));
}
