// Excerpts come as escaped text with <mark> around the words found. They are taken apart here, so that they
// can be shown as text and elements, never as markup.

const ENTITIES = /** @type {Readonly<Record<string, string>>} */ ({
  "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&nbsp;": " ",
});

/** @typedef {{ text: string, found: boolean }} Piece */

/** @param {string} text @returns {string} */
const unescape = (text) => text.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity);

/** @param {string} excerpt as the index gives it @returns {Piece[]} */
export function pieces(excerpt) {
  return excerpt
    .replace(/<\/mark>(\s?)<mark>/g, "$1")
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== "")
    .map((part) => {
      const found = part.startsWith("<mark>");
      return { text: unescape(found ? part.slice(6, -7) : part), found };
    });
}

/**
 * The words of the query inside a title.
 *
 * @param {string} title
 * @param {string} query
 * @returns {Piece[]}
 */
export function piecesOfTitle(title, query) {
  const words = query.trim().split(/\s+/).filter(Boolean);
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  if (!pattern) return [{ text: title, found: false }];
  return title
    .split(new RegExp(`(${pattern})`, "gi"))
    .map((text, index) => ({ text, found: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
