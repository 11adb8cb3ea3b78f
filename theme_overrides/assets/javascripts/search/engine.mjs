// Pagefind behind a narrow door: loaded on the first use, asked in this language, answers as plain values.

import { siteRoot } from "../site/data.mjs";
import { hitOf, namesakesFirst } from "./hit.mjs";
import { shorterQueries } from "./nearby.mjs";
import { OPTIONS } from "./options.mjs";

/**
 * @typedef {import("./hit.mjs").Hit} Hit
 * @typedef {import("./hit.mjs").Found} Found
 * @typedef {Record<string, string>} Filters chosen values by filter
 * @typedef {Record<string, Record<string, number>>} Counts results by filter and value
 * @typedef {{ data: () => Promise<Found> }} Result
 * @typedef {{ results: Result[], totalFilters: Counts, unfilteredResultCount: number }} Response
 * @typedef {{ options: (options: object) => Promise<void>, init: () => Promise<void>,
 *   destroy: () => Promise<void>, filters: () => Promise<Counts>,
 *   search: (query: string | null, options: { filters: Filters }) => Promise<Response> }} Pagefind
 * @typedef {{ total: number, unfiltered: number, counts: Counts,
 *   load: (from: number, to: number) => Promise<Hit[]> }} Answer
 */

/** Why there is no search: `missing` (never built) or `failed` (did not load). */
export class SearchUnavailable extends Error {
  /** @param {"missing" | "failed"} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

export class Engine {
  /** @type {Promise<Counts> | undefined} */
  #counts;

  /** @param {Pagefind} pagefind */
  constructor(pagefind) {
    this.pagefind = pagefind;
  }

  /** All values to filter by, loaded when first asked for; nobody has to wait for them to search. @returns {Promise<Counts>} */
  get counts() {
    return (this.#counts ??= this.pagefind.filters());
  }

  /** @returns {Promise<Engine>} that can answer at once; rejects with SearchUnavailable */
  static async load() {
    const address = new URL("pagefind/pagefind.js", siteRoot()).href;
    /** @type {Pagefind | undefined} */
    let pagefind;
    try {
      pagefind = /** @type {Pagefind} */ (await import(address));
      await pagefind.options(OPTIONS);
      await pagefind.init();
      await pagefind.options(OPTIONS); // once more: how to rank can be said as soon as the index is there
      return new Engine(pagefind);
    } catch {
      await pagefind?.destroy(); // or it would fail for good
      throw new SearchUnavailable((await exists(address)) ? "failed" : "missing");
    }
  }

  /** @param {string} query @param {Filters} filters @returns {Promise<Answer>} */
  async ask(query, filters) {
    const response = await this.pagefind.search(query === "" ? null : query, { filters });
    return {
      total: response.results.length,
      unfiltered: response.unfilteredResultCount,
      counts: response.totalFilters,
      load: async (from, to) => {
        const found = await Promise.all(response.results.slice(from, to).map((result) => result.data()));
        return namesakesFirst(found, query).map((page) => hitOf(page, query));
      },
    };
  }

  /**
   * How many results each filter would leave. The index counts only what it has loaded by then, so ask again.
   *
   * @param {string} query
   * @param {Filters} filters
   * @returns {Promise<Counts>}
   */
  async countsFor(query, filters) {
    await this.counts;
    return (await this.ask(query, filters)).counts;
  }

  /** Pages that come close to a query which finds none. @param {string} query @returns {Promise<Hit[]>} */
  async nearby(query) {
    for (const shorter of shorterQueries(query)) {
      const answer = await this.ask(shorter, {});
      if (answer.total > 0) return answer.load(0, 3);
    }
    return [];
  }
}

/** @type {Promise<Engine> | undefined} */
let engine;

/** The one engine of this visit, loaded on the first call; after a failure the next call tries again. @returns {Promise<Engine>} */
export function loadEngine() {
  engine ??= Engine.load();
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/** @param {string} address @returns {Promise<boolean>} false only where the host says so */
async function exists(address) {
  try {
    return (await fetch(address, { method: "HEAD" })).status !== 404;
  } catch {
    return true;
  }
}
