// The names that roles go by, fetched once from this site when somebody begins to type.

import { languageHome } from "../site/data.mjs";

/** @typedef {import("./match.mjs").Candidate} Candidate */

/** @type {Promise<Map<string, Candidate>> | undefined} */
let titles;

async function fetchTitles() {
  const answer = await fetch(new URL("data/titles.json", languageHome));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  /** @type {{ page: string, names: [string, ...string[]][] }[]} */
  const roles = await answer.json();
  return new Map(roles.map(({ page, names }) => [
    new URL(page, languageHome).href,
    { names: names.map(([text, ...keys]) => ({ text, keys })) },
  ]));
}

/** @returns {Promise<Map<string, Candidate>>} address of a role → its names; empty where they do not come */
export function loadTitles() {
  titles ??= fetchTitles().catch(() => {
    titles = undefined; // the next key pressed tries again
    return new Map();
  });
  return titles;
}
