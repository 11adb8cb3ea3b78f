// Runs in the head before anything is painted: the scheme, the "script works" mark, and the four
// names that the theme's bundle expects (it would set them by an inline script).
(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript);
  const html = document.documentElement;
  html.classList.replace("no-js", "js");

  const root = new URL(here.dataset.root ?? "./", location.href).pathname;
  /** @type {string | null} */
  let chosen = null;
  try {
    chosen = JSON.parse(localStorage.getItem(`opsbook|${root}|setting|scheme`) ?? "null");
  } catch {
    // storage is blocked or holds something foreign: the system's choice stands
  }
  const dark = chosen === null ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "slate";
  html.setAttribute("data-md-color-scheme", dark ? "slate" : "default");

  const scope = new URL(here.dataset.base ?? "./", location.href);
  /** @param {string} name @param {Storage} [store] @param {URL} [where] */
  const get = (name, store = localStorage, where = scope) =>
    JSON.parse(store.getItem(`${where.pathname}.${name}`) ?? "null");
  /** @param {string} name @param {unknown} value @param {Storage} [store] @param {URL} [where] */
  const set = (name, value, store = localStorage, where = scope) => {
    try {
      store.setItem(`${where.pathname}.${name}`, JSON.stringify(value));
    } catch {
      // full or blocked: the theme can do without
    }
  };
  /** @param {string} text */
  const hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
  Object.assign(window, { __md_scope: scope, __md_get: get, __md_set: set, __md_hash: hash });
})();
