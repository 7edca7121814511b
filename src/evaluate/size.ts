import { childExpressions, type Expression, type JsonValue } from '../model/expression.ts';

/**
 * How much one value may hold, counted in parts and in characters of text. ARM's templates end at 4 MB; a variable that
 * doubles itself from line to line must not exhaust the memory.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits
 */
const maximumSize = 40_000;

/** Values share their parts, so each part is counted once. */
const known = new WeakMap<object, number>();

export function isTooLarge(expression: Expression): boolean {
  return sizeOf(expression) > maximumSize;
}

function sizeOf(expression: Expression): number {
  return remembered(expression, () => {
    if (expression.kind === 'literal') return dataSize(expression.value);
    return 1 + sum(childExpressions(expression).map(sizeOf));
  });
}

function dataSize(value: JsonValue): number {
  if (typeof value === 'string') return 1 + value.length / 16;
  if (typeof value !== 'object' || value === null) return 1;
  return remembered(value, () => 1 + sum(Object.values(value).map(dataSize)));
}

function remembered(part: object, count: () => number): number {
  const before = known.get(part);
  if (before !== undefined) return before;
  const size = count();
  known.set(part, size);
  return size;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
