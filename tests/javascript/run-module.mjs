// Lets the Python tests call a function of a module many times at once: `{"module", "function", "calls": [[…], …]}`.

import { readFileSync } from 'node:fs';

const { module, function: name, calls } = JSON.parse(readFileSync(0, 'utf8'));
const found = await import(new URL(`../../theme_overrides/assets/javascripts/${module}.mjs`, import.meta.url).href);
process.stdout.write(JSON.stringify(await Promise.all(calls.map((/** @type {any[]} */ args) => found[name](...args)))));
