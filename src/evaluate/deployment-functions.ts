import { call, type Expression, isLiteral, literal, literalText, literalValue, member } from '../model/expression.ts';
import { given, type Place, placeId } from './place.ts';
import { readableText } from './readable-text.ts';
import type { Scope } from './scope.ts';
import { joinText } from './text.ts';

/**
 * What the deployment tells of itself as a whole. Its members are asked for with `deploymentMember`. Where a nested
 * deployment goes elsewhere the call says where, so that what it stands for is the same wherever it is used.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-scope
 */
export function deploymentFunction(name: string, args: readonly Expression[], scope: Scope): Expression | undefined {
  const { place } = scope;
  const elsewhere = args.length === 0 && !place.outermost;
  switch (name) {
    case 'resourceGroup':
      return elsewhere ? call(name, place.subscriptionId, place.resourceGroup) : undefined;
    case 'subscription':
      return elsewhere ? call(name, place.subscriptionId) : undefined;
    case 'environment':
      return scope.context.cloud === 'AzureCloud' ? literal(publicCloud) : undefined;
    case 'deployment':
      return args.length === 0 && scope.deploymentName ? call(name, scope.deploymentName) : undefined;
    case 'copyIndex':
      return loopTurn(args, scope);
    case 'lambdaVariables':
      return args[0] && scope.locals.get(textOf(args[0]).toLowerCase());
    case 'reference':
      return referenced(args, scope);
    default:
      return undefined;
  }
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#environment */
const publicCloud = {
  name: 'AzureCloud',
  suffixes: { acrLoginServer: '.azurecr.io', keyvaultDns: '.vault.azure.net', storage: 'core.windows.net' },
};

/** A member of what a deployment tells of itself, as far as it is known or can be put in other words. */
export function deploymentMember(of: Expression, name: string, scope: Scope): Expression | undefined {
  if (of.kind !== 'call') return undefined;
  const key = name.toLowerCase();
  switch (of.name) {
    case 'resourceGroup':
      return groupMember(of.args, key, scope);
    case 'subscription':
      return subscriptionMember(of.args[0] ?? scope.outermost.subscriptionId, key, scope);
    case 'tenant':
      return key === 'tenantid' ? tenantId(scope) : undefined;
    case 'reference':
      return key === 'outputs' && of.args[0] ? scope.names.outputs(readableText(of.args[0])) : undefined;
    case 'deployment':
      return key === 'name' ? (of.args[0] ?? given(scope.context.deploymentName)) : undefined;
    default:
      return undefined;
  }
}

function groupMember(args: readonly Expression[], key: string, { outermost, context }: Scope): Expression | undefined {
  const [subscriptionId = outermost.subscriptionId, resourceGroup = outermost.resourceGroup] = args;
  const place: Place = { ...outermost, kind: 'resourceGroup', subscriptionId, resourceGroup };
  if (key === 'name') return resourceGroup;
  if (key === 'id') return placeId(place);
  return key === 'location' && args.length === 0 ? given(context.location) : undefined;
}

function subscriptionMember(subscriptionId: Expression, key: string, scope: Scope): Expression | undefined {
  if (key === 'subscriptionid') return subscriptionId;
  if (key === 'id') return joinText(['/subscriptions/', subscriptionId]);
  return key === 'tenantid' ? tenantId(scope) : undefined;
}

const tenantId = ({ context }: Scope): Expression =>
  given(context.tenantId) ?? member(call('subscription'), 'tenantId');

/** `copyIndex()`, `copyIndex(offset)`, `copyIndex(name)` or `copyIndex(name, offset)`. */
function loopTurn(args: readonly Expression[], { loops }: Scope): Expression | undefined {
  const [first] = args;
  const named = first !== undefined && typeof literalValue(first) === 'string';
  const turn = loops.get(named ? textOf(first).toLowerCase() : '');
  const offset = (named ? args[1] : first) ?? literal(0);
  if (turn === undefined) return undefined;
  const [at, by] = [literalValue(turn), literalValue(offset)];
  if (typeof at === 'number' && typeof by === 'number') return literal(at + by);
  return by === 0 ? turn : call('add', turn, offset);
}

/** A resource of the template may be asked for by its symbol or name: its id means the same everywhere. */
function referenced([resource, ...rest]: readonly Expression[], { names }: Scope): Expression | undefined {
  const name = resource && textOf(resource);
  const id = name ? names.resource(name) : undefined;
  return id && call('reference', id, ...rest);
}

const textOf = (expression: Expression): string => (isLiteral(expression) ? (literalText(expression) ?? '') : '');
