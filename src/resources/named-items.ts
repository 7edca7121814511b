import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { type Expression, literal } from '../model/expression.ts';
import type { NameKind } from '../model/names.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import { checkName } from './resource-name.ts';

/** An item of a list such as `containers`: a name, with settings or without. */
export interface NamedItem<T extends object> {
  readonly name: Expression;
  readonly settings: Members<T>;
  readonly origin: SpecPath;
}

/** Items given as plain names or as objects with a `name`. Names that differ by case only are one name to Azure. */
export function namedItems<T extends { readonly name: string }>(
  kind: NameKind,
  items: ReadonlyArray<string | T> | undefined,
  path: SpecPath,
  reader: SpecReader,
): ReadonlyArray<NamedItem<T>> {
  const places = new Map<string, SpecPath>();
  return (items ?? []).map((item, position) => {
    const origin = childPath(path, position);
    const text = typeof item === 'string' ? item : item.name;
    const namePath = typeof item === 'string' ? origin : childPath(origin, 'name');
    const name = literal(text);
    if (checkName(kind, name, namePath, reader)) reportClash(text, namePath, places, reader);
    return { name, settings: typeof item === 'string' ? {} : reader.members(item, origin), origin };
  });
}

/** Reports a name that was there before, whatever its case. */
export function reportClash(name: string, path: SpecPath, places: Map<string, SpecPath>, reader: SpecReader): void {
  const first = places.get(name.toLowerCase());
  if (first === undefined) {
    places.set(name.toLowerCase(), path);
    return;
  }
  reader.report(
    finding('AML2004', {
      path,
      message: `must be here once only: "${name}"`,
      hint: 'Azure does not tell apart what differs by upper and lower case only',
      related: [{ path: first, message: 'the same' }],
    }),
  );
}
