// The plan as calendar, task list and table.

import { bullets, heading, paragraph, tasks } from '../formats/document.mjs';
import { writeCsv, writeTabbed } from '../formats/csv.mjs';
import { writeMarkdown } from '../formats/markdown.mjs';
import { writePlainText } from '../formats/plaintext.mjs';
import { formatDay } from '../plan/dates.mjs';
import { fullDay, shortDay } from '../plan/day-words.mjs';
import { sequenceAt, writeCalendar } from '../plan/ics.mjs';
import { planEvents } from '../plan/sharing.mjs';
import { words } from '../site/data.mjs';

/** @typedef {import('./agenda.mjs').Shown} Shown */
/** @typedef {import('../plan/schedule.mjs').Plan} Plan */
/** @typedef {{shown: Shown, title: string, planId: string}} Leaving */

/** @param {Shown} shown @returns {Plan} with the tasks of the chosen owner alone */
function chosen({ plan, owner }) {
  const phases = plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.filter((task) => !owner || task.owner === owner) }));
  return { ...plan, phases };
}

/** @param {Leaving} leaving @returns {string} a newer export counts as a newer version of the same events */
function calendarText({ shown, title, planId }) {
  const now = new Date();
  const labels = {
    owner: (/** @type {string} */ owner) => words(`plan.owner.${owner}`),
    url: (/** @type {string} */ task) => new URL(shown.place(task), location.href).href,
  };
  const events = planEvents(chosen(shown), planId, labels).map((event) =>
    event.description ? { ...event, summary: words('plan.questions', { phase: event.summary }) } : event,
  );
  return writeCalendar({ name: title, language: shown.language, stamp: now.toISOString(), sequence: sequenceAt(now), events });
}

/** @param {Leaving} leaving @returns {import('../formats/document.mjs').Block[]} */
function document({ shown, title }) {
  const { language } = shown;
  const plan = chosen(shown);
  const span = { start: fullDay(language, plan.start), end: fullDay(language, plan.end) };
  return [
    heading(1, title),
    paragraph(words('plan.sheet', span)),
    ...plan.phases.flatMap((phase) => [
      heading(2, `${phase.title} (${words('plan.until', { date: shortDay(language, phase.to) })})`),
      tasks(phase.tasks.map((task) => ({
        text: `${shortDay(language, task.date)} ${task.text} (${words(`plan.owner.${task.owner}`)})`,
        done: shown.isDone(task.id),
      }))),
      ...(phase.exitQuestions?.length
        ? [heading(3, words('plan.questions', { phase: phase.title })), bullets(phase.exitQuestions.map((text) => [text]))]
        : []),
    ]),
  ];
}

/** @param {Leaving} leaving @returns {(string | number)[][]} */
function table({ shown }) {
  const columns = ['date', 'phase', 'owner', 'task', 'minutes', 'done'];
  const rows = chosen(shown).phases.flatMap((phase) =>
    phase.tasks.map((task) => [
      formatDay(task.date), phase.title, words(`plan.owner.${task.owner}`), task.text, task.minutes ?? 0, shown.isDone(task.id) ? words('plan.yes') : '',
    ]),
  );
  return [columns.map((column) => words(`plan.column.${column}`)), ...rows];
}

/** @param {() => Leaving} leaving asked for when something is taken @param {string} name of the files @returns {import('../export/outlets.mjs').Outlet[]} */
export function planOutlets(leaving, name) {
  const markdown = () => writeMarkdown(document(leaving()));
  return [
    { label: words('plan.take_ics'), name: `${name}.ics`, type: 'text/calendar', data: () => calendarText(leaving()), text: () => writePlainText(document(leaving())) },
    { label: words('plan.take_md'), name: `${name}.md`, type: 'text/markdown', data: markdown, text: markdown },
    { label: words('plan.take_csv'), name: `${name}.csv`, type: 'text/csv', data: () => writeCsv(table(leaving())), text: () => writeTabbed(table(leaving())) },
  ];
}
