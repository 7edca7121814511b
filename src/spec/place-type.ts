import { pathKeys, type SpecPath } from '../diagnostics/diagnostic.ts';
import type { ParameterType } from '../model/template.ts';

type Schema = Readonly<Record<string, unknown>>;

const types: Readonly<Record<string, ParameterType>> = {
  string: 'string',
  integer: 'int',
  number: 'int',
  boolean: 'bool',
  array: 'array',
  object: 'object',
};

/** The parameter type of the value that the schema describes at a path; nothing inside `properties:`. */
export function placeTypeIn(root: unknown, path: SpecPath): ParameterType | undefined {
  let places = variantsOf(root, root);
  for (const key of pathKeys(path)) places = places.flatMap((schema) => variantsOf(memberOf(schema, key), root));
  for (const schema of places) {
    const type = typeOf(schema);
    if (type !== undefined) return type;
  }
  return undefined;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A schema and all that it may refer or branch to, but for the placeholders. */
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

function typeOf({ type, enum: values, const: only, anyOf }: Schema): ParameterType | undefined {
  if (typeof type === 'string') return types[type];
  if (Array.isArray(anyOf)) return isSchema(anyOf[0]) ? typeOf(anyOf[0]) : undefined;
  const first: unknown = Array.isArray(values) ? values[0] : only;
  if (typeof first === 'number') return 'int';
  return typeof first === 'string' ? 'string' : undefined;
}
