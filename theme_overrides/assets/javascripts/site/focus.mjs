// Focus stays on a control that is drawn anew.

/** @param {HTMLElement} root @returns {string} a selector for the focused control within, or empty */
export function focusOf(root) {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !root.contains(active)) return '';
  const key = active.dataset['key'];
  if (key) return `[data-key="${CSS.escape(key)}"]`;
  return active.id ? `#${CSS.escape(active.id)}` : '';
}

/** @param {HTMLElement} root @param {string} selector @param {string} [instead] where to go if the control is gone */
export function restoreFocus(root, selector, instead = '') {
  if (!selector) return;
  const found = root.querySelector(selector) ?? (instead ? root.querySelector(instead) : null);
  if (found instanceof HTMLElement) found.focus();
}
