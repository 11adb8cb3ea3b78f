// Where the assessment on this device stands.

import { loadContent } from '../assessment-page/load.mjs';
import { roleById } from '../assessment/content.mjs';
import { migrateSnapshot } from '../assessment/snapshot-migration.mjs';
import { languageHome, words } from '../site/data.mjs';
import { make } from '../site/element.mjs';

/** @typedef {import('../storage/store.mjs').Store} Store */

/** @param {Store} store @returns {Promise<HTMLElement | null>} null before anything is rated */
export async function assessmentSection(store) {
  const ratings = store.list('rating').length;
  const kept = store.list('snapshot').map(({ value }) => value).sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  if (!ratings && !kept.length) return null;
  const content = await loadContent().catch(() => null);
  const moved = content ? kept.map((snapshot) => migrateSnapshot(content, snapshot)) : kept;
  const last = moved.find(({ role }) => !content || roleById(content, role));
  const role = content?.roles.find((entry) => entry.id === last?.role);
  const stage = role?.stages.find((entry) => entry.id === last?.target);
  const facts = [words('my.rated', { count: ratings }), words('my.snapshots', { count: kept.length })];
  if (last) facts.push(words('my.last', { date: last.asOf, role: role?.title ?? last.role }));
  if (last?.target) facts.push(words('my.target', { stage: stage?.title ?? last.target }));
  const asked = last ? `#${new URLSearchParams({ role: last.role, ...(last.target ? { stage: last.target } : {}) })}` : '';
  const link = make('a', { href: new URL(`assess/${asked}`, languageHome).href }, words('my.open'));
  const path = stage?.path ? [' ', make('a', { href: new URL(stage.path, languageHome).href }, words('my.learning', { stage: stage.title }))] : [];
  return make('section', {}, make('h2', { id: 'assessment' }, words('my.assessment')), make('p', { class: 'ob-my__facts' }, ...facts.map((fact) => make('span', {}, fact)), link, ...path));
}
