import { distinct } from './distinct.ts';
import type { Expression } from './expression.ts';
import { or } from './expression-functions.ts';

/** One of the conditions holds; nothing where one of them is always so, or there are none. */
export function anyOf(conditions: ReadonlyArray<Expression | undefined>): Expression | undefined {
  const known = conditions.filter((condition) => condition !== undefined);
  if (known.length < conditions.length) return undefined;
  const [first, ...others] = distinct(known);
  return first && or(first, ...others);
}
