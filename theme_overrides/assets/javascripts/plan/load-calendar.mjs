// The working-day calendar of the site, fetched once.

import { languageHome } from '../site/data.mjs';
import { build } from '../storage/schema.mjs';
import { day, list, shape, text } from '../storage/shapes.mjs';

/** @typedef {import('./calendar.mjs').YearFile} YearFile */

const days = list(shape({ name: text(100), from: day, to: day }), 200);
/** @type {import('../storage/schema.mjs').Schema<YearFile[]>} */
const schema = list(shape({ year: { type: 'integer', minimum: 1900, maximum: 2199 }, holidays: days, workdays: days }), 50);

/** @type {Promise<YearFile[]> | undefined} */
let files;

/** @returns {Promise<YearFile[]>} no years where the file cannot be had; the plan then names the years that are missing */
export function loadCalendar() {
  files ??= fetch(new URL('data/calendar.json', languageHome))
    .then((answer) => (answer.ok ? answer.json() : []))
    .then((value) => {
      const built = build(schema, value);
      return built.ok ? built.value : [];
    })
    .catch(() => []);
  return files;
}
