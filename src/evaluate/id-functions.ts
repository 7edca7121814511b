import { type Expression, literal, literalText, type Operand } from '../model/expression.ts';
import { type Place, placeId } from './place.ts';
import type { Scope } from './scope.ts';
import { joinText } from './text.ts';

/**
 * Ids are written out, so that one id has one form however a template makes it.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#resourceid
 */
export function idFunction(
  name: string,
  args: readonly Expression[],
  { place, outermost }: Scope,
): Expression | undefined {
  const first = args[0];
  switch (name) {
    case 'resourceId':
      return resourceIdOf(args, place);
    case 'subscriptionResourceId':
      return scopedId(args, 1, ([subscriptionId = place.subscriptionId]) =>
        placeId({ ...place, kind: 'subscription', subscriptionId }),
      );
    case 'tenantResourceId':
      return scopedId(args, 0, () => literal(''));
    case 'managementGroupResourceId':
      return scopedId(args, 1, ([managementGroupId = outermost.managementGroupId]) =>
        placeId({ ...place, kind: 'managementGroup', managementGroupId }),
      );
    case 'extensionResourceId':
      return first && scopedId(args.slice(1), 0, () => first);
    default:
      return undefined;
  }
}

function resourceIdOf(args: readonly Expression[], place: Place): Expression | undefined {
  return scopedId(args, 2, (leading) => {
    const [first, second] = leading;
    if (leading.length === 0) return placeId(place);
    const resourceGroup = second ?? first ?? place.resourceGroup;
    const subscriptionId = second === undefined ? place.subscriptionId : (first ?? place.subscriptionId);
    return placeId({ ...place, kind: 'resourceGroup', subscriptionId, resourceGroup });
  });
}

/** An id from a type with its names; up to `most` arguments before them say where it is. */
function scopedId(
  args: readonly Expression[],
  most: number,
  scopeOf: (leading: readonly Expression[]) => Expression,
): Expression | undefined {
  const position = args.findIndex((argument, at) => at <= most && isTypeOf(argument, args.length - at - 1));
  const type = args[position] && literalText(args[position]);
  if (type === undefined) return undefined;
  return resourceIdIn(scopeOf(args.slice(0, position)), type, args.slice(position + 1));
}

/** A type has one name more than slashes: `Microsoft.Storage/storageAccounts/blobServices` takes two names. */
function isTypeOf(argument: Expression, names: number): boolean {
  const slashes = literalText(argument)?.split('/').length ?? 0;
  return slashes > 1 && slashes - 1 === names;
}

/** The id of a resource: the scope that it is in, its type and its names. */
export function resourceIdIn(scope: Expression, type: string, names: readonly Expression[]): Expression {
  const [namespace = '', ...types] = type.split('/');
  const segments = types.flatMap((segment, position): Operand[] => [`/${segment}/`, names[position] ?? '']);
  if (type.toLowerCase() === 'microsoft.resources/resourcegroups')
    return joinText([scope, '/resourceGroups/', names[0] ?? '']);
  return joinText([scope, `/providers/${namespace}`, ...segments]);
}
