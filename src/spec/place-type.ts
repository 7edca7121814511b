import type { SpecPath } from '../diagnostics/diagnostic.ts';
import type { ParameterType } from '../model/template.ts';
import { isSchema, type Schema, schemasAt } from './schema-places.ts';

const types: Readonly<Record<string, ParameterType>> = {
  string: 'string',
  integer: 'int',
  number: 'int',
  boolean: 'bool',
  array: 'array',
  object: 'object',
};

/** The parameter type of the value that the spec's schema describes at a path; nothing inside `properties:`. */
export function placeTypeIn(root: unknown, path: SpecPath): ParameterType | undefined {
  for (const schema of schemasAt(root, path)) {
    const type = typeOf(schema);
    if (type !== undefined) return type;
  }
  return undefined;
}

function typeOf({ type, enum: values, anyOf, writeOnly }: Schema): ParameterType | undefined {
  if (writeOnly === true) return 'securestring';
  if (typeof type === 'string') return types[type];
  if (Array.isArray(anyOf)) return isSchema(anyOf[0]) ? typeOf(anyOf[0]) : undefined;
  const first: unknown = Array.isArray(values) ? values[0] : undefined;
  if (typeof first === 'number') return 'int';
  return typeof first === 'string' ? 'string' : undefined;
}
