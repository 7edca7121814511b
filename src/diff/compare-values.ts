import { isJsonObject, type JsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import type { PropertyChange, PropertyPath } from './change.ts';
import { isAbsent, isSet, keysOf, memberOf, sameText, sameValue } from './same-value.ts';

/** A change before it is looked at what it means. */
export type ValueChange = Omit<PropertyChange, 'marks'>;

/** What tells two values apart, each at the deepest place that both have. */
export function compareValues(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: PropertyPath = [],
): readonly ValueChange[] {
  const key = lastKey(path);
  if (isAbsent(before, key)) return isAbsent(after, key) ? [] : [{ path, kind: 'added', after }];
  if (isAbsent(after, key)) return [{ path, kind: 'removed', before }];
  if (isList(before) && isList(after)) return compareLists(before, after, path);
  if (isJsonObject(before) && isJsonObject(after)) return compareObjects(before, after, path);
  const same =
    typeof before === 'string' && typeof after === 'string' ? sameText(before, after, key) : before === after;
  return same ? [] : [{ path, kind: 'changed', before, after }];
}

/** The key that a value, or the list that it is in, stands at. */
function lastKey(path: PropertyPath): string {
  const key = path.findLast((step) => typeof step === 'string');
  return typeof key === 'string' ? key : '';
}

function compareObjects(before: JsonObject, after: JsonObject, path: PropertyPath): readonly ValueChange[] {
  return keysOf(before, after).flatMap((key) =>
    compareValues(memberOf(before, key), memberOf(after, key), [...path, key]),
  );
}

function compareLists(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  path: PropertyPath,
): readonly ValueChange[] {
  const names = [namesOf(before), namesOf(after)] as const;
  if (names[0] !== undefined && names[1] !== undefined) return compareNamed(names[0], names[1], path);
  return isSet(lastKey(path)) ? compareSets(before, after, path) : compareInOrder(before, after, path);
}

/** The items of a list by what names them, in small letters. */
type Named = ReadonlyMap<string, { readonly name: string; readonly item: JsonValue }>;

/** What tells one item of a list from another, the best first. */
const nameKeys = ['name', 'id', 'objectId', 'category', 'categoryGroup', 'service', 'location', 'value'] as const;

/** Nothing where an item has no name, or two have the same. */
function namesOf(items: readonly JsonValue[]): Named | undefined {
  const named = new Map<string, { readonly name: string; readonly item: JsonValue }>();
  for (const item of items) {
    const name = isJsonObject(item) ? nameIn(item) : undefined;
    if (name === undefined || named.has(name.toLowerCase())) return undefined;
    named.set(name.toLowerCase(), { name, item });
  }
  return named;
}

function nameIn(item: JsonObject): string | undefined {
  const name = nameKeys.map((key) => memberOf(item, key)).find((one) => typeof one === 'string');
  return typeof name === 'string' ? name : undefined;
}

/** Item by item under its name; a new order is a change of the list, where order counts. */
function compareNamed(before: Named, after: Named, path: PropertyPath): readonly ValueChange[] {
  const items = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [old, made] = [before.get(key), after.get(key)];
    return compareValues(old?.item, made?.item, [...path, { item: old?.name ?? made?.name ?? key }]);
  });
  const order = (named: Named, other: Named) => [...named].flatMap(([key, { name }]) => (other.has(key) ? [name] : []));
  const [old, made] = [order(before, after), order(after, before)];
  const moved = old.some((name, position) => name.toLowerCase() !== made[position]?.toLowerCase());
  return moved && !isSet(lastKey(path)) ? [...items, { path, kind: 'changed', before: old, after: made }] : items;
}

/** Items without names: what only one side has. */
function compareSets(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  path: PropertyPath,
): readonly ValueChange[] {
  const key = lastKey(path);
  const [gone, come] = [without(before, after, key), without(after, before, key)];
  return [
    ...gone.map((item) => ({ path: [...path, { item: textOf(item) }], kind: 'removed' as const, before: item })),
    ...come.map((item) => ({ path: [...path, { item: textOf(item) }], kind: 'added' as const, after: item })),
  ];
}

function without(items: readonly JsonValue[], others: readonly JsonValue[], key: string): readonly JsonValue[] {
  const rest = [...others];
  return items.filter((item) => {
    const position = rest.findIndex((other) => sameValue(item, other, key));
    if (position >= 0) rest.splice(position, 1);
    return position < 0;
  });
}

const textOf = (item: JsonValue): string => (typeof item === 'string' ? item : JSON.stringify(item));

/** What is the same at the front and at the back is no change; what is between is compared one by one. */
function compareInOrder(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  path: PropertyPath,
): readonly ValueChange[] {
  if (before.length === after.length) {
    return before.flatMap((item, position) => compareValues(item, after[position], [...path, position]));
  }
  const key = lastKey(path);
  const shorter = Math.min(before.length, after.length);
  const same = (left: number, right: number) => sameValue(before[left] ?? null, after[right] ?? null, key);
  let front = 0;
  while (front < shorter && same(front, front)) front += 1;
  let back = 0;
  while (back < shorter - front && same(before.length - 1 - back, after.length - 1 - back)) back += 1;
  const end = Math.max(before.length, after.length) - back;
  return Array.from({ length: end - front }, (_, offset) => front + offset).flatMap((position) =>
    compareValues(
      position < before.length - back ? before[position] : undefined,
      position < after.length - back ? after[position] : undefined,
      [...path, position],
    ),
  );
}
