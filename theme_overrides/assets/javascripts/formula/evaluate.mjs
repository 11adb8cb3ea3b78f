// Computes the formula of a metric from the reader's own numbers. The expression comes parsed from the build; nothing is evaluated as code.

/** @typedef {'+' | '-' | '*' | '/' | 'min' | 'max' | 'pow'} Operator '-' with one argument negates */
/** @typedef {{op: Operator, args: Expression[]} | {input: string} | {number: number}} Expression */
/** @typedef {'missing-input' | 'not-a-number' | 'divide-by-zero' | 'overflow' | 'undefined-power' | 'bad-expression'} Fault */
/** @typedef {{ok: true, value: number} | {ok: false, reason: Fault, input?: string}} Computed `input`: which one it is about */

const MAX_DEPTH = 64;

/** @type {Readonly<{[operator: string]: {least: number, most: number, apply: (values: number[]) => number | Fault}}>} */
const OPERATORS = Object.freeze({
  '+': { least: 1, most: 64, apply: (values) => values.reduce((a, b) => a + b) },
  '-': { least: 1, most: 64, apply: (values) => (values.length === 1 ? -at(values, 0) : values.reduce((a, b) => a - b)) },
  '*': { least: 1, most: 64, apply: (values) => values.reduce((a, b) => a * b) },
  '/': { least: 2, most: 64, apply: (values) => (values.slice(1).includes(0) ? 'divide-by-zero' : values.reduce((a, b) => a / b)) },
  min: { least: 1, most: 64, apply: (values) => Math.min(...values) },
  max: { least: 1, most: 64, apply: (values) => Math.max(...values) },
  pow: { least: 2, most: 2, apply: (values) => power(at(values, 0), at(values, 1)) },
});

/** @param {readonly number[]} values @param {number} index @returns {number} */
function at(values, index) {
  return values[index] ?? Number.NaN;
}

/** @param {number} base @param {number} exponent @returns {number | Fault} */
function power(base, exponent) {
  if (base === 0 && exponent < 0) return 'divide-by-zero';
  return base < 0 && !Number.isInteger(exponent) ? 'undefined-power' : base ** exponent;
}

/** @param {number | Fault} value @returns {Computed} */
function checked(value) {
  if (typeof value === 'string') return { ok: false, reason: value };
  // Adding nought turns a negative nought into the usual one.
  return Number.isFinite(value) ? { ok: true, value: value + 0 } : { ok: false, reason: 'overflow' };
}

/** @param {string} name @param {{readonly [name: string]: number | null}} inputs @returns {Computed} */
function inputValue(name, inputs) {
  const value = Object.hasOwn(inputs, name) ? inputs[name] : null;
  if (value === null || value === undefined) return { ok: false, reason: 'missing-input', input: name };
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, reason: 'not-a-number', input: name };
}

/** @param {Expression} tree @param {{readonly [name: string]: number | null}} inputs @param {number} depth @returns {Computed} */
function compute(tree, inputs, depth) {
  if (depth > MAX_DEPTH || typeof tree !== 'object' || tree === null) return { ok: false, reason: 'bad-expression' };
  if ('number' in tree) return checked(typeof tree.number === 'number' ? tree.number : Number.NaN);
  if ('input' in tree) return inputValue(tree.input, inputs);
  const operator = Object.hasOwn(OPERATORS, tree.op) ? OPERATORS[tree.op] : undefined;
  if (!operator || !Array.isArray(tree.args)) return { ok: false, reason: 'bad-expression' };
  if (tree.args.length < operator.least || tree.args.length > operator.most) return { ok: false, reason: 'bad-expression' };
  const values = [];
  for (const arg of tree.args) {
    const computed = compute(arg, inputs, depth + 1);
    if (!computed.ok) return computed;
    values.push(computed.value);
  }
  const result = checked(operator.apply(values));
  return !result.ok && result.reason === 'divide-by-zero' ? { ...result, ...dividedBy(tree) } : result;
}

/** @param {{args: Expression[]}} tree @returns {{input?: string}} the input to blame where the divisor is one */
function dividedBy({ args }) {
  const divisor = args[1];
  return divisor && 'input' in divisor ? { input: divisor.input } : {};
}

/**
 * @param {Expression} expression @param {{readonly [name: string]: number | null}} inputs null or left out where nothing was entered
 * @returns {Computed} never throws
 */
export function evaluate(expression, inputs) {
  return compute(expression, inputs, 0);
}

/** @param {Expression} expression @returns {string[]} names of the inputs, in order of first use */
export function inputNames(expression) {
  if ('input' in expression) return [expression.input];
  return 'op' in expression ? [...new Set(expression.args.flatMap(inputNames))] : [];
}
