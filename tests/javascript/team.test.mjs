import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as leading from '../../theme_overrides/assets/javascripts/assessment/lead.mjs';
import { assessSnapshot, settledSnapshot } from '../../theme_overrides/assets/javascripts/assessment/snapshots.mjs';
import { teamView } from '../../theme_overrides/assets/javascripts/assessment/team.mjs';
import { sampleContent } from './sample-content.mjs';

const content = sampleContent({
  mid: [['data', 2, 3, 'core'], ['events', 1, 1]],
  senior: [['data', 3, 3, 'core'], ['events', 2, 1], ['mentoring', 2, 1]],
});

/** @param {string} id @param {string} target @param {{[skill: string]: number}} levels @returns {any} */
function member(id, target, levels) {
  const ratings = Object.fromEntries(Object.entries(levels).map(([skill, level]) => [skill, { state: 'rated', level }]));
  return { id, name: id, role: 'user-ops', target, ratings };
}

const TEAM = [
  member('li', 'senior', { data: 3, events: 2, mentoring: 1 }),
  member('han', 'mid', { data: 1, events: 1 }),
  member('wu', 'mid', { data: 2, events: 0 }),
];

/** @param {any[]} [members] @returns {any} */
function team(members = TEAM) {
  const view = teamView(content, members);
  assert.equal(view.hidden, false);
  return /** @type {any} */ (view).team;
}

test('coverage counts each person against the stage that person aims at', () => {
  const [data, events, mentoring] = team().coverage;
  assert.deepEqual([data.skill, data.asked, data.covered, data.short], ['data', 3, ['li', 'wu'], [{ member: 'han', level: 1, required: 2 }]]);
  assert.deepEqual([events.covered, events.short.map((/** @type {any} */ entry) => entry.member)], [['li', 'han'], ['wu']]);
  assert.deepEqual([mentoring.asked, mentoring.covered], [1, []]);
  assert.deepEqual(data.holders, { 1: ['li', 'han', 'wu'], 2: ['li', 'wu'], 3: ['li'], 4: [] });
});

test('a person who has not answered or is excused is neither covered nor short', () => {
  const excused = { ...member('mei', 'mid', {}), ratings: { data: { state: 'not-applicable', reason: '' } } };
  const [data, events] = team([...TEAM, excused]).coverage;
  assert.deepEqual([data.asked, data.open, events.open], [4, ['mei'], ['mei']]);
});

test('risks name the lowest level asked for that one person has, or nobody', () => {
  assert.deepEqual(team().risks, [
    { skill: 'data', level: 3, members: ['li'] },
    { skill: 'events', level: 2, members: ['li'] },
    { skill: 'mentoring', level: 2, members: [] },
  ]);
});

test('who could teach whom lists those who have the level asked of the learner, best first', () => {
  assert.deepEqual(team().pairings, [
    { skill: 'data', learner: 'han', level: 1, required: 2, teachers: ['li', 'wu'] },
    { skill: 'events', learner: 'wu', level: 0, required: 1, teachers: ['li', 'han'] },
    { skill: 'mentoring', learner: 'li', level: 1, required: 2, teachers: [] },
  ]);
});

test('a group under three is hidden unless chosen', () => {
  assert.deepEqual(teamView(content, TEAM.slice(0, 2)), { hidden: true, size: 2, smallest: 3 });
  assert.equal(teamView(content, TEAM.slice(0, 2), { showSmall: true }).hidden, false);
  assert.equal(teamView({ ...content, thresholds: { groupMinimum: 4 } }, TEAM).hidden, true);
});

test('the order of files does not change what is said of the team', () => {
  const turned = team([...TEAM].reverse());
  assert.deepEqual(turned.pairings, team().pairings);
  assert.deepEqual(turned.risks, team().risks);
});

/** @param {string} id @param {string} target @param {{[skill: string]: number}} ratings @returns {any} */
function leadMember(id, target, ratings) {
  const snapshot = { id: `${id}-1`, asOf: '2026-03-01', source: 'self', version: '2026.03', role: 'user-ops', target, ratings };
  const rest = { notApplicable: {}, evidenced: [], ticks: {}, profile: [], wording: {}, claimed: '', evidencedStage: '' };
  return { id, name: id, snapshot: { ...snapshot, ...rest } };
}

const SESSION = leading.leadSession('march', '2026-06-01', [
  leadMember('li', 'senior', { data: 4, events: 2, mentoring: 1 }),
  leadMember('han', 'mid', { data: 1, events: 1 }),
]);

/** @param {any} session @param {[string, string, number][]} marks @returns {any} */
function marked(session, marks) {
  return marks.reduce((current, [member_, skill, mark]) => leading.setLeadMark(current, member_, skill, mark), session);
}

test('a lead rates one skill across all members, the skill asked of most people first', () => {
  assert.deepEqual(leading.skillsToRate(content, SESSION), ['data', 'events', 'mentoring']);
  assert.deepEqual(leading.membersFor(content, SESSION, 'mentoring').map(({ id }) => id), ['li']);
});

test("members' own ratings stay hidden until the lead has rated everyone on the skill", () => {
  const begun = marked(SESSION, [['li', 'data', 2]]);
  assert.equal(leading.isRevealed(content, begun, 'data'), false);
  assert.deepEqual(leading.differences(content, begun), []);
  const done = marked(begun, [['han', 'data', leading.NOT_SEEN]]);
  assert.equal(leading.isRevealed(content, done, 'data'), true);
  assert.equal(leading.isRevealed(content, leading.setLeadMark(done, 'li', 'data', null), 'data'), false);
});

test('differences of one or more are listed, the largest first, then core skills', () => {
  const done = marked(SESSION, [
    ['li', 'data', 2],
    ['han', 'data', 2],
    ['li', 'events', 1],
    ['han', 'events', 1],
    ['li', 'mentoring', leading.NOT_SEEN],
  ]);
  assert.deepEqual(
    leading.differences(content, done).map(({ member: who, skill, self, lead, distance, core }) => [who, skill, self, lead, distance, core]),
    [['li', 'data', 4, 2, -2, true], ['han', 'data', 1, 2, 1, true], ['li', 'events', 2, 1, -1, false]],
  );
});

test('the agreed levels become a snapshot of the member, with all else as it was', () => {
  const agreed = leading.setAgreed(SESSION, 'li', 'data', 3);
  const snapshot = /** @type {any} */ (leading.agreedSnapshot(agreed, 'li', { id: 'new', asOf: '2026-03-10' }));
  assert.deepEqual([snapshot.source, snapshot.asOf, snapshot.ratings], ['agreed', '2026-03-10', { data: 3, events: 2, mentoring: 1 }]);
  assert.deepEqual(SESSION.agreed, {});
  assert.equal(settledSnapshot(content, snapshot).claimed, 'senior');
  assert.equal(assessSnapshot(content, snapshot)?.evidenced.reached, 'mid');
  assert.equal(leading.agreedSnapshot(agreed, 'nobody', { id: 'new', asOf: '2026-03-10' }), null);
});

test('a second file of the same person replaces the first and keeps the marks, others are added', () => {
  const given = (/** @type {string} */ name, /** @type {any} */ ratings) => ({ name, snapshot: leadMember('x', 'mid', ratings).snapshot });
  const empty = leading.leadSession('march', '2026-06-01', []);
  const nameless = (/** @type {number} */ place) => `file ${place}`;
  const first = leading.withMembers(empty, [given('Li', { data: 1 }), given('', { data: 2 })], nameless);
  assert.deepEqual(first.members.map(({ id, name }) => [id, name]), [['m-1', 'Li'], ['m-2', 'file 1']]);
  const rated = leading.setLeadMark(first, 'm-1', 'data', 3);
  const again = leading.withMembers(rated, [given('Li', { data: 4 }), given('', { data: 2 }), given('Han', { data: 2 })], nameless);
  assert.deepEqual(again.members.map(({ id, name, snapshot }) => [id, name, snapshot.ratings.data]), [['m-1', 'Li', 4], ['m-2', 'file 1', 2], ['m-3', 'Han', 2]]);
  assert.deepEqual(again.marks, { 'm-1': { data: 3 } });
});

test('a team of thirty with forty skills is worked out well within a second', () => {
  const skills = Array.from({ length: 40 }, (_, n) => `skill-${n}`);
  const wide = sampleContent({ mid: skills.map((id, n) => [id, (n % 4) + 1, 1]) });
  const members = Array.from({ length: 30 }, (_, n) => member(`m${n}`, 'mid', Object.fromEntries(skills.map((id, s) => [id, (n + s) % 5]))));
  const begun = performance.now();
  teamView(wide, members);
  assert.ok(performance.now() - begun < 1000);
});
