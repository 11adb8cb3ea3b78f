// Achievements as text and table.

import { bullets, heading, table } from '../formats/document.mjs';
import { writeCsv, writeTabbed } from '../formats/csv.mjs';
import { writeMarkdown } from '../formats/markdown.mjs';
import { words } from '../site/data.mjs';

/** @typedef {import('../assessment/achievements.mjs').Kept} Kept */

const COLUMNS = ['date', 'did', 'before', 'after', 'compared', 'mine', 'team', 'skills', 'link'];

/** @param {readonly Kept[]} list @param {(id: string) => string} title of a skill @returns {string[][]} with its head */
function achievementRows(list, title) {
  const rows = list.map(({ value }) => [
    value.date, value.did, value.before, value.after, value.comparedWith, value.mine, value.team, value.skills.map(title).join(', '), value.link,
  ]);
  return [COLUMNS.map((column) => words(`achievement.column.${column}`)), ...rows];
}

/** @param {() => Kept[]} list @param {(id: string) => string} title @param {string} day @returns {import('../export/outlets.mjs').Outlet[]} */
export function achievementOutlets(list, title, day) {
  const markdown = () => {
    const [head = [], ...rows] = achievementRows(list(), title);
    return writeMarkdown([heading(1, words('achievement.title')), rows.length ? table(head, rows) : bullets([])]);
  };
  const name = `opsbook-achievements-${day}`;
  return [
    { label: words('achievement.take_md'), name: `${name}.md`, type: 'text/markdown', data: markdown, text: markdown },
    { label: words('achievement.take_csv'), name: `${name}.csv`, type: 'text/csv', data: () => writeCsv(achievementRows(list(), title)), text: () => writeTabbed(achievementRows(list(), title)) },
  ];
}
