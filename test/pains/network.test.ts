import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../src/model/expression.ts';
import type { ArmResource } from '../../src/model/template.ts';
import { declareResources } from '../../src/resources/declare-resources.ts';
import { modelFromSpec } from '../../src/resources/model.ts';
import { createSpecReader } from '../../src/spec/reader.ts';
import type { Spec } from '../../src/spec/types.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import type { JsonObject } from '../engine/json.ts';
import { at } from '../generate.ts';
import { deployed, deployedOne, make, templateOf, told, types } from './made.ts';

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

const endpoint = 'Microsoft.Network/privateEndpoints';
const zone = 'Microsoft.Network/privateDnsZones';

const variablesOf = (spec: JsonObject): JsonValue => templateOf(spec)['variables'] as JsonValue;

const resourcesOf = (spec: JsonObject | string, type: string): readonly ArmResource[] =>
  (templateOf(spec)['resources'] as readonly ArmResource[]).filter((resource) => resource.type === type);

describe('private endpoints', () => {
  const spec = { virtualNetwork: 'new', privateEndpoints: {} };

  test('pain 21: a registry that gets one is Premium by itself', () => {
    expect(at(resourcesOf(spec, types.registry)[0], 'sku', 'name')).toBe('Premium');
  });

  test('pain 21: a registry that gets one and is not Premium is refused, with both lines', () => {
    const { diagnostics } = make({ ...spec, containerRegistry: { sku: 'Basic' } });
    expect(diagnostics.map(({ code, path, related }) => [code, path, related?.map((other) => other.path)])).toEqual([
      ['AML3011', '/privateEndpoints', ['/containerRegistry/sku']],
    ]);
    const existing = { name: 'crshared', sku: 'Standard' };
    expect(told({ ...spec, containerRegistry: { existing } })).toEqual(['AML3011 error /privateEndpoints']);
  });

  test('pain 31: the records of a workspace are in both of its zones', () => {
    const configs = resourcesOf({ ...spec, privateEndpoints: ['workspace'] }, `${endpoint}/privateDnsZoneGroups`).map(
      (group) => at(group, 'properties', 'privateDnsZoneConfigs'),
    );
    expect(configs).toHaveLength(1);
    expect(JSON.stringify(configs)).toContain("variables('apiPrivateDnsZoneName')");
    expect(JSON.stringify(configs)).toContain("variables('notebooksPrivateDnsZoneName')");
  });

  test('pain 32: the names of zones are those of the cloud that is deployed to', () => {
    const variables = variablesOf(spec);
    const table = (name: string) =>
      Object.fromEntries(
        Array.from(String(at(variables, name)).matchAll(/'(Azure\w+)', '([\w.]+)'/g), ([, cloud, value]) => [
          cloud,
          value,
        ]),
      );
    expect(table('apiPrivateDnsZoneName')).toEqual({
      AzureCloud: 'privatelink.api.azureml.ms',
      AzureUSGovernment: 'privatelink.api.ml.azure.us',
      AzureChinaCloud: 'privatelink.api.ml.azure.cn',
    });
    expect(table('notebooksPrivateDnsZoneName')).toEqual({
      AzureCloud: 'privatelink.notebooks.azure.net',
      AzureUSGovernment: 'privatelink.notebooks.usgovcloudapi.net',
      AzureChinaCloud: 'privatelink.notebooks.chinacloudapi.cn',
    });
    expect(at(variables, 'apiPrivateDnsZoneName')).toMatch(/\[environment\(\)\.name\]\]$/);
    expect(at(variables, 'blobPrivateDnsZoneName')).toBe(
      "[format('privatelink.blob.{0}', environment().suffixes.storage)]",
    );
    expect(at(variables, 'vaultPrivateDnsZoneName')).toBe(
      "[format('privatelink{0}', replace(environment().suffixes.keyvaultDns, '.vault.', '.vaultcore.'))]",
    );
    expect(JSON.stringify(templateOf(spec))).not.toContain('core.windows.net');
  });

  test.each([
    ['existing', { existing: { resourceGroup: 'rg-dns' } }, [0, 5]],
    ['none', 'none', [0, 0]],
    ['new', 'new', [6, 5]],
  ])('pain 34: the zones can be %s', (_, privateDnsZones, [zones, groups]) => {
    const made = { ...spec, privateDnsZones };
    expect(resourcesOf(made, zone)).toHaveLength(zones ?? -1);
    expect(resourcesOf(made, `${endpoint}/privateDnsZoneGroups`)).toHaveLength(groups ?? -1);
  });

  test('pain 34: new zones for a network that exists are warned of unless they are asked for', () => {
    const virtualNetwork = { existing: { name: 'vnet', resourceGroup: 'rg-net', subnets: ['snet-endpoints'] } };
    expect(told({ virtualNetwork, privateEndpoints: {} })).toEqual(['AML3053 warning /privateEndpoints']);
    expect(told({ virtualNetwork, privateEndpoints: {}, privateDnsZones: 'new' })).toEqual([]);
  });

  test('pain 35: two endpoints that write one record are warned of', () => {
    const privateEndpoints = ['keyVault', { resource: 'keyVault', subnet: 'snet-training' }];
    expect(told({ ...spec, privateEndpoints })).toEqual(['AML3047 warning /privateEndpoints/1']);
    const apart = ['keyVault', { resource: 'keyVault', subnet: 'snet-training', privateDnsZones: [] }];
    expect(told({ ...spec, privateEndpoints: apart })).toEqual([]);
  });

  test('pain 36: computes wait for the endpoints and for their records', () => {
    const compute = [{ name: 'cpu', type: 'AmlCompute', vmSize: 'Standard_DS3_v2', subnet: 'snet-training' }];
    const [made] = resourcesOf({ ...spec, compute }, `${types.workspace}/computes`);
    const waits = JSON.stringify(at(made, 'dependsOn'));
    for (const symbol of ['workspace', 'blob', 'file', 'vault', 'registry']) {
      expect(waits).toContain(`resourceId('${endpoint}', variables('${symbol}PrivateEndpointName'))`);
      expect(waits).toContain(
        `resourceId('${endpoint}/privateDnsZoneGroups', variables('${symbol}PrivateEndpointName'), 'default')`,
      );
    }
  });

  test('pain 41: the range of Docker is refused', () => {
    const range = (addressPrefix: string) => ({ virtualNetwork: { new: { addressPrefixes: [addressPrefix] } } });
    expect(told(range('172.17.0.0/16'))).toEqual(['AML3042 error /virtualNetwork/new/addressPrefixes/0']);
    expect(told(range('172.17.128.0/20'))).toEqual(['AML3042 error /virtualNetwork/new/addressPrefixes/0']);
    expect(told(range('172.18.0.0/16'))).toEqual([]);
  });

  test('pain 43: endpoints wait for the virtual network', () => {
    const waits = resourcesOf(spec, endpoint).map((made) => JSON.stringify(at(made, 'dependsOn')));
    expect(waits).toHaveLength(5);
    for (const wait of waits) expect(wait).toContain("resourceId('Microsoft.Network/virtualNetworks'");
  });

  test('pain 50: with batch endpoints the storage account has endpoints for queues and tables', () => {
    const batch = { ...spec, batchEndpoints: [{ name: 'score-nightly' }] };
    const groups = resourcesOf(batch, endpoint).map((made) =>
      at(made, 'properties', 'privateLinkServiceConnections', 0, 'properties', 'groupIds', 0),
    );
    expect(groups).toEqual(['amlworkspace', 'blob', 'file', 'queue', 'table', 'vault', 'registry']);
    const privateEndpoints = [{ resource: 'storageAccount', groupIds: ['blob', 'file'] }];
    expect(told({ ...batch, privateEndpoints })).toContain('AML3051 error /privateEndpoints/0');
  });

  test('a workspace closed to the public is warned of only where nothing leads to it', () => {
    const workspace = { publicNetworkAccess: 'Disabled' };
    expect(told({ ...spec, workspace })).toEqual([]);
    expect(told({ ...spec, workspace, privateEndpoints: ['keyVault'] })).toEqual([
      'AML3020 warning /workspace/publicNetworkAccess',
    ]);
  });
});

describe('pain 37: a given rule that stops what computes need is warned of', () => {
  const rules = (...securityRules: JsonObject[]) => ({
    virtualNetwork: 'new',
    networkSecurityGroup: { securityRules },
  });
  const deny = { name: 'deny', priority: 300, direction: 'Outbound', access: 'Deny' };

  test.each([
    ['SMB', { destinationPortRange: '445' }, 1],
    ['a range of ports', { destinationPortRanges: ['100-500'] }, 1],
    ['everything', {}, 1],
    ['the internet after the rules for computes', { priority: 2000, destinationAddressPrefix: 'Internet' }, 0],
    ['another port', { destinationPortRange: '25' }, 0],
    ['another place', { destinationAddressPrefix: '10.1.0.0/16' }, 0],
    ['what comes in', { direction: 'Inbound' }, 0],
  ])('%s', (_, rule, count) => {
    expect(told(rules({ ...deny, ...rule }))).toEqual(
      count === 0 ? [] : ['AML3044 warning /networkSecurityGroup/securityRules/0'],
    );
  });

  test('unless an own rule allows it before', () => {
    const allow = { ...deny, name: 'allow', priority: 200, access: 'Allow', destinationPortRanges: ['443', '445'] };
    expect(told(rules(deny, allow))).toEqual([]);
  });
});

describe('the managed network', () => {
  const network = (managedNetwork: JsonObject, rest: JsonObject = {}) => ({
    workspace: { provisionNetworkNow: true, managedNetwork, ...rest },
  });
  const host = { type: 'FQDN', destination: 'pypi.org' };
  const tag = { type: 'ServiceTag', destination: { serviceTag: 'DataFactory' } };
  const lake = {
    type: 'PrivateEndpoint',
    destination: {
      serviceResourceId: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/lake',
      subresourceTarget: 'dfs',
    },
  };
  const own = (serviceResourceId: string, subresourceTarget: string) => ({
    type: 'PrivateEndpoint',
    destination: { serviceResourceId, subresourceTarget },
  });

  test('pain 45: what its mode can become is told', () => {
    const spec = { name: 'mlw-pains', ...network({ isolationMode: 'AllowInternetOutbound' }) };
    const reader = createSpecReader(
      () => undefined,
      () => undefined,
    );
    const workspace = declareResources(modelFromSpec(spec as unknown as Spec, reader)).find(
      ({ view }) => view.type === types.workspace,
    );
    expect(workspace?.immutable?.join(' ')).toContain('goes one way only');
  });

  test('pain 46: one that is made late is warned of', () => {
    const workspace = { managedNetwork: { isolationMode: 'AllowInternetOutbound' } };
    expect(told({ workspace })).toEqual(['AML3050 warning /workspace/managedNetwork']);
    expect(told(network({ isolationMode: 'AllowInternetOutbound' }))).toEqual([]);
    expect(told({ workspace: { managedNetwork: { isolationMode: 'Disabled' } } })).toEqual([]);
  });

  test.each([
    ['AllowInternetOutbound', { host, tag, lake }, ['host', 'tag']],
    ['AllowOnlyApprovedOutbound', { host, tag, lake }, []],
    ['Disabled', { host, tag, lake }, ['host', 'tag', 'lake']],
  ])('pain 47: %s takes the rules that it has a use for', (isolationMode, outboundRules, refused) => {
    expect(told(network({ isolationMode, outboundRules }))).toEqual(
      refused.map((name) => `AML3048 error /workspace/managedNetwork/outboundRules/${name}`),
    );
  });

  test('pain 49: a rule to a place that the service has one to is refused', () => {
    const outboundRules = {
      blob: own('storageAccount', 'blob'),
      queue: own('storageAccount', 'queue'),
      vault: own('keyVault', 'vault'),
      lake,
    };
    const place = '/workspace/managedNetwork/outboundRules';
    expect(told(network({ isolationMode: 'AllowOnlyApprovedOutbound', outboundRules }))).toEqual([
      `AML3049 error ${place}/blob`,
      `AML3049 error ${place}/vault`,
    ]);
    const open = network({ isolationMode: 'AllowInternetOutbound', outboundRules });
    expect(told(open)).toEqual([]);
    const keyVault = { publicNetworkAccess: 'Disabled' };
    expect(told({ ...open, keyVault })).toContain(`AML3049 error ${place}/vault`);
  });

  test('pain 51: a project has none of its own', () => {
    const hubResourceId = `/subscriptions/s/resourceGroups/r/providers/${types.workspace}/hub`;
    expect(told(network({ isolationMode: 'AllowInternetOutbound' }, { kind: 'Project', hubResourceId }))).toContain(
      'AML3017 error /workspace/managedNetwork',
    );
  });

  test('a list of rules gives the same as a mapping, and own resources are named by their words', () => {
    const rules = { host, queue: own('storageAccount', 'queue') };
    const list = Object.entries(rules).map(([name, rule]) => ({ name, ...rule }));
    const isolationMode = 'AllowOnlyApprovedOutbound';
    const template = templateOf(network({ isolationMode, outboundRules: rules }));
    expect(templateOf(network({ isolationMode, outboundRules: list }))).toEqual(template);
    expect(JSON.stringify(template)).toContain(
      `"serviceResourceId":"[resourceId('${types.storage}', variables('storageAccountName'))]"`,
    );
  });

  test('serverless computes stand in a subnet that is named, and the workspace waits for it', () => {
    const serverlessComputeSettings = { serverlessComputeCustomSubnet: 'snet-training' };
    const spec = { virtualNetwork: 'new', workspace: { serverlessComputeSettings } };
    const [workspace] = resourcesOf(spec, types.workspace);
    expect(JSON.stringify(at(workspace, 'properties', 'serverlessComputeSettings'))).toContain("'snet-training')]");
    expect(JSON.stringify(at(workspace, 'dependsOn'))).toContain('Microsoft.Network/virtualNetworks');
  });
});
