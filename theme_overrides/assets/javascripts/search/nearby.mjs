// What to try where a query finds nothing: its words one by one, then their beginnings.

const CHINESE = /\p{Script=Han}/u;
const MOST = 6;

/**
 * @param {string} query
 * @returns {string[]} shorter queries, most like the first one first
 */
export function shorterQueries(query) {
  const words = query.trim().split(/[\s，。、,.;:：；?？!！]+/).filter(Boolean);
  /** @type {string[]} */
  const tries = words.length > 1 ? [...words] : [];
  for (const word of words) {
    const least = CHINESE.test(word) ? 1 : 3;
    for (let length = word.length - 1; length >= least; length -= 1) tries.push(word.slice(0, length));
  }
  return [...new Set(tries)].slice(0, MOST);
}
