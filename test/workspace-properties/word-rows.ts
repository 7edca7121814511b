import type { JsonObject } from '../engine/json.ts';

const id = (type: string, name: string): string =>
  `/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/${type}/${name}`;
const subnet = id('Microsoft.Network/virtualNetworks', 'vnet/subnets/snet');
const identityId = id('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-one');
const vaultId = id('Microsoft.KeyVault/vaults', 'kv-keys');
const guid = '00000000-0000-4000-8000-000000000001';

/** A word whose value is not that of the ARM property of the same name below `properties`. */
export interface WordRow {
  readonly word: string;
  readonly value: unknown;
  /** What comes of it, by path. */
  readonly gives: JsonObject;
  /** The type of resource that has it, where it is a child. */
  readonly child?: string;
  readonly needs?: JsonObject;
}

export interface WordedResource {
  readonly type: string;
  /** The settings' name under `$defs` of the spec's schema. */
  readonly settings: string;
  readonly spec: (settings: JsonObject) => JsonObject;
  readonly words: readonly WordRow[];
  /** Settings that words of ARM's own need besides. */
  readonly needs?: Readonly<Record<string, JsonObject>>;
  /** Writable properties of the resource itself that no word and no `properties:` sets, and why. */
  readonly notSettable?: Readonly<Record<string, string>>;
}

const tags: WordRow = { word: 'tags', value: { team: 'a' }, gives: { tags: { team: 'a' } } };
const name = (value: string): WordRow => ({ word: 'name', value, gives: { name: value } });
const viaProperties = (properties: JsonObject): WordRow => ({
  word: 'properties',
  value: properties,
  gives: Object.fromEntries(Object.entries(properties).map(([key, value]) => [`properties.${key}`, value])),
});
const acls = { defaultAction: 'Deny', bypass: 'None', ipRules: ['203.0.113.0/24'], virtualNetworkRules: [subnet] };
const armAcls = { ...acls, ipRules: [{ value: '203.0.113.0/24' }], virtualNetworkRules: [{ id: subnet }] };
const networkAcls: WordRow = { word: 'networkAcls', value: acls, gives: { 'properties.networkAcls': armAcls } };
const systemAssigned: WordRow = {
  word: 'identity',
  value: { type: 'SystemAssigned' },
  gives: { 'identity.type': 'SystemAssigned' },
};
const userAssigned: WordRow = {
  word: 'identity',
  value: { type: 'UserAssigned', userAssignedIdentities: { [identityId]: {} } },
  gives: { 'identity.type': 'UserAssigned', 'identity.userAssignedIdentities': { [identityId]: {} } },
};
const hubConfig = {
  defaultWorkspaceResourceGroup: '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-projects',
  additionalWorkspaceStorageAccounts: [id('Microsoft.Storage/storageAccounts', 'stprojects')],
};
const etag = 'a condition on the state that a PUT finds, which a template cannot know';

export const wordedResources: readonly WordedResource[] = [
  {
    type: 'Microsoft.MachineLearningServices/workspaces',
    settings: 'WorkspaceSettings',
    spec: (workspace) => ({ workspace }),
    words: [
      tags,
      viaProperties({ v1LegacyMode: false }),
      {
        word: 'managedNetwork',
        value: {
          isolationMode: 'AllowOnlyApprovedOutbound',
          firewallSku: 'Basic',
          managedNetworkKind: 'V1',
          enableNetworkMonitor: true,
          status: { sparkReady: true, status: 'Active' },
          outboundRules: {
            pypi: { type: 'FQDN', destination: 'pypi.org', category: 'Recommended' },
            lake: {
              type: 'PrivateEndpoint',
              destination: {
                serviceResourceId: id('Microsoft.Storage/storageAccounts', 'lake'),
                subresourceTarget: 'dfs',
                sparkEnabled: true,
              },
              fqdns: ['lake.example.org'],
            },
            factory: {
              type: 'ServiceTag',
              destination: { serviceTag: 'DataFactory', portRanges: '80', addressPrefixes: ['203.0.113.0/24'] },
            },
          },
        },
        gives: {
          'properties.managedNetwork': {
            isolationMode: 'AllowOnlyApprovedOutbound',
            firewallSku: 'Basic',
            managedNetworkKind: 'V1',
            enableNetworkMonitor: true,
            status: { sparkReady: true, status: 'Active' },
            outboundRules: {
              pypi: { type: 'FQDN', destination: 'pypi.org', category: 'Recommended' },
              lake: {
                type: 'PrivateEndpoint',
                category: 'UserDefined',
                destination: {
                  serviceResourceId: id('Microsoft.Storage/storageAccounts', 'lake'),
                  subresourceTarget: 'dfs',
                  sparkEnabled: true,
                },
                fqdns: ['lake.example.org'],
              },
              factory: {
                type: 'ServiceTag',
                category: 'UserDefined',
                destination: {
                  serviceTag: 'DataFactory',
                  protocol: 'TCP',
                  portRanges: '80',
                  addressPrefixes: ['203.0.113.0/24'],
                  action: 'Allow',
                },
              },
            },
          },
        },
      },
      {
        word: 'serverlessComputeSettings',
        value: {
          serverlessComputeCustomSubnet: `${id('Microsoft.Network/virtualNetworks', 'vnet')}/subnets/snet`,
          serverlessComputeNoPublicIP: true,
        },
        gives: {
          'properties.serverlessComputeSettings': {
            serverlessComputeCustomSubnet: `${id('Microsoft.Network/virtualNetworks', 'vnet')}/subnets/snet`,
            serverlessComputeNoPublicIP: true,
          },
        },
      },
      { word: 'kind', value: 'Hub', gives: { kind: 'Hub' } },
      { word: 'apiVersion', value: '2025-06-01', gives: { apiVersion: '2025-06-01' } },
      { word: 'sku', value: { name: 'Standard' }, gives: { sku: { name: 'Standard', tier: 'Standard' } } },
      { word: 'sku', value: { name: 'Basic', tier: 'Free' }, gives: { sku: { name: 'Basic', tier: 'Free' } } },
      {
        word: 'sku',
        value: { name: 'Basic', size: 'a size', family: 'a family', capacity: 2 },
        gives: { sku: { name: 'Basic', tier: 'Basic', size: 'a size', family: 'a family', capacity: 2 } },
      },
      {
        word: 'identity',
        value: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: [{ existing: identityId }] },
        gives: {
          'identity.type': 'SystemAssigned,UserAssigned',
          'identity.userAssignedIdentities': { [identityId]: {} },
        },
      },
      {
        word: 'identity',
        value: { type: 'UserAssigned', userAssignedIdentities: [{ existing: identityId }] },
        gives: { 'identity.type': 'UserAssigned', 'properties.primaryUserAssignedIdentity': identityId },
      },
      {
        word: 'primaryUserAssignedIdentity',
        value: identityId,
        needs: { identity: { type: 'UserAssigned', userAssignedIdentities: [{ existing: identityId }] } },
        gives: { 'properties.primaryUserAssignedIdentity': identityId },
      },
      {
        word: 'encryption',
        value: {
          status: 'Enabled',
          keyVaultProperties: { keyVaultArmId: vaultId, keyIdentifier: 'https://kv/keys/k', identityClientId: guid },
          identity: { userAssignedIdentity: identityId },
          cosmosDbResourceId: id('Microsoft.DocumentDB/databaseAccounts', 'cosmos'),
          searchAccountResourceId: id('Microsoft.Search/searchServices', 'srch'),
          storageAccountResourceId: id('Microsoft.Storage/storageAccounts', 'st'),
        },
        needs: {
          identity: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: [{ existing: identityId }] },
        },
        gives: {
          'properties.encryption': {
            status: 'Enabled',
            keyVaultProperties: { keyVaultArmId: vaultId, keyIdentifier: 'https://kv/keys/k', identityClientId: guid },
            identity: { userAssignedIdentity: identityId },
            cosmosDbResourceId: id('Microsoft.DocumentDB/databaseAccounts', 'cosmos'),
            searchAccountResourceId: id('Microsoft.Search/searchServices', 'srch'),
            storageAccountResourceId: id('Microsoft.Storage/storageAccounts', 'st'),
          },
        },
      },
      {
        word: 'workspaceHubConfig',
        value: hubConfig,
        needs: { kind: 'Hub' },
        gives: { 'properties.workspaceHubConfig': hubConfig },
      },
      {
        word: 'hubResourceId',
        value: id('Microsoft.MachineLearningServices/workspaces', 'hub'),
        needs: { kind: 'Project' },
        gives: { 'properties.hubResourceId': id('Microsoft.MachineLearningServices/workspaces', 'hub') },
      },
    ],
    needs: { featureStoreSettings: { kind: 'FeatureStore' } },
  },
  {
    type: 'Microsoft.Storage/storageAccounts',
    settings: 'StorageAccountSettings',
    spec: (settings) => ({ storageAccount: { new: settings } }),
    words: [
      name('stwords'),
      tags,
      networkAcls,
      viaProperties({ keyPolicy: { keyExpirationPeriodInDays: 9 } }),
      { word: 'sku', value: 'Standard_GZRS', gives: { 'sku.name': 'Standard_GZRS' } },
      { word: 'kind', value: 'Storage', gives: { kind: 'Storage' } },
      userAssigned,
      systemAssigned,
      { word: 'zones', value: ['1'], gives: { zones: ['1'] } },
      {
        word: 'extendedLocation',
        value: { name: 'edge1', type: 'EdgeZone' },
        gives: { 'extendedLocation.name': 'edge1', 'extendedLocation.type': 'EdgeZone' },
      },
      {
        word: 'placement',
        value: { zonePlacementPolicy: 'Any' },
        gives: { 'placement.zonePlacementPolicy': 'Any' },
      },
      {
        word: 'requireInfrastructureEncryption',
        value: true,
        gives: { 'properties.encryption.requireInfrastructureEncryption': true },
      },
      {
        word: 'blobService',
        value: { deleteRetentionPolicy: { days: 30 }, changeFeed: { retentionInDays: 9 }, isVersioningEnabled: true },
        child: 'blobServices',
        gives: {
          'properties.deleteRetentionPolicy': { days: 30, enabled: true },
          'properties.changeFeed': { enabled: true, retentionInDays: 9 },
          'properties.isVersioningEnabled': true,
        },
      },
      {
        word: 'fileService',
        value: { shareDeleteRetentionPolicy: { days: 14 }, protocolSettings: { smb: { versions: 'SMB3.1.1' } } },
        child: 'fileServices',
        gives: {
          'properties.shareDeleteRetentionPolicy': { days: 14, enabled: true },
          'properties.protocolSettings': { smb: { versions: 'SMB3.1.1' } },
        },
      },
      ...['queueService', 'tableService'].map((word) => ({
        word,
        value: { cors: { corsRules: [] } },
        child: `${word}s`,
        gives: { 'properties.cors': { corsRules: [] } },
      })),
    ],
  },
  {
    type: 'Microsoft.KeyVault/vaults',
    settings: 'KeyVaultSettings',
    spec: (settings) => ({ keyVault: { new: settings } }),
    words: [
      name('kv-words'),
      tags,
      networkAcls,
      viaProperties({ enabledForDeployment: true }),
      { word: 'publicNetworkAccess', value: 'Disabled', gives: { 'properties.publicNetworkAccess': 'Disabled' } },
      { word: 'sku', value: 'premium', gives: { 'properties.sku': { family: 'A', name: 'premium' } } },
      {
        word: 'accessPolicies',
        value: [{ objectId: guid, permissions: { secrets: ['get'] } }],
        needs: { enableRbacAuthorization: false },
        child: 'accessPolicies',
        gives: {
          'properties.accessPolicies': [
            {
              objectId: guid,
              permissions: { secrets: ['get'] },
              tenantId: '11111111-1111-1111-1111-111111111111',
            },
          ],
        },
      },
    ],
  },
  {
    type: 'Microsoft.OperationalInsights/workspaces',
    settings: 'LogAnalyticsWorkspaceSettings',
    spec: (settings) => ({ logAnalyticsWorkspace: { new: settings } }),
    words: [
      name('log-words'),
      { word: 'location', value: 'northeurope', gives: { location: 'northeurope' } },
      tags,
      userAssigned,
      systemAssigned,
      viaProperties({ forceCmkForQuery: true }),
      { word: 'sku', value: 'PerGB2018', gives: { 'properties.sku': { name: 'PerGB2018' } } },
      {
        word: 'capacityReservationLevel',
        value: 200,
        needs: { sku: 'CapacityReservation' },
        gives: { 'properties.sku': { name: 'CapacityReservation', capacityReservationLevel: 200 } },
      },
      { word: 'dailyQuotaGb', value: 1.5, gives: { 'properties.workspaceCapping.dailyQuotaGb': 1.5 } },
      { word: 'disableLocalAuth', value: true, gives: { 'properties.features.disableLocalAuth': true } },
    ],
    notSettable: { etag },
  },
  {
    type: 'Microsoft.Insights/components',
    settings: 'ApplicationInsightsSettings',
    spec: (settings) => ({ applicationInsights: { new: settings } }),
    words: [
      name('appi-words'),
      { word: 'location', value: 'northeurope', gives: { location: 'northeurope' } },
      tags,
      viaProperties({ Flow_Type: 'Bluefield' }),
      { word: 'kind', value: 'other', gives: { kind: 'other' } },
      { word: 'applicationType', value: 'other', gives: { 'properties.Application_Type': 'other' } },
      { word: 'retentionInDays', value: 90, gives: { 'properties.RetentionInDays': 90 } },
      { word: 'samplingPercentage', value: 50, gives: { 'properties.SamplingPercentage': 50 } },
      { word: 'disableIpMasking', value: true, gives: { 'properties.DisableIpMasking': true } },
      { word: 'disableLocalAuth', value: true, gives: { 'properties.DisableLocalAuth': true } },
      {
        word: 'forceCustomerStorageForProfiler',
        value: true,
        gives: { 'properties.ForceCustomerStorageForProfiler': true },
      },
    ],
    notSettable: { etag },
  },
  {
    type: 'Microsoft.ContainerRegistry/registries',
    settings: 'ContainerRegistrySettings',
    spec: (settings) => ({ containerRegistry: { new: { sku: 'Premium', ...settings } } }),
    words: [
      name('crwords'),
      tags,
      userAssigned,
      systemAssigned,
      viaProperties({ anonymousPullEnabled: true }),
      { word: 'sku', value: 'Basic', gives: { 'sku.name': 'Basic' } },
      {
        word: 'networkRuleSet',
        value: { defaultAction: 'Deny', ipRules: ['203.0.113.0/24'] },
        gives: { 'properties.networkRuleSet': { defaultAction: 'Deny', ipRules: [{ value: '203.0.113.0/24' }] } },
      },
      {
        word: 'replications',
        value: [{ location: 'northeurope', zoneRedundancy: 'Enabled', regionEndpointEnabled: false }],
        child: 'replications',
        gives: {
          location: 'northeurope',
          'properties.zoneRedundancy': 'Enabled',
          'properties.regionEndpointEnabled': false,
        },
      },
    ],
  },
  {
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    settings: 'UserAssignedIdentitySettings',
    spec: (settings) => ({
      workspace: { identity: { type: 'UserAssigned', userAssignedIdentities: [{ new: settings }] } },
    }),
    words: [name('id-words'), tags, viaProperties({ isolationScope: 'None' })],
  },
];
