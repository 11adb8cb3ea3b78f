// <ob-title-finder>: turns a plain list of roles and their synonyms into "what is your title?".
// Without script the list stands as it is. The contract is in docs/front-matter.md.

import { words } from "../site/data.mjs";
import { make } from "../site/element.mjs";
import { findTitles } from "./match.mjs";

/**
 * @typedef {{ item: HTMLElement, names: HTMLElement[], texts: string[], keys: string[][] }} Row
 */

export class TitleFinder extends HTMLElement {
  /** @type {Row[]} */
  #rows = [];
  #status = make("p", { class: "ob-finder__status", role: "status" });

  connectedCallback() {
    const list = this.querySelector("ul");
    if (!list || this.#rows.length > 0) return;
    this.#rows = [...list.children].map((item) => rowOf(/** @type {HTMLElement} */ (item)));
    const input = make("input", {
      class: "ob-input", type: "search", autocomplete: "off", spellcheck: "false", enterkeyhint: "go",
      placeholder: words("finder.placeholder"), "aria-label": words("finder.label"),
    });
    input.addEventListener("input", () => this.#filter(input.value));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) this.#first()?.click();
    });
    list.before(input);
    list.after(this.#status);
    this.#filter("");
  }

  #first() {
    return this.#rows.map(({ item }) => item).find((item) => !item.hidden && item === item.parentElement?.firstElementChild)
      ?.querySelector("a");
  }

  /** @param {string} query */
  #filter(query) {
    const matches = findTitles(query, this.#rows.map(({ texts, keys }) => ({
      names: texts.map((text, index) => ({ text, keys: keys[index] ?? [] })),
    })));
    for (const row of this.#rows) {
      row.item.hidden = true;
      row.names.forEach((name, index) => name.replaceChildren(row.texts[index] ?? ""));
    }
    for (const match of [...matches].reverse()) {
      const row = this.#rows[match.candidate];
      const name = row?.names[match.name];
      if (!row || !name) continue;
      row.item.hidden = false;
      row.item.parentElement?.prepend(row.item);
      highlight(name, row.texts[match.name] ?? "", match.range);
    }
    this.#status.textContent = statusOf(query.trim(), matches.length);
  }
}

/** @param {HTMLElement} item @returns {Row} */
function rowOf(item) {
  const names = [...item.querySelectorAll("[data-name], data")].map((name) => /** @type {HTMLElement} */ (name));
  return {
    item,
    names,
    texts: names.map((name) => name.textContent ?? ""),
    keys: names.map((name) => (name.dataset.keys ?? name.getAttribute("value") ?? "").split(/\s+/).filter(Boolean)),
  };
}

/** @param {HTMLElement} name @param {string} text @param {readonly [number, number] | null} range */
function highlight(name, text, range) {
  const [from, to] = range ?? [0, text.length];
  name.replaceChildren(text.slice(0, from), make("mark", {}, text.slice(from, to)), text.slice(to));
}

/** @param {string} query @param {number} count @returns {string} */
function statusOf(query, count) {
  if (query === "") return "";
  return count > 0 ? words("finder.count", { count }) : words("finder.none", { query });
}
