// <ob-title-finder>: turns a plain list of roles into "what is your title?". The other names that they go by
// come from data/titles.json at the first key. Without script the list stands as it is.
// The contract is in docs/front-matter.md.

import { words } from "../site/data.mjs";
import { make } from "../site/element.mjs";
import { loadTitles } from "./load.mjs";
import { findTitles } from "./match.mjs";

/**
 * @typedef {import("./match.mjs").Candidate} Candidate
 * @typedef {{ item: HTMLElement, link: HTMLAnchorElement, title: string, names: HTMLElement }} Row
 */

const SHOWN = 3; // other names beside the one that matches

export class TitleFinder extends HTMLElement {
  /** @type {Row[]} */
  #rows = [];
  #status = make("p", { class: "ob-finder__status", role: "status" });
  #input = make("input", {
    class: "ob-input", type: "search", autocomplete: "off", spellcheck: "false", enterkeyhint: "go",
  });

  connectedCallback() {
    const list = this.querySelector("ul");
    if (!list || this.#rows.length > 0) return;
    this.#rows = [...list.children].map((item) => rowOf(/** @type {HTMLElement} */ (item)));
    this.#input.placeholder = words("finder.placeholder");
    this.#input.setAttribute("aria-label", words("finder.label"));
    this.#input.addEventListener("focus", () => void loadTitles());
    this.#input.addEventListener("input", () => void this.#filter());
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) void this.#open();
    });
    list.before(this.#input);
    list.after(this.#status);
    this.#show([], []);
  }

  /** Go to the best match of what is typed. */
  async #open() {
    (await this.#filter())?.link.click();
  }

  /** Show what matches; gives the best match. */
  async #filter() {
    const titles = await loadTitles();
    const candidates = this.#rows.map(({ link, title }) => titles.get(link.href) ?? { names: [{ text: title, keys: [] }] });
    const matches = findTitles(this.#input.value, candidates);
    this.#show(matches, candidates);
    const best = matches[0];
    return best && this.#rows[best.candidate];
  }

  /** @param {import("./match.mjs").Match[]} matches @param {Candidate[]} candidates */
  #show(matches, candidates) {
    for (const { item } of this.#rows) item.hidden = true;
    for (const match of [...matches].reverse()) {
      const row = this.#rows[match.candidate];
      const names = candidates[match.candidate]?.names ?? [];
      if (!row) continue;
      row.item.hidden = false;
      row.item.parentElement?.prepend(row.item);
      showNames(row, names.map(({ text }) => text), match);
    }
    this.#status.textContent = statusOf(this.#input.value.trim(), matches.length);
  }
}

/** @param {HTMLElement} item @returns {Row} */
function rowOf(item) {
  const link = /** @type {HTMLAnchorElement} */ (item.querySelector("a"));
  const names = make("span", { class: "ob-finder__names" });
  item.append(" ", names);
  return { item, link, title: link.textContent ?? "", names };
}

/** @param {Row} row @param {string[]} names @param {import("./match.mjs").Match} match */
function showNames(row, names, match) {
  const [from, to] = match.range ?? [0, Infinity];
  /** @param {string} text */
  const marked = (text) => [text.slice(0, from), make("mark", {}, text.slice(from, to)), text.slice(to)];
  const isTitle = match.name === 0;
  row.link.replaceChildren(...(isTitle ? marked(row.title) : [row.title]));
  const others = names.filter((_, place) => place > 0 && place !== match.name).slice(0, SHOWN);
  const matched = isTitle ? [] : [...marked(names[match.name] ?? ""), others.length > 0 ? words("finder.between") : ""];
  row.names.replaceChildren(...matched, others.join(words("finder.between")));
  if (row.names.textContent) row.names.prepend(words("finder.also"));
}

/** @param {string} query @param {number} count @returns {string} */
function statusOf(query, count) {
  if (query === "") return "";
  return count > 0 ? words("finder.count", { count }) : words("finder.none", { query });
}
