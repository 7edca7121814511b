import { expressionPattern } from './expression-pattern.mjs';

/**
 * @typedef {Record<string, any>} Schema
 * @typedef {{ closedEnums: boolean }} LeanOptions
 */

/** Keywords whose value is data, not schemas. */
const asIs = new Set(['required', 'closed']);

/** Annotations: facts for people and for messages, nothing to check. */
const annotation = /^(x-|\$schema$|title$)/;

/**
 * The same verdicts from less code: a list of values, or a pattern beside the expression alternative, becomes one regular
 * expression (a third of the code ajv makes of `if`/`else`/`enum`, and no copy of the list in each error). What the list
 * was, the messages read from the schema itself.
 * @param {any} schema
 * @param {LeanOptions} options
 * @returns {any}
 */
export function leanSchema(schema, options) {
  if (Array.isArray(schema)) return schema.map((item) => leanSchema(item, options));
  if (typeof schema !== 'object' || schema === null) return schema;
  const values = schema.else?.enum ?? (options.closedEnums ? schema['x-enum'] : undefined);
  if (values) return { type: 'string', pattern: orExpression(`^(?:${values.map(escapePattern).join('|')})$`) };
  if (schema.else && isOnlyPattern(schema.else)) return { type: 'string', pattern: orExpression(schema.else.pattern) };
  return leanMembers(schema, options);
}

/**
 * @param {Schema} schema
 * @param {LeanOptions} options
 * @returns {Schema}
 */
function leanMembers(schema, options) {
  const closed = schema.additionalProperties === false && schema.properties;
  const entries = Object.entries(schema).filter(([key]) => !annotation.test(key));
  if (closed) entries.push(['closed', Object.keys(schema.properties)]);
  return Object.fromEntries(
    entries.flatMap(([key, value]) => {
      if (key === 'additionalProperties' && closed) return [];
      if (key === 'properties' && !isCondition(schema)) return [[key, leanProperties(value, options)]];
      return [[key, asIs.has(key) ? value : leanSchema(value, options)]];
    }),
  );
}

/**
 * A `const` outside of an `if` has been compared before: `type` and `apiVersion` chose the validator, and the tag of a
 * variant chose the variant.
 * @param {Record<string, Schema>} properties
 * @param {LeanOptions} options
 */
function leanProperties(properties, options) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, 'const' in schema ? {} : leanSchema(schema, options)]),
  );
}

/**
 * The `if` of a variant holds nothing but the tag.
 * @param {Schema} schema
 */
function isCondition(schema) {
  return !('type' in schema);
}

/** @param {Schema} rule */
function isOnlyPattern(rule) {
  return Object.keys(rule).join() === 'pattern';
}

/** @param {string} pattern */
function orExpression(pattern) {
  return `${expressionPattern}|${pattern}`;
}

/** @param {string} text */
function escapePattern(text) {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
