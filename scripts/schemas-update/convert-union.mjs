import { expressionPattern } from '../validators/expression-pattern.mjs';
import { enumSchema } from './convert-value.mjs';
import { isOpenUnion } from './enum-corrections.mjs';

/**
 * @typedef {import('./type-data.mjs').BicepType} BicepType
 * @typedef {import('./type-data.mjs').TypeFile} TypeFile
 * @typedef {import('./converter.mjs').Converter} Converter
 * @typedef {import('./converter.mjs').Schema} Schema
 */

/**
 * One of several objects, told apart by a tag: an enum on the tag, and for each value an `if`/`then`. So a wrong tag gives
 * one error with the allowed values, a fault inside a variant its exact path, and a tag that is an expression passes.
 * @param {Converter} converter
 * @param {TypeFile} file
 * @param {BicepType} type
 * @param {string} home see `Converter.value`
 * @returns {Schema}
 */
export function unionSchema(converter, file, type, home) {
  const tag = String(type.discriminator);
  const variants = Object.entries(/** @type {Record<string, import('./type-data.mjs').Ref>} */ (type.elements));
  const values = variants.map(([value]) => value);
  return {
    type: ['object', 'string'],
    pattern: expressionPattern,
    properties: { [tag]: isOpenUnion(type.name) ? { type: 'string' } : enumSchema(values, false) },
    required: [tag],
    allOf: variants.map(([value, ref]) => ({
      if: { properties: { [tag]: { const: value } }, required: [tag] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
      then: { $ref: `${home}#/definitions/${defineVariant(converter, file, file.resolve(ref), type)}` },
    })),
  };
}

/**
 * A variant holds the members of the base too: only so can it be closed.
 * @param {Converter} converter
 * @param {TypeFile} file
 * @param {BicepType} variant
 * @param {BicepType} base
 * @returns {string} the name of its definition
 */
function defineVariant(converter, file, variant, base) {
  if (variant.$type !== 'ObjectType') throw new Error(`${file.path}: a variant of kind ${variant.$type}`);
  const name = converter.reserve(variant);
  const tag = String(base.discriminator);
  const own = variant.properties ?? {};
  const members = {
    name: String(variant.name),
    properties: { ...own, ...base.baseProperties, [tag]: own[tag] },
    additional: variant.additionalProperties,
    tag,
  };
  converter.definitions.set(name, converter.members(file, members, ''));
  return name;
}
