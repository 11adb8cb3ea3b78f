import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workCalendar } from '../../theme_overrides/assets/javascripts/plan/calendar.mjs';
import { writeCalendar } from '../../theme_overrides/assets/javascripts/plan/ics.mjs';
import { rhythmEvents } from '../../theme_overrides/assets/javascripts/plan/rhythm.mjs';
import { buildPlan } from '../../theme_overrides/assets/javascripts/plan/schedule.mjs';
import { planEvents } from '../../theme_overrides/assets/javascripts/plan/sharing.mjs';
import { caseTable } from './case-tables.mjs';

const STAMP = '2026-03-05T08:00:00.000Z';
const { year } = caseTable('calendar');

/** @param {any} event @param {object} [file] @returns {string[]} unfolded content lines */
function linesOf(event, file = {}) {
  const text = writeCalendar({ name: 'x', language: 'zh', stamp: STAMP, events: [{ uid: ['a'], date: '2026-03-05', summary: 's', ...event }], ...file });
  assert.ok(text.endsWith('\r\n'));
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
}

test('no line is longer than 75 octets, no character is cut, and unfolding gives the text back', () => {
  for (let length = 0; length < 90; length += 1) {
    const summary = `${'a'.repeat(length)}${'运营👩‍💻é'.repeat(30)}`;
    const text = writeCalendar({ name: summary, language: 'zh', stamp: STAMP, events: [{ uid: ['a'], date: '2026-03-05', summary }] });
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75 && !line.includes('\uFFFD'));
    assert.ok(text.replaceAll('\r\n ', '').includes(`SUMMARY:${summary}`));
  }
});

test('text cannot end its line or begin a property of its own', () => {
  const hostile = 'x\r\nEND:VEVENT\nBEGIN:VALARM\u2028;,\\n\u0000\u001b';
  const lines = linesOf({ summary: hostile, description: hostile, categories: [hostile, 'b,c'] });
  assert.equal(lines.filter((line) => line === 'END:VEVENT').length, 1);
  assert.equal(lines.filter((line) => line.startsWith('BEGIN:VALARM')).length, 0);
  assert.ok(lines.includes('SUMMARY:x\\nEND:VEVENT\\nBEGIN:VALARM\u2028\\;\\,\\\\n  '));
});

test('links that are not http are left out', () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'https://a b', '/relative', 'https://x\r\nX:1']) {
    assert.ok(linesOf({ url }).every((line) => !line.startsWith('URL')), url);
  }
  assert.ok(linesOf({ url: 'https://example.org/a?b=1' }).includes('URL:https://example.org/a?b=1'));
});

test('an event covers its day alone, also over the end of a month, a year and a leap day', () => {
  for (const [date, next] of [['2026-03-31', '20260401'], ['2026-12-31', '20270101'], ['2024-02-28', '20240229'], ['2024-02-29', '20240301']]) {
    const lines = linesOf({ date });
    assert.ok(lines.includes(`DTSTART;VALUE=DATE:${date?.replaceAll('-', '')}`) && lines.includes(`DTEND;VALUE=DATE:${next}`));
  }
});

test('the same input gives the same bytes, and the stamp is the one given', () => {
  const file = { name: 'x', language: 'en', stamp: STAMP, sequence: 4, events: [{ uid: ['a', 'b c'], date: '2026-03-05', summary: 's' }] };
  assert.equal(writeCalendar(file), writeCalendar(structuredClone(file)));
  const lines = writeCalendar(file).split('\r\n');
  assert.ok(lines.includes('DTSTAMP:20260305T080000Z') && lines.includes('UID:a.b_c@opsbook') && lines.includes('SEQUENCE:4'));
});

const ONBOARDING = {
  id: 'user-ops',
  phases: [{ id: 'week-1', title: '第一周', exitQuestions: ['一', '二'], tasks: [{ id: 'a', text: '开通权限', owner: /** @type {const} */ ('manager'), dueDay: 2 }] }],
};

/** @param {string} start @param {string} planId @returns {any[]} events */
function eventsOf(start, planId) {
  const built = buildPlan(ONBOARDING, { start }, workCalendar([year]));
  assert.ok(built.ok);
  return planEvents(built.plan, planId, { owner: (owner) => `<${owner}>`, url: (task) => `https://example.org/#${task}` });
}

test('a plan becomes one event for each task and one for the exit questions of each phase', () => {
  assert.deepEqual(eventsOf('2026-03-02', 'p1'), [
    { uid: ['p1', 'task', 'a'], date: '2026-03-03', summary: '开通权限', categories: ['<manager>'], url: 'https://example.org/#a' },
    { uid: ['p1', 'phase', 'week-1'], date: '2026-03-06', summary: '第一周', description: '一\n二' },
  ]);
});

test('ids of events stay when the dates of a plan move, and differ between two plans', () => {
  const ids = (/** @type {any[]} */ events) => events.map(({ uid }) => uid.join());
  assert.deepEqual(ids(eventsOf('2026-03-02', 'p1')), ids(eventsOf('2026-04-01', 'p1')));
  assert.equal(ids(eventsOf('2026-03-02', 'p1')).some((id) => ids(eventsOf('2026-03-02', 'p2')).includes(id)), false);
});

for (const given of caseTable('rhythm')) {
  test(`rhythm: ${given.name}`, () => {
    const item = { id: 'x', text: 'x', ...given.item };
    const { events } = rhythmEvents({ role: 'user-ops', from: given.from, until: '2026-04-30', items: [item] }, workCalendar([year]));
    assert.equal(events[0]?.date ?? null, given.first);
  });
}
