import { type Associated, declaredIds } from '../model/associated.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import { equals, not, resourceId } from '../model/expression-functions.ts';
import { parseResourceId } from '../model/resource-id.ts';
import type { WorkspaceModel } from './model.ts';
import { mlRegistryType, workspaceType } from './workspace-id.ts';

/** The resources of a spec that can have private endpoints, in the order in which they get them. */
export const endpointKeys = ['workspace', 'registry', 'storageAccount', 'keyVault', 'containerRegistry'] as const;
export type EndpointKey = (typeof endpointKeys)[number];

/** What of the model private endpoints are made from. */
export type EndpointModel = Pick<
  WorkspaceModel,
  'name' | 'location' | 'workspace' | 'mlRegistry' | 'storageAccount' | 'keyVault' | 'containerRegistry' | 'network'
>;

/** A resource that an endpoint leads to. */
export interface EndpointTarget {
  /** Its word in the spec; absent for one given by its id. */
  readonly key: EndpointKey | undefined;
  readonly id: Expression;
  /** ARM type, where it is known. */
  readonly type: string | undefined;
  /** The resource is there only if this holds. */
  readonly condition: Expression | undefined;
  readonly dependsOn: readonly Expression[];
}

const types = {
  workspace: workspaceType,
  registry: mlRegistryType,
  storageAccount: 'Microsoft.Storage/storageAccounts',
  keyVault: 'Microsoft.KeyVault/vaults',
  containerRegistry: 'Microsoft.ContainerRegistry/registries',
} as const satisfies Record<EndpointKey, string>;

/** The resource that a word of the spec stands for; nothing when the spec has none. A project is reached by way of its hub. */
export function targetOf(key: EndpointKey, model: EndpointModel): EndpointTarget | undefined {
  const { workspace, name, mlRegistry } = model;
  if (key === 'registry') return mlRegistry && registryTarget(name);
  if (key !== 'workspace') return associatedTarget(key, model[key]);
  if (workspace.kind === 'Project' || mlRegistry !== undefined) return undefined;
  const id = resourceId(workspaceType, name);
  return { key, id, type: workspaceType, condition: undefined, dependsOn: workspace.existing ? [] : [id] };
}

function registryTarget(name: Expression): EndpointTarget {
  const id = resourceId(mlRegistryType, name);
  return { key: 'registry', id, type: mlRegistryType, condition: undefined, dependsOn: [id] };
}

function associatedTarget(key: EndpointKey, resource: Associated<unknown, unknown>): EndpointTarget | undefined {
  if (resource.mode === 'none') return undefined;
  const { id } = resource;
  const optional = resource.mode === 'choice' && resource.allowsNone;
  const condition = optional ? not(equals(resource.option, 'none')) : undefined;
  return { key, id, type: types[key], condition, dependsOn: declaredIds(resource) };
}

/** A resource given by its id. */
export function targetById(id: Expression): EndpointTarget {
  const text = literalValue(id);
  const type = typeof text === 'string' ? parseResourceId(text)?.type : undefined;
  return { key: undefined, id, type, condition: undefined, dependsOn: [] };
}

export function isEndpointKey(word: unknown): word is EndpointKey {
  return endpointKeys.some((key) => key === word);
}
