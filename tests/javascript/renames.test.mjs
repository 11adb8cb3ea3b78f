import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLevel, emptyAnswers } from '../../theme_overrides/assets/javascripts/assessment/answers.mjs';
import { snapshotFromShare, sharedResult } from '../../theme_overrides/assets/javascripts/assessment/files.mjs';
import { leadSession, setAgreed, setLeadMark } from '../../theme_overrides/assets/javascripts/assessment/lead.mjs';
import { currentQuestion, migrateLeadSession, migrateSnapshot } from '../../theme_overrides/assets/javascripts/assessment/snapshot-migration.mjs';
import { assessSnapshot, takeSnapshot } from '../../theme_overrides/assets/javascripts/assessment/snapshots.mjs';
import { sampleContent } from './sample-content.mjs';

const before = sampleContent({ junior: [['data', 1, 1, 'core']], mid: [['data', 2, 3, 'core'], ['events', 2, 1]] });

/** @returns {any} the same with the role, a skill and one of its indicators renamed */
function renamed() {
  const after = structuredClone(before);
  const [role] = after.roles;
  Object.assign(/** @type {object} */ (role), { id: 'member-ops', formerIds: ['user-ops'] });
  for (const stage of role?.stages ?? []) for (const entry of stage.requires) if (entry.skill === 'data') entry.skill = 'numbers';
  const [skill] = after.skills;
  Object.assign(/** @type {object} */ (skill), { id: 'numbers', formerIds: ['data'] });
  Object.assign(/** @type {object} */ (skill?.levels['1']?.indicators[0]), { id: 'first', formerIds: ['l1-1'] });
  return after;
}

/** @returns {any} */
function taken() {
  const [data, events] = /** @type {any} */ (before.skills);
  const answers = chooseLevel(chooseLevel(emptyAnswers(), data, 2), events, 1);
  return takeSnapshot(before, answers, { id: 's', asOf: '2026-03-05', role: 'user-ops', target: 'mid' });
}

test('a snapshot is read by the ids of today, in every part, and reading it again changes nothing', () => {
  const now = renamed();
  const moved = migrateSnapshot(now, taken());
  assert.equal(JSON.stringify(moved).includes('"data"'), false);
  assert.deepEqual([moved.role, moved.ratings.numbers, moved.ratings.events], ['member-ops', 2, 1]);
  assert.ok(moved.ticks.numbers?.includes('first') && moved.wording.numbers?.first);
  assert.deepEqual(moved.profile.map(({ skill }) => skill), ['events', 'numbers']);
  assert.deepEqual(migrateSnapshot(now, moved), moved);
  assert.equal(assessSnapshot(now, moved)?.claimed.reached, assessSnapshot(before, taken())?.claimed.reached);
  assert.deepEqual(migrateSnapshot(before, taken()), taken());
});

test('a shared result made under the old ids says the same under the new ones', () => {
  const opened = migrateSnapshot(renamed(), snapshotFromShare(sharedResult(taken(), ''), 's1'));
  assert.equal(assessSnapshot(renamed(), opened)?.claimed.reached, 'mid');
});

test('of two skills that became one the higher rating stands', () => {
  const joined = renamed();
  joined.skills[0].formerIds.push('events');
  joined.skills.pop();
  assert.equal(migrateSnapshot(joined, { ...taken(), ratings: { data: 1, events: 3 } }).ratings.numbers, 3);
});

test("the lead's marks and agreed levels move along", () => {
  const session = leadSession('team', '2026-06-01', [{ id: 'm-1', name: 'Li', snapshot: taken() }]);
  const moved = migrateLeadSession(renamed(), setAgreed(setLeadMark(session, 'm-1', 'data', 1), 'm-1', 'data', 2));
  assert.deepEqual([moved.marks, moved.agreed], [{ 'm-1': { numbers: 1 } }, { 'm-1': { numbers: 2 } }]);
  assert.equal(moved.members[0]?.snapshot.role, 'member-ops');
});

test('an address written for the old ids opens the role of today, an unknown one opens none', () => {
  assert.deepEqual(currentQuestion(renamed(), 'user-ops', 'mid'), { role: 'member-ops', target: 'mid' });
  assert.deepEqual(currentQuestion(renamed(), 'user-ops', 'gone'), { role: 'member-ops', target: '' });
  assert.deepEqual(currentQuestion(renamed(), '__proto__', 'mid'), { role: '', target: '' });
});

