import type { SpecObject, SpecValue } from '../random/spec-values.ts';

export type Keys = readonly (string | number)[];

/** Every node of a value below its root, each with the keys that lead to it. */
export function nodesOf(
  value: SpecValue,
  keys: Keys = [],
): ReadonlyArray<{ readonly keys: Keys; readonly value: SpecValue }> {
  const here = keys.length === 0 ? [] : [{ keys, value }];
  if (typeof value !== 'object' || value === null) return here;
  const inner = Array.isArray(value)
    ? value.map((item: SpecValue, position) => [position, item] as const)
    : Object.entries(value as SpecObject);
  return [...here, ...inner.flatMap(([key, item]) => nodesOf(item, [...keys, key]))];
}

/** The value with another one in the place that the keys lead to. */
export function withNode(value: SpecValue, keys: Keys, replacement: SpecValue): SpecValue {
  const [first, ...rest] = keys;
  if (first === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: SpecValue, position) => (position === first ? withNode(item, rest, replacement) : item));
  }
  const members = Object.entries(value as SpecObject);
  const known = members.some(([key]) => key === first);
  const replaced = members.map(
    ([key, item]) => [key, key === first ? withNode(item, rest, replacement) : item] as const,
  );
  return Object.fromEntries(known ? replaced : [...replaced, [first, withNode({}, rest, replacement)]]);
}

/** The keys as a JSON pointer, as findings have it. */
export const pointerOf = (keys: Keys): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
