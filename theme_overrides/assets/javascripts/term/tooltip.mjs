// The explanation of a term beside it: by hover, focus and touch; Escape closes it (WCAG 1.4.13). Its text is the
// entry's own, carried by the link; without script the link leads to the glossary.

import { make } from '../site/element.mjs';

const GAP = 8;
let number = 0;

/** @type {{link: HTMLElement, box: HTMLElement} | null} */
let open = null;

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
function termOf(target) {
  return target instanceof Element ? target.closest('a.ob-term[data-definition]') : null;
}

/** @param {HTMLElement} link */
function show(link) {
  if (open?.link === link) return;
  hide();
  number += 1;
  const box = make('span', { class: 'ob-tip', role: 'tooltip', id: `ob-tip-${number}` }, link.dataset['definition'] ?? '');
  (link.closest('main') ?? document.body).append(box);
  link.setAttribute('aria-describedby', box.id);
  place(link, box);
  open = { link, box };
}

/** @param {HTMLElement} link @param {HTMLElement} box */
function place(link, box) {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const left = Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - GAP);
  const below = at.bottom + GAP / 2;
  const above = at.top - box.offsetHeight - GAP / 2;
  const top = below + box.offsetHeight > innerHeight && above > 0 ? above : below;
  box.style.setProperty('inset-inline-start', `${Math.max(GAP, left) + scrollX}px`);
  box.style.setProperty('inset-block-start', `${top + scrollY}px`);
}

function hide() {
  open?.link.removeAttribute('aria-describedby');
  open?.box.remove();
  open = null;
}

/** @param {Event} event */
function enter(event) {
  const link = termOf(event.target);
  if (link) show(link);
}

/** @param {Event} event leaves the explanation open while the pointer is on it */
function leave(event) {
  const to = event instanceof MouseEvent ? event.relatedTarget : null;
  if (open && !(to instanceof Node && (open.box.contains(to) || open.link.contains(to)))) hide();
}

/** @param {Event} click that must lead nowhere, also not by instant navigation, which asks nobody */
function swallow(click) {
  click.preventDefault();
  click.stopPropagation();
}

/** The first touch explains, the second follows the link. @param {PointerEvent} event */
function touch(event) {
  const link = event.pointerType === 'touch' ? termOf(event.target) : null;
  if (!link || open?.link === link) return;
  show(link);
  const scrolled = new AbortController();
  link.addEventListener('click', swallow, { once: true, signal: scrolled.signal });
  link.addEventListener('pointercancel', () => scrolled.abort(), { once: true });
}

export function startTerms() {
  document.addEventListener('mouseover', enter);
  document.addEventListener('mouseout', leave);
  document.addEventListener('focusin', enter);
  document.addEventListener('focusout', hide);
  document.addEventListener('pointerdown', touch);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

export { hide as hideTerm };
