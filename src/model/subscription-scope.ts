import { call, type Expression, literalValue, member, parameter } from './expression.ts';
import { extensionResourceId, interpolate } from './expression-functions.ts';
import { rewrite } from './expression-rewrite.ts';

/** The parameters of a template that makes its resource group too. */
export const resourceGroupName = parameter('resourceGroupName');
export const resourceGroupLocation = parameter('resourceGroupLocation');

/** What `resourceGroup().id` is in a group: the same text, so that names made from it are the same too. */
export const resourceGroupId = groupId(member(call('subscription'), 'id'), resourceGroupName);

function groupId(subscriptionId: Expression, group: Expression): Expression {
  return interpolate([subscriptionId, '/resourceGroups/', group]);
}

const members: Readonly<Record<string, Expression>> = {
  id: resourceGroupId,
  location: resourceGroupLocation,
  name: resourceGroupName,
};

/** Values of the variables of a template, by name. */
export type VariableValues = ReadonlyMap<string, { readonly value: Expression }>;

/**
 * An expression of the group's template as one of the subscription's, where there is no group to ask: its name and region
 * are parameters, and variables are what they stand for.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-to-subscription#resource-groups
 */
export function inSubscription(expression: Expression, variables: VariableValues): Expression {
  return rewrite(expression, (part) => {
    if (part.kind === 'variable') {
      const value = variables.get(part.name)?.value;
      return value && inSubscription(value, variables);
    }
    if (part.kind === 'member' && isOwnGroup(part.of)) return members[part.name];
    if (part.kind !== 'call' || part.name.toLowerCase() !== 'resourceid') return undefined;
    const args = part.args.map((argument) => inSubscription(argument, variables));
    const typeAt = args.findIndex((argument) => /^[^/]+\.[^/]+\//.test(String(literalValue(argument) ?? '')));
    const [type, ...names] = args.slice(Math.max(typeAt, 0));
    const typeText = type && literalValue(type);
    if (typeText === undefined) return undefined;
    return extensionResourceId(scopeOf(args.slice(0, typeAt)), String(typeText), ...names);
  });
}

function scopeOf(place: readonly Expression[]): Expression {
  const [first, second] = place;
  if (first === undefined) return resourceGroupId;
  if (second === undefined) return groupId(member(call('subscription'), 'id'), first);
  return groupId(interpolate(['/subscriptions/', first]), second);
}

function isOwnGroup(expression: Expression): boolean {
  return (
    expression.kind === 'call' && expression.name.toLowerCase() === 'resourcegroup' && expression.args.length === 0
  );
}

/** Whether an expression asks the group for what only the group knows, such as its tags. */
export function needsGroup(expression: Expression): boolean {
  let found = false;
  rewrite(inSubscription(expression, new Map()), (part) => {
    found ||= isOwnGroup(part);
    return undefined;
  });
  return found;
}
