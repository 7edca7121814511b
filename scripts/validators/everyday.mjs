/**
 * The types that stand in nearly every workspace template, at their pinned versions: one bundle, loaded at start.
 * Each of the others has a file of its own, read when a template has such a resource: jobs and schedules alone would
 * double the bundle.
 */
export const everydayTypes = new Set(
  [
    'Microsoft.MachineLearningServices/workspaces',
    'Microsoft.MachineLearningServices/workspaces/computes',
    'Microsoft.MachineLearningServices/workspaces/connections',
    'Microsoft.MachineLearningServices/workspaces/datastores',
    'Microsoft.Storage/storageAccounts',
    'Microsoft.Storage/storageAccounts/blobServices',
    'Microsoft.Storage/storageAccounts/blobServices/containers',
    'Microsoft.Storage/storageAccounts/fileServices',
    'Microsoft.Storage/storageAccounts/fileServices/shares',
    'Microsoft.Storage/storageAccounts/queueServices',
    'Microsoft.Storage/storageAccounts/tableServices',
    'Microsoft.KeyVault/vaults',
    'Microsoft.KeyVault/vaults/accessPolicies',
    'Microsoft.KeyVault/vaults/keys',
    'Microsoft.KeyVault/vaults/secrets',
    'Microsoft.Insights/components',
    'Microsoft.Insights/diagnosticSettings',
    'Microsoft.OperationalInsights/workspaces',
    'Microsoft.ContainerRegistry/registries',
    'Microsoft.ContainerRegistry/registries/replications',
    'Microsoft.ManagedIdentity/userAssignedIdentities',
    'Microsoft.Authorization/locks',
    'Microsoft.Authorization/roleAssignments',
    'Microsoft.Network/networkSecurityGroups',
    'Microsoft.Network/privateDnsZones',
    'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
    'Microsoft.Network/privateEndpoints',
    'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
    'Microsoft.Network/virtualNetworks',
    'Microsoft.Network/virtualNetworks/subnets',
    'Microsoft.Resources/deployments',
  ].map((type) => type.toLowerCase()),
);
