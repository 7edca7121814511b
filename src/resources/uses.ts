import type { Expression } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import type { Declaration } from './declaration.ts';

const keyOf = (id: Expression): string => String(printExpression(id)).toLowerCase();

/** The ids of what a template declares, in a form to compare: Azure does not regard case. */
function declaredIds(declarations: readonly Declaration[]): ReadonlySet<string> {
  return new Set(declarations.flatMap(({ id }) => (id === undefined ? [] : [keyOf(id)])));
}

/** Has each resource wait for what it names, as far as the template makes that. Nothing else may stand in `dependsOn`. */
export function waitForUses(declarations: readonly Declaration[]): readonly Declaration[] {
  if (declarations.every(({ uses }) => uses === undefined)) return declarations;
  const made = declaredIds(declarations);
  return declarations.map((declaration) => {
    const { uses = [], view } = declaration;
    const ids = new Map(uses.filter(({ id }) => made.has(keyOf(id))).map(({ id }) => [keyOf(id), id]));
    if (ids.size === 0) return declaration;
    return { ...declaration, view: { ...view, dependsOn: [...(view.dependsOn ?? []), ...ids.values()] } };
  });
}
