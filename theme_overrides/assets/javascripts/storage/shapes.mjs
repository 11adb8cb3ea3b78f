// Building blocks of the schemas: the sorts of text, number and list that stored things are made of.

/** @typedef {import('./schema.mjs').SchemaNode} SchemaNode */

// The look-ahead limits the length, so that one pattern says all there is to say of an id.
const SEGMENT = '(?=.{1,80}(?:/|$))[a-z0-9]+(?:-[a-z0-9]+)*';
const ID = `^${SEGMENT}$`;

/** @type {SchemaNode} an id of the content, or one made up here */
export const id = { type: 'string', pattern: ID };
/** @type {SchemaNode} */
export const optionalId = { type: 'string', pattern: `^$|${ID}`, default: '' };
/** @type {SchemaNode} `YYYY-MM-DD` or empty */
export const date = { type: 'string', format: 'date', maxLength: 10, default: '' };
/** @type {SchemaNode} `YYYY-MM-DD`, never empty */
export const day = { type: 'string', format: 'date', pattern: '^[0-9]', maxLength: 10 };
/** @type {SchemaNode} */
export const level = { type: 'integer', minimum: 0, maximum: 4 };
/** @type {SchemaNode} */
export const flag = { type: 'boolean', default: false };
/** @type {SchemaNode} short hash of a wording */
export const hash = { type: 'string', maxLength: 64 };

/** @param {number} maxLength @returns {SchemaNode} */
export function text(maxLength) {
  return { type: 'string', maxLength, default: '' };
}

/** @param {SchemaNode} items @param {number} maxItems @returns {SchemaNode} */
export function list(items, maxItems) {
  return { type: 'array', items, maxItems, default: [] };
}

/** @param {SchemaNode} entry @param {number} [maxProperties] @returns {SchemaNode} an object keyed by id */
export function byId(entry, maxProperties = 500) {
  return { type: 'object', patternProperties: { [ID]: entry }, maxProperties, default: {} };
}

/** @param {string} kind @param {number} parts @returns {string} pattern of a record's key, `kind/id` or `kind/id/id` … */
export function keyPattern(kind, parts) {
  return `^${kind}${`/${SEGMENT}`.repeat(parts)}$`;
}

/**
 * @param {{[key: string]: SchemaNode}} properties without a default they must be there
 * @returns {SchemaNode}
 */
export function shape(properties) {
  const required = Object.entries(properties).filter(([, node]) => node.default === undefined).map(([key]) => key);
  return { type: 'object', properties, required };
}

/** @param {string[]} values @returns {SchemaNode} */
export function oneOf(...values) {
  return { type: 'string', enum: values };
}
