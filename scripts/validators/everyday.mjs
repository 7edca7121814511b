/**
 * The types that a spec makes, at their pinned versions: one bundle, loaded at start.
 * Each of the others has a file of its own, read when a template has such a resource: jobs and schedules alone would
 * double the bundle.
 */
export const everydayTypes = new Set(
  [
    'Microsoft.MachineLearningServices/workspaces',
    'Microsoft.Storage/storageAccounts',
    'Microsoft.Storage/storageAccounts/blobServices',
    'Microsoft.Storage/storageAccounts/blobServices/containers',
    'Microsoft.Storage/storageAccounts/fileServices',
    'Microsoft.Storage/storageAccounts/fileServices/shares',
    'Microsoft.Storage/storageAccounts/queueServices',
    'Microsoft.Storage/storageAccounts/tableServices',
    'Microsoft.KeyVault/vaults',
    'Microsoft.KeyVault/vaults/accessPolicies',
    'Microsoft.Insights/components',
    'Microsoft.OperationalInsights/workspaces',
    'Microsoft.ContainerRegistry/registries',
    'Microsoft.ContainerRegistry/registries/replications',
    'Microsoft.ManagedIdentity/userAssignedIdentities',
  ].map((type) => type.toLowerCase()),
);
