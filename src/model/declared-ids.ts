import type { Expression } from './expression.ts';
import { printExpression } from './expression-printer.ts';

/** An id in a form to compare: Azure does not regard case. */
export function idKey(id: Expression): string {
  return String(printExpression(id)).toLowerCase();
}

/** The ids of what a template declares, in that form. */
export function declaredIds(declarations: ReadonlyArray<{ readonly id?: Expression }>): ReadonlySet<string> {
  return new Set(declarations.flatMap(({ id }) => (id === undefined ? [] : [idKey(id)])));
}
