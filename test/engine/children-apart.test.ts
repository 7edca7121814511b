import { expect, test } from 'vitest';
import { childrenApart } from './children-apart.ts';

const network = {
  id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/virtualNetworks/vnet',
  type: 'Microsoft.Network/virtualNetworks',
  name: 'vnet',
  apiVersion: '2024-05-01',
};

test('a subnet inside its network is the resource that it is beside it', () => {
  const inside = {
    ...network,
    properties: { dhcpOptions: {}, subnets: [{ name: 'snet', properties: { addressPrefix: '10.0.0.0/24' } }] },
  };
  const beside = {
    id: `${network.id}/subnets/snet`,
    type: `${network.type}/subnets`,
    name: 'vnet/snet',
    apiVersion: network.apiVersion,
    properties: { addressPrefix: '10.0.0.0/24' },
  };
  expect(childrenApart([inside])).toEqual([{ ...network, properties: { dhcpOptions: {} } }, beside]);
});

test('a list that is no list of resources stays', () => {
  const account = { ...network, type: 'Microsoft.Storage/storageAccounts', properties: { subnets: [{ name: 'a' }] } };
  expect(childrenApart([account])).toEqual([account]);
});
