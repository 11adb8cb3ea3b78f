// A quiet line on the home page for visitors whose browser prefers the other language; remembered once
// dismissed.

import { keepSetting, setting } from "../site/settings.mjs";
import { prefers } from "./preference.mjs";

export class LanguagePointer extends HTMLElement {
  connectedCallback() {
    const wanted = prefers(navigator.languages, document.documentElement.lang, this.lang);
    this.hidden = !wanted || setting("pointer-dismissed") === true;
    this.querySelector("button")?.addEventListener("click", () => {
      this.hidden = true;
      keepSetting("pointer-dismissed", true);
    });
  }
}
