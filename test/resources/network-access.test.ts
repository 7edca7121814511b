import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../src/model/expression.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { at, findingsOf, resourceOf, templateOf } from '../generate.ts';
import { deployedOne } from '../pains/made.ts';

const network = 'Microsoft.Network/virtualNetworks';
const bastion = 'Microsoft.Network/bastionHosts';
const machine = 'Microsoft.Compute/virtualMachines';
const own = { name: 'mlw-x', virtualNetwork: 'new' };

const subnetsOf = (spec: object): readonly JsonValue[] => {
  const subnets = at(resourceOf(spec, network), 'properties', 'subnets');
  return Array.isArray(subnets) ? subnets : [];
};
const typesOf = (spec: object) => templateOf(spec).resources.map(({ type }) => type);

describe('a NAT gateway', () => {
  test('has an address of its own and is joined by the subnets, which wait for it', () => {
    const spec = { ...own, natGateway: 'new' };
    const id = "[resourceId('Microsoft.Network/natGateways', variables('natGatewayName'))]";
    expect(at(resourceOf(spec, 'Microsoft.Network/natGateways'), 'properties', 'publicIpAddresses')).toEqual([
      { id: "[resourceId('Microsoft.Network/publicIPAddresses', variables('natGatewayPublicIPAddressName'))]" },
    ]);
    expect(subnetsOf(spec).map((subnet) => at(subnet, 'properties', 'natGateway'))).toEqual([{ id }, { id }]);
    expect(at(resourceOf(spec, network), 'dependsOn')).toContain(id);
  });

  test('takes the addresses that the spec names', () => {
    const address = '/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/publicIPAddresses/pip';
    const spec = { ...own, natGateway: { publicIpAddresses: [address] } };
    expect(typesOf(spec)).not.toContain('Microsoft.Network/publicIPAddresses');
  });
});

describe('a route table', () => {
  test('has its routes inside and is joined by the subnets', () => {
    const route = {
      name: 'out',
      addressPrefix: '0.0.0.0/0',
      nextHopType: 'VirtualAppliance',
      nextHopIpAddress: '10.9.0.4',
    };
    const spec = { ...own, routeTable: { routes: [route] } };
    const { name, ...properties } = route;
    expect(at(resourceOf(spec, 'Microsoft.Network/routeTables'), 'properties', 'routes')).toEqual([
      { name, properties },
    ]);
    expect(JSON.stringify(subnetsOf(spec))).toContain('Microsoft.Network/routeTables');
  });
});

describe('a Bastion host', () => {
  test('has its subnet inside the virtual network', () => {
    const spec = { ...own, bastionHost: 'new' };
    expect(subnetsOf(spec).map((subnet) => [at(subnet, 'name'), at(subnet, 'properties', 'addressPrefix')])).toEqual([
      ['snet-training', '10.0.0.0/24'],
      ['snet-endpoints', '10.0.1.0/24'],
      ['AzureBastionSubnet', '10.0.2.0/26'],
    ]);
    const configuration = at(resourceOf(spec, bastion), 'properties', 'ipConfigurations', 0, 'properties');
    expect(at(configuration, 'subnet', 'id')).toBe(
      "[resourceId('Microsoft.Network/virtualNetworks/subnets', variables('virtualNetworkName'), 'AzureBastionSubnet')]",
    );
  });

  test('is refused without its subnet', () => {
    const subnets = [{ name: 'snet', addressPrefix: '10.0.0.0/24' }];
    expect(findingsOf({ name: 'mlw-x', virtualNetwork: { subnets }, bastionHost: 'new' })).toEqual([
      'error AML3054 /bastionHost',
    ]);
    expect(findingsOf({ name: 'mlw-x', bastionHost: 'new' })).toEqual(['error AML3054 /bastionHost']);
  });
});

describe('a jump box', () => {
  test('takes its password, size and administrator as parameters, the password a secure one', () => {
    const template = templateOf({ ...own, jumpBox: 'new' });
    expect(at(template, 'parameters', 'jumpBoxAdminPassword')).toEqual({ type: 'securestring' });
    expect(at(template, 'parameters', 'jumpBoxVmSize', 'defaultValue')).toBe('Standard_D2s_v5');
    expect(at(resourceOf({ ...own, jumpBox: 'new' }, machine), 'properties', 'hardwareProfile', 'vmSize')).toBe(
      "[parameters('jumpBoxVmSize')]",
    );
  });

  test('with Linux takes a public key and no password', () => {
    const spec = { ...own, jumpBox: { osType: 'Linux' } };
    const profile = at(resourceOf(spec, machine), 'properties', 'osProfile');
    expect(at(profile, 'linuxConfiguration', 'disablePasswordAuthentication')).toBe(true);
    expect(at(profile, 'linuxConfiguration', 'ssh', 'publicKeys', 0, 'keyData')).toBe(
      "[parameters('jumpBoxSshPublicKey')]",
    );
    expect(at(profile, 'adminPassword')).toBeUndefined();
    expect(Object.keys(Object(at(templateOf(spec), 'parameters')))).not.toContain('jumpBoxAdminPassword');
  });

  test('has no public address', () => {
    expect(typesOf({ ...own, jumpBox: 'new' })).not.toContain('Microsoft.Network/publicIPAddresses');
  });
});

describe('computes without public IP addresses', () => {
  const compute = [
    { name: 'cpu', type: 'AmlCompute', vmSize: 'Standard_DS3_v2', subnet: 'snet-training', enableNodePublicIp: false },
  ];
  const noWayOut = (spec: object) =>
    findingsOf({ ...own, privateEndpoints: {}, compute, ...spec }).filter((text) => text.includes('AML3052'));

  test('are warned of where they have no way out', () => {
    expect(noWayOut({})).toEqual(['warning AML3052 /compute/0/subnet']);
  });

  test.each([
    ['a NAT gateway', { natGateway: 'new' }],
    ['routes', { routeTable: 'new' }],
    [
      "Azure's own addresses",
      {
        virtualNetwork: {
          subnets: [{ name: 'snet-training', addressPrefix: '10.0.0.0/24', defaultOutboundAccess: true }],
        },
      },
    ],
  ])('are not with %s', (_, spec) => {
    expect(noWayOut(spec)).toEqual([]);
  });
});

describeWithEngine('a jump box by choice', () => {
  const spec = { virtualNetwork: 'new', bastionHost: { choice: {} }, jumpBox: { choice: { default: 'none' } } };
  const secrets = { jumpBoxAdminPassword: 'x' };

  test('is made when it is chosen, with a name that Windows takes', async () => {
    const { name } = await deployedOne(machine, spec, { ...secrets, jumpBoxOption: 'new' });
    expect(name).toMatch(/^vm[a-z0-9]{13}$/);
    await expect(deployedOne(machine, spec, secrets)).rejects.toThrow('0 resources');
    expect((await deployedOne(bastion, spec, secrets)).name).toMatch(/^bas-/);
  });
});
