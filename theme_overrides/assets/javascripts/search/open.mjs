// The ways into the search: the button, Ctrl or ⌘ with K, and ?q= in the address. The dialog comes when the
// page is done and the browser idle, the index when somebody is about to search: on the way to the button.

import { loadWords } from "../site/data.mjs";

/** @typedef {HTMLElement & { open: (query?: string) => void }} SearchElement */

/** @param {string} [query] words to search for at once */
export async function openSearch(query) {
  warmUp();
  await Promise.all([loadWords(), import("./define.mjs")]);
  let search = /** @type {SearchElement | null} */ (document.querySelector("ob-search"));
  if (!search) {
    search = /** @type {SearchElement} */ (document.createElement("ob-search"));
    document.body.append(search);
  }
  search.open(query);
}

/** Load the index; what goes wrong is told where somebody searches. */
function warmUp() {
  void import("./engine.mjs").then(({ loadEngine }) => loadEngine()).catch(() => undefined);
}

/** Whether the keys pressed ask for the search. @param {KeyboardEvent} event @returns {boolean} */
export function asksForSearch(event) {
  return event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
}

/** Make the ways in work. */
export function startSearch() {
  const button = document.querySelector(".ob-search-open");
  button?.addEventListener("click", () => void openSearch());
  for (const coming of ["pointerenter", "focus"]) button?.addEventListener(coming, warmUp, { once: true });
  const hint = button?.querySelector("kbd");
  if (hint && /Mac|iPhone|iPad/.test(navigator.platform)) hint.textContent = "⌘ K";
  document.addEventListener("keydown", (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    void openSearch();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) void openSearch(asked);
  const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ then) => setTimeout(then, 1000));
  window.addEventListener("load", () => idle(() => void import("./define.mjs")), { once: true });
}
