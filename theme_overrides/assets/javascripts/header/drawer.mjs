// The drawer: the rail of the page, opened from the header on narrow screens. While it is open the text
// beside it takes no focus; Escape, the veil and the same button close it.

import { words } from "../site/data.mjs";

const opener = () => /** @type {HTMLElement | null} */ (document.querySelector(".ob-drawer-open"));
const rail = () => document.getElementById("ob-rail");
const isOpen = () => rail()?.hasAttribute("data-open") ?? false;

/** @param {boolean} open */
function setOpen(open) {
  rail()?.toggleAttribute("data-open", open);
  for (const other of document.querySelectorAll(".ob-content, .md-footer, .ob-line")) {
    other.toggleAttribute("inert", open);
  }
  opener()?.setAttribute("aria-expanded", String(open));
  opener()?.setAttribute("aria-label", words(open ? "drawer.close" : "drawer.open"));
  if (open) rail()?.focus();
}

/** Close the drawer, as after a change of page. */
export function closeDrawer() {
  setOpen(false);
}

/** Turn the link to the rail into a button for the drawer. */
export function startDrawer() {
  const button = opener();
  if (!button) return;
  button.setAttribute("role", "button");
  button.setAttribute("aria-controls", "ob-rail");
  button.addEventListener("click", (event) => {
    event.preventDefault();
    setOpen(!isOpen());
  });
  button.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    button.click();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    closeDrawer();
    button.focus();
  });
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (isOpen() && (target.closest(".ob-veil") || target.closest("#ob-rail a[href]"))) closeDrawer();
  });
}
