import type { Expression } from './expression.ts';
import { printExpression } from './expression-printer.ts';

/** Each expression once, in the order given. */
export function distinct(expressions: readonly Expression[]): readonly Expression[] {
  return [
    ...new Map(expressions.map((expression) => [JSON.stringify(printExpression(expression)), expression])).values(),
  ];
}
