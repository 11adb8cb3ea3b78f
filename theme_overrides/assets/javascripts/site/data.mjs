// What the page tells its modules (partials/data.html), the words they speak (assets/words.json, one file a
// language) and where the site lies.

/**
 * @typedef {{ [key: string]: string | Words }} Words
 * @typedef {{ language: string, root: string, renamed?: {[kind: string]: {[former: string]: string}} }} SiteData `renamed`: former ids of what readers keep, to those of today
 */

/** @type {SiteData | undefined} */
let data;

/** The data island of the page, read once. @returns {SiteData} */
export function siteData() {
  data ??= JSON.parse(document.getElementById("ob-data")?.textContent ?? "{}");
  return /** @type {SiteData} */ (data);
}

/** Home of this language: two folders above the scripts, whatever page is shown. */
export const languageHome = new URL("../../../", import.meta.url);

/** Home of the whole site, which may be one folder above that of this language. @returns {URL} */
export function siteRoot() {
  return new URL(siteData().root, languageHome);
}

/** @type {Words} */
let said = {};
/** @type {Promise<void> | undefined} */
let loading;

async function fetchWords() {
  const response = await fetch(new URL("assets/words.json", languageHome));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  said = await response.json();
}

/** To be waited for before any words are shown. @returns {Promise<void>} */
export function loadWords() {
  return (loading ??= fetchWords());
}

/**
 * The words at a dotted key, placeholders filled.
 *
 * @param {string} key e.g. "search.count"
 * @param {Record<string, string | number>} [values]
 * @returns {string} the key itself where there are no such words, so that a gap shows
 */
export function words(key, values = {}) {
  return wordsAt(said, key, values);
}

/**
 * The same among words that came from elsewhere.
 *
 * @param {Words} tree @param {string} key @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function wordsAt(tree, key, values = {}) {
  /** @type {string | Words | undefined} */
  let found = tree;
  for (const part of key.split(".")) found = typeof found === "object" ? found[part] : undefined;
  return typeof found === "string" ? fill(found, values) : key;
}

/**
 * @param {string} text with {names} in braces; {count:thing|things} is the first word for one, the second otherwise
 * @param {Record<string, string | number>} values
 * @returns {string}
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)(?::([^{}|]*)\|([^{}]*))?\}/g, (whole, name, one, many) => {
    if (!(name in values)) return whole;
    const value = String(values[name]);
    if (many === undefined) return value;
    return value === "1" ? one : many;
  });
}
