// Tells which of the scripts given as { name: [before, after] } do not consist of the same tokens, comments aside.

import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** @typedef {import('typescript').Node} Node */

/** @param {Node} node @returns {boolean} */
const isComment = ({ kind }) => kind >= ts.SyntaxKind.FirstJSDocNode && kind <= ts.SyntaxKind.LastJSDocNode;

/** @param {string} text @returns {string[]} */
function tokens(text) {
  const file = ts.createSourceFile('script.mjs', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  /** @type {string[]} */
  const found = [];
  /** @param {Node} node */
  const walk = (node) => {
    const parts = node.getChildren(file).filter((part) => !isComment(part));
    if (parts.length) parts.forEach(walk);
    else if (node.getText(file)) found.push(`${node.kind} ${node.getText(file)}`);
  };
  walk(file);
  return found;
}

/** @type {Record<string, [string, string]>} */
const scripts = JSON.parse(readFileSync(0, 'utf8'));
const changed = Object.keys(scripts).filter((name) => {
  const [before, after] = (scripts[name] ?? []).map(tokens);
  return JSON.stringify(before) !== JSON.stringify(after);
});
process.stdout.write(JSON.stringify(changed));
