// The files that this site publishes as data/<name>.json for each language, each fetched once.

import { languageHome } from './data.mjs';

/** @type {Map<string, Promise<any>>} */
const loading = new Map();

/** @param {string} name @returns {Promise<any>} rejects when it cannot be fetched; the next call tries again */
export function publishedData(name) {
  const found = loading.get(name) ?? fetch(new URL(`data/${name}.json`, languageHome)).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  });
  loading.set(name, found);
  found.catch(() => loading.delete(name));
  return found;
}
