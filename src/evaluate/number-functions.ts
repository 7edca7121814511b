import type { JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import type { PureFunction } from './pure-functions.ts';

/**
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-numeric
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-comparison
 */
export const numberFunctions: Readonly<Record<string, PureFunction>> = {
  add: onNumbers((left, right) => left + right),
  sub: onNumbers((left, right) => left - right),
  mul: onNumbers((left, right) => left * right),
  div: onNumbers((left, right) => (right === 0 ? undefined : Math.trunc(left / right))),
  mod: onNumbers((left, right) => (right === 0 ? undefined : left % right)),
  less: onNumbers((left, right) => left < right),
  lessOrEquals: onNumbers((left, right) => left <= right),
  greater: onNumbers((left, right) => left > right),
  greaterOrEquals: onNumbers((left, right) => left >= right),
  min: (...values) => extreme(values, Math.min),
  max: (...values) => extreme(values, Math.max),
  int: (value) => (typeof value === 'string' && /^\s*[+-]?\d{1,15}\s*$/.test(value) ? Number(value) : numberOf(value)),
  bool: asBool,
  not: (value) => (typeof value === 'boolean' ? !value : undefined),
  equals: (left, right) => sameData(left ?? null, right ?? null),
  range: (start, count) =>
    typeof start === 'number' && typeof count === 'number' && count >= 0 && count <= 10_000
      ? Array.from({ length: count }, (_, at) => start + at)
      : undefined,
};

const numberOf = (value: JsonValue | undefined): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) ? value : undefined;

function onNumbers(make: (left: number, right: number) => number | boolean | undefined): PureFunction {
  return (left, right) => {
    const made = typeof left === 'number' && typeof right === 'number' ? make(left, right) : undefined;
    return typeof made === 'number' && !Number.isSafeInteger(made) ? undefined : made;
  };
}

function extreme(values: readonly JsonValue[], choose: (...numbers: number[]) => number): number | undefined {
  const [first] = values;
  const numbers = values.length === 1 && first !== undefined && isList(first) ? first : values;
  const known = numbers.filter((number) => typeof number === 'number');
  return known.length > 0 && known.length === numbers.length ? choose(...known) : undefined;
}

function asBool(value: JsonValue | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return text === 'true' || text === 'false' ? text === 'true' : undefined;
}

/** Text with regard to case; objects whatever the order of their keys. */
function sameData(left: JsonValue, right: JsonValue): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  if (isList(left) !== isList(right)) return false;
  const [ours, theirs] = [Object.entries(left), Object.entries(right)];
  return (
    ours.length === theirs.length &&
    ours.every(([key, value]) => {
      const other: unknown = Object.hasOwn(right, key) ? Reflect.get(right, key) : undefined;
      return other !== undefined && sameData(value, other as JsonValue);
    })
  );
}
