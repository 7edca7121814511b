import { declared } from '../model/associated.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import type { WorkspaceModel } from '../resources/model.ts';
import { deployerRoles } from './deployer-roles.ts';
import type { ExistingFact, RoleFact } from './facts.ts';
import type { FactParts } from './scope.ts';

const identity = "The workspace's user-assigned identity";

/**
 * Roles of whoever deploys, of identities that must have theirs before, and of users.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-assign-roles
 */
export function roleFacts(parts: FactParts, existing: readonly ExistingFact[]): readonly RoleFact[] {
  return [
    ...deployerRoles(parts, existing),
    ...identityRoles(parts.model),
    ...clusterRoles(parts.model),
    ...userRoles(parts.model),
  ];
}

/**
 * Those of a user-assigned identity, where the template does not give them.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication#workspace
 */
function identityRoles(model: WorkspaceModel): readonly RoleFact[] {
  const { workspace } = model;
  const why =
    'Before the workspace is made: the service gives a system-assigned identity its roles by itself, but not this one.';
  const role = (on: string, ...roles: readonly string[]): RoleFact => ({ who: identity, roles, on, why });
  const own =
    workspace.identityType.includes('UserAssigned') && !workspace.existing && !workspace.assignRoles
      ? [
          role('the storage account', 'Contributor', 'Storage Blob Data Contributor', ...fileRoles(model)),
          role('the key vault', 'Contributor', 'Key Vault Administrator'),
          role('Application Insights', 'Contributor'),
          role('the container registry', 'Contributor'),
          { ...role('the workspace', 'Contributor'), why: 'As soon as the workspace is made.' },
        ]
      : [];
  if (workspace.encryption === undefined || isGivenKeyRole(model)) return own;
  const reader: RoleFact = {
    who: 'The identity that reads the customer-managed key',
    roles: ['Key Vault Crypto Service Encryption User'],
    on: 'the vault of the key',
    why: 'The right to get, wrap and unwrap the key.',
  };
  return [...own, reader];
}

/**
 * AKS works in its own resource group by itself, not in a subnet that it was given.
 * @see https://learn.microsoft.com/azure/aks/use-managed-identity
 */
function clusterRoles({ kubernetesCluster }: WorkspaceModel): readonly RoleFact[] {
  const cluster = declared(kubernetesCluster);
  if (cluster?.settings.subnet === undefined) return [];
  const why =
    cluster.settings.identity.userAssignedIdentities === undefined
      ? 'Makes load balancers in it. Once the cluster is made: its identity is not there before.'
      : 'Joins nodes and load balancers to it. Before the cluster is made.';
  const who = 'The identity of the Kubernetes cluster';
  return [{ who, roles: ['Network Contributor'], on: 'its subnet', why }];
}

/** Whether the template lets the identity that reads the key do so. */
function isGivenKeyRole({ roleAssignments }: WorkspaceModel): boolean {
  return roleAssignments.some(({ opensKey }) => opensKey === true);
}

/** Where its datastores use identities. */
function fileRoles(model: WorkspaceModel): readonly string[] {
  return usesIdentityMode(model) ? ['Storage File Data Privileged Contributor'] : [];
}

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-manage-registries */
const registryUsers: RoleFact = {
  who: 'Users of the registry',
  roles: ['AzureML Registry User'],
  on: 'the registry',
  why: 'Use its assets and add to them; to use them Reader is enough.',
};

function userRoles(model: WorkspaceModel): readonly RoleFact[] {
  if (model.mlRegistry !== undefined) return [registryUsers];
  if (model.workspace.existing) return [];
  const who = 'Users of the studio';
  const usual: RoleFact = {
    who,
    roles: ['AzureML Data Scientist'],
    on: 'the workspace',
    why: 'All but computes and the workspace itself; those who make computes need AzureML Compute Operator too.',
  };
  if (!usesIdentityMode(model)) return [usual];
  const roles = ['Storage Blob Data Contributor', 'Storage File Data Privileged Contributor'];
  return [usual, { who, roles, on: 'the storage account', why: 'Its datastores use identities.' }];
}

function isFalse(value: Expression | undefined): boolean {
  return value !== undefined && literalValue(value) === false;
}

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-disable-local-auth-storage */
export function usesIdentityMode(model: WorkspaceModel): boolean {
  const mode = model.workspace.settings.systemDatastoresAuthMode;
  const account = declared(model.storageAccount);
  return (mode !== undefined && literalValue(mode) !== 'AccessKey') || isFalse(account?.settings.allowSharedKeyAccess);
}
