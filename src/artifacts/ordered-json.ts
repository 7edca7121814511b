import type { JsonValue } from '../model/expression.ts';

/** JSON on one line, the same whatever the order of the keys in the spec. */
export const orderedJson = (value: JsonValue): string => JSON.stringify(value, inOrderOfKeys);

function inOrderOfKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
