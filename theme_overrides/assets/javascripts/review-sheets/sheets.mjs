// The five review sheets as data: what each is filled with from this device, and what stays free to be written by people.

/** @typedef {'plan' | 'verdict' | 'ratings' | 'agreeing' | 'members' | 'achievements' | 'gaps' | 'goals'} Part */
/**
 * @typedef {object} ReviewSheet
 * @property {string} id its words are at `sheets.<id>`
 * @property {number} months that it looks back on, unless the reader picks another day
 * @property {boolean} fromPlan whether the onboarding plan tells when it begins
 * @property {Part[]} parts in order
 * @property {string[]} free headings with room below, worded at `sheets.free`; results and grades are always among these
 */

/** @type {readonly ReviewSheet[]} */
export const reviewSheets = [
  { id: 'probation', months: 3, fromPlan: true, parts: ['plan', 'achievements', 'verdict', 'ratings', 'gaps', 'goals'], free: ['learned', 'support', 'opinion', 'result'] },
  { id: 'half_year', months: 6, fromPlan: false, parts: ['achievements', 'verdict', 'ratings', 'gaps', 'goals'], free: ['missed', 'support', 'grade'] },
  { id: 'talk', months: 6, fromPlan: false, parts: ['verdict', 'agreeing', 'achievements', 'gaps', 'goals'], free: ['heard', 'agreed', 'support', 'grade'] },
  { id: 'calibration', months: 6, fromPlan: false, parts: ['members'], free: ['changed', 'result'] },
  { id: 'promotion', months: 12, fromPlan: false, parts: ['verdict', 'achievements', 'ratings', 'gaps'], free: ['scope', 'influence', 'questions', 'result'] },
];
