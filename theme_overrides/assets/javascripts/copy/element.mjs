// <ob-copy from="id-of-the-words"></ob-copy>: a button that copies the text of that element. Optional:
// label="…" for other words on the button. Without script there is no button and the text stays readable.

import { words } from "../site/data.mjs";
import { make } from "../site/element.mjs";
import { copyText } from "./clipboard.mjs";

export class CopyButton extends HTMLElement {
  connectedCallback() {
    const label = this.getAttribute("label") ?? words("copy.label");
    const button = make("button", { type: "button", class: "ob-button--small" }, label);
    const status = make("span", { role: "status" });
    button.addEventListener("click", async () => {
      const done = await copyText(this.#text());
      status.textContent = words(done ? "copy.done" : "copy.failed");
    });
    this.replaceChildren(button, status);
  }

  #text() {
    const from = document.getElementById(this.getAttribute("from") ?? "");
    return (from?.innerText ?? "").trim();
  }
}
