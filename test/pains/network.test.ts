import { expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import type { JsonObject } from '../engine/json.ts';
import { deployed, deployedOne } from './made.ts';

const network = 'Microsoft.Network/virtualNetworks';
const group = 'Microsoft.Network/networkSecurityGroups';

interface Rule {
  readonly name: string;
  readonly properties: JsonObject;
}

const rulesOf = async (spec: JsonObject): Promise<readonly Rule[]> =>
  (await deployedOne(group, { location: 'westeurope', virtualNetwork: 'new', ...spec })).properties?.[
    'securityRules'
  ] as readonly Rule[];

/** Tag, protocol and ports of the rules in one direction. */
const traffic = async (spec: JsonObject, direction: string) =>
  (await rulesOf(spec))
    .filter(({ properties }) => properties['direction'] === direction && properties['access'] === 'Allow')
    .map(({ properties }) => {
      const tag = direction === 'Inbound' ? properties['sourceAddressPrefix'] : properties['destinationAddressPrefix'];
      const ports = properties['destinationPortRanges'] ?? [properties['destinationPortRange']];
      return `${tag} ${properties['protocol']} ${(ports as string[]).join(',')}`;
    });

describeWithEngine('a virtual network of the template', () => {
  test('pain 38: its security group lets computes reach what they need', async () => {
    expect(await traffic({}, 'Outbound')).toEqual([
      'AzureMachineLearning Tcp 443,8787,18881',
      'AzureMachineLearning Udp 5831',
      'BatchNodeManagement.westeurope * 443',
      'Storage.westeurope Tcp 443,445',
      'AzureActiveDirectory Tcp 80,443',
      'AzureResourceManager Tcp 443',
      'AzureFrontDoor.FirstParty Tcp 443',
      'MicrosoftContainerRegistry Tcp 443',
      'AzureMonitor Tcp 443',
    ]);
    expect(await traffic({}, 'Inbound')).toEqual([]);
  });

  test('pain 38: computes with public IP addresses are reached by the service', async () => {
    const spec = { networkSecurityGroup: { computeRules: 'publicIP' } };
    expect(await traffic(spec, 'Inbound')).toEqual(['AzureMachineLearning Tcp 44224']);
  });

  test('pain 37: its security group lets computes mount file shares', async () => {
    expect(await traffic({}, 'Outbound')).toContain('Storage.westeurope Tcp 443,445');
  });

  test('machines cannot reach one another by SSH or RDP, and no inbound rule shuts all out', async () => {
    const denied = (await rulesOf({})).filter(({ properties }) => properties['access'] === 'Deny');
    expect(denied.map(({ properties }) => [properties['direction'], properties['destinationPortRanges']])).toEqual([
      ['Outbound', ['22', '3389']],
    ]);
  });

  test('pain 42: its subnets are inside it, none is a resource of its own', async () => {
    const types = (await deployed({ virtualNetwork: 'new' })).map(({ type }) => type);
    expect(types).toContain(network);
    expect(types).not.toContain(`${network}/subnets`);
  });

  test('pain 44: network policies are off in its subnets', async () => {
    const { properties } = await deployedOne(network, { virtualNetwork: 'new' });
    const policies = (Object(properties)['subnets'] as Rule[]).map((subnet) => [
      subnet.properties['privateEndpointNetworkPolicies'],
      subnet.properties['privateLinkServiceNetworkPolicies'],
    ]);
    expect(policies).toEqual([
      ['Disabled', 'Disabled'],
      ['Disabled', 'Disabled'],
    ]);
  });
});
