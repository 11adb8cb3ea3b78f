// What a page is called.

/** @param {ParentNode | null} page @param {string} otherwise @returns {string} title of the page without its name in the other language */
export function pageTitle(page, otherwise) {
  const title = page?.querySelector('h1')?.cloneNode(true);
  if (!(title instanceof Element)) return otherwise;
  for (const other of title.querySelectorAll('.ob-head__other, .ob-tag')) other.remove();
  return title.textContent?.trim() || otherwise;
}
