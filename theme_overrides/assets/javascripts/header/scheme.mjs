// Dark or light: the system's choice until the reader makes one.

import { words } from "../site/data.mjs";
import { keepSetting, setting } from "../site/settings.mjs";

const ATTRIBUTE = "data-md-color-scheme";
const system = matchMedia("(prefers-color-scheme: dark)");

/** @param {boolean} dark */
function show(dark) {
  document.documentElement.setAttribute(ATTRIBUTE, dark ? "slate" : "default");
  for (const button of document.querySelectorAll(".ob-scheme")) {
    button.setAttribute("aria-label", words(dark ? "scheme.light" : "scheme.dark"));
  }
}

/** Make the button in the header work and follow the system. */
export function startScheme() {
  const isDark = () => document.documentElement.getAttribute(ATTRIBUTE) === "slate";
  show(isDark());
  document.querySelector(".ob-scheme")?.addEventListener("click", () => {
    const dark = !isDark();
    show(dark);
    keepSetting("scheme", dark ? "slate" : "default");
  });
  system.addEventListener("change", () => {
    if (setting("scheme") === null) show(system.matches);
  });
}
