import { call, type Expression, index, literal, literalValue, member } from '../model/expression.ts';
import { iff, type ResourceScope, resourceIdIn } from '../model/expression-functions.ts';
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

/**
 * The id as a template has it that is deployed where the resource is: of what a choice at deployment leads to, and of a
 * resource of a known type whose id a parameter holds. Bicep has no extensions of what only an id names.
 */
export function idInPlace(id: Expression, place: ResourceScope, type?: string): Expression | undefined {
  if (id.kind === 'call' && id.name === 'resourceId') {
    const at = id.args.findIndex((argument) => String(literalValue(argument) ?? '').includes('/'));
    const [named, ...names] = id.args.slice(at);
    const text = named && literalValue(named);
    return typeof text === 'string' ? resourceIdIn(place, text, ...names) : undefined;
  }
  if (id.kind === 'call' && id.name === 'if') {
    const branches = id.args.slice(1).filter((branch) => literalValue(branch) !== null);
    const [first, ...others] = branches.map((branch) => idInPlace(branch, place, type));
    return first && others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined;
  }
  const isTop = type?.split('/').length === 2 && literalValue(id) === undefined;
  return isTop ? resourceIdIn(place, type, segment(id, 8)) : undefined;
}

function groupName(): Expression {
  return member(call('resourceGroup'), 'name');
}

function segment(id: Expression, position: number): Expression {
  return index(call('split', id, '/'), position);
}
