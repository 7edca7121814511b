import { isExpression } from './arm-text.ts';
import { isObject } from './json.ts';
import type { MapNames } from './name-map.ts';

/** A place where two values differ. */
export interface ValueDifference {
  /** E.g. `properties.networkAcls.ipRules[0].value`. */
  readonly path: string;
  readonly expected: unknown;
  /** `undefined` where it is absent. */
  readonly actual: unknown;
  /** Whether it makes no difference to ARM, or adds to what was expected. */
  readonly note: boolean;
}

/** Where `actual` does not have what `expected` has. What it has beyond that is a note, but for the items of a list. */
export function valueDifferences(
  expected: unknown,
  actual: unknown,
  mapNames: MapNames,
  path = '',
): readonly ValueDifference[] {
  if (isObject(expected) && isObject(actual)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return keys.flatMap((key) => {
      const below = path === '' ? key : `${path}.${key}`;
      return valueDifferences(expected[key], actual[key], mapNames, below);
    });
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = Math.max(expected.length, actual.length);
    const paired = pairedByName(expected, actual, mapNames);
    return Array.from({ length }, (_, index) => index).flatMap((index) => {
      const found = valueDifferences(expected[index], paired[index], mapNames, `${path}[${index}]`);
      return index < expected.length ? found : found.map((difference) => ({ ...difference, note: false }));
    });
  }
  if (isEqual(expected, actual, mapNames)) return [];
  return [{ path, expected, actual, note: isNote(path, expected, actual) }];
}

/** The items of `actual` where those of the same name are in `expected`; the others fill what is left, in their order. */
function pairedByName(
  expected: readonly unknown[],
  actual: readonly unknown[],
  mapNames: MapNames,
): readonly unknown[] {
  const left = [...actual];
  const taken = expected.map((item) => {
    const name = nameOf(item);
    const index = name === undefined ? -1 : left.findIndex((other) => nameOf(other) === mapNames(name));
    return index < 0 ? undefined : left.splice(index, 1)[0];
  });
  return [...taken.map((item) => item ?? left.shift()), ...left];
}

function nameOf(item: unknown): string | undefined {
  return isObject(item) && typeof item['name'] === 'string' ? item['name'] : undefined;
}

function isEqual(expected: unknown, actual: unknown, mapNames: MapNames): boolean {
  if (typeof expected !== 'string' || typeof actual !== 'string') return expected === actual;
  return expected === actual || sameIds(mapNames(expected), actual) || sameWhenDeployed(mapNames(expected), actual);
}

/** What only the deployment can read: whatever API version asks for it, and in an id whatever case. */
function sameWhenDeployed(expected: string, actual: string): boolean {
  return isExpression(expected) && isExpression(actual) && asked(expected) === asked(actual);
}

function asked(expression: string): string {
  return expression
    .slice(1, -1)
    .replace(/^format\('\{0\}', (.*)\)$/, '$1')
    .replaceAll(/'\d{4}-\d{2}-\d{2}(-[a-z]+)?'/g, "'<API version>'")
    .replaceAll(/'\/subscriptions\/[^']*'/gi, (id) => id.toLowerCase());
}

/** Ids are compared without regard to case, everything else as it is. */
function sameIds(expected: string, actual: string): boolean {
  const isId = /^\/(subscriptions|providers)\//i.test(actual);
  return isId ? expected.toLowerCase() === actual.toLowerCase() : expected === actual;
}

/** Nothing against absent, other case of a word, `West Europe` against `westeurope`, and what was added. */
function isNote(path: string, expected: unknown, actual: unknown): boolean {
  if (isNothing(expected)) return true;
  if (isEmpty(expected) && isNothing(actual)) return true;
  if (typeof expected !== 'string' || typeof actual !== 'string') return false;
  if (/(^|\.)location(Name)?$/i.test(path)) return compact(expected) === compact(actual);
  return /^[A-Za-z][\w-]*$/.test(expected) && expected.toLowerCase() === actual.toLowerCase();
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

/** Also what holds nothing but nothing: `{name: null}`. */
function isEmpty(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((one) => isNothing(one) || isEmpty(one))
  );
}

function compact(location: string): string {
  return location.replaceAll(' ', '').toLowerCase();
}
