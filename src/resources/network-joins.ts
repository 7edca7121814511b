import { associatedId, declared } from '../model/associated.ts';
import { letsPass } from './firewall-subnets.ts';
import type { WorkspaceModel } from './model.ts';
import type { Network } from './network.ts';
import type { Joined, Subnet } from './subnet.ts';

/** What new subnets are joined to unless they say otherwise. */
export function joinedTo(network: Network): Joined {
  return {
    networkSecurityGroup: associatedId(network.networkSecurityGroup),
    natGateway: associatedId(network.natGateway),
    routeTable: associatedId(network.routeTable),
  };
}

/**
 * Services whose firewalls let the subnet pass: they see it by its service endpoint alone, and refuse the rule without.
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview
 */
export function servicesOf(
  { name }: Subnet,
  { network, storageAccount, keyVault, aiServices }: WorkspaceModel,
): readonly string[] {
  const firewalls = {
    'Microsoft.Storage': declared(storageAccount),
    'Microsoft.KeyVault': declared(keyVault),
    'Microsoft.CognitiveServices': declared(aiServices),
  };
  return Object.entries(firewalls).flatMap(([service, resource]) =>
    letsPass(resource?.settings.networkAcls, network.virtualNetwork, name) ? [service] : [],
  );
}
