// Case tables are YAML; the Python test turns them into JSON in a folder of its own and names it in the environment.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} name of a table in `cases/`, without ending @returns {any} */
export function caseTable(name) {
  const folder = process.env.OPSBOOK_CASES;
  if (!folder) throw new Error('OPSBOOK_CASES is not set: run `pytest tests/javascript`');
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

/**
 * Numbers that look random and are the same every time (mulberry32).
 * @param {number} seed @returns {(below: number) => number} whole numbers from 0
 */
export function seeded(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
