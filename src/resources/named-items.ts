import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import type { NameKind } from '../model/names.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import { checkName } from './resource-name.ts';

/** An item of a list such as `containers`: a name, with settings or without. */
export interface NamedItem<T extends object> {
  readonly name: Expression;
  readonly settings: Members<T>;
  readonly origin: SpecPath;
}

/**
 * Items given as plain names or as objects with a `name`; a name may be what only the deployment knows. Names that differ
 * by case only are one name to Azure.
 */
export function namedItems<T extends { readonly name: unknown }>(
  kind: NameKind,
  items: readonly unknown[] | undefined,
  path: SpecPath,
  reader: SpecReader,
): ReadonlyArray<NamedItem<T>> {
  const places = new Map<string, SpecPath>();
  return (items ?? []).map((item, position) => {
    const origin = childPath(path, position);
    const { name: given, ...settings } = isNamed<T>(item) ? item : { name: item };
    const namePath = given === item ? origin : childPath(origin, 'name');
    const name = reader.expression(given, namePath, 'name');
    if (checkName(kind, name, namePath, reader)) reportClash(name, namePath, places, reader);
    return { name, settings: reader.members<object>(settings, origin), origin };
  });
}

/** Whether an item is an object with a name, and no name alone. */
export function isNamed<T extends { readonly name: unknown }>(item: unknown): item is T {
  return typeof item === 'object' && item !== null && 'name' in item;
}

/** Reports a name that was there before, whatever its case: also one that is so by the default of a parameter. */
export function reportClash(
  name: string | Expression,
  path: SpecPath,
  places: Map<string, SpecPath>,
  reader: SpecReader,
): void {
  const words = typeof name === 'string' ? name : nameByDefault(name, reader);
  const first = places.get(words.toLowerCase());
  if (first === undefined) {
    places.set(words.toLowerCase(), path);
    return;
  }
  reader.report(
    finding('AML2004', {
      path,
      message: `must be here once only: "${words}"`,
      hint: 'Azure does not tell apart what differs by upper and lower case only',
      related: [{ path: first, message: 'the same' }],
    }),
  );
}

/** What a name is in a deployment that gives no parameters; an expression that only the deployment knows stands for itself. */
function nameByDefault(name: Expression, { parameters }: SpecReader): string {
  const value = name.kind === 'parameter' ? parameters.get(name.name)?.defaultValue : name;
  const text = value && literalValue(value);
  return typeof text === 'string' ? text : String(printExpression(name));
}
