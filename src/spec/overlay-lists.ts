import { isMapping, type Mapping } from './overlay-forms.ts';

/** Whether a value is an item that its name tells from the others. */
export const isNamed = (value: unknown): value is Mapping & { readonly name: string } =>
  isMapping(value) && typeof value['name'] === 'string';

/** Whether a value is a list whose items are all told apart by name. */
export function isNamedList(value: unknown): value is ReadonlyArray<Mapping & { readonly name: string }> {
  return Array.isArray(value) && value.every(isNamed);
}

/** The items of a mapping from names to the rest of each. */
export function listFromMapping(
  mapping: Mapping,
): ReadonlyArray<{ readonly name: string; readonly item: Mapping & { readonly name: string } }> {
  return Object.entries(mapping).flatMap(([name, rest]) =>
    isMapping(rest) ? [{ name, item: { ...rest, name } }] : [],
  );
}
