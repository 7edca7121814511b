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
    expect(at(template, 'parameters', 'jumpBoxAdminPassword')).toEqual({
      type: 'securestring',
      metadata: { description: 'Jump box admin password.' },
    });
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

  test('has the extensions of the spec, one after the other, those of Microsoft by their names', () => {
    const extensions = [
      'AADLoginForWindows',
      { name: 'setup', publisher: 'Microsoft.Compute', type: 'CustomScriptExtension', typeHandlerVersion: '1.10' },
    ];
    const { resources } = templateOf({ ...own, jumpBox: { name: 'vm-jump', extensions } });
    const made = resources.filter(({ type }) => type === `${machine}/extensions`);
    expect(made.map(({ properties }) => properties)).toEqual([
      {
        autoUpgradeMinorVersion: true,
        publisher: 'Microsoft.Azure.ActiveDirectory',
        type: 'AADLoginForWindows',
        typeHandlerVersion: '1.0',
      },
      {
        autoUpgradeMinorVersion: true,
        publisher: 'Microsoft.Compute',
        type: 'CustomScriptExtension',
        typeHandlerVersion: '1.10',
      },
    ]);
    expect(made.map(({ dependsOn }) => dependsOn)).toEqual([
      ["[resourceId('Microsoft.Compute/virtualMachines', variables('jumpBoxName'))]"],
      ["[resourceId('Microsoft.Compute/virtualMachines/extensions', variables('jumpBoxName'), 'AADLoginForWindows')]"],
    ]);
  });

  test.each([
    ['one that signs in with Microsoft Entra ID', { extensions: ['AADLoginForWindows'] }, { type: 'SystemAssigned' }],
    ['any other', { extensions: ['AzureMonitorWindowsAgent'] }, undefined],
    ['what the spec says', { extensions: ['AADLoginForWindows'], identity: { type: 'None' } }, { type: 'None' }],
  ])('has the identity that its extensions need: %s', (_, jumpBox, want) => {
    expect(resourceOf({ ...own, jumpBox }, machine)['identity']).toEqual(want);
  });

  test('starts an image of generation 1 as it can, and leaves patches of an image of your own to it', () => {
    const imageReference = {
      publisher: 'microsoft-dsvm',
      offer: 'dsvm-win-2019',
      sku: 'server-2019',
      version: 'latest',
    };
    const made = resourceOf({ ...own, jumpBox: { imageReference, securityType: 'Standard' } }, machine);
    expect(at(made, 'properties', 'securityProfile')).toBeUndefined();
    expect(at(made, 'properties', 'osProfile', 'windowsConfiguration')).toEqual({ enableAutomaticUpdates: true });
    const usual = resourceOf({ ...own, jumpBox: 'new' }, machine);
    expect(at(usual, 'properties', 'securityProfile', 'securityType')).toBe('TrustedLaunch');
    expect(at(usual, 'properties', 'osProfile', 'windowsConfiguration', 'patchSettings', 'patchMode')).toBe(
      'AutomaticByPlatform',
    );
  });

  test('has the security group of the spec on its interface too, if asked for', () => {
    const nic = 'Microsoft.Network/networkInterfaces';
    const id = "[resourceId('Microsoft.Network/networkSecurityGroups', variables('networkSecurityGroupName'))]";
    const made = resourceOf({ ...own, jumpBox: { networkSecurityGroup: 'networkSecurityGroup' } }, nic);
    expect(at(made, 'properties', 'networkSecurityGroup')).toEqual({ id });
    expect(made['dependsOn']).toContain(id);
    expect(at(resourceOf({ ...own, jumpBox: 'new' }, nic), 'properties', 'networkSecurityGroup')).toBeUndefined();
    const none = { networkSecurityGroup: 'none', jumpBox: { networkSecurityGroup: 'networkSecurityGroup' } };
    expect(findingsOf({ ...own, ...none })).toContain('error AML3063 /jumpBox/networkSecurityGroup');
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
