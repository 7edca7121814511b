import { isJsonObject, type JsonObject, type JsonValue } from '../model/expression.ts';
import { absentMark } from './helpers.ts';

/** Compares by code point: the same order on every system and in every locale. */
export function byCodePoint(left: string, right: string): number {
  if (left === right) return 0;
  // By UTF-16 units, which is the same order but for characters beyond U+FFFF.
  if (!surrogate.test(left) && !surrogate.test(right)) return left < right ? -1 : 1;
  const [a, b] = [Array.from(left, codePoint), Array.from(right, codePoint)];
  const differs = a.findIndex((point, position) => point !== b[position]);
  return differs < 0 ? -1 : (a[differs] ?? 0) - (b[differs] ?? -1);
}

const surrogate = /[\uD800-\uDFFF]/;

const codePoint = (character: string): number => character.codePointAt(0) ?? 0;

/**
 * The value without what is absent, nor what is empty because of that. An object that the user wrote empty stays.
 * Azure does not take an empty object or list for none, and what-if shows it as a change.
 */
export function prune(value: JsonValue): JsonValue | undefined {
  if (value === absentMark) return undefined;
  if (Array.isArray(value)) return pruneItems(value);
  if (!isJsonObject(value)) return value;
  let isKept = true;
  const kept: Array<[string, JsonValue]> = [];
  for (const key of Object.keys(value)) {
    const member = value[key] ?? null;
    const pruned = prune(member);
    if (pruned !== undefined) kept.push([key, pruned]);
    isKept &&= pruned === member;
  }
  // Most have nothing to lose: these are not copied.
  if (isKept) return value;
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function pruneItems(items: readonly JsonValue[]): readonly JsonValue[] {
  const pruned = items.map((item) => prune(item) ?? null);
  return pruned.every((item, position) => item === items[position]) ? items : pruned;
}

/** Members of `over` put over those of `base`, object by object; lists and scalars are replaced whole. */
export function merge(base: JsonValue | undefined, over: JsonValue): JsonValue {
  if (base === undefined || !isJsonObject(base) || !isJsonObject(over)) return over;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) merged.set(key, merge(merged.get(key), value));
  return Object.fromEntries(merged);
}

/** Keys that come first in a resource, in the order of ARM's reference pages. */
const resourceKeys = [
  'condition',
  'type',
  'apiVersion',
  'name',
  'subscriptionId',
  'resourceGroup',
  'scope',
  'location',
  'tags',
  'sku',
  'kind',
  'identity',
  'zones',
  'extendedLocation',
  'placement',
  'dependsOn',
  'properties',
];

/** Every object's keys by code point, so that the order in the spec never shows. */
export function sortKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isJsonObject(value)) return value;
  const keys = Object.keys(value).sort(byCodePoint);
  return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key] ?? null)]));
}

/** A resource in canonical order: its own keys as on the reference page, all others by code point. */
export function canonicalResource(resource: JsonObject): JsonObject {
  const own = resourceKeys.filter((key) => Object.hasOwn(resource, key));
  const others = Object.keys(resource).filter((key) => !resourceKeys.includes(key));
  const keys = [...own, ...others.sort(byCodePoint)];
  return Object.fromEntries(keys.map((key) => [key, sortKeys(resource[key] ?? null)]));
}

/** The text of a JSON artifact: two spaces, LF, a final newline. */
export function jsonText(value: JsonValue): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
