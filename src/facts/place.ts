import { type Expression, literalValue, type Operand, toExpression } from '../model/expression.ts';
import type { ResourceScope } from '../model/expression-functions.ts';
import { parseResourceId } from '../model/resource-id.ts';
import type { ExistingFact } from './facts.ts';
import { readable } from './readable.ts';
import type { Scope } from './scope.ts';

/** What a fact says of where a resource is. */
export type Place = Pick<ExistingFact, 'type' | 'name' | 'resourceGroup' | 'subscription'>;

/** Where the resource of an id is: an id in full, or a call of `resourceId`. */
export function placeOf(id: Expression, scope: Scope, holds?: Expression): Place | undefined {
  const text = literalValue(id);
  if (typeof text === 'string') return placeOfText(text);
  if (id.kind !== 'call' || id.name !== 'resourceId') return { type: '', name: readable(id, scope, holds) };
  return placeOfCall(id.args, scope, holds);
}

export function placeOfText(text: string): Place | undefined {
  const parsed = parseResourceId(text);
  if (parsed === undefined) return undefined;
  const { type, names, resourceGroup, subscriptionId } = parsed;
  return { type, name: names.join('/'), resourceGroup, subscription: subscriptionId };
}

/** Before the type stand a resource group, or a subscription and a resource group. */
export function placeOfCall(args: readonly Expression[], scope: Scope, holds?: Expression): Place | undefined {
  const position = args.findIndex((arg) => String(literalValue(arg)).includes('/'));
  const [type, ...names] = args.slice(position).map((arg) => readable(arg, scope, holds));
  if (position < 0 || type === undefined) return undefined;
  const [resourceGroup, subscription] = args
    .slice(0, position)
    .map((arg) => readable(arg, scope))
    .reverse();
  return { type, name: names.join('/'), ...elsewhere(resourceGroup, subscription) };
}

/** The group and the subscription of a scope, as far as they are others than those deployed to. */
export function groupPlace(
  { resourceGroup, subscriptionId }: ResourceScope,
  scope: Scope,
  holds?: Expression,
): Omit<Place, 'type' | 'name'> {
  const read = (part: Operand | undefined): string | undefined =>
    part === undefined ? undefined : readable(toExpression(part), scope, holds);
  return elsewhere(read(resourceGroup), read(subscriptionId));
}

function elsewhere(resourceGroup: string | undefined, subscription: string | undefined): Omit<Place, 'type' | 'name'> {
  return {
    ...(resourceGroup !== undefined && resourceGroup !== '<resource group>' && { resourceGroup }),
    ...(subscription !== undefined && subscription !== '<subscription>' && { subscription }),
  };
}
