import { pathKeys, type SpecPath } from '../diagnostics/diagnostic.ts';

/** A JSON schema, as far as the spec's own goes. */
export type Schema = Readonly<Record<string, unknown>>;

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The schemas that the value at a path may be held to, all forms of it; of placeholders only that which the value is. With
 * the spec at hand, of items that a `type` tells apart only those of their own type.
 */
export function schemasAt(root: unknown, path: SpecPath, spec?: unknown): readonly Schema[] {
  const keys = pathKeys(path);
  let value = spec;
  let places = variantsOf(root, root, value);
  for (const key of keys) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    const inner = value;
    places = places.flatMap((schema) => variantsOf(memberOf(schema, key), root, inner));
  }
  const placeholder = placeholderName(value);
  return placeholder === undefined ? places : variantsOf(definition(root, `#/$defs/${placeholder}`), root);
}

function placeholderName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('parameter' in value) return 'ParameterValue';
  return 'expression' in value ? 'ExpressionValue' : undefined;
}

/** A schema and all that it may refer or branch to, as far as the value does not tell. */
function variantsOf(schema: unknown, root: unknown, value?: unknown): readonly Schema[] {
  if (!isSchema(schema)) return [];
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    return /Value$/.test(reference) ? [] : variantsOf(definition(root, reference), root, value);
  }
  if (Array.isArray(schema['allOf'])) return typesOf(schema, schema['allOf'], value);
  if (!('if' in schema)) return [schema];
  const known = isOfType(schema['if'], value);
  const branches = [...(known === false ? [] : [schema['then']]), ...(known === true ? [] : [schema['else']])];
  return branches.flatMap((branch) => variantsOf(branch, root, value));
}

/** An object that a type tells apart: what its own type has, or where the value has none what any type has. */
function typesOf(schema: Schema, branches: readonly unknown[], value: unknown): readonly Schema[] {
  const own = branches.find((branch) => isSchema(branch) && isOfType(branch['if'], value) === true);
  const words = isSchema(schema['properties']) ? schema['properties'] : {};
  const closed = (branch: unknown): Schema => {
    const then = isSchema(branch) && isSchema(branch['then']) ? branch['then'] : {};
    const entries = Object.entries(isSchema(then['properties']) ? then['properties'] : {});
    return {
      ...then,
      properties: Object.fromEntries(entries.map(([key, given]) => [key, given === true ? words[key] : given])),
    };
  };
  return own === undefined ? branches.map(closed) : [closed(own)];
}

/** Whether a value has the type that a condition asks for; `undefined` where it asks something else, or the value has none. */
function isOfType(condition: unknown, value: unknown): boolean | undefined {
  const members = isSchema(condition) ? condition['properties'] : undefined;
  const [entry, more] = isSchema(members) ? Object.entries(members) : [];
  if (entry === undefined || more !== undefined) return undefined;
  const [key, wanted] = entry;
  const given: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  if (typeof given !== 'string' || !isSchema(wanted) || typeof wanted['const'] !== 'string') return undefined;
  return given === wanted['const'];
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
