import { Converter } from './converter.mjs';
import { resourceSchema, schemaPath } from './resource-schema.mjs';
import { baseUri, valuesSchema } from './shared-schemas.mjs';

/**
 * @typedef {import('./converter.mjs').Schema} Schema
 * @typedef {{ type: string, apiVersion: string }} Wanted
 * @typedef {{ provider: string, apiVersion: string, definitions: Record<string, Schema>, roots: Map<string, Schema> }} SchemaSet
 */

/**
 * One set of schemas for each provider@version: the roots by type, and the definitions they share.
 * @param {import('./type-data.mjs').TypeData} data
 * @param {Wanted[]} wanted
 * @returns {SchemaSet[]}
 */
export function buildSchemaSets(data, wanted) {
  /** @type {Map<string, Wanted[]>} */
  const groups = new Map();
  for (const entry of wanted) {
    const key = `${entry.type.split('/')[0]}@${entry.apiVersion}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, group]) => buildSet(data, key, group));
}

/**
 * @param {import('./type-data.mjs').TypeData} data
 * @param {string} key
 * @param {Wanted[]} group
 * @returns {SchemaSet}
 */
function buildSet(data, key, group) {
  const converter = new Converter();
  const roots = new Map(
    group.map(({ type, apiVersion }) => [type, resourceSchema(converter, data.resource(type, apiVersion))]),
  );
  const [provider, apiVersion] = key.split('@');
  const definitions = Object.fromEntries([...converter.definitions].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { provider, apiVersion, definitions, roots };
}

/**
 * The files below `schemas/arm`.
 * @param {SchemaSet[]} sets
 * @returns {Map<string, Schema>} path to content
 */
export function schemaFiles(sets) {
  const files = new Map([['values.json', /** @type {Schema} */ (valuesSchema)]]);
  for (const { provider, apiVersion, definitions, roots } of sets) {
    const path = `${provider}/${apiVersion}/definitions.json`;
    files.set(path, { $schema: valuesSchema.$schema, $id: baseUri + path, definitions });
    for (const [type, schema] of roots) files.set(schemaPath(type, apiVersion), schema);
  }
  return files;
}
