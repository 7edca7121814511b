import type { JsonObject } from '../engine/json.ts';

/** One way to deploy a quickstart: the parameters of the real template, and those of ours that mean the same. */
export interface Variant {
  readonly label: string;
  readonly theirs?: JsonObject;
  readonly ours?: JsonObject;
}

/** A placeholder of the quickstart's parameter file, or a value that its template does not allow. */
interface ReplacedValue {
  readonly parameter: string;
  readonly value: unknown;
  readonly reason: string;
}

/** A place where ours is not as the quickstart, on purpose. */
export interface QuickstartImprovement {
  readonly type: string;
  /** Below the resource; empty for a resource that the quickstart has not. */
  readonly path: string;
  readonly reason: string;
}

export interface Quickstart {
  /** Base name of the spec in this folder. */
  readonly spec: string;
  /** Folder of the real template in the corpus. */
  readonly corpus: string;
  readonly replaced: readonly ReplacedValue[];
  readonly variants: readonly Variant[];
  readonly improvements: readonly QuickstartImprovement[];
}

const storage = 'Microsoft.Storage/storageAccounts';
const vault = 'Microsoft.KeyVault/vaults';
const insights = 'Microsoft.Insights/components';
const logs = 'Microsoft.OperationalInsights/workspaces';
const registry = 'Microsoft.ContainerRegistry/registries';
export const workspace = 'Microsoft.MachineLearningServices/workspaces';

const subscription = '/subscriptions/22222222-2222-2222-2222-222222222222';
const idIn = (group: string, type: string, name: string): string =>
  `${subscription}/resourceGroups/${group}/providers/${type}/${name}`;

const keyVaultId = idIn('rg-keys', vault, 'kv-keys');
const keyUri = 'https://kv-keys.vault.azure.net/keys/mlw/0123456789abcdef0123456789abcdef';

const safeStorage: readonly QuickstartImprovement[] = [
  { type: storage, path: 'properties.allowBlobPublicAccess', reason: 'nobody reads blobs anonymously' },
  { type: storage, path: 'properties.minimumTlsVersion', reason: 'TLS 1.0 and 1.1 are retired' },
];
const noForeignTenant: QuickstartImprovement = {
  type: storage,
  path: 'properties.allowCrossTenantReplication',
  reason: 'blobs do not leave the tenant',
};
const safeVault: readonly QuickstartImprovement[] = [
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
const softDelete: QuickstartImprovement = {
  type: vault,
  path: 'properties.enableSoftDelete',
  reason: 'the default, written out: Azure no longer takes false',
};
const workspaceBasedInsights: readonly QuickstartImprovement[] = [
  { type: logs, path: '', reason: 'classic Application Insights is retired, it needs a Log Analytics workspace' },
  { type: insights, path: 'properties.WorkspaceResourceId', reason: 'the Log Analytics workspace' },
];
const workspaceDefaults: readonly QuickstartImprovement[] = [
  { type: workspace, path: 'kind', reason: 'the default, written out: there are kinds since' },
  { type: workspace, path: 'properties.publicNetworkAccess', reason: 'the default, written out' },
];
const workspaceSku: QuickstartImprovement = { type: workspace, path: 'sku', reason: 'the default, written out' };
const insightsLocation: QuickstartImprovement = {
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

const uniqueName: ReplacedValue = {
  parameter: 'workspaceName',
  value: 'mlw-quickstart',
  reason: 'GEN-UNIQUE stands for a name that the pipeline of the quickstarts makes',
};
const keyOfPrerequisite = (parameter: string, value: string): ReplacedValue => ({
  parameter,
  value,
  reason: 'GET-PREREQ stands for what the prerequisite template of the quickstart made',
});

/** The choice of an existing resource, in the words of each side. */
const existing = (key: string, name: string, word = 'Option'): Variant => ({
  label: `${key} existing`,
  theirs: { [`${key}${word}`]: 'existing', [`${key}Name`]: name, [`${key}ResourceGroupName`]: 'rg-shared' },
  ours: { [`${key}Option`]: 'existing', [`${key}Name`]: name, [`${key}ResourceGroupName`]: 'rg-shared' },
});

const together = (label: string, variants: readonly Variant[]): Variant => ({
  label,
  theirs: Object.assign({}, ...variants.map(({ theirs }) => theirs)),
  ours: Object.assign({}, ...variants.map(({ ours }) => ours)),
});

const encrypted: Variant = {
  label: 'own key',
  theirs: { encryption_status: 'Enabled', cmk_keyvault: keyVaultId, resource_cmk_uri: keyUri },
  ours: { encryptionStatus: 'Enabled', cmkKeyVaultId: keyVaultId, cmkKeyUri: keyUri },
};
const confidential: Variant = {
  label: 'confidential data',
  theirs: { confidential_data: 'true' },
  ours: { confidentialData: true },
};
const redundant = (key: string): Variant => ({
  label: 'Standard_RAGRS',
  theirs: { [key]: 'Standard_RAGRS' },
  ours: { storageAccountSku: 'Standard_RAGRS' },
});

const createExisting = ['storageAccount', 'keyVault', 'applicationInsights'].map((key) =>
  existing(key, `shared${key.toLowerCase()}`.slice(0, 24), 'NewOrExisting'),
);
const createRegistry: Variant = {
  label: 'containerRegistry existing',
  theirs: { containerRegistry: idIn('rg-shared', registry, 'crshared') },
  ours: {
    containerRegistryOption: 'existing',
    containerRegistryName: 'crshared',
    containerRegistryResourceGroupName: 'rg-shared',
  },
};
const advancedExisting = ['storageAccount', 'keyVault', 'applicationInsights', 'containerRegistry'].map((key) =>
  existing(key, `shared${key.toLowerCase()}`.slice(0, 24)),
);
const newRegistry = (sku: string): Variant => ({
  label: `containerRegistry new ${sku}`,
  theirs: { containerRegistryOption: 'new', containerRegistrySku: sku },
  ours: { containerRegistryOption: 'new', containerRegistrySku: sku },
});

/** The advanced quickstart's own file asks for a private network, which is not what is compared here. */
const withoutNetwork: readonly ReplacedValue[] = [
  uniqueName,
  { parameter: 'privateEndpointType', value: 'none', reason: 'the network is not compared here' },
  { parameter: 'storageAccountBehindVnet', value: 'false', reason: 'the network is not compared here' },
  { parameter: 'keyVaultBehindVnet', value: 'false', reason: 'the network is not compared here' },
  { parameter: 'containerRegistryOption', value: 'none', reason: 'each choice of it is a variant' },
];

const idOf = (key: string): string => idIn('rg-keys', 'Microsoft.Sample/things', key);

export const quickstarts: readonly Quickstart[] = [
  {
    spec: 'qs-workspace',
    corpus: 'qs-workspace',
    replaced: [
      { parameter: 'name', value: 'quick', reason: 'GEN-UNIQUE-8 stands for a name that the pipeline makes' },
      { parameter: 'environment', value: 'dev', reason: 'GEN-UNIQUE-3 stands for a name that the pipeline makes' },
    ],
    variants: [{ label: 'defaults' }],
    improvements: [
      noForeignTenant,
      { type: storage, path: 'properties.networkAcls.bypass', reason: 'the default, written out: Azure ML must pass' },
      ...safeVault,
      ...workspaceBasedInsights,
      ...workspaceDefaults,
      workspaceSku,
    ],
  },
  {
    spec: 'qs-create-2021',
    corpus: 'qs-create-2021',
    replaced: [uniqueName],
    variants: [
      { label: 'defaults' },
      ...createExisting,
      createRegistry,
      together('all existing', [...createExisting, createRegistry]),
      redundant('storageAccountType'),
      encrypted,
      confidential,
      { label: 'enterprise', theirs: { sku: 'enterprise' } },
      { label: 'Databricks', theirs: { adbWorkspace: idIn('rg-shared', 'Microsoft.Databricks/workspaces', 'adb') } },
    ],
    improvements: [
      ...safeStorage,
      noForeignTenant,
      ...safeVault,
      softDelete,
      ...workspaceBasedInsights,
      insightsLocation,
      ...workspaceDefaults,
      booleanFlag,
      { type: workspace, path: 'sku.name', reason: 'the edition "enterprise" is retired' },
      { type: workspace, path: 'sku.tier', reason: 'the edition "enterprise" is retired' },
      { type: workspace, path: 'properties.adbWorkspace', reason: 'no API version since 2020 has it' },
    ],
  },
  {
    spec: 'qs-encrypted-workspace-2021',
    corpus: 'qs-encrypted-workspace-2021',
    replaced: [
      uniqueName,
      keyOfPrerequisite('cmk_keyvault_id', keyVaultId),
      keyOfPrerequisite('resource_cmk_uri', keyUri),
    ],
    variants: [
      { label: 'defaults', ours: { cmkKeyVaultId: keyVaultId, cmkKeyUri: keyUri } },
      {
        label: 'key not used',
        theirs: { encryption_status: 'Disabled', confidential_data: false },
        ours: {
          encryptionStatus: 'Disabled',
          confidentialData: false,
          cmkKeyVaultId: keyVaultId,
          cmkKeyUri: keyUri,
        },
      },
    ],
    improvements: [
      ...safeStorage,
      noForeignTenant,
      ...workspaceBasedInsights,
      ...workspaceDefaults,
      { type: workspace, path: 'sku.name', reason: 'the edition "enterprise" is retired' },
      { type: workspace, path: 'sku.tier', reason: 'the edition "enterprise" is retired' },
    ],
  },
  {
    spec: 'qs-advanced-2021',
    corpus: 'qs-advanced-2021',
    replaced: withoutNetwork,
    variants: [
      { label: 'defaults' },
      ...advancedExisting,
      together('all existing', advancedExisting),
      newRegistry('Basic'),
      newRegistry('Standard'),
      newRegistry('Premium'),
      redundant('storageAccountType'),
      { label: 'tags', theirs: { tagValues: { costCenter: '4711' } }, ours: { tagValues: { costCenter: '4711' } } },
      encrypted,
      confidential,
    ],
    improvements: [
      ...safeStorage,
      noForeignTenant,
      ...safeVault,
      softDelete,
      ...workspaceBasedInsights,
      insightsLocation,
      ...workspaceDefaults,
      workspaceSku,
      booleanFlag,
      renamed('CosmosDbArmId', 'and an empty text is no id'),
      renamed('StorageAccountArmId', 'and an empty text is no id'),
      renamed('SearchAccountArmId', 'and an empty text is no id'),
    ],
  },
  {
    spec: 'qs-advanced-2021-user-identity',
    corpus: 'qs-advanced-2021',
    replaced: withoutNetwork,
    variants: [
      {
        label: 'identities and own key',
        theirs: {
          ...encrypted.theirs,
          confidential_data: 'true',
          identityType: 'userAssigned',
          primaryUserAssignedIdentityName: 'id-workspace',
          primaryUserAssignedIdentityResourceGroup: 'rg-identities',
          cmkUserAssignedIdentityName: 'id-key',
          cmkUserAssignedIdentityResourceGroup: 'rg-identities',
          encryption_cosmosdb_armid: idOf('cosmos'),
          encryption_storage_armid: idOf('storage'),
          encryption_search_armid: idOf('search'),
        },
        ours: {
          cmkKeyVaultId: keyVaultId,
          cmkKeyUri: keyUri,
          cosmosDbId: idOf('cosmos'),
          storageId: idOf('storage'),
          searchId: idOf('search'),
        },
      },
    ],
    improvements: [
      ...safeStorage,
      noForeignTenant,
      ...safeVault,
      softDelete,
      ...workspaceBasedInsights,
      insightsLocation,
      ...workspaceDefaults,
      workspaceSku,
      booleanFlag,
      renamed('CosmosDbArmId', 'now cosmosDbResourceId'),
      renamed('StorageAccountArmId', 'now storageAccountResourceId'),
      renamed('SearchAccountArmId', 'now searchAccountResourceId'),
      renamed('cosmosDbResourceId', 'it was CosmosDbArmId'),
      renamed('storageAccountResourceId', 'it was StorageAccountArmId'),
      renamed('searchAccountResourceId', 'it was SearchAccountArmId'),
    ],
  },
  {
    spec: 'qs-advanced-2021-subnet',
    corpus: 'qs-advanced-2021',
    replaced: [
      uniqueName,
      { parameter: 'privateEndpointType', value: 'none', reason: 'private endpoints are not compared here' },
    ],
    variants: [
      {
        label: 'behind a subnet',
        theirs: {
          identityType: 'systemAssigned,userAssigned',
          primaryUserAssignedIdentityName: 'id-workspace',
          primaryUserAssignedIdentityResourceGroup: 'rg-identities',
          vnetOption: 'existing',
          vnetName: 'vnet',
          vnetResourceGroupName: 'rg-network',
          subnetOption: 'existing',
          subnetName: 'snet',
          containerRegistryBehindVNet: 'true',
        },
      },
    ],
    improvements: [
      ...safeStorage,
      noForeignTenant,
      { type: storage, path: 'properties.networkAcls.bypass', reason: 'the default, written out: Azure ML must pass' },
      ...safeVault,
      softDelete,
      { type: vault, path: 'properties.networkAcls.bypass', reason: 'the default, written out: Azure ML must pass' },
      {
        type: storage,
        path: 'properties.networkAcls.virtualNetworkRules[0].action',
        reason: 'the only value there is, and the default',
      },
      {
        type: vault,
        path: 'properties.networkAcls.virtualNetworkRules[0].action',
        reason: 'a vault has no such property',
      },
      ...workspaceBasedInsights,
      insightsLocation,
      ...workspaceDefaults,
      workspaceSku,
      booleanFlag,
      {
        type: registry,
        path: 'properties.networkRuleSet.virtualNetworkRules',
        reason: 'stable API versions have no service endpoints for registries: addresses or private endpoints only',
      },
      { type: workspace, path: 'identity.type', reason: "ARM's own case" },
      { type: workspace, path: 'properties.encryption', reason: 'encryption that is off is left out' },
    ],
  },
];
