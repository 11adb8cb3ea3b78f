// An id that says what a value is: the same for the same value, wherever it is made.

import { crc32 } from './crc32.mjs';

/** @param {string} kind @param {object} value plain data @returns {string} so that one thing opened twice is kept once */
export function contentId(kind, value) {
  return `${kind}-${crc32(new TextEncoder().encode(JSON.stringify(value))).toString(16)}`;
}
