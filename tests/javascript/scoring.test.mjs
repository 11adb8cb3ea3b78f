import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCurrent } from '../../theme_overrides/assets/javascripts/assessment/evidence.mjs';
import { missingAt, rateSkill } from '../../theme_overrides/assets/javascripts/assessment/rating.mjs';
import { defaultThresholds } from '../../theme_overrides/assets/javascripts/assessment/thresholds.mjs';
import { stageVerdict, walk } from '../../theme_overrides/assets/javascripts/assessment/scoring.mjs';
import { verdicts } from '../../scripts/scoring-cli.mjs';
import { caseTable, seeded } from './case-tables.mjs';
import { sampleContent, sampleSkill } from './sample-content.mjs';

/** @param {any} actual @param {any} expected only the keys named in `expected` are compared @param {string} [where] */
function includes(actual, expected, where) {
  for (const [key, value] of Object.entries(expected ?? {})) assert.deepEqual(actual?.[key], value, `${where}.${key}`);
}

for (const given of caseTable('rating')) {
  test(`rating: ${given.name}`, () => {
    const skill = sampleSkill('skill', given.levels);
    const ticked = given.levels.flatMap((/** @type {string} */ word, /** @type {number} */ level) =>
      [...word].flatMap((letter, place) => (letter === letter.toUpperCase() ? [`l${level + 1}-${place + 1}`] : [])),
    );
    const ticks = Object.fromEntries(ticked.map((/** @type {string} */ id) => [id, 'hand']));
    const rating = rateSkill(skill, { ticks }, defaultThresholds);
    assert.deepEqual(rating.state === 'rated' ? rating.level : rating.state, given.rating);
    for (const [index, needed] of (given.needed ?? []).entries()) {
      const level = /** @type {1 | 2 | 3 | 4} */ (index + 1);
      assert.equal(missingAt(skill, level, new Set(ticked), defaultThresholds).needed, needed, `level ${level}`);
    }
  });
}

for (const given of caseTable('scoring')) {
  test(`scoring: ${given.name}`, () => {
    const result = verdicts({
      content: sampleContent(given.stages),
      cases: [{ name: given.name, role: 'user-ops', ratings: given.ratings, evidenced: given.evidenced, thresholds: given.thresholds }],
    });
    const verdict = /** @type {any} */ (result).verdicts[0];
    includes(verdict.claimed, given.claimed, 'claimed');
    includes(verdict.claimed.reason, given.reason, 'reason');
    includes(verdict.evidenced, given.evidencedPosition, 'evidenced');
    if (given.lowered) assert.deepEqual(verdict.lowered, given.lowered);
    for (const [stage, expected] of Object.entries(given.verdicts ?? {})) {
      includes(verdict.claimed.stages.find((/** @type {any} */ entry) => entry.stage === stage), expected, stage);
    }
  });
}

for (const given of caseTable('evidence')) {
  test(`evidence of ${given.date} for ${given.as_of} ${given.counts ? 'counts' : 'does not count'}`, () => {
    assert.equal(isCurrent(given.date, given.as_of, 12), given.counts);
  });
}

const SKILLS = ['a', 'b', 'c', 'd', 'e', 'f'];
const ORDER = ['undetermined', 'unmet', 'met'];

/** @param {(below: number) => number} random @returns {any[]} */
function randomRequirements(random) {
  const count = 1 + random(SKILLS.length);
  return SKILLS.slice(0, count).map((skill) => ({ skill, level: 1 + random(4), core: random(3) === 0, weight: 1 + random(3) }));
}

/** @param {(below: number) => number} random @param {boolean} complete @returns {any} */
function randomRatings(random, complete) {
  const entries = SKILLS.map((skill) => {
    const kind = complete ? 0 : random(8);
    if (kind === 6) return [skill, { state: 'unanswered' }];
    return [skill, kind === 7 ? { state: 'not-applicable', reason: '' } : { state: 'rated', level: random(5) }];
  });
  return Object.fromEntries(entries);
}

test('raising the rating of an answered skill never lowers a verdict or a fit', () => {
  const random = seeded(1);
  for (let round = 0; round < 3000; round += 1) {
    const requires = randomRequirements(random);
    const ratings = randomRatings(random, false);
    const raised = SKILLS.filter((skill) => ratings[skill].state === 'rated' && ratings[skill].level < 4);
    const before = stageVerdict(requires, ratings, defaultThresholds);
    for (const skill of raised) {
      const higher = { ...ratings, [skill]: { state: 'rated', level: ratings[skill].level + 1 } };
      const after = stageVerdict(requires, higher, defaultThresholds);
      assert.ok(ORDER.indexOf(after.state) >= ORDER.indexOf(before.state));
      assert.ok(after.fit.numerator * before.fit.denominator >= before.fit.numerator * after.fit.denominator);
    }
  }
});

test('raising a rating never lowers the stage reached on a track', () => {
  const random = seeded(2);
  for (let round = 0; round < 2000; round += 1) {
    const track = ['one', 'two', 'three'].map((id) => ({ id, title: id, requires: randomRequirements(random) }));
    const ratings = randomRatings(random, true);
    const rank = (/** @type {any} */ from) => track.findIndex((stage) => stage.id === walk(track, from, defaultThresholds).reached);
    for (const skill of SKILLS.filter((id) => ratings[id].level < 4)) {
      const higher = { ...ratings, [skill]: { state: 'rated', level: ratings[skill].level + 1 } };
      assert.ok(rank(higher) >= rank(ratings));
    }
  }
});

test('a rating above the requirement gives the same verdict as one at the requirement', () => {
  const random = seeded(3);
  for (let round = 0; round < 2000; round += 1) {
    const requires = randomRequirements(random);
    const ratings = randomRatings(random, true);
    const capped = { ...ratings };
    for (const { skill, level } of requires) capped[skill] = { state: 'rated', level: Math.min(level, ratings[skill].level) };
    const [given, limited] = [ratings, capped].map((from) => stageVerdict(requires, from, defaultThresholds));
    assert.deepEqual([given?.state, given?.fit, given?.failed], [limited?.state, limited?.fit, limited?.failed]);
  }
});

test('the order of requirements and ratings does not matter', () => {
  const random = seeded(4);
  for (let round = 0; round < 2000; round += 1) {
    const requires = randomRequirements(random);
    const ratings = randomRatings(random, false);
    const turned = Object.fromEntries(Object.entries(ratings).reverse());
    const [given, other] = [
      stageVerdict(requires, ratings, defaultThresholds),
      stageVerdict([...requires].reverse(), /** @type {any} */ (turned), defaultThresholds),
    ];
    assert.deepEqual({ ...given, skills: [] }, { ...other, skills: [] });
  }
});

test('lowering any rating below a met stage by one level at a core skill always unmakes it', () => {
  const random = seeded(5);
  for (let round = 0; round < 2000; round += 1) {
    const requires = randomRequirements(random);
    const ratings = randomRatings(random, true);
    if (stageVerdict(requires, ratings, defaultThresholds).state !== 'met') continue;
    for (const { skill, level } of requires.filter((entry) => entry.core)) {
      const lower = { ...ratings, [skill]: { state: 'rated', level: level - 1 } };
      assert.equal(stageVerdict(requires, lower, defaultThresholds).state, 'unmet');
    }
  }
});
