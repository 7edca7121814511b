import { expressionPattern } from '../validators/expression-pattern.mjs';
import { integerRef, numberRef } from './shared-schemas.mjs';

/** @typedef {import('./type-data.mjs').BicepType} BicepType */

/**
 * A string which is either an expression or obeys the rule: as `if`/`else`, so that an error names the rule alone.
 * @param {object} rule
 */
const orExpression = (rule) => ({ type: 'string', if: { pattern: expressionPattern }, else: rule });

/** @param {BicepType} type */
export function stringSchema(type) {
  const rule = pickDefined({ pattern: type.pattern, minLength: type.minLength, maxLength: type.maxLength });
  return Object.keys(rule).length === 0 ? { type: 'string' } : orExpression(rule);
}

/**
 * @param {BicepType} type
 * @param {boolean} fraction whether the service takes a fraction, which the type data cannot say
 */
export function integerSchema(type, fraction) {
  const bounds = pickDefined({ minimum: type.minValue, maximum: type.maxValue });
  if (Object.keys(bounds).length === 0) return fraction ? numberRef : integerRef;
  return { type: [fraction ? 'number' : 'integer', 'string'], pattern: expressionPattern, ...bounds };
}

/**
 * A list of values. An open list (the service may learn new ones before the type data does) is only noted in `x-enum`:
 * our own output is held to it when the validators are built, a stranger's template gets a warning.
 * @param {string[]} values
 * @param {boolean} open
 */
export function enumSchema(values, open) {
  return open ? { type: 'string', 'x-enum': values } : orExpression({ enum: values });
}

/**
 * @template {Record<string, unknown>} T
 * @param {T} object
 * @returns {Partial<T>}
 */
export function pickDefined(object) {
  return /** @type {Partial<T>} */ (
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
  );
}
