import { isJsonObject, type JsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';

/** Old id → new id of what was renamed or went elsewhere, the longest first. */
export type MovedIds = ReadonlyArray<readonly [before: string, after: string]>;

/** The value with the new ids in the place of the old ones: that these stand in other resources is no change of those. */
export function withNewIds(value: JsonObject, moved: MovedIds): JsonObject {
  if (moved.length === 0) return value;
  const patterns = moved.map(([from, to]) => [new RegExp(`${escaped(from)}(?![\\w.-])`, 'gi'), to] as const);
  const renew = (text: string) => patterns.reduce((now, [from, to]) => now.replace(from, () => to), text);
  const renewed = replaced(value, renew);
  return isJsonObject(renewed) ? renewed : value;
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function replaced(value: JsonValue, renew: (text: string) => string): JsonValue {
  if (typeof value === 'string') return renew(value);
  if (isList(value)) return value.map((item) => replaced(item, renew));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [renew(key), replaced(inner, renew)]));
}
