// Two snapshots beside each other in words: skills that moved, how far the way has shortened, what the content changed.

import { make } from '../site/element.mjs';
import { compareSnapshots } from '../assessment/comparison.mjs';
import { skillById } from '../assessment/content.mjs';
import { stageTitle } from './sentences.mjs';

/** @typedef {import('../assessment/comparison.mjs').Comparison} Comparison */
/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {import('../assessment/snapshots.mjs').Snapshot} Snapshot */
/** @typedef {import('./load.mjs').Say} Say */

/** @param {Content} content @param {string} path `skill` or `skill/indicator` @returns {string} title of the skill */
function titleOf(content, path) {
  const id = path.split('/')[0] ?? '';
  return skillById(content, id)?.title ?? id;
}

/** @param {import('../assessment/comparison.mjs').Mark} mark @param {Say} say */
function markWords(mark, say) {
  return typeof mark === 'number' ? String(mark) : say(`history.mark.${mark}`);
}

/** @param {Content} content @param {Comparison} found @param {Say} say */
function skillTable(content, found, say) {
  const moved = found.skills.filter((entry) => entry.direction !== 'same');
  if (!moved.length) return make('p', {}, say('history.nothing'));
  const rows = moved.map((entry) => {
    const cells = [markWords(entry.before, say), markWords(entry.after, say), say(`history.direction.${entry.direction}`)];
    return make('tr', {}, make('th', { scope: 'row' }, titleOf(content, entry.skill)), ...cells.map((words) => make('td', {}, words)));
  });
  const head = ['skills', 'history.before', 'history.after', 'history.change'].map((key) => make('th', { scope: 'col' }, say(key)));
  return make('table', { class: 'ob-table' }, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows));
}

/** @param {Content} content @param {Snapshot} after @param {Comparison} found @param {Say} say @returns {string} one sentence */
function progressWords(content, after, { progress }, say) {
  if (progress.value === null) return say(`history.no_progress.${progress.why}`);
  const { numerator, denominator } = progress.value;
  const stage = stageTitle(content, after.role, after.target);
  if (numerator < 0) return say('history.further', { stage });
  return numerator === 0 ? say('history.still', { stage }) : say('history.progress', { stage, share: Math.round((numerator / denominator) * 100) });
}

/** @param {Content} content @param {Comparison['content']} change @param {Say} say @returns {string[]} a sentence for each sort of change */
function contentWords(content, change, say) {
  const lines = change.version ? [say('history.version', { from: change.version[0], to: change.version[1] })] : [];
  for (const { skill, before, after } of change.requirements) {
    const [from, to] = [before, after].map((entry) => (entry ? String(entry.level) : say('history.not_asked')));
    lines.push(say('history.requirement', { skill: titleOf(content, skill), from: from ?? '', to: to ?? '' }));
  }
  const acts = { reworded: change.reworded, added: change.added, removed_acts: change.removed };
  for (const [kind, paths] of Object.entries(acts)) {
    const names = [...new Set(paths.map((path) => titleOf(content, path)))].join(say('list'));
    if (names) lines.push(say(`history.${kind}`, { count: paths.length, names }));
  }
  return lines;
}

/** @param {Content} content @param {Snapshot} before @param {Snapshot} after @param {Say} say @returns {HTMLElement[]} */
export function comparisonView(content, before, after, say) {
  const [a, b] = before.asOf <= after.asOf || after.id === 'now' ? [before, after] : [after, before];
  const found = compareSnapshots(a, b);
  const changes = contentWords(content, found.content, say);
  const ticks = found.ticked.length + found.unticked.length;
  return [
    make('p', { class: 'ob-history__progress' }, progressWords(content, b, found, say)),
    skillTable(content, found, say),
    make('p', {}, ticks ? say('history.ticks', { on: found.ticked.length, off: found.unticked.length }) : ''),
    ...(changes.length ? [make('h3', {}, say('history.content')), make('ul', {}, ...changes.map((line) => make('li', {}, line)))] : []),
  ];
}
