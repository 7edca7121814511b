import { unionSchema } from './convert-union.mjs';
import { stringSchema } from './convert-value.mjs';
import { membersOf } from './converter.mjs';
import { baseUri, deploymentMembers, resourceMembers } from './shared-schemas.mjs';

/**
 * @typedef {import('./type-data.mjs').BicepResource} BicepResource
 * @typedef {import('./converter.mjs').Converter} Converter
 * @typedef {import('./converter.mjs').Schema} Schema
 */

/**
 * The file of a type, below `schemas/arm`: `Microsoft.Storage/2026-04-01/storageAccounts.blobServices.json`.
 * @param {string} type
 * @param {string} apiVersion
 */
export function schemaPath(type, apiVersion) {
  const [provider, ...names] = type.split('/');
  return `${provider}/${apiVersion}/${names.join('.')}.json`;
}

/**
 * The schema of a resource as it stands in a template.
 * @param {Converter} converter
 * @param {BicepResource} resource
 * @returns {Schema}
 */
export function resourceSchema(converter, resource) {
  const { type, apiVersion } = resource;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: baseUri + schemaPath(type, apiVersion),
    title: `${type}@${apiVersion}`,
    ...bodySchema(converter, resource),
    'x-scopes': scopeNames(resource.scopes),
  };
}

/**
 * @param {Converter} converter
 * @param {BicepResource} resource
 * @returns {Schema}
 */
function bodySchema(converter, resource) {
  const { body, file } = resource;
  if (body.$type === 'ObjectType') {
    const { type: _, pattern: __, ...closed } = converter.members(file, membersOf(body), 'definitions.json');
    return { type: 'object', ...asResource(closed, resource) };
  }
  // A resource whose `kind` tells variants apart, e.g. deploymentScripts: each variant is a whole resource.
  const { type: _, pattern: __, ...union } = unionSchema(converter, file, body, 'definitions.json');
  for (const { then } of union.allOf) {
    const name = then.$ref.split('/').at(-1);
    const definition = converter.definitions.get(name) ?? {};
    converter.definitions.set(name, asResource(definition, resource));
  }
  return { type: 'object', ...union };
}

/**
 * Adds what every resource in a template has.
 * @param {Schema} schema
 * @param {BicepResource} resource
 * @returns {Schema}
 */
function asResource(schema, resource) {
  const { type, apiVersion } = resource;
  const { copy: _, ...properties } = schema.properties;
  const added = type === 'Microsoft.Resources/deployments' ? deploymentMembers : {};
  const readOnly = (schema['x-readOnly'] ?? []).filter(
    (/** @type {string} */ name) => name !== 'type' && name !== 'apiVersion',
  );
  return {
    ...schema,
    properties: {
      ...properties,
      type: { const: type },
      apiVersion: { const: apiVersion },
      name: nameSchema(resource),
      ...resourceMembers,
      ...added,
    },
    required: [...new Set(['type', 'apiVersion', 'name', ...(schema.required ?? [])])],
    'x-readOnly': readOnly,
  };
}

/**
 * The data describes the last segment of a name. A child's name in a template is `parent/child`, or `child` when nested, so
 * only the name of a type without parent can be held to it.
 * @param {BicepResource} resource
 */
function nameSchema({ type, body, file }) {
  const property = (body.properties ?? body.baseProperties)?.name;
  const name = property && file.resolve(property.type);
  return name?.$type === 'StringType' && type.split('/').length === 2 ? stringSchema(name) : { type: 'string' };
}

/**
 * Where a resource can be deployed to. 16, the last bit, means: on any other resource.
 * @param {number} bits
 */
function scopeNames(bits) {
  const names = ['tenant', 'managementGroup', 'subscription', 'resourceGroup', 'extension'];
  return names.filter((_, index) => bits & (1 << index));
}
