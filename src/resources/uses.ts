import { declaredIds, idKey } from '../model/declared-ids.ts';
import type { Declaration } from './declaration.ts';

/** Has each resource wait for what it names, as far as the template makes that. Nothing else may stand in `dependsOn`. */
export function waitForUses(declarations: readonly Declaration[]): readonly Declaration[] {
  if (declarations.every(({ uses }) => uses === undefined)) return declarations;
  const made = declaredIds(declarations);
  return declarations.map((declaration) => {
    const { uses = [], view } = declaration;
    const ids = new Map(uses.filter(({ id }) => made.has(idKey(id))).map(({ id }) => [idKey(id), id]));
    if (ids.size === 0) return declaration;
    return { ...declaration, view: { ...view, dependsOn: [...(view.dependsOn ?? []), ...ids.values()] } };
  });
}
