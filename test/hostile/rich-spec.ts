import type { SpecObject } from '../random/spec-values.ts';

const inGroup = '/subscriptions/33333333-3333-3333-3333-333333333333/resourceGroups/rg-shared/providers';

/** A valid spec of plain values that uses most of what there is, so that something can be done to each of them. */
export const richSpec: SpecObject = {
  name: 'mlw-rich',
  uniqueName: false,
  location: 'westeurope',
  tags: { costCenter: '4711', env: 'prod' },
  requiredTags: ['costCenter'],
  workspace: {
    kind: 'Default',
    apiVersion: '2026-05-01',
    friendlyName: 'Rich',
    description: 'All there is',
    sku: { name: 'Basic', tier: 'Basic' },
    identity: {
      type: 'UserAssigned',
      userAssignedIdentities: [
        { new: { name: 'id-rich', isolationScope: 'None', tags: { a: 'b' } } },
        { existing: { name: 'id-shared', resourceGroup: 'rg-shared' } },
        { existing: `${inGroup}/Microsoft.ManagedIdentity/userAssignedIdentities/id-other` },
      ],
    },
    primaryUserAssignedIdentity: `${inGroup}/Microsoft.ManagedIdentity/userAssignedIdentities/id-other`,
    hbiWorkspace: true,
    publicNetworkAccess: 'Enabled',
    imageBuildCompute: 'cpu',
    systemDatastoresAuthMode: 'Identity',
    v1LegacyMode: false,
    encryption: {
      status: 'Enabled',
      keyVaultProperties: {
        keyVaultArmId: `${inGroup}/Microsoft.KeyVault/vaults/kv-keys`,
        keyIdentifier: 'https://kv-keys.vault.azure.net/keys/mlw',
        identityClientId: '44444444-4444-4444-4444-444444444444',
      },
      identity: { userAssignedIdentity: `${inGroup}/Microsoft.ManagedIdentity/userAssignedIdentities/id-keys` },
    },
    serverlessComputeSettings: { serverlessComputeNoPublicIP: true },
    associatedWorkspaces: [`${inGroup}/Microsoft.MachineLearningServices/workspaces/other`],
    tags: { own: 'tag' },
    properties: { allowPublicAccessWhenBehindVnet: false },
  },
  storageAccount: {
    new: {
      name: 'strich',
      sku: 'Standard_ZRS',
      kind: 'StorageV2',
      accessTier: 'Hot',
      allowSharedKeyAccess: false,
      networkAcls: {
        defaultAction: 'Deny',
        bypass: 'AzureServices',
        ipRules: ['203.0.113.0/24'],
        virtualNetworkRules: [`${inGroup}/Microsoft.Network/virtualNetworks/vnet/subnets/snet`],
      },
      sasPolicy: { sasExpirationPeriod: '1.00:00:00', expirationAction: 'Log' },
      blobService: {
        deleteRetentionPolicy: { enabled: true, days: 30 },
        isVersioningEnabled: true,
        changeFeed: { enabled: true, retentionInDays: 30 },
        containers: ['plain', { name: 'reports', publicAccess: 'None', metadata: { owner: 'fraud' } }],
      },
      fileService: { shares: ['notes', { name: 'notebooks', shareQuota: 1024, accessTier: 'Hot' }] },
      queueService: {},
      tags: { own: 'tag' },
    },
  },
  keyVault: {
    choice: {
      default: 'existing',
      new: {
        name: 'kv-rich',
        sku: 'premium',
        softDeleteRetentionInDays: 30,
        enabledForDeployment: true,
        enableRbacAuthorization: false,
        accessPolicies: [
          { objectId: '55555555-5555-5555-5555-555555555555', permissions: { secrets: ['get'], keys: ['list'] } },
        ],
      },
      existing: { name: 'kv-shared', resourceGroup: 'rg-shared', enablePurgeProtection: true },
    },
  },
  logAnalyticsWorkspace: { new: { sku: 'PerGB2018', retentionInDays: 90, dailyQuotaGb: 1.5, disableLocalAuth: true } },
  applicationInsights: { new: { name: 'appi-rich', kind: 'web', retentionInDays: 90, samplingPercentage: 50 } },
  containerRegistry: {
    sku: 'Premium',
    adminUserEnabled: false,
    networkRuleSet: { defaultAction: 'Deny', ipRules: ['203.0.113.0/24'] },
    policies: { retentionPolicy: { status: 'enabled', days: 30 } },
    replications: ['northeurope', { location: 'swedencentral', zoneRedundancy: 'Enabled', tags: { own: 'tag' } }],
  },
};
