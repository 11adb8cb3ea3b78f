// Answers given on older content: renamed things move along, removed ones are archived, returned ones come back.

import { allIndicators, skillById } from './content.mjs';
import { joinAnswers } from '../storage/joining.mjs';
import { renameKeys as rename, renames } from '../storage/renames.mjs';

/** @typedef {import('./answers.mjs').Answer} Answer */
/** @typedef {import('./answers.mjs').Answers} Answers */
/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('./content.mjs').Skill} Skill */
/**
 * @typedef {object} Changes what the reader should be told; lists of `skill` or `skill/indicator`
 * @property {string[]} renamed new ids
 * @property {string[]} archived
 * @property {string[]} restored
 */

/** @param {Answer} answer @param {(id: string) => boolean} keep @param {boolean} rest whether the non-tick parts come along @returns {Answer} */
function part(answer, keep, rest) {
  const only = (/** @type {{[id: string]: any}} */ record) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => keep(id)));
  return { ticks: only(answer.ticks), seen: only(answer.seen), none: rest && answer.none, evidence: rest ? answer.evidence : [] };
}

/** @param {Skill} skill @param {Answer} answer @returns {{answer: Answer, renamed: string[]}} */
function renameIndicators(skill, answer) {
  const names = renames(allIndicators(skill));
  const ticks = rename(answer.ticks, names);
  const seen = rename(answer.seen, names);
  if (!ticks.renamed.length && !seen.renamed.length) return { answer, renamed: [] };
  const renamed = ticks.renamed.map((id) => `${skill.id}/${id}`);
  return { answer: { ...answer, ticks: ticks.record, seen: seen.record }, renamed };
}

/**
 * @param {Content} content @param {Answers} answers
 * @returns {{answers: Answers, changes: Changes}} doing it again changes nothing
 */
export function migrateAnswers(content, answers) {
  const skillNames = renames(content.skills);
  const live = rename(answers.skills, skillNames, joinAnswers);
  const old = rename(answers.archived, skillNames, joinAnswers);
  /** @type {Changes} */
  const changes = { renamed: [...live.renamed], archived: [], restored: [] };
  /** @type {Answers} */
  const result = { skills: {}, archived: {}, notApplicable: migrateReasons(content, answers.notApplicable, skillNames) };
  for (const id of new Set([...Object.keys(live.record), ...Object.keys(old.record)])) {
    sortAnswer(skillById(content, id), id, live.record[id], old.record[id], result, changes);
  }
  return { answers: result, changes };
}

/**
 * Divides what one skill has, live and archived, into what the content still knows and what it does not.
 * @param {Skill | undefined} skill @param {string} id @param {Answer | undefined} live @param {Answer | undefined} old
 * @param {Answers} result filled @param {Changes} changes filled
 */
function sortAnswer(skill, id, live, old, result, changes) {
  const joined = live && old ? joinAnswers(live, old) : (live ?? old);
  if (!joined) return;
  if (!skill) {
    result.archived[id] = joined;
    if (live) changes.archived.push(id);
    return;
  }
  const { answer, renamed } = renameIndicators(skill, joined);
  const known = new Set(allIndicators(skill).map((indicator) => indicator.id));
  const gone = Object.keys(answer.ticks).filter((tick) => !known.has(tick));
  const unchanged = answer === live && Object.keys(answer.seen).every((seen) => known.has(seen)) && !gone.length;
  result.skills[id] = unchanged ? answer : part(answer, (tick) => known.has(tick), true);
  if (gone.length) result.archived[id] = part(answer, (tick) => gone.includes(tick), false);
  changes.renamed.push(...renamed);
  changes.archived.push(...gone.filter((tick) => !old || !Object.hasOwn(old.ticks, tick)).map((tick) => `${id}/${tick}`));
  changes.restored.push(...restored(id, live, old, known));
}

/** @param {string} id @param {Answer | undefined} live @param {Answer | undefined} old @param {Set<string>} known @returns {string[]} */
function restored(id, live, old, known) {
  if (old && !live) return [id];
  return Object.keys(old?.ticks ?? {}).filter((tick) => known.has(tick)).map((tick) => `${id}/${tick}`);
}

/**
 * @param {Content} content @param {Answers['notApplicable']} reasons @param {import('../storage/renames.mjs').Names} skillNames
 * @returns {Answers['notApplicable']}
 */
function migrateReasons(content, reasons, skillNames) {
  const roles = rename(reasons, renames(content.roles), (kept, moved) => ({ ...moved, ...kept }));
  const entries = Object.entries(roles.record).map(([role, ofRole]) => [role, rename(ofRole, skillNames).record]);
  return Object.fromEntries(entries);
}

/**
 * @param {Skill} skill @param {Answer} answer
 * @returns {{reworded: string[], added: string[]}} indicators whose wording is not the one answered, and new ones; empty before any answer
 */
export function wordingChanges(skill, answer) {
  const known = Object.keys(answer.seen).length > 0;
  const indicators = known ? allIndicators(skill) : [];
  return {
    reworded: indicators.filter((entry) => (answer.seen[entry.id] ?? entry.hash) !== entry.hash).map((entry) => entry.id),
    added: indicators.filter((entry) => answer.seen[entry.id] === undefined).map((entry) => entry.id),
  };
}
