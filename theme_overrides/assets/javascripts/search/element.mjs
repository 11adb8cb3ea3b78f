// <ob-search>: the search dialog. Wires input, filters and results together; what each looks like and how
// the index is asked stands beside this file.

import { words } from "../site/data.mjs";
import { loadEngine, SearchUnavailable } from "./engine.mjs";
import { filterControls } from "./filters.mjs";
import { makeFrame } from "./frame.mjs";
import { Listbox } from "./listbox.mjs";
import { filteredOut, moreButton, nothingFound, startMessage, unavailable } from "./messages.mjs";
import { AT_ONCE, PAUSE } from "./options.mjs";
import { resultGroups } from "./results.mjs";

/**
 * @typedef {import("./engine.mjs").Answer} Answer
 * @typedef {import("./engine.mjs").Counts} Counts
 * @typedef {import("./engine.mjs").Filters} Filters
 * @typedef {import("./hit.mjs").Hit} Hit
 */

export class SearchDialog extends HTMLElement {
  #frame = makeFrame();
  #listbox = new Listbox(this.#frame.input, this.#frame.list);
  /** @type {Filters} */
  #filters = {};
  /** The number of the latest question: answers to older ones are dropped. */
  #asked = 0;
  #timer = 0;

  connectedCallback() {
    const { dialog, input, close, list } = this.#frame;
    this.append(dialog);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", forgetQuery);
    dialog.addEventListener("click", (event) => this.#follow(event));
    input.addEventListener("input", (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) this.#later();
    });
    input.addEventListener("compositionend", () => this.#later());
    input.addEventListener("keydown", (event) => this.#listbox.handle(event) && event.preventDefault());
    list.addEventListener("pointermove", (event) => this.#point(/** @type {Element} */ (event.target)));
  }

  /** Show the dialog. @param {string} [query] words to search for at once */
  open(query) {
    const { dialog, input } = this.#frame;
    if (query !== undefined) input.value = query;
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    void this.#search();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), PAUSE);
  }

  async #search() {
    const query = this.#frame.input.value.trim();
    const asked = (this.#asked += 1);
    const idle = query === "" && Object.keys(this.#filters).length === 0;
    if (idle) this.#say("", startMessage());
    else if (this.#listbox.options.length === 0) this.#say(words("search.loading"));
    try {
      const engine = await loadEngine();
      this.#frame.list.setAttribute("aria-busy", "false");
      const answer = idle ? undefined : await engine.ask(query, this.#filters);
      const hits = (await answer?.load(0, AT_ONCE)) ?? [];
      const near = answer?.total === 0 && answer.unfiltered === 0 ? await engine.nearby(query) : [];
      if (asked !== this.#asked) return;
      if (answer) this.#show(query, answer, hits, near);
      const all = await engine.counts;
      const counts = idle ? all : await engine.countsFor(query, this.#filters);
      if (asked === this.#asked) this.#showFilters(all, counts);
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
      this.#frame.filters.hidden = true;
      this.#say("", unavailable(error.reason, () => void this.#search()));
    }
  }

  /** @param {Counts} all @param {Counts} counts */
  #showFilters(all, counts) {
    const { filters } = this.#frame;
    const focused = document.activeElement?.getAttribute("data-filter");
    const controls = filterControls(all, counts, this.#filters, (name, value) => {
      const { [name]: _, ...others } = this.#filters;
      this.#filters = value ? { ...others, [name]: value } : others;
      void this.#search();
    });
    filters.hidden = controls.length === 0;
    filters.replaceChildren(...controls);
    if (focused) /** @type {HTMLElement | null} */ (filters.querySelector(`[data-filter="${CSS.escape(focused)}"]`))?.focus();
  }

  /** @param {string} query @param {Answer} answer @param {readonly Hit[]} hits @param {readonly Hit[]} near */
  #show(query, answer, hits, near) {
    if (answer.total === 0) {
      const hidden = answer.unfiltered;
      const reset = () => this.#withoutFilters();
      this.#say(words("search.none_lead", { query }), hidden ? filteredOut(query, hidden, reset) : nothingFound(query, near));
      return;
    }
    const all = hits.length === answer.total;
    this.#say(words(all ? "search.count" : "search.shown", { count: answer.total, shown: hits.length }));
    this.#frame.list.replaceChildren(...resultGroups(hits, query));
    if (!all) this.#frame.below.replaceChildren(this.#more(query, answer, hits));
    this.#listbox.reset();
  }

  /** @param {string} query @param {Answer} answer @param {readonly Hit[]} hits @returns {HTMLElement} */
  #more(query, answer, hits) {
    const asked = this.#asked;
    return moreButton(Math.min(AT_ONCE, answer.total - hits.length), async () => {
      const next = await answer.load(hits.length, hits.length + AT_ONCE);
      if (asked === this.#asked) this.#show(query, answer, [...hits, ...next], []);
    });
  }

  /** Empty the list, tell what happened, and show a message in its place. @param {string} status @param {...HTMLElement} shown */
  #say(status, ...shown) {
    this.#frame.status.textContent = status;
    this.#frame.status.classList.toggle("ob-hidden", shown.length > 0);
    this.#frame.list.replaceChildren();
    this.#frame.below.replaceChildren(...shown);
    this.#listbox.reset();
  }

  #withoutFilters() {
    this.#filters = {};
    this.#frame.input.focus();
    void this.#search();
  }

  /** Close behind a link that is followed in this window. @param {MouseEvent} event */
  #follow(event) {
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.#frame.dialog.close();
  }

  /** @param {Element} target */
  #point(target) {
    const index = this.#listbox.options.findIndex((option) => option.contains(target));
    if (index !== -1 && index !== this.#listbox.active) this.#listbox.mark(index);
  }
}

/** Take ?q= out of the address, so that a reload or a bookmark does not open the search again. */
function forgetQuery() {
  const here = new URL(location.href);
  if (!here.searchParams.has("q")) return;
  here.searchParams.delete("q");
  history.replaceState(history.state, "", here);
}
