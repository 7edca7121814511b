import { pathKeys, type SpecPath } from '../diagnostics/diagnostic.ts';

/** A JSON schema, as far as the spec's own goes. */
export type Schema = Readonly<Record<string, unknown>>;

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The schemas that the value at a path may be held to, all forms of it; of placeholders only that which the value is.
 */
export function schemasAt(root: unknown, path: SpecPath, value?: unknown): readonly Schema[] {
  const placeholder = placeholderName(value);
  if (placeholder !== undefined) return variantsOf(definition(root, `#/$defs/${placeholder}`), root);
  let places = variantsOf(root, root);
  for (const key of pathKeys(path)) places = places.flatMap((schema) => variantsOf(memberOf(schema, key), root));
  return places;
}

function placeholderName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('parameter' in value) return 'ParameterValue';
  return 'expression' in value ? 'ExpressionValue' : undefined;
}

/** A schema and all that it may refer or branch to. */
function variantsOf(schema: unknown, root: unknown): readonly Schema[] {
  if (!isSchema(schema)) return [];
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    return /Value$/.test(reference) ? [] : variantsOf(definition(root, reference), root);
  }
  if ('if' in schema) return [...variantsOf(schema['then'], root), ...variantsOf(schema['else'], root)];
  return [schema];
}

function definition(root: unknown, reference: string): unknown {
  const definitions = isSchema(root) ? root['$defs'] : undefined;
  return isSchema(definitions) ? definitions[reference.slice('#/$defs/'.length)] : undefined;
}

function memberOf(schema: Schema, key: string): unknown {
  const { properties, items, additionalProperties } = schema;
  if (isSchema(properties) && Object.hasOwn(properties, key)) return properties[key];
  return items ?? additionalProperties;
}
