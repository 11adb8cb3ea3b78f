// The content that the assessment works on, fetched once from this site: all of it, or its outline without the texts of the skills.

import { wordsAt } from '../site/data.mjs';
import { publishedData } from '../site/published-data.mjs';

/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {import('../site/data.mjs').Words} Words */
/** @typedef {Content & {words: Words, scale: {level: number, label: string, meaning: string}[]}} PageContent */
/** @typedef {Omit<PageContent, 'skills'> & {skills: {id: string, title: string, url?: string, formerIds?: string[]}[]}} Outline */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

/** @returns {Promise<PageContent>} with all that can be rated: a hundred kilobytes, for those who rate or have rated */
export const loadContent = () => publishedData('assessment');

/** @returns {Promise<Outline>} roles, words, names of skills: an eighth of it */
export const loadOutline = () => publishedData('assessment-outline');

/** @param {Words} words @returns {Say} the words at a dotted key, placeholders filled; the key itself shows a gap */
export const speaker = (words) => (key, values) => wordsAt(words, key, values);
