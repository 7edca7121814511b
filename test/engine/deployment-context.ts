import type { JsonObject } from './json.ts';

/** Where and as what a template is deployed. */
export interface DeploymentContext {
  readonly tenantId: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly location: string;
  readonly deploymentName: string;
}

export const defaultContext: DeploymentContext = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  subscriptionId: '22222222-2222-2222-2222-222222222222',
  resourceGroup: 'rg-engine',
  location: 'westeurope',
  deploymentName: 'engine',
};

/**
 * The whole context as the engine takes it, less what the template's scope does not have (it refuses more).
 * Never pass less: without it ids stay expressions, and ids handed into modules come out wrong.
 */
export function metadataOf(template: object, given: Partial<DeploymentContext>): JsonObject {
  const { resourceGroup, subscriptionId, ...everywhere } = { ...defaultContext, ...given };
  switch (scopeOf(template)) {
    case 'subscription':
      return { ...everywhere, subscriptionId };
    case 'managementgroup':
      return { ...everywhere, managementGroupId: 'mg-engine' };
    case 'tenant':
      return everywhere;
    default:
      return { ...everywhere, subscriptionId, resourceGroup };
  }
}

export function isResourceGroupScoped(template: object): boolean {
  return scopeOf(template) === undefined;
}

/** The scope that the template's `$schema` names, in lower case; `undefined` is the resource group. */
function scopeOf(template: object): string | undefined {
  const schema = '$schema' in template ? String(template.$schema) : '';
  return /(subscription|managementGroup|tenant)DeploymentTemplate\.json/i.exec(schema)?.[1]?.toLowerCase();
}
