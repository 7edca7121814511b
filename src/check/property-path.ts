import { type JsonSchema, type ResourceSchemas, schemaAt } from './json-schema.ts';

/**
 * The path of a property as the table of API versions writes it: any key of a map is `*`, any item of a list `[]`.
 * `['properties', 'managedNetwork', 'outboundRules', 'pypi', 'type']` is
 * `properties.managedNetwork.outboundRules.*.type`.
 */
export function propertyPath(
  root: JsonSchema,
  schemas: ResourceSchemas,
  resource: unknown,
  keys: readonly string[],
): string {
  return keys.reduce((path, key, index) => {
    const around = schemaAt(root, schemas, resource, keys.slice(0, index)).schemas;
    if (around.some((schema) => schema.items)) return `${path}[]`;
    const map = around.some((schema) => typeof schema.additionalProperties === 'object' && !schema.properties);
    const part = map ? '*' : key;
    return path === '' ? part : `${path}.${part}`;
  }, '');
}
