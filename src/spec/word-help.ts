import { childPath, pathKeys, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import type { JsonValue } from '../model/expression.ts';
import { isSchema, schemasAt } from './schema-places.ts';

/** What the spec's schema says of a word. */
export interface WordFacts {
  readonly description?: string;
  readonly allowedValues?: readonly JsonValue[];
  readonly minValue?: number;
  readonly maxValue?: number;
}

/** What the schema says of the word at a path of a spec; nothing inside `properties:`, which are ARM's. */
export function wordFacts(schema: unknown, path: SpecPath, spec: unknown): WordFacts {
  const keys = pathKeys(path);
  const parent = childPath(rootPath, ...keys.slice(0, -1));
  const described = schemasAt(schema, parent, spec).map(({ properties }) =>
    isSchema(properties) ? properties[keys.at(-1) ?? ''] : undefined,
  );
  const description = described.map((one) => (isSchema(one) ? one['description'] : undefined)).find(isText);
  const places = schemasAt(schema, path, spec);
  const values = places.map((place) => place['enum']).find((list) => Array.isArray(list));
  const [minValue, maxValue] = ['minimum', 'maximum'].map((key) => places.map((place) => place[key]).find(isNumber));
  return {
    ...(description !== undefined && { description }),
    ...(Array.isArray(values) && { allowedValues: values }),
    ...(minValue !== undefined && { minValue }),
    ...(maxValue !== undefined && { maxValue }),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isInteger(value);
