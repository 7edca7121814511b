import { pathKeys, type SpecPath } from '../diagnostics/diagnostic.ts';

/** What a value holds at a path, by its own members only; `undefined` where it holds nothing there. */
export function valueAt(root: unknown, path: SpecPath): unknown {
  let value = root;
  for (const key of pathKeys(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
