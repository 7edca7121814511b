import { expressionPattern } from '../validators/expression-pattern.mjs';
import { unionSchema } from './convert-union.mjs';
import { enumSchema, integerSchema, pickDefined, stringSchema } from './convert-value.mjs';
import { withMissingValues } from './enum-corrections.mjs';
import { isNumber } from './number-properties.mjs';
import { isSecret } from './secret-properties.mjs';
import { booleanRef, propertyCopyRef } from './shared-schemas.mjs';
import { flags } from './type-data.mjs';

/**
 * @typedef {import('./type-data.mjs').BicepType} BicepType
 * @typedef {import('./type-data.mjs').BicepProperty} BicepProperty
 * @typedef {import('./type-data.mjs').TypeFile} TypeFile
 * @typedef {Record<string, any>} Schema
 * @typedef {{ name: string, properties: Record<string, BicepProperty>, additional?: import('./type-data.mjs').Ref, tag?: string }} Members
 */

/**
 * Turns Bicep's types into draft-07 schemas. One converter serves one provider@version: objects become named definitions,
 * everything else stands where it is used. Read-only properties are left out, and listed in `x-readOnly`.
 */
export class Converter {
  constructor() {
    /** @type {Map<string, Schema>} */
    this.definitions = new Map();
    /** Which type became which definition: recursion ends here. @type {Map<BicepType, string>} */
    this.names = new Map();
  }

  /**
   * @param {TypeFile} file
   * @param {BicepType} type
   * @param {string} home '' inside definitions.json, 'definitions.json' in the file of a resource
   * @param {boolean} [fraction]
   * @returns {Schema}
   */
  value(file, type, home, fraction = false) {
    switch (type.$type) {
      case 'AnyType':
        return {};
      case 'BooleanType':
        return booleanRef;
      case 'StringType':
        return stringSchema(type);
      case 'IntegerType':
        return integerSchema(type, fraction);
      case 'StringLiteralType':
        return enumSchema([String(type.value)], false);
      case 'UnionType':
        return this.union(file, type);
      case 'ArrayType':
        return this.array(file, type, home);
      case 'ObjectType':
        return isMap(type) ? this.members(file, membersOf(type), home) : this.reference(file, type, home);
      case 'DiscriminatedObjectType':
        return this.reference(file, type, home);
      default:
        throw new Error(`${file.path}: unknown kind of type ${type.$type}`);
    }
  }

  /**
   * @param {TypeFile} file
   * @param {BicepType} type
   */
  union(file, type) {
    const elements = /** @type {import('./type-data.mjs').Ref[]} */ (type.elements).map((ref) => file.resolve(ref));
    const values = elements.filter(({ $type }) => $type === 'StringLiteralType').map(({ value }) => String(value));
    const others = elements.filter(({ $type }) => $type !== 'StringLiteralType');
    if (others.some(({ $type }) => $type !== 'StringType'))
      throw new Error(`${file.path}: a union of other than strings`);
    return enumSchema(values, others.length > 0);
  }

  /**
   * @param {TypeFile} file
   * @param {BicepType} type
   * @param {string} home
   */
  array(file, type, home) {
    const items = this.value(file, file.resolve(/** @type {import('./type-data.mjs').Ref} */ (type.itemType)), home);
    const bounds = pickDefined({ minItems: type.minLength, maxItems: type.maxLength });
    return { type: ['array', 'string'], pattern: expressionPattern, items, ...bounds };
  }

  /**
   * @param {TypeFile} file
   * @param {BicepType} type
   * @param {string} home
   */
  reference(file, type, home) {
    return { $ref: `${home}#/definitions/${this.define(file, type)}` };
  }

  /**
   * @param {TypeFile} file
   * @param {BicepType} type
   * @returns {string} the name of the definition
   */
  define(file, type) {
    const known = this.names.get(type);
    if (known) return known;
    const name = this.reserve(type);
    const schema =
      type.$type === 'DiscriminatedObjectType'
        ? unionSchema(this, file, type, '')
        : this.members(file, membersOf(type), '');
    this.definitions.set(name, schema);
    return name;
  }

  /**
   * Takes a free name: two folders of the package may each have, say, an `Identity` of their own.
   * @param {BicepType} type
   */
  reserve(type) {
    const wanted = String(type.name).replace(/[^\w.-]/g, '_');
    let name = wanted;
    for (let count = 2; this.definitions.has(name); count++) name = `${wanted}_${count}`;
    this.definitions.set(name, {});
    this.names.set(type, name);
    return name;
  }

  /**
   * An object with a fixed set of members, or a map, or both.
   * @param {TypeFile} file
   * @param {Members} members
   * @param {string} home
   * @returns {Schema}
   */
  members(file, { name, properties, additional, tag }, home) {
    /** @type {Schema} */
    const own = {};
    const entries = Object.entries(properties);
    for (const [key, property] of entries.filter(([, { flags: bits }]) => !(bits & flags.readOnly))) {
      own[key] = key === tag ? tagSchema(file, property) : this.property(file, name, key, property, home);
    }
    const fixed = Object.keys(own).length > 0;
    const required = entries
      .filter(([key, { flags: bits }]) => key in own && bits & flags.required)
      .map(([key]) => key);
    const readOnly = entries.map(([key]) => key).filter((key) => !(key in own));
    return {
      type: ['object', 'string'],
      pattern: expressionPattern,
      ...(fixed && { properties: { ...own, ...(!('copy' in own) && { copy: propertyCopyRef }) } }),
      ...(required.length > 0 && { required }),
      additionalProperties: additional ? this.value(file, file.resolve(additional), home) : false,
      ...(readOnly.length > 0 && { 'x-readOnly': readOnly }),
    };
  }

  /**
   * @param {TypeFile} file
   * @param {string} objectName
   * @param {string} key
   * @param {BicepProperty} property
   * @param {string} home
   */
  property(file, objectName, key, property, home) {
    const type = file.resolve(property.type);
    const plain = this.value(file, type, home, isNumber(objectName, key));
    const schema = withMissingValues(objectName, key, plain);
    return isSecret(objectName, key, property, type) ? { ...schema, 'x-secret': true } : schema;
  }
}

/**
 * @param {BicepType} type
 * @returns {Members}
 */
export function membersOf(type) {
  return { name: String(type.name), properties: type.properties ?? {}, additional: type.additionalProperties };
}

/** @param {BicepType} type */
function isMap(type) {
  return Object.keys(type.properties ?? {}).length === 0;
}

/**
 * @param {TypeFile} file
 * @param {BicepProperty} property
 */
function tagSchema(file, property) {
  return { const: file.resolve(property.type).value };
}
