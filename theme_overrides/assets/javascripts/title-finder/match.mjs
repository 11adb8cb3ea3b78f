// Which roles a job title may mean: by the title itself, a synonym, pinyin, initials or English.

/**
 * @typedef {{ text: string, keys: readonly string[] }} Name a title as shown, and how people type it
 * @typedef {{ names: readonly Name[] }} Candidate a role: its own title first, then the synonyms
 * @typedef {{ candidate: number, name: number, range: readonly [number, number] | null, score: number }} Match
 *   `range` is the part of the name's text that was typed, null where it was typed another way
 */

const SKIPPED = /[\s\p{P}\p{S}]/u;

/**
 * Text as it is compared, with where each character begins and ends in the original.
 *
 * @param {string} text
 * @returns {{ folded: string, places: [from: number, to: number][] }}
 */
export function fold(text) {
  let folded = "";
  /** @type {[from: number, to: number][]} */
  const places = [];
  let place = 0;
  for (const letter of text) {
    const plain = letter.normalize("NFKC").toLowerCase().replace(/ü/g, "v");
    if (!SKIPPED.test(plain)) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) places.push([place, place + letter.length]);
    }
    place += letter.length;
  }
  return { folded, places };
}

/** @param {string} query folded @param {Name} name @returns {{ score: number, range: readonly [number, number] | null }} */
function compare(query, name) {
  const { folded, places } = fold(name.text);
  const at = folded.indexOf(query);
  if (at !== -1) {
    const score = folded === query ? 100 : at === 0 ? 80 : 60;
    return { score, range: [places[at]?.[0] ?? 0, places[at + query.length - 1]?.[1] ?? name.text.length] };
  }
  if (folded.length > 1 && query.includes(folded)) return { score: 40 + folded.length, range: [0, name.text.length] };
  const keys = name.keys.map((key) => fold(key).folded);
  if (keys.includes(query)) return { score: 70, range: null };
  if (query.length > 1 && keys.some((key) => key.startsWith(query))) return { score: 50, range: null };
  if (query.length > 3 && keys.some((key) => key.includes(query))) return { score: 30, range: null };
  return { score: 0, range: null };
}

/**
 * @param {string} query what was typed
 * @param {readonly Candidate[]} candidates
 * @param {number} [most]
 * @returns {Match[]} the best name of each candidate that matches, best candidate first
 */
export function findTitles(query, candidates, most = 6) {
  const wanted = fold(query).folded;
  if (wanted === "") return [];
  return candidates
    .map((candidate, index) => {
      const matches = candidate.names.map((name, place) => ({ candidate: index, name: place, ...compare(wanted, name) }));
      return matches.reduce((best, match) => (match.score > best.score ? match : best));
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.name - other.name || one.candidate - other.candidate)
    .slice(0, most);
}
