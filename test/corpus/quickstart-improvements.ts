/** A place where ours is not as the quickstart, on purpose. */
export interface QuickstartImprovement {
  readonly type: string;
  /** Below the resource; empty for a resource that the quickstart has not. */
  readonly path: string;
  readonly reason: string;
}

export const storage = 'Microsoft.Storage/storageAccounts';
export const vault = 'Microsoft.KeyVault/vaults';
export const insights = 'Microsoft.Insights/components';
export const logs = 'Microsoft.OperationalInsights/workspaces';
export const registry = 'Microsoft.ContainerRegistry/registries';
export const workspace = 'Microsoft.MachineLearningServices/workspaces';

export const safeStorage: readonly QuickstartImprovement[] = [
  { type: storage, path: 'properties.allowBlobPublicAccess', reason: 'nobody reads blobs anonymously' },
  { type: storage, path: 'properties.minimumTlsVersion', reason: 'TLS 1.0 and 1.1 are retired' },
];
export const noForeignTenant: QuickstartImprovement = {
  type: storage,
  path: 'properties.allowCrossTenantReplication',
  reason: 'blobs do not leave the tenant',
};
export const safeVault: readonly QuickstartImprovement[] = [
  {
    type: vault,
    path: 'properties.enableRbacAuthorization',
    reason: 'roles outlast a second deployment, policies do not',
  },
  {
    type: vault,
    path: 'properties.softDeleteRetentionInDays',
    reason: 'the default, written out: it cannot be changed',
  },
];
export const softDelete: QuickstartImprovement = {
  type: vault,
  path: 'properties.enableSoftDelete',
  reason: 'the default, written out: Azure no longer takes false',
};
export const workspaceBasedInsights: readonly QuickstartImprovement[] = [
  { type: logs, path: '', reason: 'classic Application Insights is retired, it needs a Log Analytics workspace' },
  { type: insights, path: 'properties.WorkspaceResourceId', reason: 'the Log Analytics workspace' },
];
export const workspaceDefaults: readonly QuickstartImprovement[] = [
  { type: workspace, path: 'kind', reason: 'the default, written out: there are kinds since' },
  { type: workspace, path: 'properties.publicNetworkAccess', reason: 'the default, written out' },
];
export const workspaceSku: QuickstartImprovement = { type: workspace, path: 'sku', reason: 'the default, written out' };
export const insightsLocation: QuickstartImprovement = {
  type: insights,
  path: 'location',
  reason: 'the region lacked Application Insights then; now its data need not leave it',
};
const booleanFlag: QuickstartImprovement = {
  type: workspace,
  path: 'properties.hbiWorkspace',
  reason: 'a boolean, as ARM declares it, not the text "true" or "false"',
};
const renamed = (path: string, since: string): QuickstartImprovement => ({
  type: workspace,
  path: `properties.encryption.${path}`,
  reason: `renamed since, ${since}`,
});

const passesAzure = 'the default, written out: Azure ML must pass';
export const servicesPass = {
  storage: { type: storage, path: 'properties.networkAcls.bypass', reason: passesAzure },
  vault: { type: vault, path: 'properties.networkAcls.bypass', reason: passesAzure },
} as const satisfies Readonly<Record<string, QuickstartImprovement>>;

export const noEnterprise: readonly QuickstartImprovement[] = ['sku.name', 'sku.tier'].map((path) => ({
  type: workspace,
  path,
  reason: 'the edition "enterprise" is retired',
}));

/** What every quickstart of 2021 that makes its vault has in common. */
export const usual2021: readonly QuickstartImprovement[] = [
  ...safeStorage,
  noForeignTenant,
  ...safeVault,
  softDelete,
  ...workspaceBasedInsights,
  insightsLocation,
  ...workspaceDefaults,
  booleanFlag,
];

/** Ids of the resources that hold what is encrypted with the customer's key, by their old names. */
export const renamedArmIds = (since: (key: string) => string): readonly QuickstartImprovement[] =>
  ['cosmosDb', 'storageAccount', 'searchAccount'].map((key) =>
    renamed(`${key.charAt(0).toUpperCase()}${key.slice(1)}ArmId`, since(`${key}ResourceId`)),
  );

export const renamedResourceIds: readonly QuickstartImprovement[] = [
  renamed('cosmosDbResourceId', 'it was CosmosDbArmId'),
  renamed('storageAccountResourceId', 'it was StorageAccountArmId'),
  renamed('searchAccountResourceId', 'it was SearchAccountArmId'),
];
