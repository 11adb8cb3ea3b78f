// Which language a visitor would rather read.

/**
 * @param {readonly string[]} preferred the browser's languages, best first, e.g. ["en-GB", "zh"]
 * @param {string} current language of this page
 * @param {string} offered language pointed to
 * @returns {boolean} whether `offered` comes before `current`
 */
export function prefers(preferred, current, offered) {
  const rank = (/** @type {string} */ language) =>
    preferred.findIndex((tag) => tag.toLowerCase().split("-")[0] === language);
  const there = rank(offered);
  const here = rank(current);
  return there !== -1 && (here === -1 || there < here);
}
