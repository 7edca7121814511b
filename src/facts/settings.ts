import { type Expression, isExpression } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import { memberOf } from '../model/member-of.ts';
import type { Declaration, ViewValue } from '../resources/declaration.ts';

type ViewObject = { readonly [key: string]: ViewValue | undefined };

/** A setting of a resource by ARM's own name, wherever in the resource it stands; what `properties:` say wins. */
export function settingOf({ view, properties }: Declaration, key: string): Expression | undefined {
  const { type, apiVersion, dependsOn, ...settings } = view;
  const own = properties && memberAnywhere(properties, key);
  return own ?? inView(settings, key);
}

function memberAnywhere(object: Expression, key: string): Expression | undefined {
  return memberOf(object, key) ?? firstFound(membersOf(object), (inner) => memberAnywhere(inner, key));
}

function membersOf(object: Expression): readonly Expression[] {
  if (object.kind === 'object') return object.members.map(([, value]) => value);
  if (object.kind !== 'literal' || typeof object.value !== 'object' || object.value === null) return [];
  return Object.keys(object.value).flatMap((key) => memberOf(object, key) ?? []);
}

/** What stands nearest to the resource first. */
function inView(view: ViewObject, key: string): Expression | undefined {
  const here = view[key];
  if (isExpression(here)) return here;
  return firstFound(Object.values(view), (inner) => {
    if (inner === undefined) return undefined;
    if (isExpression(inner)) return memberAnywhere(inner, key);
    return isList(inner) ? undefined : inView(inner, key);
  });
}

function firstFound<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
