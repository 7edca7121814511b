import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../src/model/expression.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { at, findingsOf, resourceOf, templateOf } from '../generate.ts';
import { deployedOne } from '../pains/made.ts';

const networkType = 'Microsoft.Network/virtualNetworks';
const groupType = 'Microsoft.Network/networkSecurityGroups';
const id = `/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-net/providers/${networkType}/vnet`;

const specOf = (rest: object) => ({ name: 'mlw-x', ...rest });
const subnetsOf = (rest: object): readonly JsonValue[] => {
  const subnets = at(resourceOf(specOf(rest), networkType), 'properties', 'subnets');
  return Array.isArray(subnets) ? subnets : [];
};
const typesOf = (rest: object) => templateOf(specOf(rest)).resources.map(({ type }) => type);

describe('a virtual network', () => {
  test('is not there unless the spec has one, nor is its security group', () => {
    expect(typesOf({}).filter((type) => type.startsWith('Microsoft.Network'))).toEqual([]);
  });

  test('of its own has a subnet for computes and one for endpoints', () => {
    const subnets = subnetsOf({ virtualNetwork: 'new' });
    expect(subnets.map((subnet) => [at(subnet, 'name'), at(subnet, 'properties', 'addressPrefix')])).toEqual([
      ['snet-training', '10.0.0.0/24'],
      ['snet-endpoints', '10.0.1.0/24'],
    ]);
  });

  test.each([
    [['10.20.0.0/16'], ['10.20.0.0/24', '10.20.1.0/24']],
    [['192.168.4.0/22'], ['192.168.4.0/24', '192.168.5.0/24']],
  ])('with the ranges %j has usual subnets inside the first', (addressPrefixes, want) => {
    const subnets = subnetsOf({ virtualNetwork: { new: { addressPrefixes } } });
    expect(subnets.map((subnet) => at(subnet, 'properties', 'addressPrefix'))).toEqual(want);
  });

  test('with ranges that only the deployment knows leaves the cut to the deployment', () => {
    const subnets = subnetsOf({ virtualNetwork: { new: { addressPrefixes: { parameter: 'ranges' } } } });
    expect(subnets.map((subnet) => at(subnet, 'properties', 'addressPrefix'))).toEqual([
      "[cidrSubnet(parameters('ranges')[0], 24, 0)]",
      "[cidrSubnet(parameters('ranges')[0], 24, 1)]",
    ]);
  });

  test('joins its subnets to the security group of the template', () => {
    const id = "[resourceId('Microsoft.Network/networkSecurityGroups', variables('networkSecurityGroupName'))]";
    const spec = { virtualNetwork: 'new' };
    expect(subnetsOf(spec).map((subnet) => at(subnet, 'properties', 'networkSecurityGroup'))).toEqual([{ id }, { id }]);
    expect(at(resourceOf(specOf(spec), networkType), 'dependsOn')).toEqual([id]);
  });

  test.each([
    ['none at all', 'none', undefined],
    [
      'one that exists',
      { existing: id.replaceAll('virtualNetworks', 'networkSecurityGroups') },
      { id: id.replaceAll('virtualNetworks', 'networkSecurityGroups') },
    ],
  ])('can have %s instead', (_, networkSecurityGroup, want) => {
    const spec = { virtualNetwork: 'new', networkSecurityGroup };
    expect(subnetsOf(spec).map((subnet) => at(subnet, 'properties', 'networkSecurityGroup'))).toEqual([want, want]);
    expect(typesOf(spec)).not.toContain(groupType);
  });

  test('lets a subnet have a security group of its own, or none', () => {
    const own = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/x/y/z';
    const subnets = [
      { name: 'a', addressPrefix: '10.0.0.0/24', networkSecurityGroup: own },
      { name: 'b', addressPrefix: '10.0.1.0/24', networkSecurityGroup: 'none' },
    ];
    const made = subnetsOf({ virtualNetwork: { subnets } });
    expect(made.map((subnet) => at(subnet, 'properties', 'networkSecurityGroup'))).toEqual([{ id: own }, undefined]);
  });

  test('turns plain names of services into what ARM takes', () => {
    const subnet = {
      name: 'a',
      addressPrefix: '10.0.0.0/24',
      serviceEndpoints: ['Microsoft.Storage', 'Microsoft.KeyVault'],
      delegations: ['Microsoft.App/environments'],
    };
    const [made] = subnetsOf({ virtualNetwork: { subnets: [subnet] } });
    expect(at(made, 'properties', 'serviceEndpoints')).toEqual([
      { service: 'Microsoft.Storage' },
      { service: 'Microsoft.KeyVault' },
    ]);
    expect(at(made, 'properties', 'delegations')).toEqual([
      { name: 'Microsoft.App.environments', properties: { serviceName: 'Microsoft.App/environments' } },
    ]);
  });

  test('merges the properties of a subnet in last', () => {
    const subnet = { name: 'a', addressPrefix: '10.0.0.0/24', properties: { defaultOutboundAccess: true } };
    const [made] = subnetsOf({ virtualNetwork: { subnets: [subnet] } });
    expect(at(made, 'properties', 'defaultOutboundAccess')).toBe(true);
    expect(at(made, 'properties', 'privateEndpointNetworkPolicies')).toBe('Disabled');
  });

  test('leaves the subnets of other services as these want them', () => {
    const [made] = subnetsOf({
      virtualNetwork: { subnets: [{ name: 'AzureBastionSubnet', addressPrefix: '10.0.0.0/26' }] },
    });
    expect(at(made, 'properties')).toEqual({ addressPrefix: '10.0.0.0/26' });
  });

  test('has no two subnets of one name', () => {
    const subnets = [
      { name: 'snet', addressPrefix: '10.0.0.0/24' },
      { name: 'SNET', addressPrefix: '10.0.1.0/24' },
    ];
    expect(findingsOf(specOf({ virtualNetwork: { subnets } }))).toEqual([
      'error AML2004 /virtualNetwork/subnets/1/name',
    ]);
  });

  test('that exists is not declared', () => {
    expect(typesOf({ virtualNetwork: { existing: { id, subnets: ['a'] } } })).toEqual(typesOf({}));
  });
});

describeWithEngine('a virtual network by choice', () => {
  const spec = { virtualNetwork: { choice: { existing: { name: 'vnet-hub', resourceGroup: 'rg-net' } } } };

  test('is made with its security group when new is chosen', async () => {
    const network = await deployedOne(networkType, spec);
    expect(network.name).toMatch(/^vnet-[a-z0-9]{13}$/);
    expect((await deployedOne(groupType, spec)).name).toMatch(/^nsg-[a-z0-9]{13}$/);
  });

  test.each(['existing', 'none'])('is not made when %s is chosen, nor is the security group', async (option) => {
    await expect(deployedOne(networkType, spec, { virtualNetworkOption: option })).rejects.toThrow('0 resources');
    await expect(deployedOne(groupType, spec, { virtualNetworkOption: option })).rejects.toThrow('0 resources');
  });
});
