import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/model/expression.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { type EvaluatedResource, evaluate } from '../engine/engine.ts';
import { graphFaults } from '../engine/graph.ts';
import { at, findingsOf, resourceOf, templateOf } from '../generate.ts';

const subnetType = 'Microsoft.Network/virtualNetworks/subnets';
const groupType = 'Microsoft.Network/networkSecurityGroups';
const deploymentType = 'Microsoft.Resources/deployments';
const subscription = '33333333-3333-3333-3333-333333333333';
const vnetId = `/subscriptions/${subscription}/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub`;

const training = { name: 'snet-training', addressPrefix: '10.20.8.0/24' };
const endpoints = { name: 'snet-endpoints', addressPrefix: '10.20.9.0/26' };

/** A spec with these subnets in a network that exists. */
const specOf = (subnets: readonly JsonValue[], rest: object = {}, place: JsonObject = { name: 'vnet-spoke' }) => ({
  name: 'mlw-x',
  virtualNetwork: { existing: { ...place, subnets } },
  ...rest,
});
const elsewhere = { name: 'vnet-spoke', resourceGroup: 'rg-net' };

const typesOf = (spec: object) => templateOf(spec).resources.map(({ type }) => type);

/** The subnets of a template, wherever they are deployed. */
function subnetsOf(spec: object): readonly JsonValue[] {
  const { resources } = templateOf(spec);
  const nested = resources.flatMap((resource) => {
    const inner = at(resource, 'properties', 'template', 'resources');
    return Array.isArray(inner) ? inner : [];
  });
  return [...resources, ...nested].filter((resource) => at(resource, 'type') === subnetType);
}

describe('a new subnet in a network that exists', () => {
  test('is a resource of its own, and the network is not one', () => {
    const spec = specOf(['snet-shared', training]);
    expect(subnetsOf(spec).map((subnet) => at(subnet, 'name'))).toEqual(['vnet-spoke/snet-training']);
    expect(typesOf(spec)).not.toContain('Microsoft.Network/virtualNetworks');
  });

  test('is none where the spec gives names only', () => {
    expect(subnetsOf(specOf(['snet-shared', { parameter: 'subnetName' }]))).toEqual([]);
    expect(typesOf(specOf(['snet-shared']))).not.toContain(groupType);
  });

  test('has what a subnet of a new network has', () => {
    const words = {
      ...training,
      delegations: ['Microsoft.Web/serverFarms'],
      serviceEndpoints: ['Microsoft.Sql'],
      privateEndpointNetworkPolicies: 'Enabled',
      properties: { sharingScope: 'Tenant' },
    };
    const rest = { networkSecurityGroup: 'new', natGateway: 'new', routeTable: 'new' };
    const network = { name: 'mlw-x', virtualNetwork: { addressPrefixes: ['10.20.0.0/16'], subnets: [words] }, ...rest };
    const inNew = at(
      resourceOf(network, 'Microsoft.Network/virtualNetworks'),
      'properties',
      'subnets',
      0,
      'properties',
    );
    const [added] = subnetsOf(specOf([words], rest));
    expect(Object.keys(Object(inNew))).toHaveLength(9);
    expect(at(added, 'properties')).toEqual(inNew);
  });

  test('waits for what it is joined to and for the subnet before it', () => {
    const spec = specOf([training, endpoints, { name: 'c', addressPrefix: '10.20.10.0/26' }], { natGateway: 'new' });
    const joined = [
      `[resourceId('${groupType}', variables('networkSecurityGroupName'))]`,
      "[resourceId('Microsoft.Network/natGateways', variables('natGatewayName'))]",
    ];
    expect(subnetsOf(spec).map((subnet) => at(subnet, 'dependsOn'))).toEqual([
      joined,
      [...joined, `[resourceId('${subnetType}', 'vnet-spoke', 'snet-training')]`],
      [...joined, `[resourceId('${subnetType}', 'vnet-spoke', 'snet-endpoints')]`],
    ]);
  });

  test('waits for all before it where a switch may leave one out', () => {
    const switched = { ...endpoints, deploy: { parameter: 'makeEndpoints', type: 'bool' } };
    const spec = specOf([training, switched, { name: 'c', addressPrefix: '10.20.10.0/26' }], {
      networkSecurityGroup: 'none',
    });
    expect(subnetsOf(spec).map((subnet) => at(subnet, 'condition'))).toEqual([
      undefined,
      "[parameters('makeEndpoints')]",
      undefined,
    ]);
    expect(at(subnetsOf(spec)[2], 'dependsOn')).toEqual([
      `[resourceId('${subnetType}', 'vnet-spoke', 'snet-training')]`,
      `[resourceId('${subnetType}', 'vnet-spoke', 'snet-endpoints')]`,
    ]);
  });

  test.each([
    ['none has a group', { ...training, networkSecurityGroup: 'none' }, {}],
    ['it belongs to another service', { name: 'AzureBastionSubnet', addressPrefix: '10.20.8.0/26' }, {}],
    ['the spec says so', training, { networkSecurityGroup: 'none' }],
  ])('brings no security group where %s', (_, subnet, rest) => {
    const spec = specOf([subnet], rest);
    expect(typesOf(spec)).not.toContain(groupType);
    expect(at(subnetsOf(spec)[0], 'properties', 'networkSecurityGroup')).toBeUndefined();
  });

  test('is named by its name, and has the service endpoint of a firewall that lets it pass', () => {
    const spec = specOf([training], { storageAccount: { networkAcls: { virtualNetworkRules: ['snet-training'] } } });
    expect(at(subnetsOf(spec)[0], 'properties', 'serviceEndpoints')).toEqual([{ service: 'Microsoft.Storage' }]);
    const id = `[resourceId('${subnetType}', 'vnet-spoke', 'snet-training')]`;
    const storage = resourceOf(spec, 'Microsoft.Storage/storageAccounts');
    expect(at(storage, 'properties', 'networkAcls', 'virtualNetworkRules', 0, 'id')).toBe(id);
    expect(at(storage, 'dependsOn')).toEqual([id]);
  });

  const waiting: ReadonlyArray<readonly [string, object]> = [
    [
      'Microsoft.Network/privateEndpoints',
      { privateEndpoints: { subnet: 'snet-training', resources: ['keyVault'] }, privateDnsZones: 'none' },
    ],
    [
      'Microsoft.MachineLearningServices/workspaces/computes',
      { compute: [{ name: 'cpu', type: 'AmlCompute', vmSize: 'Standard_DS3_v2', subnet: 'snet-training' }] },
    ],
    ['Microsoft.ContainerService/managedClusters', { kubernetesCluster: { subnet: 'snet-training' } }],
    ['Microsoft.Network/networkInterfaces', { jumpBox: 'new' }],
    [
      'Microsoft.MachineLearningServices/workspaces',
      { workspace: { serverlessComputeSettings: { serverlessComputeCustomSubnet: 'snet-training' } } },
    ],
  ];

  test.each(waiting)('is waited for by %s', (type, rest) => {
    const subnets = [training, 'snet-shared'];
    expect(at(resourceOf(specOf(subnets, rest), type), 'dependsOn')).toContain(
      `[resourceId('${subnetType}', 'vnet-spoke', 'snet-training')]`,
    );
  });

  test('gives computes no way out by itself', () => {
    const compute = [
      {
        name: 'cpu',
        type: 'AmlCompute',
        vmSize: 'Standard_DS3_v2',
        subnet: 'snet-training',
        enableNodePublicIp: false,
      },
    ];
    const rest = { compute, privateEndpoints: ['workspace'], privateDnsZones: 'none' };
    expect(findingsOf(specOf([training], rest))).toEqual(['warning AML3052 /compute/0/subnet']);
    expect(findingsOf(specOf([training], { ...rest, natGateway: 'new' }))).toEqual([]);
    expect(findingsOf(specOf(['snet-training'], rest))).toEqual([]);
  });

  const list = '/virtualNetwork/existing/subnets';
  test.each([
    [
      'a range that overlaps another',
      [training, { ...endpoints, addressPrefix: '10.20.8.64/26' }],
      [`error AML3041 ${list}/1/addressPrefix`],
    ],
    [
      'a name that is there twice',
      [training, { ...endpoints, name: 'Snet-Training' }],
      [`error AML2004 ${list}/1/name`],
    ],
    ['the name of one that is there', ['snet-training', training], [`error AML2004 ${list}/1/name`]],
    ['no range', [{ name: 'a' }], [`error AML3040 ${list}/0`]],
    [
      'no range that is valid',
      [{ name: 'a', addressPrefix: '10.20.8.5/24' }],
      [`error AML3040 ${list}/0/addressPrefix`],
    ],
    ['a name that Azure refuses', [{ ...training, name: 'a/b' }], [`error AML2001 ${list}/0/name`]],
    [
      'a range beside what the network has',
      [{ ...training, addressPrefix: '10.21.0.0/24' }],
      [`error AML3041 ${list}/0/addressPrefix`],
    ],
  ])('is refused with %s', (_, subnets, want) => {
    const place = { name: 'vnet-spoke', addressPrefixes: ['10.20.0.0/16'] };
    expect(findingsOf(specOf(subnets, {}, place))).toEqual(want);
  });

  test('is not held to ranges that the spec does not state', () => {
    expect(findingsOf(specOf([training]))).toEqual([]);
  });

  test('cannot be delegated where a private endpoint stands in it', () => {
    const spec = specOf([{ ...training, delegations: ['Microsoft.Web/serverFarms'] }], {
      privateEndpoints: ['keyVault'],
      privateDnsZones: 'none',
    });
    expect(findingsOf(spec)).toEqual(['error AML3045 /privateEndpoints/0']);
  });

  test('has the ranges of the network beside those of a Kubernetes cluster', () => {
    const place = { name: 'vnet-spoke', addressPrefixes: ['172.16.0.0/16'] };
    const subnet = { name: 'snet-aks', addressPrefix: '172.16.1.0/24' };
    const spec = specOf([subnet], { kubernetesCluster: { subnet: 'snet-aks' } }, place);
    expect(findingsOf(spec)).toContain('error AML3041 /kubernetesCluster/networkProfile/serviceCidr');
  });
});

/** What Microsoft's engine would deploy. */
async function deployedBy(spec: object, parameters: JsonObject = {}): Promise<readonly EvaluatedResource[]> {
  return (await evaluate(templateOf(spec), parameters)).resources;
}

const idsOf = (resources: readonly EvaluatedResource[], type: string): readonly string[] =>
  resources.filter((resource) => resource.type === type).map(({ id }) => id);

describeWithEngine('a new subnet in a network elsewhere', () => {
  const own = '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups';

  test.each<readonly [string, JsonObject, JsonObject, string]>([
    ['by name', elsewhere, {}, `${own}/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-spoke`],
    ['by its id', { id: vnetId }, {}, vnetId],
    ['by an id that the deployment gives', { id: { parameter: 'vnetId' } }, { vnetId }, vnetId],
  ])('is made in the group of the network: %s', async (_, place, parameters, network) => {
    const resources = await deployedBy(specOf([training, endpoints], {}, place), parameters);
    expect(idsOf(resources, subnetType)).toEqual([
      `${network}/subnets/snet-training`,
      `${network}/subnets/snet-endpoints`,
    ]);
  });

  test('is there before the firewalls and endpoints that name it', async () => {
    const rest = {
      storageAccount: { networkAcls: { virtualNetworkRules: ['snet-training'] } },
      keyVault: { networkAcls: { virtualNetworkRules: ['snet-endpoints'] } },
      privateEndpoints: { resourceGroup: 'rg-net' },
      privateDnsZones: { existing: { resourceGroup: 'rg-dns' } },
      compute: [{ name: 'cpu', type: 'AmlCompute', vmSize: 'Standard_DS3_v2', subnet: 'snet-training' }],
    };
    const spec = specOf([training, endpoints], rest, elsewhere);
    expect(await graphFaults(templateOf(spec))).toEqual([]);
    const storage = resourceOf(spec, 'Microsoft.Storage/storageAccounts');
    expect(at(storage, 'dependsOn')).toEqual([expect.stringContaining(`'rg-net', '${deploymentType}'`)]);
    const [account] = (await deployedBy(spec)).filter(({ type }) => type === 'Microsoft.Storage/storageAccounts');
    const id = `${own}/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-spoke/subnets/snet-training`;
    expect(account).toMatchObject({ properties: { networkAcls: { virtualNetworkRules: [{ id }] } } });
  });
});

describeWithEngine('new subnets of a network by choice', () => {
  const name = { parameter: 'subnetName', defaultValue: 'snet-ml' };
  const spec = {
    name: 'mlw-x',
    virtualNetwork: {
      choice: {
        new: { subnets: [{ name, addressPrefix: '10.0.0.0/24' }] },
        existing: {
          ...elsewhere,
          subnets: [
            'snet-shared',
            { name, addressPrefix: '10.20.8.0/24', deploy: { parameter: 'newSubnet', defaultValue: true } },
          ],
        },
      },
    },
    privateEndpoints: { subnet: 'snet-ml', resources: ['keyVault'] },
    privateDnsZones: 'none',
  };
  const made = async (parameters: JsonObject) => {
    const resources = await deployedBy(spec, parameters);
    const short = (type: string) =>
      idsOf(resources, type).map((id) =>
        id
          .split('/resourceGroups/')
          .at(-1)
          ?.split('/providers/')
          .join(' ')
          .replaceAll('Microsoft.Network/virtualNetworks/', ''),
      );
    const [endpoint] = resources.filter(({ type }) => type === 'Microsoft.Network/privateEndpoints');
    return {
      networks: short('Microsoft.Network/virtualNetworks').length,
      groups: idsOf(resources, groupType).length,
      subnets: short(subnetType),
      endpointIn: String(at(endpoint as JsonObject | undefined, 'properties', 'subnet', 'id'))
        .split('/resourceGroups/')
        .at(-1),
    };
  };
  const inNet = (group: string, network: string) =>
    expect.stringMatching(`^${group}/providers/Microsoft.Network/virtualNetworks/${network}/subnets/snet-ml$`);

  test.each<readonly [string, JsonObject, object]>([
    [
      'a new network has its subnet in itself',
      { virtualNetworkOption: 'new', virtualNetworkResourceGroupName: 'rg-nowhere' },
      { networks: 1, groups: 1, subnets: [], endpointIn: inNet('[^/]+', 'vnet-[a-z0-9]{13}') },
    ],
    [
      'an existing network gets the subnet',
      { virtualNetworkOption: 'existing' },
      {
        networks: 0,
        groups: 1,
        subnets: ['rg-net vnet-spoke/subnets/snet-ml'],
        endpointIn: inNet('rg-net', 'vnet-spoke'),
      },
    ],
    [
      'an existing network may have it already',
      { virtualNetworkOption: 'existing', newSubnet: false },
      { networks: 0, groups: 0, subnets: [], endpointIn: inNet('rg-net', 'vnet-spoke') },
    ],
    [
      'there may be neither',
      { virtualNetworkOption: 'none' },
      { networks: 0, groups: 0, subnets: [], endpointIn: 'undefined' },
    ],
  ])('%s', async (_, parameters, want) => {
    expect(await made(parameters)).toEqual(want);
  });

  test('the nested deployment of the subnet is in a group that is there when the network is new', () => {
    const nested = resourceOf(spec, deploymentType);
    expect(nested['resourceGroup']).toBe(
      "[if(equals(parameters('virtualNetworkOption'), 'existing'), parameters('virtualNetworkResourceGroupName'), resourceGroup().name)]",
    );
  });
});
