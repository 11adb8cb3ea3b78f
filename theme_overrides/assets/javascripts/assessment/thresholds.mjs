// The numbers that decide a verdict. The first six may be set in `site.yaml`; shares are fractions of 1.

/**
 * @typedef {object} Thresholds
 * @property {number} fit G2: share of fit that a stage needs
 * @property {number} near share of fit from which the next stage counts as near
 * @property {number} unanswered G4: share of unanswered weight that a verdict may rest on
 * @property {number} notApplicable G4: share of not-applicable weight that a verdict may rest on
 * @property {number} evidenceMonths age up to which evidence counts
 * @property {number} groupMinimum people from which team figures are shown unasked
 * @property {number} wideGap G3: levels by which a skill outside the core may not fall short
 * @property {number} missingAllowed indicators that a level may lack beside its musts
 * @property {number} strictUpTo levels of at most this many indicators may lack none
 * @property {number} evidenceFrom ratings from here on need dated evidence
 * @property {number} evidenceCountsAs what such a rating counts as without it
 * @property {number} goals next steps to have at one time
 */

/** @type {Readonly<Thresholds>} */
export const defaultThresholds = Object.freeze({
  fit: 0.85,
  near: 0.7,
  unanswered: 0.1,
  notApplicable: 0.2,
  evidenceMonths: 12,
  groupMinimum: 3,
  wideGap: 2,
  missingAllowed: 1,
  strictUpTo: 2,
  evidenceFrom: 3,
  evidenceCountsAs: 2,
  goals: 3,
});

// Shares come as decimals such as 0.85, which binary numbers only approximate; as whole millionths they are exact.
const MILLION = 1_000_000;

/**
 * Compares a fraction with a share without rounding the fraction.
 * @param {number} numerator @param {number} denominator both whole, not negative @param {number} share
 * @returns {number} negative, zero or positive: the fraction is below, at or above the share
 */
export function againstShare(numerator, denominator, share) {
  return numerator * MILLION - Math.round(share * MILLION) * denominator;
}
