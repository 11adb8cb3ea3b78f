// The rail scrolls by itself where it is longer than the window: begin with this page in view.

/** Bring the link of the current page into view, without moving the page. */
export function showCurrent() {
  const rail = document.getElementById("ob-rail");
  const current = rail?.querySelector('.ob-rail__site ~ nav [aria-current="page"]');
  if (!rail || !current || rail.scrollHeight <= rail.clientHeight) return;
  const below = current.getBoundingClientRect().top - rail.getBoundingClientRect().top;
  rail.scrollTop += below - rail.clientHeight / 3;
}
