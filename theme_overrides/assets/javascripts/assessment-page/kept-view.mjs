// Drawing a panel anew without losing what the reader has opened, typed or focused in it.

/** @param {Element} element @returns {string} how it can be found again after drawing, or empty */
function keyOf(element) {
  if (!(element instanceof HTMLElement)) return '';
  for (const name of ['act', 'key', 'level']) {
    const value = element.dataset[name];
    if (value) return `${element.localName}[data-${name}="${CSS.escape(value)}"]`;
  }
  return element.id ? `#${CSS.escape(element.id)}` : '';
}

/** @param {Element} element */
const isTyped = (element) => element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && ['text', 'date'].includes(element.type));

/**
 * @param {HTMLElement} root @param {boolean} same whether the new drawing shows the same thing: then folds and drafts stay
 * @param {() => void} draw
 */
export function redrawn(root, same, draw) {
  const focus = document.activeElement && root.contains(document.activeElement) ? keyOf(document.activeElement) : '';
  const folds = same ? [...root.querySelectorAll('details')].map((fold) => /** @type {const} */ ([keyOf(fold), fold.open])) : [];
  const drafts = same ? [...root.querySelectorAll('input, textarea')].flatMap(draftOf) : [];
  draw();
  for (const [key, open] of folds) {
    const fold = key ? root.querySelector(key) : null;
    // What the new drawing opens by itself stays open: it has something to say.
    if (!(fold instanceof HTMLDetailsElement) || !open || fold.open) continue;
    fold.open = true;
    // The browser tells only later; what is drawn on opening has to be there for drafts and focus.
    fold.dispatchEvent(new Event('toggle'));
  }
  for (const [key, value] of drafts) {
    const field = root.querySelector(key);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
  }
  const found = focus ? root.querySelector(focus) : null;
  if (found instanceof HTMLElement) found.focus({ preventScroll: true });
}

/** @param {Element} field @returns {[key: string, value: string][]} typed and not kept yet */
function draftOf(field) {
  const key = keyOf(field);
  if (!key || !isTyped(field)) return [];
  const { value, defaultValue } = /** @type {HTMLInputElement} */ (field);
  return value === defaultValue ? [] : [[key, value]];
}
