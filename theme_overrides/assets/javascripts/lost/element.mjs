// The missing page: the visitor's language first, and a search for the words of the address.

import { siteData, siteRoot, words } from "../site/data.mjs";
import { make } from "../site/element.mjs";
import { openSearch } from "../search/open.mjs";
import { guess } from "./guess.mjs";

export class LostPage extends HTMLElement {
  #seen = false;

  connectedCallback() {
    if (this.#seen) return; // moving it below connects it again
    this.#seen = true;
    const { inFolder, query } = guess(location.pathname, siteRoot().pathname);
    const folder = (this.dataset.path ?? "").replace("/", "");
    if (folder && folder === inFolder) this.parentElement?.prepend(this);
    if (query && this.dataset.language === siteData().language) this.#offerSearch(query);
  }

  /** @param {string} query */
  #offerSearch(query) {
    const button = make("button", { type: "button", class: "ob-link-button" }, words("lost.search", { query }));
    button.addEventListener("click", () => void openSearch(query));
    this.querySelector("ul")?.prepend(make("li", {}, button));
  }
}
