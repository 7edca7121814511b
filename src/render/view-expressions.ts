import { type Expression, isExpression } from '../model/expression.ts';

/** A view, or any part of one, with something else for each expression in it. */
export function mapExpressions<T>(given: T, make: (expression: Expression) => Expression): T;
export function mapExpressions(given: unknown, make: (expression: Expression) => Expression): unknown {
  if (Array.isArray(given)) return given.map((item) => mapExpressions(item, make));
  if (typeof given !== 'object' || given === null) return given;
  if (isExpression(given)) return make(given);
  return Object.fromEntries(Object.entries(given).map(([key, inner]) => [key, mapExpressions(inner, make)]));
}
