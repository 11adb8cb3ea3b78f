// A result inside a long list: a term of the glossary, a step, an item of a checklist. The index knows where
// every element with an id begins; one that begins with the words found is what the reader meant.

import { OPTIONS } from "./options.mjs";

/**
 * @typedef {{ element: string, id: string, location: number }} Anchor
 * @typedef {{ anchors?: Anchor[], locations?: number[], raw_content?: string }} Located
 */

const NEAR = 2; // words between the beginning of an item and the words found, e.g. a number

/** @param {string} content @returns {string[]} as the index counts words: Chinese text is cut by a mark of no width */
const wordsOf = (content) => content.split(content.includes("\u200b") ? "\u200b" : /\s+/);

/**
 * @param {Located} found
 * @returns {{ id: string, excerpt: string } | null} the first item that begins with what was searched for
 */
export function itemFound({ anchors = [], locations = [], raw_content: content = "" }) {
  const items = anchors.filter(({ element }) => !/^h[1-6]$/i.test(element));
  for (const location of [...locations].sort((one, other) => one - other)) {
    const item = items.find((anchor) => location >= anchor.location && location - anchor.location < NEAR);
    if (item) return { id: item.id, excerpt: excerptFrom(content, item.location, locations) };
  }
  return null;
}

/** @param {string} content @param {number} from @param {readonly number[]} locations @returns {string} with <mark> */
function excerptFrom(content, from, locations) {
  const words = wordsOf(content).slice(from, from + OPTIONS.excerptLength);
  const marked = words.map((word, index) => (locations.includes(from + index) ? `<mark>${word}</mark>` : word));
  return marked.join(content.includes("\u200b") ? "" : " ").trim();
}
