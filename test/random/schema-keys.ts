import { isObject, type JsonObject } from '../engine/json.ts';
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

/** A schema with those of the definitions that it leads to. */
export function withDefinitions(schema: JsonObject, definitions: JsonObject): JsonObject {
  const reached = new Map<string, unknown>();
  const walk = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      if (reached.has(name)) continue;
      reached.set(name, definitions[name]);
      walk(definitions[name]);
    }
  };
  walk(schema);
  return { ...schema, $defs: Object.fromEntries(reached) };
}
