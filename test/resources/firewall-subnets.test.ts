import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { at, findingsOf, resourceOf, templateOf } from '../generate.ts';

const network = 'Microsoft.Network/virtualNetworks';
const storage = 'Microsoft.Storage/storageAccounts';
const vault = 'Microsoft.KeyVault/vaults';

const networkAcls = { virtualNetworkRules: ['snet-training'] };
const subnetOf = (spec: object, position = 0) =>
  at(resourceOf(spec, network), 'properties', 'subnets', position, 'properties');

describe('a firewall that lets a subnet of the virtual network pass', () => {
  const spec = { name: 'mlw-x', virtualNetwork: 'new', storageAccount: { networkAcls }, keyVault: { networkAcls } };
  const id = "[resourceId('Microsoft.Network/virtualNetworks', variables('virtualNetworkName'))]";

  test.each([storage, vault])('of %s has its id and waits for the network', (type) => {
    const resource = resourceOf(spec, type);
    expect(at(resource, 'properties', 'networkAcls', 'virtualNetworkRules')).toEqual([
      {
        id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', variables('virtualNetworkName'), 'snet-training')]",
      },
    ]);
    expect(at(resource, 'dependsOn')).toEqual([id]);
  });

  test('has the subnet reach it by a service endpoint, and no other subnet', () => {
    expect(at(subnetOf(spec), 'serviceEndpoints')).toEqual([
      { service: 'Microsoft.Storage' },
      { service: 'Microsoft.KeyVault' },
    ]);
    expect(at(subnetOf(spec, 1), 'serviceEndpoints')).toBeUndefined();
  });

  test.each([
    [['Microsoft.Sql'], ['Microsoft.Sql', 'Microsoft.Storage']],
    [['Microsoft.Storage.Global'], ['Microsoft.Storage.Global']],
  ])('adds its own to the service endpoints %j', (serviceEndpoints, want) => {
    const subnets = [{ name: 'snet-training', addressPrefix: '10.0.0.0/24', serviceEndpoints }];
    const given = { name: 'mlw-x', virtualNetwork: { subnets }, storageAccount: { networkAcls } };
    expect(at(subnetOf(given), 'serviceEndpoints')).toEqual(want.map((service) => ({ service })));
  });

  test('names the subnet of a network that exists, which nothing waits for', () => {
    const existing = { name: 'vnet', resourceGroup: 'rg-net', subnets: ['snet-training'] };
    const account = resourceOf({ ...spec, virtualNetwork: { existing } }, storage);
    expect(at(account, 'properties', 'networkAcls', 'virtualNetworkRules')).toEqual([
      { id: "[resourceId('rg-net', 'Microsoft.Network/virtualNetworks/subnets', 'vnet', 'snet-training')]" },
    ]);
    expect(at(account, 'dependsOn')).toBeUndefined();
  });

  test('that is not there is an error at the rule', () => {
    const wrong = {
      ...spec,
      keyVault: 'new',
      storageAccount: { networkAcls: { virtualNetworkRules: ['snet-trainin'] } },
    };
    expect(findingsOf(wrong)).toContain('error AML2003 /storageAccount/networkAcls/virtualNetworkRules/0');
  });
});

describe('a firewall that is off', () => {
  test('lets everything pass and says so', () => {
    const spec = { name: 'mlw-x', storageAccount: { networkAcls: { enabled: false, ipRules: ['203.0.113.0/24'] } } };
    expect(at(resourceOf(spec, storage), 'properties', 'networkAcls')).toEqual({
      defaultAction: 'Allow',
      bypass: 'AzureServices',
      ipRules: [],
    });
  });
});

describeWithEngine('a firewall that the deployment switches', () => {
  const spec = {
    name: 'mlw-x',
    virtualNetwork: 'choice',
    storageAccount: {
      networkAcls: { ...networkAcls, bypass: 'None', enabled: { parameter: 'behindNetwork', defaultValue: false } },
    },
  };

  test.each([
    [false, { defaultAction: 'Allow', bypass: 'None', virtualNetworkRules: [] }],
    [
      true,
      {
        defaultAction: 'Deny',
        bypass: 'None',
        virtualNetworkRules: [{ id: expect.stringMatching(/\/virtualNetworks\/vnet-\w+\/subnets\/snet-training$/) }],
      },
    ],
  ])('with %j', async (behindNetwork, want) => {
    const { resources } = await evaluate(templateOf(spec), { behindNetwork });
    expect(resources.find(({ type }) => type === storage)?.properties?.['networkAcls']).toEqual(want);
  });
});
