import type { Cloud } from '../engine/cloud.ts';
import type { JsonObject } from '../engine/json.ts';
import {
  noEnterprise,
  noForeignTenant,
  type QuickstartImprovement,
  registry,
  renamedArmIds,
  renamedResourceIds,
  safeStorage,
  safeVault,
  servicesPass,
  storage,
  usual2021,
  vault,
  workspace,
  workspaceBasedInsights,
  workspaceDefaults,
  workspaceSku,
} from './quickstart-improvements.ts';

/** One way to deploy a quickstart: the parameters of the real template, and those of ours that mean the same. */
export interface Variant {
  readonly label: string;
  readonly theirs?: JsonObject;
  readonly ours?: JsonObject;
  /** The public one if left out. */
  readonly cloud?: Cloud;
}

/** A placeholder of the quickstart's parameter file, or a value that its template does not allow. */
export interface ReplacedValue {
  readonly parameter: string;
  readonly value: unknown;
  readonly reason: string;
}

/** A property that ARM has under another name now. */
export interface Rename {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

export interface Quickstart {
  /** Base name of the spec in this folder. */
  readonly spec: string;
  /** Folder of the real template in the corpus. */
  readonly corpus: string;
  readonly replaced: readonly ReplacedValue[];
  readonly variants: readonly Variant[];
  readonly renames?: readonly Rename[];
  readonly improvements: readonly QuickstartImprovement[];
}

const subscription = '/subscriptions/22222222-2222-2222-2222-222222222222';
const idIn = (group: string, type: string, name: string): string =>
  `${subscription}/resourceGroups/${group}/providers/${type}/${name}`;

const keyVaultId = idIn('rg-keys', vault, 'kv-keys');
const keyUri = 'https://kv-keys.vault.azure.net/keys/mlw/0123456789abcdef0123456789abcdef';

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

export const together = (label: string, variants: readonly Variant[]): Variant => ({
  label,
  theirs: Object.assign({}, ...variants.map(({ theirs }) => theirs)),
  ours: Object.assign({}, ...variants.map(({ ours }) => ours)),
});

export const encrypted: Variant = {
  label: 'own key',
  theirs: { encryption_status: 'Enabled', cmk_keyvault: keyVaultId, resource_cmk_uri: keyUri },
  ours: { encryptionStatus: 'Enabled', cmkKeyVaultId: keyVaultId, cmkKeyUri: keyUri },
};
const confidential: Variant = {
  label: 'confidential data',
  theirs: { confidential_data: 'true' },
  ours: { confidentialData: true },
};
export const redundant = (key: string): Variant => ({
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
export const advancedExisting = ['storageAccount', 'keyVault', 'applicationInsights', 'containerRegistry'].map((key) =>
  existing(key, `shared${key.toLowerCase()}`.slice(0, 24)),
);
export const newRegistry = (sku: string): Variant => ({
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
      servicesPass.storage,
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
      ...usual2021,
      ...noEnterprise,
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
    improvements: [...safeStorage, noForeignTenant, ...workspaceBasedInsights, ...workspaceDefaults, ...noEnterprise],
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
    improvements: [...usual2021, workspaceSku, ...renamedArmIds(() => 'and an empty text is no id')],
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
      {
        type: 'Microsoft.Authorization/roleAssignments',
        path: '',
        reason: 'without its roles a user-assigned identity cannot reach what the workspace is made of',
      },
      ...usual2021,
      workspaceSku,
      ...renamedArmIds((name) => `now ${name}`),
      ...renamedResourceIds,
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
      ...usual2021,
      workspaceSku,
      servicesPass.storage,
      servicesPass.vault,
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
