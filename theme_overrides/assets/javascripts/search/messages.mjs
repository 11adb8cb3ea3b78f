// What stands in place of results: how to begin, nothing found, no index.

import { languageHome, words } from "../site/data.mjs";
import { make } from "../site/element.mjs";

/** @typedef {import("./hit.mjs").Hit} Hit */

/** @param {...(Node | string)} lines @returns {HTMLElement} */
const message = (...lines) => make("div", { class: "ob-search__message" }, ...lines);

/** @param {string} text @param {() => void} act @returns {HTMLElement} */
function button(text, act) {
  const made = make("button", { type: "button", class: "ob-link-button" }, text);
  made.addEventListener("click", act);
  return made;
}

const indexLink = () => make("a", { href: new URL("index/", languageHome).href }, words("search.none_index"));

/** @returns {HTMLElement} */
export const startMessage = () => message(make("p", { class: "ob-hint" }, words("search.start")));

/**
 * @param {string} query
 * @param {readonly Hit[]} near
 * @returns {HTMLElement}
 */
export function nothingFound(query, near) {
  const found = message(make("p", {}, words("search.none_lead", { query })));
  if (near.length > 0) {
    const links = near.map((hit) => make("li", {}, make("a", { href: hit.url }, hit.title)));
    found.append(make("p", {}, words("search.none_near")), make("ul", {}, ...links));
  }
  found.append(make("p", {}, words("search.none_tip")), make("p", {}, indexLink()));
  return found;
}

/** @param {string} query @param {number} count @param {() => void} reset @returns {HTMLElement} */
export const filteredOut = (query, count, reset) =>
  message(
    make("p", {}, words("search.none_lead", { query })),
    make("p", {}, words("search.none_filtered", { count })),
    button(words("search.none_reset"), reset),
  );

/** @param {"missing" | "failed"} reason @param {() => void} retry @returns {HTMLElement} */
export function unavailable(reason, retry) {
  const said = message(make("p", {}, words(`search.${reason}_lead`)), make("p", {}, words(`search.${reason}_tip`)));
  const act = make("p", {}, indexLink());
  if (reason === "failed") act.append("\u3000", button(words("search.retry"), retry));
  said.append(act);
  return said;
}

/** @param {number} count @param {() => void} more @returns {HTMLElement} */
export function moreButton(count, more) {
  const made = make("button", { type: "button", class: "ob-search__more ob-button--small" }, words("search.more", { count }));
  made.addEventListener("click", more);
  return made;
}
