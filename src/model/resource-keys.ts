/**
 * How the spec names resources that others extend, with the types that a name stands for. A name is the key that makes the
 * resource.
 */
export const resourceKeys = {
  workspace: ['Microsoft.MachineLearningServices/workspaces'],
  storageAccount: ['Microsoft.Storage/storageAccounts'],
  keyVault: ['Microsoft.KeyVault/vaults'],
  containerRegistry: ['Microsoft.ContainerRegistry/registries'],
  applicationInsights: ['Microsoft.Insights/components'],
  logAnalyticsWorkspace: ['Microsoft.OperationalInsights/workspaces'],
  aiServices: ['Microsoft.CognitiveServices/accounts'],
  registry: ['Microsoft.MachineLearningServices/registries'],
  onlineEndpoints: ['Microsoft.MachineLearningServices/workspaces/onlineEndpoints'],
  userAssignedIdentities: ['Microsoft.ManagedIdentity/userAssignedIdentities'],
  virtualNetwork: ['Microsoft.Network/virtualNetworks'],
  networkSecurityGroup: ['Microsoft.Network/networkSecurityGroups'],
  routeTable: ['Microsoft.Network/routeTables'],
  natGateway: ['Microsoft.Network/natGateways'],
  privateEndpoints: ['Microsoft.Network/privateEndpoints'],
  privateDnsZones: ['Microsoft.Network/privateDnsZones'],
  publicIPAddresses: ['Microsoft.Network/publicIPAddresses'],
  bastionHost: ['Microsoft.Network/bastionHosts'],
  jumpBox: ['Microsoft.Compute/virtualMachines'],
  kubernetesCluster: ['Microsoft.ContainerService/managedClusters'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ResourceKey = keyof typeof resourceKeys;

export const resourceKeyNames = Object.keys(resourceKeys) as ResourceKey[];

/** The name of a type; nothing for one that no spec names. */
export function keyOfType(type: string): ResourceKey | undefined {
  return resourceKeyNames.find((key) => resourceKeys[key].some((known) => known === type));
}
