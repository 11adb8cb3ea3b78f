// The content that the assessment works on, fetched once from this site: all of it, or its outline without the texts of the skills.

import { fill, languageHome } from '../site/data.mjs';

/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {{[key: string]: string | AssessmentWords}} AssessmentWords */
/** @typedef {Content & {words: AssessmentWords, scale: {level: number, label: string, meaning: string}[]}} PageContent */
/** @typedef {Omit<PageContent, 'skills'> & {skills: {id: string, title: string, url?: string, formerIds?: string[]}[]}} Outline */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

/** @type {Map<string, Promise<any>>} */
const loading = new Map();

/** @param {string} name @returns {Promise<any>} rejects when it cannot be fetched; the next call tries again */
function load(name) {
  const found = loading.get(name) ?? fetch(new URL(`data/${name}.json`, languageHome)).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  });
  loading.set(name, found);
  found.catch(() => loading.delete(name));
  return found;
}

/** @returns {Promise<PageContent>} with all that can be rated: a hundred kilobytes, for those who rate or have rated */
export const loadContent = () => load('assessment');

/** @returns {Promise<Outline>} roles, words, names of skills: an eighth of it */
export const loadOutline = () => load('assessment-outline');

/** @param {AssessmentWords} words @returns {Say} the words at a dotted key, placeholders filled; the key itself shows a gap */
export function speaker(words) {
  return (key, values = {}) => {
    /** @type {string | AssessmentWords | undefined} */
    let found = words;
    for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    return typeof found === 'string' ? fill(found, values) : key;
  };
}
