// The drawer: the rail of the page, opened from the header on narrow screens. While it is open the text
// beside it takes no focus; Escape, the veil and the same button close it.

import { words } from "../site/data.mjs";
import { make } from "../site/element.mjs";

const rail = () => document.getElementById("ob-rail");
const isOpen = () => rail()?.hasAttribute("data-open") ?? false;

/** @param {boolean} open */
function setOpen(open) {
  rail()?.toggleAttribute("data-open", open);
  for (const other of document.querySelectorAll(".ob-content, .md-footer, .ob-line")) {
    other.toggleAttribute("inert", open);
  }
  const button = document.querySelector(".ob-drawer-open");
  button?.setAttribute("aria-expanded", String(open));
  button?.setAttribute("aria-label", words(open ? "drawer.close" : "drawer.open"));
}

/** Close the drawer, as after a change of page. */
export function closeDrawer() {
  setOpen(false);
}

/** Put a button for the drawer in place of the link to the rail. */
export function startDrawer() {
  const link = document.querySelector(".ob-drawer-open");
  if (!link) return;
  const button = make("button", { type: "button", class: link.className, "aria-controls": "ob-rail" }, ...link.childNodes);
  link.replaceWith(button);
  button.addEventListener("click", () => {
    setOpen(!isOpen());
    if (isOpen()) rail()?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    closeDrawer();
    button.focus();
  });
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (isOpen() && target.closest(".ob-veil, #ob-rail a[href]")) closeDrawer();
  });
}
