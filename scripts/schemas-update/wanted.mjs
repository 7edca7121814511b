/**
 * The API version each type is pinned to: the newest stable one that both Azure's type data and the official ARM schemas
 * know. Never "newest" by rule: diagnosticSettings' newest stable version is of 2016, but everybody means the preview of
 * 2021, and types without a stable version are pinned to the newest preview both know.
 * @type {Record<string, Record<string, string[]>>}
 */
const pinned = {
  'Microsoft.MachineLearningServices': {
    '2026-05-01': [
      'workspaces',
      'workspaces/computes',
      'workspaces/datastores',
      'workspaces/connections',
      'workspaces/onlineEndpoints',
      'workspaces/onlineEndpoints/deployments',
      'workspaces/batchEndpoints',
      'workspaces/batchEndpoints/deployments',
      'workspaces/serverlessEndpoints',
      'workspaces/environments',
      'workspaces/environments/versions',
      'workspaces/models',
      'workspaces/models/versions',
      'workspaces/data',
      'workspaces/data/versions',
      'workspaces/components',
      'workspaces/components/versions',
      'workspaces/codes',
      'workspaces/codes/versions',
      'workspaces/featuresets',
      'workspaces/featuresets/versions',
      'workspaces/featurestoreEntities',
      'workspaces/featurestoreEntities/versions',
      'workspaces/marketplaceSubscriptions',
      'workspaces/outboundRules',
      'workspaces/privateEndpointConnections',
      'workspaces/jobs',
      'workspaces/schedules',
      'workspaces/capabilityHosts',
      'registries',
      'registries/models/versions',
      'registries/environments/versions',
      'registries/components/versions',
      'registries/data/versions',
    ],
    '2026-03-15-preview': [
      'workspaces/managedNetworks',
      'workspaces/managedNetworks/outboundRules',
      'workspaces/connections/deployments',
      'workspaces/connections/raiPolicies',
      'workspaces/endpoints',
      'workspaces/inferencePools',
    ],
    '2020-09-01-preview': ['workspaces/linkedServices'],
  },
  'Microsoft.Storage': {
    '2026-04-01': [
      'storageAccounts',
      'storageAccounts/blobServices',
      'storageAccounts/blobServices/containers',
      'storageAccounts/fileServices',
      'storageAccounts/fileServices/shares',
      'storageAccounts/managementPolicies',
      'storageAccounts/privateEndpointConnections',
      'storageAccounts/queueServices',
      'storageAccounts/tableServices',
    ],
  },
  'Microsoft.KeyVault': { '2026-02-01': ['vaults', 'vaults/accessPolicies', 'vaults/keys', 'vaults/secrets'] },
  'Microsoft.Insights': {
    '2020-02-02': ['components'],
    '2021-05-01-preview': ['diagnosticSettings'],
    '2023-01-01': ['actionGroups'],
    '2026-01-01': ['metricAlerts'],
    '2026-03-01': ['scheduledQueryRules'],
  },
  'Microsoft.OperationalInsights': { '2025-07-01': ['workspaces'] },
  'Microsoft.ContainerRegistry': { '2025-11-01': ['registries', 'registries/replications'] },
  'Microsoft.Network': {
    '2024-06-01': ['privateDnsZones', 'privateDnsZones/virtualNetworkLinks'],
    '2025-07-01': [
      'bastionHosts',
      'natGateways',
      'networkInterfaces',
      'networkSecurityGroups',
      'networkSecurityGroups/securityRules',
      'privateEndpoints',
      'privateEndpoints/privateDnsZoneGroups',
      'publicIPAddresses',
      'routeTables',
      'virtualNetworks',
      'virtualNetworks/subnets',
      'virtualNetworks/virtualNetworkPeerings',
    ],
  },
  'Microsoft.Compute': { '2026-03-01': ['virtualMachines', 'virtualMachines/extensions'] },
  'Microsoft.ManagedIdentity': {
    '2024-11-30': ['userAssignedIdentities', 'userAssignedIdentities/federatedIdentityCredentials'],
  },
  'Microsoft.Authorization': {
    '2020-05-01': ['locks'],
    '2022-04-01': ['roleAssignments', 'roleDefinitions'],
    '2026-06-01': ['policyAssignments'],
  },
  'Microsoft.CognitiveServices': { '2026-05-01': ['accounts', 'accounts/deployments'] },
  'Microsoft.Search': { '2025-05-01': ['searchServices'] },
  'Microsoft.ContainerService': { '2026-05-01': ['managedClusters'] },
  'Microsoft.KubernetesConfiguration': { '2025-03-01': ['extensions'] },
  'Microsoft.Resources': {
    '2023-08-01': ['deploymentScripts'],
    '2025-04-01': ['deployments', 'resourceGroups'],
  },
  'Microsoft.Consumption': { '2024-08-01': ['budgets'] },
  // No version is stable, and the official schemas have none: the version that Azure's own templates use.
  'Microsoft.Portal': { '2020-09-01-preview': ['dashboards'] },
};

/** The workspace type, which the spec may pin to any of `workspaceVersions`. */
export const workspaceType = 'Microsoft.MachineLearningServices/workspaces';

/** All stable versions of the workspace since 2024-04-01 that both sources know, oldest first. */
export const workspaceVersions = [
  '2024-04-01',
  '2024-10-01',
  '2025-04-01',
  '2025-06-01',
  '2025-09-01',
  '2025-12-01',
  '2026-03-01',
  '2026-05-01',
];

/**
 * Each type with its pinned version, in the order of the names.
 * @returns {{ type: string, apiVersion: string }[]}
 */
export function pinnedTypes() {
  return Object.entries(pinned)
    .flatMap(([provider, versions]) =>
      Object.entries(versions).flatMap(([apiVersion, names]) =>
        names.map((name) => ({ type: `${provider}/${name}`, apiVersion })),
      ),
    )
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}

/**
 * Everything a schema is written for: the pinned types, and the workspace at its older versions.
 * @returns {{ type: string, apiVersion: string }[]}
 */
export function wantedTypes() {
  const older = workspaceVersions.slice(0, -1).map((apiVersion) => ({ type: workspaceType, apiVersion }));
  return [...pinnedTypes(), ...older];
}
