// Ids for what the reader makes, such as a plan or an achievement.

/** @returns {string} twelve hexadecimal digits; also on plain http, where browsers make no UUIDs */
export function madeUpId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
