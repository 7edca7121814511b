import { type Associated, declared } from '../model/associated.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import { equals, not, resourceId } from '../model/expression-functions.ts';
import type { Spec } from '../spec/types.ts';
import type { ModelWithoutRoles } from './model.ts';
import { endpointCondition } from './private-endpoint.ts';
import { placeOfId } from './resource-place.ts';
import type { RoleTarget } from './role-assignment.ts';
import { mlRegistryType, workspaceResourceId } from './workspace-id.ts';

/** The associated resources that a role can be given on, and what they are called in a sentence. */
export const associatedTitles = {
  storageAccount: 'the storage account',
  keyVault: 'the key vault',
  applicationInsights: 'Application Insights',
  logAnalyticsWorkspace: 'the Log Analytics workspace',
  containerRegistry: 'the container registry',
  aiServices: 'the AI services account',
  virtualNetwork: 'the virtual network',
} as const satisfies Partial<Record<keyof Spec, string>>;

export type AssociatedKey = keyof typeof associatedTitles;

const associatedTypes: Readonly<Record<AssociatedKey, string>> = {
  storageAccount: 'Microsoft.Storage/storageAccounts',
  keyVault: 'Microsoft.KeyVault/vaults',
  applicationInsights: 'Microsoft.Insights/components',
  logAnalyticsWorkspace: 'Microsoft.OperationalInsights/workspaces',
  containerRegistry: 'Microsoft.ContainerRegistry/registries',
  aiServices: 'Microsoft.CognitiveServices/accounts',
  virtualNetwork: 'Microsoft.Network/virtualNetworks',
};

/** An associated resource; nothing where there is none. */
export function associatedTarget(model: ModelWithoutRoles, key: AssociatedKey): RoleTarget | undefined {
  const resource: Associated<unknown, unknown> = key === 'virtualNetwork' ? model.network.virtualNetwork : model[key];
  if (resource.mode === 'none') return undefined;
  const made = declared(resource);
  const condition =
    resource.mode === 'choice' && resource.allowsNone ? not(equals(resource.option, 'none')) : undefined;
  return {
    ...idTarget(resource.id, associatedTitles[key]),
    type: associatedTypes[key],
    condition,
    afterWorkspace: false,
    made: made && resourceId(made.type, made.name),
  };
}

/** A resource that the template does not make. */
export function idTarget(id: Expression, title: string): RoleTarget {
  const text = literalValue(id);
  // What only the deployment knows may be a part of the workspace.
  const afterWorkspace = typeof text !== 'string' || /microsoft\.machinelearningservices/i.test(text);
  return { id, title, place: placeOfId(id), condition: undefined, made: undefined, afterWorkspace };
}

export function workspaceTarget(model: ModelWithoutRoles): RoleTarget {
  const id = workspaceResourceId(model);
  const made = model.workspace.existing ? undefined : id;
  return { id, title: 'the workspace', place: undefined, condition: undefined, made, afterWorkspace: true };
}

/** What the spec is about: the workspace, or the registry. */
export function ownTarget(model: ModelWithoutRoles): RoleTarget {
  return model.mlRegistry === undefined ? workspaceTarget(model) : registryTarget(model);
}

function registryTarget({ name }: ModelWithoutRoles): RoleTarget {
  const id = resourceId(mlRegistryType, name);
  return { id, title: 'the registry', place: undefined, condition: undefined, made: id, afterWorkspace: true };
}

/** An identity or a private endpoint of the spec, by its name. */
export function namedTarget(name: string, model: ModelWithoutRoles): RoleTarget | undefined {
  const identity = model.workspace.identityNames.get(name.toLowerCase());
  if (identity !== undefined) {
    const { id, declared: made } = identity;
    return { ...idTarget(id, `the identity ${name}`), afterWorkspace: false, made: made && id };
  }
  const endpoint = model.privateEndpoints.items.find(({ calledAs }) => calledAs?.toLowerCase() === name.toLowerCase());
  if (endpoint === undefined) return undefined;
  const { id } = endpoint;
  const condition = endpointCondition(endpoint);
  return { ...idTarget(id, `the private endpoint ${name}`), afterWorkspace: true, made: id, condition };
}

/** The names that a role can be given on beside the words of the spec. */
export function targetNames({ workspace, privateEndpoints }: ModelWithoutRoles): readonly string[] {
  const identities = [...workspace.identityNames.values()].flatMap(({ calledAs }) => calledAs ?? []);
  return [...identities, ...privateEndpoints.items.flatMap(({ calledAs }) => calledAs ?? [])];
}

/** The subscription of the deployment, or another one. */
export function subscriptionTarget(subscriptionId?: Expression): RoleTarget {
  const place = { wholeSubscription: true, ...(subscriptionId && { subscriptionId }) } as const;
  const text = subscriptionId && literalValue(subscriptionId);
  const title = typeof text === 'string' ? `the subscription ${text}` : 'the subscription';
  return { ...resourceGroupTarget, title, place };
}

/** The resource group of the deployment. */
export const resourceGroupTarget: RoleTarget = {
  id: undefined,
  title: 'the resource group',
  place: undefined,
  condition: undefined,
  made: undefined,
  afterWorkspace: false,
};
