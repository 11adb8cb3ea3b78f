// Results as elements: groups by kind in a listbox, each result a link.

import { make } from "../site/element.mjs";
import { pieces, piecesOfTitle } from "./excerpt.mjs";
import { groupsOf } from "./hit.mjs";

/**
 * @typedef {import("./hit.mjs").Hit} Hit
 * @typedef {import("./excerpt.mjs").Piece} Piece
 */

/** @param {Piece[]} list @returns {(Node | string)[]} */
const shown = (list) => list.map(({ text, found }) => (found ? make("mark", {}, text) : text));

/** @param {Hit} hit @param {string} query @param {number} index @returns {HTMLElement} */
function option(hit, query, index) {
  const title = make("span", { class: "ob-search__title" }, ...shown(piecesOfTitle(hit.title, query)));
  const excerpt = make("span", { class: "ob-search__excerpt" }, ...shown(pieces(hit.excerpt)));
  const link = make(
    "a",
    { class: "ob-search__hit", role: "option", id: `ob-hit-${index}`, href: hit.url, tabindex: "-1", "aria-selected": "false" },
    title,
  );
  if (hit.place) link.append(make("span", { class: "ob-search__place" }, hit.place));
  link.append(excerpt);
  return link;
}

/** @param {readonly Hit[]} hits @param {string} query @returns {HTMLElement[]} */
export function resultGroups(hits, query) {
  let index = 0;
  return groupsOf(hits).map(({ kind, hits: list }, group) =>
    make(
      "div", { role: "group", class: "ob-search__group", "aria-labelledby": `ob-kind-${group}` },
      make("div", { class: "ob-search__kind", id: `ob-kind-${group}`, role: "presentation" }, kind),
      ...list.map((hit) => option(hit, query, index++)),
    ),
  );
}
