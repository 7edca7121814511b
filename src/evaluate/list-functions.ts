import { isJsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import type { PureFunction } from './pure-functions.ts';

/**
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-array
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-object
 */
export const listFunctions: Readonly<Record<string, PureFunction>> = {
  array: (value) => [value ?? null],
  flatten: onList((list) => (list.every(isList) ? list.flatMap((item) => (isList(item) ? [...item] : [])) : undefined)),
  distinct: onList((list) => distinct(list)),
  intersection: (...values) => intersection(values),
  items: (value) => (isObject(value) ? sorted(value).map(([key, inner]) => ({ key, value: inner })) : undefined),
  objectKeys: (value) => (isObject(value) ? sorted(value).map(([key]) => key) : undefined),
  indexFromEnd: (list, position) => fromEnd(list, position),
  tryIndexFromEnd: (list, position) =>
    isListOf(list) && typeof position === 'number' ? (fromEnd(list, position) ?? null) : undefined,
};

const isObject = (value: JsonValue | undefined) => value !== undefined && isJsonObject(value);

function onList(make: (list: readonly JsonValue[]) => JsonValue | undefined): PureFunction {
  return (list) => (isListOf(list) ? make(list) : undefined);
}

const isListOf = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);

function distinct(list: readonly JsonValue[]): readonly JsonValue[] {
  const seen = new Set<string>();
  return list.filter((item) => {
    const text = JSON.stringify(item);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** What all lists have; of objects this is left open. */
function intersection(values: readonly JsonValue[]): JsonValue | undefined {
  const lists = values.filter(isListOf);
  const [first, ...others] = lists;
  if (first === undefined || lists.length < values.length) return undefined;
  const texts = others.map((list) => new Set(list.map((item) => JSON.stringify(item))));
  return distinct(first).filter((item) => texts.every((set) => set.has(JSON.stringify(item))));
}

/** ARM sorts by key. Keys that only case tells apart cannot be in one object. */
function sorted(value: JsonValue | undefined): ReadonlyArray<readonly [string, JsonValue]> {
  const lower = (text: string): string => text.toLowerCase();
  return Object.entries(value ?? {}).sort(([left], [right]) => (lower(left) < lower(right) ? -1 : 1));
}

function fromEnd(list: JsonValue | undefined, position: JsonValue | undefined): JsonValue | undefined {
  return isListOf(list) && typeof position === 'number' && position >= 1 ? list.at(-position) : undefined;
}
