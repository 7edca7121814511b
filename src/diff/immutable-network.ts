import { forward, keepsAll, whenLeftOut } from './allowed-changes.ts';
import type { ImmutableProperty } from './immutable-properties.ts';

const endpoint = ['Microsoft.Network/privateEndpoints'];
const endpointPage = 'https://learn.microsoft.com/azure/private-link/manage-private-endpoint';
const again = 'delete the endpoint, or give it another name';
const address = ['Microsoft.Network/publicIPAddresses'];

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints */
export const networkProperties: readonly ImmutableProperty[] = [
  ...(
    [
      [['subnet', 'id'], 'an endpoint stays in its subnet'],
      [['customNetworkInterfaceName'], 'the network interface of an endpoint is named when it is made'],
      [['ipConfigurations'], 'the addresses of an endpoint are given when it is made'],
      [
        ['privateLinkServiceConnections', '*', 'properties', 'privateLinkServiceId'],
        'an endpoint stays with the resource that it leads to',
      ],
      [
        ['privateLinkServiceConnections', '*', 'properties', 'groupIds'],
        'an endpoint stays with the part of the resource that it leads to',
      ],
      [
        ['manualPrivateLinkServiceConnections', '*', 'properties', 'privateLinkServiceId'],
        'an endpoint stays with the resource that it leads to',
      ],
    ] as const
  ).map(
    ([keys, what]): ImmutableProperty => ({
      types: endpoint,
      path: ['properties', ...keys],
      effect: 'refused',
      text: `${what}: ${again}`,
      source: endpointPage,
    }),
  ),
  {
    types: ['Microsoft.Network/privateDnsZones/virtualNetworkLinks'],
    path: ['properties', 'virtualNetwork', 'id'],
    effect: 'refused',
    text: 'a link stays with its virtual network: make a link of another name',
    source: 'https://learn.microsoft.com/azure/dns/private-dns-virtual-network-links',
  },
  {
    types: ['Microsoft.Network/virtualNetworks'],
    path: ['properties', 'subnets', '*', 'properties', 'addressPrefix'],
    effect: 'refused',
    text: 'the address range of a subnet stays while something is in it (`InUseSubnetCannotBeUpdated`)',
    source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet',
  },
  {
    types: ['Microsoft.Network/virtualNetworks'],
    path: ['properties', 'subnets', '*', 'properties', 'addressPrefixes'],
    effect: 'refused',
    text: 'the address range of a subnet stays while something is in it (`InUseSubnetCannotBeUpdated`)',
    source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet',
  },
  {
    types: ['Microsoft.Network/virtualNetworks'],
    path: ['properties', 'subnets'],
    effect: 'refused',
    text: 'a subnet that is left out is deleted, which Azure refuses while something is in it (`InUseSubnetCannotBeDeleted`)',
    source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet',
    allows: keepsAll,
  },
  {
    types: ['Microsoft.Network/virtualNetworks'],
    path: ['properties', 'addressSpace', 'addressPrefixes'],
    effect: 'refused',
    text: 'an address range cannot be taken away while a subnet is in it',
    source: 'https://learn.microsoft.com/azure/virtual-network/manage-virtual-network',
    allows: keepsAll,
  },
  {
    types: ['Microsoft.Network/virtualNetworks/subnets'],
    path: ['properties', 'addressPrefix'],
    effect: 'refused',
    text: 'the address range of a subnet stays while something is in it (`InUseSubnetCannotBeUpdated`)',
    source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet',
  },
  ...(
    [
      [['sku', 'name'], 'the SKU of an address stays while it is in use'],
      [['properties', 'publicIPAddressVersion'], 'the version of an address stays'],
      [['zones'], 'the zones of an address stay'],
    ] as const
  ).map(
    ([path, what]): ImmutableProperty => ({
      types: address,
      path,
      effect: 'refused',
      text: `${what}: make an address of another name`,
      source: 'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses',
      allows: whenLeftOut,
    }),
  ),
  {
    types: ['Microsoft.Network/natGateways'],
    path: ['zones'],
    effect: 'refused',
    text: 'the zone of a NAT gateway stays: make one of another name',
    source: 'https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones',
  },
  {
    types: ['Microsoft.Network/bastionHosts'],
    path: ['sku', 'name'],
    effect: 'oneWay',
    text: 'Bastion can be upgraded, not downgraded: delete it and make it anew',
    source: 'https://learn.microsoft.com/azure/bastion/upgrade-sku',
    allows: forward('Developer', 'Basic', 'Standard', 'Premium'),
  },
];
