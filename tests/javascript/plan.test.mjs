import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as dates from '../../theme_overrides/assets/javascripts/plan/dates.mjs';
import * as calendars from '../../theme_overrides/assets/javascripts/plan/calendar.mjs';
import * as schedule from '../../theme_overrides/assets/javascripts/plan/schedule.mjs';
import { sharedPlan, sharedPlanSchema } from '../../theme_overrides/assets/javascripts/plan/sharing.mjs';
import { decodeFragment, encodeFragment } from '../../theme_overrides/assets/javascripts/storage/fragment.mjs';
import { caseTable } from './case-tables.mjs';

/** @param {string} text @returns {number} */
function day(text) {
  return /** @type {number} */ (dates.parseDay(text));
}

test('day numbers agree with the clock of the machine over three centuries', () => {
  for (let number = day('1900-01-01'); number <= day('2199-12-31'); number += 1) {
    const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
    if (dates.formatDay(number) !== text || dates.parseDay(text) !== number) assert.fail(text);
    if (dates.weekday(number) !== (new Date(number * 86_400_000).getUTCDay() || 7)) assert.fail(`weekday of ${text}`);
  }
});

test('texts that are no dates are refused', () => {
  const wrong = ['', '2026-3-5', '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '1899-12-31', '2200-01-01', ' 2026-03-05', '2026-03-05T00:00', '2026/03/05', '２０２６-03-05'];
  for (const text of wrong) assert.equal(dates.parseDay(text), null, text);
});

for (const { from, months, to } of caseTable('months')) {
  test(`${from} and ${months} months is ${to}`, () => assert.equal(dates.formatDay(dates.addMonths(day(from), months)), to));
}

test('today is the date on the wall in every time zone, also where midnight is skipped', () => {
  const before = process.env.TZ;
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'Africa/Cairo', 'UTC']) {
    process.env.TZ = zone;
    for (const [month, date] of [[0, 1], [3, 26], [10, 4], [11, 31]]) {
      const late = new Date(2018, /** @type {number} */ (month), /** @type {number} */ (date), 23, 59, 59);
      assert.equal(dates.localDay(late), dates.dayNumber(2018, /** @type {number} */ (month) + 1, /** @type {number} */ (date)), zone);
    }
  }
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

const table = caseTable('calendar');

for (const given of table.cases) {
  test(`${given.day} is ${given.working ? 'worked' : 'free'}: ${given.why}`, () => {
    const calendar = calendars.workCalendar([table.year], table.days_off);
    const number = day(given.day);
    assert.equal(calendars.isWorkingDay(calendar, number), given.working);
    assert.equal(dates.formatDay(calendars.workingDayUntil(calendar, number)), given.due);
    assert.equal(dates.formatDay(calendars.workingDayFrom(calendar, number)), given.next);
  });
}

test('working days are counted with both ends', () => {
  const calendar = calendars.workCalendar([table.year]);
  assert.equal(calendars.countWorkingDays(calendar, day('2026-03-02'), day('2026-03-05')), 4);
  assert.equal(calendars.countWorkingDays(calendar, day('2026-02-13'), day('2026-02-24')), 3);
  assert.equal(calendars.countWorkingDays(calendar, day('2026-03-05'), day('2026-03-02')), 0);
});

test('years without a file are named', () => {
  const calendar = calendars.workCalendar([table.year]);
  assert.deepEqual(calendars.missingYears(calendar, day('2025-12-31'), day('2027-01-01')), [2025, 2027]);
});

test('days off without end do not hang the search', () => {
  const calendar = calendars.workCalendar([], [{ from: '1900-01-01', to: '2199-12-31' }]);
  assert.equal(calendars.workingDayFrom(calendar, day('2026-03-02')), day('2026-03-02'));
});

const DAYS = [-3, -1, 0, 1, 2, 3, 4, 6, 7, 30, 60, 90];
const ONBOARDING = {
  id: 'user-ops',
  phases: [{ id: 'day-90', title: '', tasks: DAYS.map((dueDay) => ({ id: `day-${dueDay}`, text: '', owner: /** @type {const} */ ('newcomer'), dueDay })) }],
};

for (const given of caseTable('schedule')) {
  test(`schedule: ${given.name}`, () => {
    const built = schedule.buildPlan(ONBOARDING, given.dates, calendars.workCalendar([table.year], given.days_off));
    if (given.reason) return assert.deepEqual(built, { ok: false, reason: given.reason });
    assert.ok(built.ok);
    const { plan } = built;
    if (given.end) assert.equal(dates.formatDay(plan.end), given.end);
    if (given.first) assert.equal(dates.formatDay(plan.firstDay), given.first);
    if (given.months) assert.equal(plan.months, given.months);
    if (given.missing) assert.deepEqual(plan.missingYears, given.missing);
    for (const [dueDay, date] of Object.entries(given.due ?? {})) {
      const task = plan.phases[0]?.tasks.find((entry) => entry.dueDay === Number(dueDay));
      assert.equal(dates.formatDay(task?.date ?? 0), date, `day ${dueDay}`);
    }
  });
}

test('scaling keeps the order of days for every length of probation', () => {
  for (const months of [1, 2, 3, 4, 5, 6]) {
    for (let dueDay = -30; dueDay < 90; dueDay += 1) {
      assert.ok(schedule.scaledDay(dueDay, months) <= schedule.scaledDay(dueDay + 1, months), `${months} months, day ${dueDay}`);
    }
    assert.equal(schedule.scaledDay(90, months), months * 30);
  }
});

test('every task falls on a working day inside the span, for every start of a year', () => {
  const calendar = calendars.workCalendar([table.year]);
  for (let start = day('2026-01-01'); start <= day('2026-12-31'); start += 1) {
    const built = schedule.buildPlan(ONBOARDING, { start: dates.formatDay(start), months: 1 + (start % 6) }, calendar);
    assert.ok(built.ok);
    let last = -Infinity;
    for (const task of built.plan.phases[0]?.tasks.sort((a, b) => a.dueDay - b.dueDay) ?? []) {
      assert.ok(calendars.isWorkingDay(calendar, task.date) && task.date >= last);
      assert.ok(task.dueDay < 1 ? task.date < start : task.date >= built.plan.firstDay && task.date <= built.plan.end);
      last = task.date;
    }
  }
});

/** @returns {any} a plan with the usual six phases */
function wholePlan() {
  const task = (/** @type {number} */ dueDay, owner = 'newcomer') => ({ id: `t${dueDay}`.replace('-', 'm'), text: '', owner, dueDay, minutes: 30 });
  const phases = [['before', -2, 0], ['day-1', 1], ['week-1', 3, 5], ['day-30', 20, 30], ['day-60', 45], ['day-90', 90]].map(([id, ...days]) => ({
    id: String(id),
    title: String(id),
    tasks: days.map((dueDay, n) => task(Number(dueDay), n ? 'mentor' : 'newcomer')),
  }));
  const built = schedule.buildPlan(/** @type {any} */ ({ id: 'user-ops', phases }), { start: '2026-03-02', end: '2026-05-29' }, calendars.workCalendar([table.year]));
  assert.ok(built.ok);
  return built.plan;
}

test('phases follow each other without gap or overlap from the first day to the end', () => {
  const spans = wholePlan().phases.map((/** @type {any} */ phase) => [dates.formatDay(phase.from), dates.formatDay(phase.to)]);
  assert.deepEqual(spans, [
    ['2026-02-27', '2026-02-28'],
    ['2026-03-02', '2026-03-02'],
    ['2026-03-03', '2026-03-06'],
    ['2026-03-07', '2026-03-31'],
    ['2026-04-01', '2026-04-30'],
    ['2026-05-01', '2026-05-29'],
  ]);
});

test('the agenda of a day holds what is late, due today, due this week and later, by owner', () => {
  const plan = wholePlan();
  const ids = (/** @type {any} */ groups) => Object.fromEntries(Object.entries(groups).map(([due, tasks]) => [due, /** @type {any} */ (tasks).map((/** @type {any} */ task) => task.id)]));
  const done = (/** @type {string} */ id) => id === 'tm2' || id === 't1';
  assert.deepEqual(ids(schedule.agenda(plan, done, day('2026-03-04'))), {
    overdue: ['t0'],
    today: ['t3'],
    'this-week': ['t5'],
    later: ['t20', 't30', 't45', 't90'],
    done: ['tm2', 't1'],
  });
  assert.deepEqual(ids(schedule.agenda(plan, done, day('2026-03-04'), 'mentor')).overdue, ['t0']);
  assert.deepEqual(ids(schedule.agenda(plan, done, day('2026-03-04'), 'manager')).later, []);
  const all = plan.phases.flatMap((/** @type {any} */ phase) => phase.tasks);
  assert.deepEqual(schedule.taskProgress(all, done), { done: 2, total: 9, minutes: 210 });
  assert.equal(schedule.phaseOn(plan, day('2026-03-31'))?.id, 'day-30');
  assert.equal(schedule.phaseOn(plan, day('2026-03-14'))?.id, 'day-30');
  assert.equal(schedule.phaseOn(plan, day('2026-08-01'))?.id, 'day-90');
});

test('a task due on Sunday of this week is this week, on Monday it is later', () => {
  const task = (/** @type {string} */ text) => /** @type {any} */ ({ id: 'x', date: day(text) });
  assert.equal(schedule.dueState(task('2026-03-08'), false, day('2026-03-02')), 'this-week');
  assert.equal(schedule.dueState(task('2026-03-09'), false, day('2026-03-02')), 'later');
});

test('a shared plan carries dates and days off, and nothing of the progress', async () => {
  const kept = { id: 'p1', onboarding: 'user-ops', start: '2026-03-02', end: '', months: 3, daysOff: [{ from: '2026-03-12', to: '2026-03-13' }] };
  const shared = sharedPlan(/** @type {any} */ ({ ...kept, ticks: { secret: true } }));
  assert.deepEqual(shared, { kind: 'plan', ...kept });
  const link = await encodeFragment(shared);
  assert.ok(link.ok);
  assert.deepEqual(await decodeFragment(sharedPlanSchema, link.text), { ok: true, value: shared });
});
