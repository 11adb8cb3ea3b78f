// A ZIP file whose entries are stored as they are: enough for a workbook, and the same input gives the same bytes.

import { crc32 } from './crc32.mjs';

/** @typedef {{name: string, bytes: Uint8Array}} Entry name in ASCII */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
// 1 January 1980, midnight: the earliest that the format knows, so that no clock gets into the file.
const DATE = 0x0021;

/** @param {number[]} fields pairs of width in bytes and value @returns {Uint8Array} little-endian */
function header(...fields) {
  const bytes = [];
  for (let index = 0; index < fields.length; index += 2) {
    const [width, value] = [fields[index] ?? 0, fields[index + 1] ?? 0];
    for (let byte = 0; byte < width; byte += 1) bytes.push((value >>> (8 * byte)) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** @param {readonly Uint8Array[]} parts @returns {Uint8Array<ArrayBuffer>} */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** @param {Entry} entry @param {Uint8Array} name @returns {number[]} fields that the local and the central header share */
function shared({ bytes }, name) {
  return [2, VERSION, 2, 0, 2, 0, 2, 0, 2, DATE, 4, crc32(bytes), 4, bytes.length, 4, bytes.length, 2, name.length, 2, 0];
}

/** @param {readonly Entry[]} entries @returns {Uint8Array<ArrayBuffer>} */
export function writeZip(entries) {
  /** @type {Uint8Array[]} */
  const body = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const local = joined([header(4, LOCAL, ...shared(entry, name)), name, entry.bytes]);
    directory.push(header(4, CENTRAL, 2, VERSION, ...shared(entry, name), 2, 0, 2, 0, 2, 0, 4, 0, 4, offset), name);
    body.push(local);
    offset += local.length;
  }
  const index = joined(directory);
  const count = entries.length;
  return joined([...body, index, header(4, END, 2, 0, 2, 0, 2, count, 2, count, 4, index.length, 4, offset, 2, 0)]);
}
