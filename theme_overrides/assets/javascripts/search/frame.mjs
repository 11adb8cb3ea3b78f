// The search dialog without its contents: built once, words from the page's data.

import { words } from "../site/data.mjs";
import { drawing, make } from "../site/element.mjs";

/**
 * @typedef {{ dialog: HTMLDialogElement, input: HTMLInputElement, close: HTMLButtonElement,
 *   filters: HTMLElement, status: HTMLElement, list: HTMLElement, below: HTMLElement, body: HTMLElement }} Frame
 */

/** @returns {Frame} */
export function makeFrame() {
  const input = make("input", {
    type: "text", role: "combobox", inputmode: "search", enterkeyhint: "search", autocomplete: "off",
    autocapitalize: "off", spellcheck: "false", "aria-label": words("search.title"), "aria-autocomplete": "list",
    "aria-expanded": "false", "aria-controls": "ob-search-list", placeholder: words("search.placeholder"),
  });
  const close = make("button", { type: "button", "aria-label": words("search.close") }, drawing("m5 5 10 10M15 5 5 15"));
  const filters = make("div", { class: "ob-search__filters", role: "group", "aria-label": words("search.filters") });
  const status = make("p", { class: "ob-search__status", role: "status" });
  const list = make("div", { id: "ob-search-list", role: "listbox", "aria-busy": "true", "aria-label": words("search.results") });
  const below = make("div");
  const body = make("div", { class: "ob-search__body", tabindex: "0" }, status, list, below);
  const dialog = make(
    "dialog", { class: "ob-search", "aria-label": words("search.title") },
    make("div", { class: "ob-search__head" }, input, close), filters, body,
    make("p", { class: "ob-search__keys", "aria-hidden": "true" }, words("search.keys")),
  );
  return { dialog, input, close, filters, status, list, below, body };
}
