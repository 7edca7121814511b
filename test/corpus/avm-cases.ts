import type { JsonObject } from '../engine/json.ts';
import type { Quickstart } from './quickstart-cases.ts';
import type { QuickstartImprovement } from './quickstart-improvements.ts';

const workspaceType = 'Microsoft.MachineLearningServices/workspaces';
const registryType = 'Microsoft.MachineLearningServices/registries';

const subscription = '/subscriptions/22222222-2222-2222-2222-222222222222';
const idIn = (group: string, type: string, name: string): string =>
  `${subscription}/resourceGroups/${group}/providers/${type}/${name}`;
const group = '11111111-1111-1111-1111-111111111111';
const application = '33333333-3333-3333-3333-333333333333';
const person = '44444444-4444-4444-4444-444444444444';
const tags = { costCenter: '4711' };

const zone = (name: string) => idIn('rg-dns', 'Microsoft.Network/privateDnsZones', name);

/** What the modules take for a private endpoint, with all words; names of connections and zones as ours. */
function endpoint(name: string, zones: Readonly<Record<string, string>>, others: JsonObject): JsonObject {
  return {
    name,
    privateLinkServiceConnectionName: name,
    location: 'westeurope',
    subnetResourceId: `${idIn('rg-network', 'Microsoft.Network/virtualNetworks', 'vnet')}/subnets/snet`,
    applicationSecurityGroupResourceIds: [idIn('rg-network', 'Microsoft.Network/applicationSecurityGroups', 'asg')],
    privateDnsZoneGroup: {
      privateDnsZoneGroupConfigs: Object.entries(zones).map(([config, id]) => ({
        name: config,
        privateDnsZoneResourceId: id,
      })),
    },
    ...others,
  };
}

const withoutSpace = (type: string): QuickstartImprovement => ({
  type,
  path: 'identity.type',
  reason: "as ARM's own schema spells it",
});

/** A role in the words of the modules. */
const role = (roleDefinitionIdOrName: string, principalId: string, principalType: string, others: JsonObject = {}) => ({
  roleDefinitionIdOrName,
  principalId,
  principalType,
  ...others,
});

const condition = "@Resource[Microsoft.Storage/storageAccounts:name] StringEquals 'st'";
const keep = { name: 'keep', kind: 'CanNotDelete' };

const registryEndpoint = (others: JsonObject = {}) =>
  endpoint(
    'pep-mlr-avm',
    { api: zone('privatelink.api.azureml.ms') },
    {
      customNetworkInterfaceName: 'nic-mlr-avm',
      ipConfigurations: [
        {
          name: 'registry',
          properties: { groupId: 'amlregistry', memberName: 'registry', privateIPAddress: '10.0.0.10' },
        },
      ],
      tags: { ...tags, role: 'private' },
      roleAssignments: [role('Reader', group, 'Group')],
      ...others,
    },
  );

const registry = {
  name: 'mlr-avm',
  location: 'westeurope',
  tags,
  locations: ['northeurope'],
  acrSku: 'Premium',
  acrAccountName: 'crmlr',
  storageAccountName: 'stmlr',
  storageAccountType: 'Standard_GRS',
  storageAccountHnsEnabled: true,
  managedIdentities: {
    systemAssigned: true,
    userAssignedResourceIds: [idIn('rg-identities', 'Microsoft.ManagedIdentity/userAssignedIdentities', 'id-registry')],
  },
  roleAssignments: [
    role('AzureML Registry User', group, 'Group', { description: 'Data scientists' }),
    role('acdd72a7-3385-48ef-bd42-f606fba81ae7', application, 'ServicePrincipal'),
    role('Contributor', person, 'User', { name: '55555555-5555-5555-5555-555555555555', condition }),
  ],
  lock: keep,
  privateEndpoints: [registryEndpoint()],
};

const hub = idIn('rg-hub', 'Microsoft.MachineLearningServices/workspaces', 'hub');
const identity = (name: string) => idIn('rg-identities', 'Microsoft.ManagedIdentity/userAssignedIdentities', name);

/** What a workspace is associated with, in the group of that name or that of the deployment. */
const associated = (inGroup: string, registryName?: string): JsonObject => ({
  associatedStorageAccountResourceId: idIn(inGroup, 'Microsoft.Storage/storageAccounts', 'stavm'),
  associatedKeyVaultResourceId: idIn(inGroup, 'Microsoft.KeyVault/vaults', 'kv-avm'),
  associatedApplicationInsightsResourceId: idIn(inGroup, 'Microsoft.Insights/components', 'appi-avm'),
  ...(registryName && {
    associatedContainerRegistryResourceId: idIn(inGroup, 'Microsoft.ContainerRegistry/registries', registryName),
  }),
});
const here = 'rg-engine';

const workspaceEndpoint = (others: JsonObject = {}) =>
  endpoint(
    'pep-mlw-avm',
    { api: zone('privatelink.api.azureml.ms'), notebooks: zone('privatelink.notebooks.azure.net') },
    {
      customNetworkInterfaceName: 'nic-mlw-avm',
      ipConfigurations: ['default', 'notebook'].map((memberName, position) => ({
        name: memberName,
        properties: { groupId: 'amlworkspace', memberName, privateIPAddress: `10.0.0.1${position}` },
      })),
      tags: { ...tags, role: 'private' },
      roleAssignments: [role('Reader', group, 'Group')],
      ...others,
    },
  );

const closed: JsonObject = {
  name: 'mlw-avm',
  location: 'westeurope',
  tags,
  sku: 'Standard',
  friendlyName: 'Fraud detection',
  description: 'Models of the fraud team',
  hbiWorkspace: true,
  imageBuildCompute: 'cpu',
  systemDatastoresAuthMode: 'Identity',
  serviceManagedResourcesSettings: { cosmosDb: { collectionsThroughput: 400 } },
  enableServiceSideCMKEncryption: true,
  primaryUserAssignedIdentity: identity('id-workspace'),
  managedIdentities: {
    systemAssigned: true,
    userAssignedResourceIds: [identity('id-workspace'), identity('id-key')],
  },
  customerManagedKey: {
    keyVaultResourceId: idIn('rg-keys', 'Microsoft.KeyVault/vaults', 'kv-keys'),
    keyName: 'mlw',
    userAssignedIdentityResourceId: identity('id-key'),
  },
  ...associated('rg-shared', 'cravm'),
  roleAssignments: [
    role('AzureML Data Scientist', group, 'Group', { description: 'Data scientists' }),
    role('acdd72a7-3385-48ef-bd42-f606fba81ae7', application, 'ServicePrincipal'),
    role('Contributor', person, 'User', { name: '55555555-5555-5555-5555-555555555555', condition }),
  ],
  lock: keep,
  diagnosticSettings: [
    { name: 'to-logs', workspaceResourceId: idIn('rg-ops', 'Microsoft.OperationalInsights/workspaces', 'log') },
    {
      name: 'to-storage',
      logCategoriesAndGroups: [{ category: 'AmlComputeJobEvent' }],
      metricCategories: [],
      storageAccountResourceId: idIn('rg-ops', 'Microsoft.Storage/storageAccounts', 'stops'),
      eventHubAuthorizationRuleResourceId: `${idIn('rg-ops', 'Microsoft.EventHub/namespaces', 'evhns')}/authorizationRules/send`,
      eventHubName: 'evh',
    },
  ],
  privateEndpoints: [workspaceEndpoint()],
};

const connection = (name: string, category: string, target: string, connectionProperties: JsonObject, others = {}) => ({
  name,
  category,
  target,
  connectionProperties,
  ...others,
});

const content: JsonObject = {
  name: 'mlw-avm',
  location: 'westeurope',
  sku: 'Basic',
  publicNetworkAccess: 'Enabled',
  ...associated(here),
  serverlessComputeSettings: {
    serverlessComputeNoPublicIP: true,
    serverlessComputeCustomSubnet: `${idIn('rg-network', 'Microsoft.Network/virtualNetworks', 'vnet')}/subnets/snet`,
  },
  computes: [
    {
      name: 'cpu',
      location: 'westeurope',
      computeLocation: 'westeurope',
      computeType: 'AmlCompute',
      description: 'Trains',
      disableLocalAuth: true,
      tags: { team: 'fraud' },
      sku: 'Basic',
      managedIdentities: { systemAssigned: true, userAssignedResourceIds: [identity('id-compute')] },
      properties: {
        osType: 'Linux',
        vmSize: 'STANDARD_DS11_V2',
        vmPriority: 'Dedicated',
        isolatedNetwork: false,
        enableNodePublicIp: true,
        remoteLoginPortPublicAccess: 'Disabled',
        scaleSettings: { minNodeCount: 0, maxNodeCount: 3, nodeIdleTimeBeforeScaleDown: 'PT5M' },
      },
    },
    {
      name: 'notebooks',
      location: 'westeurope',
      computeType: 'ComputeInstance',
      disableLocalAuth: true,
      properties: {
        vmSize: 'STANDARD_DS11_V2',
        applicationSharingPolicy: 'Personal',
        computeInstanceAuthorizationType: 'personal',
        personalComputeInstanceSettings: {
          assignedUser: { objectId: person, tenantId: '11111111-1111-1111-1111-111111111111' },
        },
      },
    },
    {
      name: 'aks',
      location: 'westeurope',
      computeType: 'AKS',
      description: 'Attached',
      resourceId: idIn('rg-shared', 'Microsoft.ContainerService/managedClusters', 'aks'),
    },
  ],
  connections: [
    connection(
      'search',
      'ApiKey',
      'https://example.com',
      { authType: 'ApiKey', credentials: { key: 'search-key' } },
      { isSharedToAll: true },
    ),
    connection('lake', 'ADLSGen2', 'https://stlake.dfs.core.windows.net', { authType: 'AAD' }),
    connection(
      'code',
      'Git',
      'https://github.com/contoso/fraud',
      { authType: 'PAT', credentials: { pat: 'code-token' } },
      { expiryTime: '2027-12-31T00:00:00Z' },
    ),
    connection('warehouse', 'Snowflake', 'jdbc:snowflake://contoso', {
      authType: 'UsernamePassword',
      credentials: { username: 'svc', password: 'warehouse-password' },
    }),
    connection('images', 'ContainerRegistry', 'cr.azurecr.io', {
      authType: 'ManagedIdentity',
      credentials: { clientId: application, resourceId: identity('id-images') },
    }),
  ],
  datastores: [
    {
      name: 'curated',
      properties: {
        datastoreType: 'AzureBlob',
        accountName: 'stcurated',
        containerName: 'data',
        description: 'Curated',
        endpoint: 'core.windows.net',
        protocol: 'https',
        serviceDataAccessAuthIdentity: 'WorkspaceSystemAssignedIdentity',
        credentials: { credentialsType: 'None' },
      },
    },
    {
      name: 'exchange',
      properties: {
        datastoreType: 'AzureFile',
        accountName: 'stexchange',
        fileShareName: 'files',
        credentials: { credentialsType: 'AccountKey', secrets: { secretsType: 'AccountKey', key: 'exchange-key' } },
      },
    },
    {
      name: 'raw',
      properties: {
        datastoreType: 'AzureDataLakeGen2',
        accountName: 'stlake',
        filesystem: 'raw',
        credentials: {
          credentialsType: 'ServicePrincipal',
          tenantId: '11111111-1111-1111-1111-111111111111',
          clientId: application,
          secrets: { secretsType: 'ServicePrincipal', clientSecret: 'raw-secret' },
        },
      },
    },
  ],
};

const secrets = {
  searchKey: 'search-key',
  codeToken: 'code-token',
  warehousePassword: 'warehouse-password',
  exchangeKey: 'exchange-key',
  rawSecret: 'raw-secret',
};

const hubWorkspace: JsonObject = {
  name: 'mlw-avm',
  location: 'westeurope',
  kind: 'Hub',
  sku: 'Premium',
  publicNetworkAccess: 'Enabled',
  provisionNetworkNow: true,
  associatedStorageAccountResourceId: idIn(here, 'Microsoft.Storage/storageAccounts', 'stavm'),
  associatedKeyVaultResourceId: idIn(here, 'Microsoft.KeyVault/vaults', 'kv-avm'),
  associatedContainerRegistryResourceId: idIn(here, 'Microsoft.ContainerRegistry/registries', 'cravm'),
  ipAllowlist: ['203.0.113.0/24'],
  workspaceHubConfig: {
    defaultWorkspaceResourceGroup: `${subscription}/resourceGroups/rg-projects`,
    additionalWorkspaceStorageAccounts: [idIn('rg-shared', 'Microsoft.Storage/storageAccounts', 'stmore')],
  },
  managedNetworkSettings: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    firewallSku: 'Basic',
    outboundRules: {
      pypi: { type: 'FQDN', destination: 'pypi.org', category: 'UserDefined' },
      lake: {
        type: 'PrivateEndpoint',
        category: 'UserDefined',
        destination: {
          serviceResourceId: idIn('rg-shared', 'Microsoft.Storage/storageAccounts', 'stlake'),
          subresourceTarget: 'blob',
          sparkEnabled: true,
        },
      },
      factory: {
        type: 'ServiceTag',
        category: 'UserDefined',
        destination: { serviceTag: 'DataFactory', portRanges: '80, 8080-8089', protocol: 'TCP' },
      },
    },
  },
};

const pattern: JsonObject = {
  name: 'proj-avm',
  location: 'westeurope',
  tags,
  hubResourceId: idIn(here, 'Microsoft.MachineLearningServices/workspaces', 'hub'),
  keyVaultName: 'kv-hub',
  userAssignedName: 'id-project',
};

const notKnownYet = "the engine takes the output of a module for empty; ours reads the project's identity";
const ofPattern: readonly QuickstartImprovement[] = [
  {
    type: 'Microsoft.KeyVault/vaults/accessPolicies',
    path: 'properties.accessPolicies[0].objectId',
    reason: notKnownYet,
  },
  { type: 'Microsoft.Authorization/roleAssignments', path: 'properties.principalId', reason: notKnownYet },
  {
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    path: 'tags',
    reason: 'tags are on all that can carry them',
  },
];

export const avmCases: readonly Quickstart[] = [
  {
    spec: 'avm-res-registry',
    corpus: 'avm-res-registry',
    replaced: [],
    variants: [
      { label: 'private, with everything', theirs: registry },
      {
        label: 'public too, approved by hand',
        theirs: {
          ...registry,
          publicNetworkAccess: 'Enabled',
          privateEndpoints: [
            registryEndpoint({
              isManualConnection: true,
              manualConnectionRequestMessage: 'Please',
              privateDnsZoneGroup: null,
            }),
          ],
        },
        ours: { publicNetworkAccess: 'Enabled', approval: 'ManualApproval' },
      },
    ],
    improvements: [withoutSpace(registryType)],
  },
  {
    spec: 'avm-res-registry-defaults',
    corpus: 'avm-res-registry',
    replaced: [],
    variants: [
      {
        label: 'defaults',
        theirs: { name: 'mlr-avm', location: 'westeurope', managedIdentities: { systemAssigned: true } },
      },
    ],
    improvements: [{ type: registryType, path: 'properties.publicNetworkAccess', reason: 'the default, written out' }],
  },
  {
    spec: 'avm-res-workspace-private',
    corpus: 'avm-res-workspace',
    replaced: [],
    variants: [
      { label: 'private, own key', theirs: closed },
      {
        label: 'key by version, approved by hand',
        theirs: {
          ...closed,
          customerManagedKey: { ...Object(closed['customerManagedKey']), keyVersion: '0123456789abcdef' },
          privateEndpoints: [
            workspaceEndpoint({
              isManualConnection: true,
              manualConnectionRequestMessage: 'Please',
              privateDnsZoneGroup: null,
            }),
          ],
        },
        ours: { keyVersion: '0123456789abcdef', approval: 'ManualApproval' },
      },
    ],
    improvements: [],
  },
  {
    spec: 'avm-res-workspace-content',
    corpus: 'avm-res-workspace',
    replaced: [],
    variants: [{ label: 'computes, connections, datastores', theirs: content, ours: secrets }],
    improvements: [
      {
        type: `${workspaceType}/computes`,
        path: 'properties.properties.sshSettings',
        reason: 'SSH stays closed, written out',
      },
    ],
  },
  {
    spec: 'avm-res-workspace-hub',
    corpus: 'avm-res-workspace',
    replaced: [],
    variants: [{ label: 'hub with a managed network', theirs: hubWorkspace }],
    improvements: [
      { type: workspaceType, path: 'properties.ipAllowlist', reason: 'previews had it; no stable API version has' },
      {
        type: workspaceType,
        path: 'properties.managedNetwork.outboundRules.factory.destination.action',
        reason: 'the default, written out',
      },
    ],
  },
  {
    spec: 'avm-res-workspace-feature-store',
    corpus: 'avm-res-workspace',
    replaced: [],
    variants: [
      {
        label: 'feature store',
        theirs: {
          name: 'mlw-avm',
          location: 'westeurope',
          kind: 'FeatureStore',
          sku: 'Basic',
          publicNetworkAccess: 'Enabled',
          ...associated(here),
          featureStoreSettings: {
            computeRuntime: { sparkRuntimeVersion: '3.3' },
            offlineStoreConnectionName: 'offline',
            onlineStoreConnectionName: 'online',
          },
        },
      },
    ],
    improvements: [],
  },
  {
    spec: 'avm-res-workspace-project',
    corpus: 'avm-res-workspace',
    replaced: [],
    variants: [
      {
        label: 'project',
        theirs: {
          name: 'mlw-avm',
          location: 'westeurope',
          kind: 'Project',
          sku: 'Basic',
          friendlyName: 'Cards',
          hubResourceId: hub,
          managedIdentities: { userAssignedResourceIds: [identity('id-cards')] },
        },
      },
    ],
    improvements: [
      {
        type: workspaceType,
        path: 'properties.primaryUserAssignedIdentity',
        reason: 'Azure has to know which identity stands for a workspace without one of its own',
      },
    ],
  },
  {
    spec: 'avm-ptn-azd-ml-project',
    corpus: 'avm-ptn-azd-ml-project',
    replaced: [],
    variants: [
      { label: 'defaults', theirs: pattern },
      {
        label: 'closed, for sensitive data',
        theirs: { ...pattern, projectSku: 'Standard', hbiWorkspace: true, publicNetworkAccess: 'Disabled' },
        ours: { projectSku: 'Standard', hbiWorkspace: true, publicNetworkAccess: 'Disabled' },
      },
    ],
    improvements: ofPattern,
  },
  {
    spec: 'avm-ptn-azd-ml-project-identities',
    corpus: 'avm-ptn-azd-ml-project',
    replaced: [],
    variants: [
      {
        label: 'two identities, a role of choice',
        theirs: {
          ...pattern,
          projectManagedIdentities: { systemAssigned: true, userAssignedResourceIds: [identity('id-cards')] },
          roleDefinitionIdOrName: ['Managed Identity Operator'],
        },
      },
    ],
    improvements: ofPattern,
  },
];
