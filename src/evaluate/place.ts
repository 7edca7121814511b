import { call, type Expression, literal, member } from '../model/expression.ts';
import { joinText } from './text.ts';

/** What a deployment is told of the Azure that it goes to; what is not told stays open. */
export interface DeploymentContext {
  readonly tenantId?: string;
  readonly subscriptionId?: string;
  readonly resourceGroup?: string;
  readonly managementGroupId?: string;
  readonly location?: string;
  readonly deploymentName?: string;
  /** Where this is said, names of hosts and zones of the public cloud are known. */
  readonly cloud?: 'AzureCloud';
}

type ScopeKind = 'resourceGroup' | 'subscription' | 'managementGroup' | 'tenant';

/** Where a deployment, or a resource of it, goes. */
export interface Place {
  readonly kind: ScopeKind;
  readonly subscriptionId: Expression;
  readonly resourceGroup: Expression;
  readonly managementGroupId: Expression;
  /** Whether it is where the outermost template goes. */
  readonly outermost: boolean;
}

/** The scope that a template is for, by its `$schema`. */
export function rootPlace(schema: unknown, context: DeploymentContext): Place {
  const subscription = call('subscription');
  return {
    kind: kindOf(String(schema)),
    subscriptionId: given(context.subscriptionId) ?? member(subscription, 'subscriptionId'),
    resourceGroup: given(context.resourceGroup) ?? member(call('resourceGroup'), 'name'),
    managementGroupId: given(context.managementGroupId) ?? member(call('managementGroup'), 'name'),
    outermost: true,
  };
}

export const given = (value: string | undefined): Expression | undefined =>
  value === undefined ? undefined : literal(value);

function kindOf(schema: string): ScopeKind {
  switch (/(subscription|managementGroup|tenant)DeploymentTemplate/i.exec(schema)?.[1]?.toLowerCase()) {
    case 'subscription':
      return 'subscription';
    case 'managementgroup':
      return 'managementGroup';
    case 'tenant':
      return 'tenant';
    default:
      return 'resourceGroup';
  }
}

/** What stands before `/providers/` in the ids of resources there. */
export function placeId(place: Place): Expression {
  switch (place.kind) {
    case 'resourceGroup':
      return joinText(['/subscriptions/', place.subscriptionId, '/resourceGroups/', place.resourceGroup]);
    case 'subscription':
      return joinText(['/subscriptions/', place.subscriptionId]);
    case 'managementGroup':
      return joinText(['/providers/Microsoft.Management/managementGroups/', place.managementGroupId]);
    case 'tenant':
      return literal('');
  }
}
