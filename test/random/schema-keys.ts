import { isObject } from '../engine/json.ts';
import type { SpecObject } from './spec-values.ts';

/** Every key that a JSON schema knows by name, at whatever depth. */
export function schemaKeys(schema: unknown): ReadonlySet<string> {
  const keys = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    if (!isObject(value)) return;
    const { properties, ...rest } = value;
    if (isObject(properties)) {
      for (const [key, inner] of Object.entries(properties)) {
        keys.add(key);
        walk(inner);
      }
    }
    // Examples are data, not schemas.
    for (const [word, inner] of Object.entries(rest)) if (word !== 'examples' && word !== 'default') walk(inner);
  };
  walk(schema);
  return keys;
}

/** Every key that some of the specs use. */
export function usedKeys(specs: readonly SpecObject[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      keys.add(key);
      walk(inner);
    }
  };
  for (const spec of specs) walk(spec);
  return keys;
}
