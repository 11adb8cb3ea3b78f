// <ob-review-date due="2026-05-01"><time>…</time></ob-review-date>: a date that says so once it is past.

import { words } from "../site/data.mjs";
import { make } from "../site/element.mjs";
import { daysOverdue } from "./overdue.mjs";

export class ReviewDate extends HTMLElement {
  connectedCallback() {
    const days = daysOverdue(this.getAttribute("due") ?? "", new Date());
    if (days === 0 || this.querySelector(".ob-tag")) return;
    this.append(" ", make("span", { class: "ob-tag ob-tag--guard" }, words("review.late", { days })));
  }
}
