// The header stays while pages change under it: take over what the rail of the new page says.

const LANGUAGE = ".ob-alternate";
/** What the drawer has and the header shows in another way. */
const OTHER = `${LANGUAGE}, .ob-mine`;

/** @param {Iterable<Element>} elements @returns {Node[]} copies of them */
function copies(elements) {
  return [...elements].map((element) => element.cloneNode(true));
}

/** Move the words and the language link of the current page into the header. */
export function refreshHeader() {
  const state = document.getElementById("ob-page-state");
  if (!state) return;
  if (state.dataset.lang !== document.documentElement.lang) {
    location.reload(); // another language has other words everywhere, not only here
    return;
  }
  const header = document.querySelector(".md-header");
  header?.querySelector(".ob-skip")?.setAttribute("href", "#ob-page"); // the theme makes addresses absolute
  const steps = [...document.querySelectorAll("#ob-rail .ob-rail__site li")];
  const words = steps.filter((step) => !step.querySelector(OTHER));
  header?.querySelector(".ob-words")?.replaceChildren(...copies(words));
  const languages = document.querySelectorAll(`#ob-rail ${LANGUAGE}`);
  header?.querySelector(".ob-alternates")?.replaceChildren(...copies(languages));
}
