// The header stays while pages change under it: take over what the new page says of it.

/** Move the words and the language link of the current page into the header. */
export function refreshHeader() {
  const state = document.getElementById("ob-page-state");
  if (!(state instanceof HTMLTemplateElement)) return;
  if (state.dataset.lang !== document.documentElement.lang) {
    location.reload(); // another language has other words everywhere, not only here
    return;
  }
  for (const fresh of state.content.querySelectorAll("[data-ob-slot]")) {
    const slot = document.querySelector(`.md-header [data-ob-slot="${fresh.getAttribute("data-ob-slot")}"]`);
    slot?.replaceChildren(...[...fresh.children].map((child) => document.importNode(child, true)));
  }
}
