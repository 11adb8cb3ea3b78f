// The content that the assessment works on, fetched once from this site.

import { fill, languageHome } from '../site/data.mjs';

/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {{[key: string]: string | AssessmentWords}} AssessmentWords */
/** @typedef {Content & {words: AssessmentWords, scale: {level: number, label: string, meaning: string}[]}} PageContent */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

/** @type {Promise<PageContent> | undefined} */
let content;

/** @returns {Promise<PageContent>} rejects when it cannot be fetched; the next call tries again */
export function loadContent() {
  content ??= fetch(new URL('data/assessment.json', languageHome)).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  });
  content.catch(() => {
    content = undefined;
  });
  return content;
}

/** @param {AssessmentWords} words @returns {Say} the words at a dotted key, placeholders filled; the key itself shows a gap */
export function speaker(words) {
  return (key, values = {}) => {
    /** @type {string | AssessmentWords | undefined} */
    let found = words;
    for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    return typeof found === 'string' ? fill(found, values) : key;
  };
}
