// Starts what every page has and loads what only some have. One custom element, one folder, one line here.

import { closeDrawer, startDrawer } from "./header/drawer.mjs";
import { showCurrent } from "./header/rail.mjs";
import { refreshHeader } from "./header/refresh.mjs";
import { startScheme } from "./header/scheme.mjs";
import { startSearch } from "./search/open.mjs";
import { loadWords } from "./site/data.mjs";
import { onPage } from "./site/pages.mjs";
import { hideTerm, startTerms } from "./term/tooltip.mjs";

/** @type {Readonly<Record<string, () => Promise<unknown>>>} */
const WIDGETS = {
  "ob-achievement": () => import("./achievements/define.mjs"),
  "ob-assessment": () => import("./assessment-page/define.mjs"),
  "ob-calculator": () => import("./calculator/define.mjs"),
  "ob-checklist": () => import("./checklist/define.mjs"),
  "ob-compare": () => import("./compare-page/define.mjs"),
  "ob-copy": () => import("./copy/define.mjs"),
  "ob-copy-sheet": () => import("./copy-sheet/define.mjs"),
  "ob-language-pointer": () => import("./pointer/define.mjs"),
  "ob-lost": () => import("./lost/define.mjs"),
  "ob-my": () => import("./my/define.mjs"),
  "ob-path": () => import("./learning-path/define.mjs"),
  "ob-plan": () => import("./plan-page/define.mjs"),
  "ob-print": () => import("./print/define.mjs"),
  "ob-reference-case": () => import("./reference-case/define.mjs"),
  "ob-review": () => import("./review/define.mjs"),
  "ob-review-date": () => import("./review/define.mjs"),
  "ob-rhythm": () => import("./rhythm/define.mjs"),
  "ob-self-check": () => import("./self-check/define.mjs"),
  "ob-team": () => import("./team-page/define.mjs"),
  "ob-title-finder": () => import("./title-finder/define.mjs"),
  "ob-tour": () => import("./tour/define.mjs"),
  "ob-used-list": () => import("./used-list/define.mjs"),
};

function loadWidgets() {
  for (const [name, load] of Object.entries(WIDGETS)) {
    if (!customElements.get(name) && document.querySelector(name)) void load();
  }
}

function startNoting() {
  const open = document.querySelector(".ob-note-open");
  open?.addEventListener("click", () => void import("./achievements/noting.mjs").then(({ openNoting }) => openNoting()));
}

startSearch();
await loadWords();
startScheme();
startDrawer();
startNoting();
startTerms();
onPage(() => {
  hideTerm();
  refreshHeader();
  closeDrawer();
  showCurrent();
  loadWidgets();
});
