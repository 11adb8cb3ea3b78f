// What a person has answered so far. Every change returns a new value and leaves untouched skills as they were.

import { LEVELS, allIndicators, indicatorsAt, roleById, skillById, skillsOfRole, thresholdsOf } from './content.mjs';
import { missingAt, rateSkill } from './rating.mjs';

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('./content.mjs').Skill} Skill */
/** @typedef {import('./content.mjs').Level} Level */
/** @typedef {import('./evidence.mjs').Evidence} Evidence */
/**
 * @typedef {object} Answer one skill; counts in every role
 * @property {{[indicator: string]: 'hand' | 'statement'}} ticks how each came about
 * @property {boolean} none "none of these yet" was chosen
 * @property {{[indicator: string]: string}} seen hash of the wording that was answered
 * @property {Evidence[]} evidence
 */
/**
 * @typedef {object} Answers
 * @property {{[skill: string]: Answer}} skills
 * @property {{[role: string]: {[skill: string]: string}}} notApplicable reason per role and skill
 * @property {{[skill: string]: Answer}} archived what the content no longer has
 */

/** @type {Answer} */
const NO_ANSWER = Object.freeze({ ticks: {}, none: false, seen: {}, evidence: [] });

/** @returns {Answers} */
export function emptyAnswers() {
  return { skills: {}, notApplicable: {}, archived: {} };
}

/** @param {Answers} answers @param {string} skill @returns {Answer} */
export function answerFor(answers, skill) {
  return answers.skills[skill] ?? NO_ANSWER;
}

/** @param {Answers} answers @param {string} skill @param {Partial<Answer>} change @returns {Answers} */
function withAnswer(answers, skill, change) {
  return { ...answers, skills: { ...answers.skills, [skill]: { ...answerFor(answers, skill), ...change } } };
}

/**
 * Wordings answered before keep their hash until confirmed; those shown for the first time are noted.
 * @param {Skill} skill @param {Answer} answer @param {readonly string[]} [confirmed] @returns {Answer['seen']}
 */
function seenAfter(skill, answer, confirmed = []) {
  const entries = allIndicators(skill).map((indicator) => {
    const known = confirmed.includes(indicator.id) ? undefined : answer.seen[indicator.id];
    return [indicator.id, known ?? indicator.hash];
  });
  return { ...answer.seen, ...Object.fromEntries(entries) };
}

/**
 * @template T
 * @param {{[key: string]: T}} record @param {(key: string, value: T) => boolean} keep @returns {{[key: string]: T}}
 */
function filtered(record, keep) {
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => keep(key, value)));
}

/** @param {Answers} answers @param {Skill} skill @param {string} indicator @param {boolean} on @returns {Answers} */
export function setTick(answers, skill, indicator, on) {
  const answer = answerFor(answers, skill.id);
  const ticks = filtered(answer.ticks, (id) => id !== indicator);
  if (on) ticks[indicator] = 'hand';
  return withAnswer(answers, skill.id, {
    ticks,
    none: on ? false : answer.none,
    seen: seenAfter(skill, answer, [indicator]),
  });
}

/**
 * Ticks all of levels 1 to `level` by statement. Ticks by hand stay, also above; ticks by statement above go.
 * @param {Answers} answers @param {Skill} skill @param {number} level 0–4; 0 is "none of these yet"
 * @returns {Answers}
 */
export function chooseLevel(answers, skill, level) {
  const answer = answerFor(answers, skill.id);
  const chosen = LEVELS.filter((entry) => entry <= level).flatMap((entry) => indicatorsAt(skill, entry));
  if (level === 0) return withAnswer(answers, skill.id, { ticks: {}, none: true, seen: seenAfter(skill, answer) });
  const byHand = filtered(answer.ticks, (_, how) => how === 'hand');
  /** @type {Answer['ticks']} */
  const byStatement = Object.fromEntries(chosen.map((indicator) => [indicator.id, 'statement']));
  return withAnswer(answers, skill.id, {
    ticks: { ...byStatement, ...byHand },
    none: false,
    seen: seenAfter(skill, answer, chosen.map((indicator) => indicator.id)),
  });
}

/**
 * Accepts the offer to take the levels below a ticked one as held; nothing that is ticked changes.
 * @param {Answers} answers @param {Skill} skill @param {number} level @returns {Answers}
 */
export function acceptLower(answers, skill, level) {
  const answer = answerFor(answers, skill.id);
  const lower = LEVELS.filter((entry) => entry < level).flatMap((entry) => indicatorsAt(skill, entry));
  /** @type {Answer['ticks']} */
  const byStatement = Object.fromEntries(lower.map((indicator) => [indicator.id, 'statement']));
  return withAnswer(answers, skill.id, {
    ticks: { ...byStatement, ...answer.ticks },
    none: false,
    seen: seenAfter(skill, answer),
  });
}

/**
 * @param {Content} content @param {Answers} answers @param {Skill} skill @param {number} level that was ticked at
 * @returns {Level[]} lower levels that do not hold yet, to be offered
 */
export function lowerLevelsOpen(content, answers, skill, level) {
  const ticked = new Set(Object.keys(answerFor(answers, skill.id).ticks));
  const thresholds = thresholdsOf(content);
  return LEVELS.filter((entry) => entry < level && missingAt(skill, entry, ticked, thresholds).needed > 0);
}

/** @param {Answers} answers @param {Skill} skill @param {string} indicator @returns {Answers} "still true as it is worded now" */
export function confirmWording(answers, skill, indicator) {
  return withAnswer(answers, skill.id, { seen: seenAfter(skill, answerFor(answers, skill.id), [indicator]) });
}

/** @param {Answers} answers @param {string} skill @param {Evidence[]} evidence @returns {Answers} */
export function setEvidence(answers, skill, evidence) {
  return withAnswer(answers, skill, { evidence });
}

/**
 * @param {Answers} answers @param {string} role @param {string} skill
 * @param {string | null} reason why it does not apply in this role; null takes that back
 * @returns {Answers}
 */
export function setNotApplicable(answers, role, skill, reason) {
  const others = filtered(answers.notApplicable[role] ?? {}, (id) => id !== skill);
  const ofRole = reason === null ? others : { ...others, [skill]: reason };
  return { ...answers, notApplicable: { ...answers.notApplicable, [role]: ofRole } };
}

/** @param {Content} content @param {Answers} answers @param {string} role @returns {import('./rating.mjs').Ratings} of all its skills */
export function ratingsFor(content, answers, role) {
  const asked = roleById(content, role);
  const thresholds = thresholdsOf(content);
  const ids = asked ? skillsOfRole(asked) : [];
  return Object.fromEntries(ids.map((id) => [id, ratingOf(content, answers, role, id, thresholds)]));
}

/**
 * @param {Content} content @param {Answers} answers @param {string} role @param {string} id
 * @param {import('./thresholds.mjs').Thresholds} thresholds @returns {import('./rating.mjs').Rating}
 */
function ratingOf(content, answers, role, id, thresholds) {
  const reason = answers.notApplicable[role]?.[id];
  if (reason !== undefined) return { state: 'not-applicable', reason };
  const skill = skillById(content, id);
  return skill ? rateSkill(skill, answers.skills[id], thresholds) : { state: 'unanswered' };
}
