import { declared, statedFacts } from '../model/associated.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import type { WorkspaceModel } from '../resources/model.ts';

/** A line of a list in the README. */
export interface Line {
  readonly text: string;
}

const lines = (texts: readonly (string | false)[]): readonly Line[] =>
  texts.flatMap((text) => (text === false ? [] : [{ text }]));

/** What people should know of the workspace at hand before they deploy it, change it or delete it. */
export function readmeFacts(model: WorkspaceModel) {
  return {
    roles: roles(model),
    billing: billing(model),
    immutable: immutable(model),
    unchecked: unchecked(model),
    vaultMade: declared(model.keyVault) !== undefined,
    logsMade: declared(model.logAnalyticsWorkspace) !== undefined,
  };
}

function usesExisting(model: WorkspaceModel): boolean {
  const { storageAccount, keyVault, applicationInsights, containerRegistry, logAnalyticsWorkspace } = model;
  return [storageAccount, keyVault, applicationInsights, containerRegistry, logAnalyticsWorkspace].some(
    ({ mode }) => mode === 'existing' || mode === 'choice',
  );
}

/**
 * Roles of whoever deploys, and of identities that must have theirs before. Those of a user-assigned identity are the set
 * of Azure's quickstart `machine-learning-dependencies-role-assignment`.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication
 */
function roles(model: WorkspaceModel): readonly Line[] {
  const { identityType, userAssignedIdentities, encryption } = model.workspace;
  return lines([
    '**Contributor** on the resource group: makes the workspace and the new resources.',
    usesExisting(model) &&
      '**Contributor** on each existing resource that lies in another resource group: the workspace is joined to it. Less may be enough; that was not verified.',
    userAssignedIdentities.length > 0 &&
      '**Managed Identity Operator** on each existing user-assigned identity (`Microsoft.ManagedIdentity/userAssignedIdentities/assign/action`).',
    identityType === 'UserAssigned' &&
      'The user-assigned identity itself, before the workspace is made: **Contributor** on the resource group, **Contributor** and **Storage Blob Data Contributor** on the storage account, **Key Vault Administrator** on the key vault, **Contributor** on the container registry. The service gives a system-assigned identity its roles by itself, but not this one.',
    encryption !== undefined &&
      'The identity that reads the customer-managed key: the right to get, wrap and unwrap it, e.g. **Key Vault Crypto User** on its vault.',
    `Users of the studio: **AzureML Data Scientist** on the workspace${usesIdentityMode(model) ? '; also **Storage Blob Data Contributor** and **Storage File Data Privileged Contributor** on the storage account, since its datastores use identities' : ''}.`,
  ]);
}

function isFalse(value: Expression | undefined): boolean {
  return value !== undefined && literalValue(value) === false;
}

function usesIdentityMode(model: WorkspaceModel): boolean {
  const mode = model.workspace.settings.systemDatastoresAuthMode;
  const account = declared(model.storageAccount);
  return (mode !== undefined && literalValue(mode) !== 'AccessKey') || isFalse(account?.settings.allowSharedKeyAccess);
}

/** What costs money while nobody uses the workspace. */
function billing(model: WorkspaceModel): readonly Line[] {
  const registry = declared(model.containerRegistry);
  const replicas = registry?.settings.replications.length ?? 0;
  return lines([
    'The workspace itself costs nothing.',
    declared(model.storageAccount) !== undefined && 'Storage account: the data that is stored.',
    registry !== undefined &&
      `Container registry: a fee for each day, by SKU${replicas > 0 ? `, once more for each of the ${replicas} replicas` : ''}.`,
    model.containerRegistry.mode === 'none' &&
      model.workspace.kind !== 'Project' &&
      'Container registry: none now; the one that the service makes when it first builds an image bills by the day.',
    declared(model.logAnalyticsWorkspace) !== undefined &&
      'Log Analytics workspace and Application Insights: the data that is sent in, and its retention beyond what is included.',
    declared(model.keyVault) !== undefined && 'Key vault: operations only; keys in hardware bill by the month.',
    'Each compute instance and compute cluster that is added later brings a load balancer, which bills even while it is stopped.',
  ]);
}

/** What stays as it is for the life of the workspace. */
function immutable(model: WorkspaceModel): readonly Line[] {
  const { workspace, keyVault, applicationInsights } = model;
  const vault = declared(keyVault);
  return lines([
    'The storage account and the key vault of the workspace.',
    'Application Insights and the container registry can be replaced, but not by deploying this template again: use `az ml workspace update --update-dependent-resources`.',
    declared(applicationInsights) !== undefined &&
      'Application Insights can be deleted later, but not made anew for this workspace: that takes a new workspace.',
    workspace.settings.hbiWorkspace !== undefined && '`hbiWorkspace`.',
    workspace.encryption !== undefined && 'Encryption with a customer-managed key: on or off, and the vault.',
    vault !== undefined && 'The soft-delete retention of the key vault, and purge protection once it is on.',
    declared(model.storageAccount) !== undefined && 'Whether the storage account encrypts its data twice.',
  ]);
}

/** What Azure will check and the generator could not: it has no access to Azure. */
function unchecked(model: WorkspaceModel): readonly Line[] {
  const stated = statedFacts(model.storageAccount);
  const missing =
    stated === undefined
      ? []
      : [
          ...(stated.kind === undefined ? ['its kind must be StorageV2 or Storage'] : []),
          ...(stated.sku === undefined ? ['its SKU must not be premium'] : []),
          ...(stated.isHnsEnabled === undefined ? ['it must have no hierarchical namespace'] : []),
          ...(stated.allowSharedKeyAccess === undefined && !usesIdentityMode(model)
            ? ['it must accept account keys']
            : []),
        ];
  const vaultFacts = statedFacts(model.keyVault);
  return lines([
    missing.length > 0 &&
      `The existing storage account: ${missing.join('; ')}. State what you know under \`existing\` to have it checked.`,
    model.workspace.encryption !== undefined &&
      vaultFacts?.enablePurgeProtection === undefined &&
      declared(model.keyVault)?.condition === undefined &&
      model.keyVault.mode !== 'new' &&
      'The vault of the customer-managed key: soft delete and purge protection must be on.',
    usesExisting(model) && 'That each existing resource is there, and may be reached by whoever deploys.',
    'That names which are unique in all of Azure are still free, and that the region has every SKU.',
  ]);
}
