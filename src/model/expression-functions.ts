import {
  call,
  type Expression,
  isLiteral,
  literal,
  literalValue,
  member,
  type Operand,
  toExpression,
} from './expression.ts';

/**
 * Makers for the template functions that our templates use, by ARM's own names.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions
 */

export const nullValue = literal(null);

/** The id of a resource in the resource group of the deployment. `names` has one name for each segment after the namespace. */
export function resourceId(type: string, ...names: readonly Operand[]): Expression {
  return call('resourceId', type, ...names);
}

export interface ResourceScope {
  readonly subscriptionId?: Operand;
  readonly resourceGroup?: Operand;
  /** The subscription itself and no group in it; its id is given then. */
  readonly wholeSubscription?: true;
}

/**
 * The id of a resource elsewhere. A scope without a resource group means the group of the deployment,
 * since ARM takes a single leading argument for a resource group.
 */
export function resourceIdIn(scope: ResourceScope, type: string, ...names: readonly Operand[]): Expression {
  const { subscriptionId } = scope;
  if (scope.wholeSubscription === true) {
    return call('subscriptionResourceId', subscriptionId ?? ownSubscriptionId(), type, ...names);
  }
  if (subscriptionId === undefined) {
    return scope.resourceGroup === undefined
      ? resourceId(type, ...names)
      : call('resourceId', scope.resourceGroup, type, ...names);
  }
  return call('resourceId', subscriptionId, scope.resourceGroup ?? resourceGroupName(), type, ...names);
}

function resourceGroupName(): Expression {
  return member(call('resourceGroup'), 'name');
}

/** The id of the subscription that is deployed to, without anything before it. */
export function ownSubscriptionId(): Expression {
  return member(call('subscription'), 'subscriptionId');
}

/** The id of a resource that exists once a subscription, e.g. a role definition. */
export function subscriptionResourceId(type: string, ...names: readonly Operand[]): Expression {
  return call('subscriptionResourceId', type, ...names);
}

/** The id of a resource that extends another, e.g. a role assignment on a storage account. */
export function extensionResourceId(resource: Operand, type: string, ...names: readonly Operand[]): Expression {
  return call('extensionResourceId', resource, type, ...names);
}

/** The state of a deployed resource: its properties, or with `'Full'` the whole of it. */
export function reference(resource: Operand, apiVersion?: string, full?: 'Full'): Expression {
  if (apiVersion === undefined) return call('reference', resource);
  return full === undefined ? call('reference', resource, apiVersion) : call('reference', resource, apiVersion, full);
}

/** Joins text and expressions with `format`, as Microsoft's compiler does. Plain data alone stays a literal. */
export function interpolate(parts: readonly Operand[]): Expression {
  const expressions = parts.map(toExpression);
  const values: Expression[] = [];
  const pattern = expressions.map((part) => patternOf(part, values)).join('');
  return values.length === 0 ? literal(unbraced(pattern)) : call('format', pattern, ...values);
}

/** The part's piece of the format text; what only the deployment knows is added to `values`. */
function patternOf(part: Expression, values: Expression[]): string {
  const value = literalValue(part);
  if (typeof value === 'string') return value.replaceAll('{', '{{').replaceAll('}', '}}');
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return `{${values.push(part) - 1}}`;
}

function unbraced(pattern: string): string {
  return pattern.replaceAll('{{', '{').replaceAll('}}', '}');
}

export function concat(...parts: readonly Operand[]): Expression {
  return call('concat', ...parts);
}

/** Regards case in text: lower both sides first where ARM does not, e.g. for names. */
export function equals(left: Operand, right: Operand): Expression {
  return call('equals', left, right);
}

export function not(operand: Operand): Expression {
  return call('not', operand);
}

/** True if all are. A single operand stands for itself. */
export function and(first: Operand, ...others: readonly Operand[]): Expression {
  return others.length === 0 ? toExpression(first) : call('and', first, ...others);
}

/** True if one is. A single operand stands for itself. */
export function or(first: Operand, ...others: readonly Operand[]): Expression {
  return others.length === 0 ? toExpression(first) : call('or', first, ...others);
}

/** ARM's `if`, which is not a name a function here can have. A condition known now is decided now. */
export function iff(condition: Operand, whenTrue: Operand, whenFalse: Operand): Expression {
  const test = toExpression(condition);
  if (isLiteral(test) && typeof test.value === 'boolean') return toExpression(test.value ? whenTrue : whenFalse);
  return call('if', test, whenTrue, whenFalse);
}

export function empty(operand: Operand): Expression {
  return call('empty', operand);
}

/** 13 characters that are the same for the same operands; not unique in itself. */
export function uniqueString(...seeds: readonly [Operand, ...Operand[]]): Expression {
  return call('uniqueString', ...seeds);
}

export function guid(...seeds: readonly [Operand, ...Operand[]]): Expression {
  return call('guid', ...seeds);
}

export function toLower(text: Operand): Expression {
  return call('toLower', text);
}

/** The first `count` characters, or all if there are fewer. */
export function take(text: Operand, count: number): Expression {
  return call('take', text, count);
}

export function replace(text: Operand, oldText: Operand, newText: Operand): Expression {
  return call('replace', text, oldText, newText);
}

/** The parts of text between a separator. */
export function split(text: Operand, separator: string): Expression {
  return call('split', text, separator);
}
