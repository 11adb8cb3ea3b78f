// <ob-review due="2026-05-01"></ob-review>: a banner once the day is past, at this place or after the first
// element that `after` selects. Computed here, so that a site nobody rebuilds tells the truth too.

import { words } from "../site/data.mjs";
import { make } from "../site/element.mjs";
import { daysOverdue } from "./overdue.mjs";

export class ReviewBanner extends HTMLElement {
  connectedCallback() {
    const days = daysOverdue(this.getAttribute("due") ?? "", new Date());
    const place = [...document.querySelectorAll(this.getAttribute("after") ?? ":not(*)")].at(-1);
    this.replaceChildren();
    if (days > 0) (place ? place.after.bind(place) : this.append.bind(this))(this.#banner(days));
  }

  /** @param {number} days */
  #banner(days) {
    const lead = make("strong", {}, words("review.overdue", { days }));
    const text = make("p", { class: "ob-banner ob-banner--warn" }, lead, words("review.advice"));
    const edit = document.querySelector('a[rel="edit"]');
    if (edit instanceof HTMLAnchorElement) text.append(" ", make("a", { href: edit.href }, words("review.act")));
    return text;
  }
}
