import { call, type Expression, index, literal, literalValue, member } from '../model/expression.ts';
import { iff, type ResourceScope } from '../model/expression-functions.ts';
import { parseResourceId } from '../model/resource-id.ts';

/** Where the resource of an id is; nothing for the resource group of the deployment. */
export function placeOfId(id: Expression): ResourceScope | undefined {
  const { subscriptionId, resourceGroup } = partsOf(id);
  if (subscriptionId === undefined && resourceGroup === undefined) return undefined;
  return { ...(subscriptionId && { subscriptionId }), ...(resourceGroup && { resourceGroup }) };
}

/** The place where the condition holds; the group of the deployment otherwise, since a place is worked out in any case. */
export function placeWhere(condition: Expression, place: ResourceScope | undefined): ResourceScope | undefined {
  if (place === undefined) return undefined;
  const { subscriptionId, resourceGroup } = place;
  return {
    ...(subscriptionId !== undefined && { subscriptionId: iff(condition, subscriptionId, ownPlace().subscriptionId) }),
    ...(resourceGroup !== undefined && { resourceGroup: iff(condition, resourceGroup, ownPlace().resourceGroup) }),
  };
}

function ownPlace() {
  return { subscriptionId: member(call('subscription'), 'subscriptionId'), resourceGroup: groupName() };
}

interface Parts {
  readonly subscriptionId?: Expression | undefined;
  readonly resourceGroup?: Expression | undefined;
}

function partsOf(id: Expression): Parts {
  const text = literalValue(id);
  if (typeof text === 'string') {
    const parsed = parseResourceId(text);
    if (parsed === undefined) return groupParts(text);
    return { subscriptionId: literal(parsed.subscriptionId), resourceGroup: literal(parsed.resourceGroup) };
  }
  if (id.kind === 'call' && id.name === 'resourceId') return argumentParts(id.args);
  if (id.kind === 'call' && id.name === 'if' && id.args.length === 3) return eitherParts(id.args);
  return { subscriptionId: segment(id, 2), resourceGroup: segment(id, 4) };
}

/** The id of a resource group itself. */
function groupParts(text: string): Parts {
  const [, subscription, group] = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)$/i.exec(text) ?? [];
  if (subscription === undefined || group === undefined) return {};
  return { subscriptionId: literal(subscription), resourceGroup: literal(group) };
}

/** `resourceId([subscription], [group], type, …names)`: the type is the first argument with a slash. */
function argumentParts(args: readonly Expression[]): Parts {
  const type = args.findIndex((argument) => String(literalValue(argument) ?? '').includes('/'));
  if (type === 1) return { resourceGroup: args[0] };
  return type === 2 ? { subscriptionId: args[0], resourceGroup: args[1] } : {};
}

/** The id that a choice at deployment has. */
function eitherParts([test, whenTrue, whenFalse]: readonly Expression[]): Parts {
  if (test === undefined || whenTrue === undefined || whenFalse === undefined) return {};
  const [left, right] = [partsOf(whenTrue), partsOf(whenFalse)];
  const own = ownPlace();
  const both = (key: keyof Parts): Expression | undefined =>
    left[key] === undefined && right[key] === undefined
      ? undefined
      : iff(test, left[key] ?? own[key], right[key] ?? own[key]);
  return { subscriptionId: both('subscriptionId'), resourceGroup: both('resourceGroup') };
}

function groupName(): Expression {
  return member(call('resourceGroup'), 'name');
}

function segment(id: Expression, position: number): Expression {
  return index(call('split', id, '/'), position);
}
