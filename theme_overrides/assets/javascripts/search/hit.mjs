// From what the index knows of a page to what one line of results shows.

import { itemFound } from "./item.mjs";

/**
 * @typedef {{ title: string, url: string, excerpt: string, weighted_locations?: { balanced_score: number }[] }} Part
 * @typedef {{ url: string, excerpt: string, meta: Record<string, string>, filters: Record<string, string[]>,
 *   sub_results: Part[] } & import("./item.mjs").Located} Found what the index hands over
 * @typedef {{ kind: string, title: string, url: string, excerpt: string, place: string }} Hit
 * @typedef {{ kind: string, hits: Hit[] }} Group
 */

const TOP = "#page-top"; // the page's own heading, which says its name in the other language too

/**
 * An excerpt that does not say the heading above it again.
 *
 * @param {string} excerpt with <mark> around words
 * @param {string} heading
 * @returns {string}
 */
export function withoutHeading(excerpt, heading) {
  let rest = excerpt;
  for (const letter of `${heading}.`) {
    rest = rest.replace(/^(?:<\/?mark>)+/, "").replace(/^\s+/, "");
    if (!rest.startsWith(letter) && letter.trim() !== "") return excerpt;
    if (letter.trim() !== "") rest = rest.slice(letter.length);
  }
  return rest.replace(/^<\/mark>/, "").trim();
}

/**
 * An excerpt that reads as a piece of text: the index cuts where it likes, and ends list items with a Western stop.
 *
 * @param {string} excerpt with <mark> around words
 * @returns {string}
 */
export function smooth(excerpt) {
  return excerpt
    .replace(/(\p{Script=Han}(?:<\/mark>)?)\s*\.(?=\s)\s*/gu, "$1；")
    .replace(/^[\s.,;:!?，。；：！？、)）\]】」』》”’]+/u, "");
}

/** @param {Part} part @returns {number} */
const weight = (part) => (part.weighted_locations ?? []).reduce((sum, { balanced_score }) => sum + balanced_score, 0);

/**
 * @param {Found} found
 * @param {string} query
 * @returns {Hit} leading to the item or the section that holds the words, to the page itself where its title does
 */
export function hitOf(found, query) {
  const title = found.meta.title ?? "";
  const inTitle = query !== "" && title.toLowerCase().includes(query.trim().toLowerCase());
  const kind = found.filters.kind?.[0] ?? "";
  const item = inTitle ? null : itemFound(found);
  if (item) return { kind, title, url: `${found.url}#${item.id}`, place: "", excerpt: smooth(item.excerpt) };
  const parts = [...found.sub_results].sort((one, other) => weight(other) - weight(one));
  const part = inTitle ? undefined : parts.find(({ excerpt }) => excerpt.includes("<mark>"));
  const inside = part !== undefined && part.title !== title && part.url.includes("#") && !part.url.endsWith(TOP);
  const marked = part?.excerpt ?? found.excerpt;
  return {
    kind,
    title,
    url: inside ? part.url : found.url,
    place: inside ? part.title : "",
    excerpt: marked.includes("<mark>") && !inTitle ? smooth(withoutHeading(marked, part?.title ?? title)) : (found.meta.summary ?? found.excerpt),
  };
}

/**
 * @param {Found} found
 * @param {string} query
 * @returns {number} 3 called just that, 2 known by just that name, 1 with the words in title or a name, 0 neither
 */
function nearness(found, query) {
  const wanted = query.trim().toLowerCase();
  const title = (found.meta.title ?? "").toLowerCase();
  const names = (found.meta.names ?? "").toLowerCase().split(" , ");
  if (wanted === "") return 0;
  if (title === wanted) return 3;
  if (names.includes(wanted)) return 2;
  return [title, ...names].some((name) => name.includes(wanted)) ? 1 : 0;
}

/**
 * The index ranks by words; what is called what was typed comes before what only speaks of it.
 *
 * @param {readonly Found[]} pages best first
 * @param {string} query
 * @returns {Found[]}
 */
export function namesakesFirst(pages, query) {
  return [...pages].sort((one, other) => nearness(other, query) - nearness(one, query));
}

/**
 * @param {readonly Hit[]} hits best first
 * @returns {Group[]} by kind, the kind of the best hit first
 */
export function groupsOf(hits) {
  /** @type {Map<string, Hit[]>} */
  const groups = new Map();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, list]) => ({ kind, hits: list }));
}
