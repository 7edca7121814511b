import { describe, expect, it } from 'vitest';
import { compareTemplates } from '../../src/diff/compare-templates.ts';
import { immutableProperties } from '../../src/diff/immutable-properties.ts';
import type { JsonObject } from '../../src/model/expression.ts';
import { resource, template } from './helpers.ts';

/** The codes of all marks that a change of the only resource has, by the path that has them. */
function marksOf(type: string, before: JsonObject, after: JsonObject): readonly string[] {
  const [old, made] = [before, after].map((content) => ({ template: template([resource(type, content)]) }));
  const { resources } = compareTemplates(old ?? { template: {} }, made ?? { template: {} });
  return resources.flatMap((one) =>
    [...one.marks, ...one.changes.flatMap(({ marks }) => marks)].map(({ code }) => code),
  );
}

const workspace = 'Microsoft.MachineLearningServices/workspaces';
const compute = `${workspace}/computes`;
const account = 'Microsoft.Storage/storageAccounts';
const vault = 'Microsoft.KeyVault/vaults';
const endpoint = 'Microsoft.Network/privateEndpoints';
const vnet = 'Microsoft.Network/virtualNetworks';

const properties = (content: JsonObject): JsonObject => ({ properties: content });
const network = (mode: string) => properties({ managedNetwork: { isolationMode: mode } });
const key = (uri: string, id = 'a') =>
  properties({ encryption: { status: 'Enabled', keyVaultProperties: { keyVaultArmId: id, keyIdentifier: uri } } });
const subnets = (...list: readonly [name: string, range: string][]) =>
  properties({ subnets: list.map(([name, addressPrefix]) => ({ name, properties: { addressPrefix } })) });
const connection = (target: string) =>
  properties({ privateLinkServiceConnections: [{ name: 'c', properties: { privateLinkServiceId: target } }] });

describe('a change that Azure refuses', () => {
  it.each<[what: string, type: string, before: JsonObject, after: JsonObject]>([
    ['of a region', 'Microsoft.Test/any', { location: 'westeurope' }, { location: 'northeurope' }],
    ['of the storage account', workspace, properties({ storageAccount: 'a' }), properties({ storageAccount: 'b' })],
    ['of the key vault', workspace, properties({ keyVault: 'a' }), properties({ keyVault: 'b' })],
    ['to no key vault', workspace, properties({ keyVault: 'a', x: 1 }), properties({ x: 1 })],
    ['of hbiWorkspace', workspace, properties({ x: 1 }), properties({ hbiWorkspace: true, x: 1 })],
    ['of the kind', workspace, {}, { kind: 'Hub' }],
    ['of the hub', workspace, properties({ hubResourceId: 'a' }), properties({ hubResourceId: 'b' })],
    [
      'to a customer-managed key',
      workspace,
      properties({ x: 1 }),
      { properties: { x: 1, ...Object(key('https://a/k'))['properties'] } },
    ],
    ['of the vault of the key', workspace, key('https://a/k'), key('https://b/k')],
    ['of vmSize', compute, properties({ properties: { vmSize: 'a' } }), properties({ properties: { vmSize: 'b' } })],
    [
      'of the subnet of a compute',
      compute,
      properties({ properties: { subnet: { id: 'a' } } }),
      properties({ properties: { subnet: { id: 'b' } } }),
    ],
    [
      'of SSH',
      compute,
      properties({ properties: { sshSettings: { sshPublicAccess: 'Disabled' } } }),
      properties({ properties: { sshSettings: { sshPublicAccess: 'Enabled' } } }),
    ],
    [
      'of the type of a compute',
      compute,
      properties({ computeType: 'AmlCompute' }),
      properties({ computeType: 'ComputeInstance' }),
    ],
    ['of the kind of storage', account, { kind: 'StorageV2' }, { kind: 'BlobStorage' }],
    ['to premium storage', account, { sku: { name: 'Standard_LRS' } }, { sku: { name: 'Premium_LRS' } }],
    ['to hierarchical names', account, properties({ x: 1 }), properties({ isHnsEnabled: true, x: 1 })],
    [
      'of encrypting twice',
      account,
      properties({ encryption: { requireInfrastructureEncryption: true } }),
      properties({ encryption: { requireInfrastructureEncryption: false } }),
    ],
    [
      'of the retention of a vault',
      vault,
      properties({ softDeleteRetentionInDays: 90 }),
      properties({ softDeleteRetentionInDays: 7 }),
    ],
    [
      'of the zones of a registry',
      'Microsoft.ContainerRegistry/registries',
      properties({ zoneRedundancy: 'Disabled' }),
      properties({ zoneRedundancy: 'Enabled' }),
    ],
    [
      'of the subnet of an endpoint',
      endpoint,
      properties({ subnet: { id: 'a' } }),
      properties({ subnet: { id: 'b' } }),
    ],
    ['of the target of an endpoint', endpoint, connection('a'), connection('b')],
    ['of the range of a subnet', vnet, subnets(['a', '10.0.0.0/24']), subnets(['a', '10.0.1.0/24'])],
    ['to fewer subnets', vnet, subnets(['a', '1'], ['b', '2']), subnets(['a', '1'])],
    [
      'to fewer address ranges',
      vnet,
      properties({ addressSpace: { addressPrefixes: ['a', 'b'] } }),
      properties({ addressSpace: { addressPrefixes: ['a'] } }),
    ],
    [
      'of who has a role',
      'Microsoft.Authorization/roleAssignments',
      properties({ principalId: 'a' }),
      properties({ principalId: 'b' }),
    ],
    [
      'of the size of a node pool',
      'Microsoft.ContainerService/managedClusters',
      properties({ agentPoolProfiles: [{ name: 'a', vmSize: '1' }] }),
      properties({ agentPoolProfiles: [{ name: 'a', vmSize: '2' }] }),
    ],
  ])('is marked: %s', (_, type, before, after) => {
    expect(marksOf(type, before, after)).toEqual(['AML3150']);
  });

  it('is marked whatever the case of the type', () => {
    expect(marksOf(workspace.toUpperCase(), properties({ keyVault: 'a' }), properties({ keyVault: 'b' }))).toEqual([
      'AML3150',
    ]);
  });

  it('is marked in a part that comes as a whole', () => {
    expect(
      marksOf(
        account,
        properties({ x: 1 }),
        properties({ x: 1, encryption: { requireInfrastructureEncryption: true } }),
      ),
    ).toEqual(['AML3150']);
  });

  it('marks no other change beside it', () => {
    const made = subnets(['a', '10.0.0.0/24'], ['b', '10.0.9.0/24']);
    const { resources } = compareTemplates(
      { template: template([resource(vnet, subnets(['a', '10.0.1.0/24'], ['b', '10.0.9.0/24']))]) },
      { template: template([resource(vnet, { ...made, tags: { a: '1' } })]) },
    );
    const marked = resources[0]?.changes.map(({ path, marks }) => [path.at(-1), marks.length]);
    expect(marked).toEqual([
      ['addressPrefix', 1],
      ['tags', 0],
    ]);
  });
});

describe('a change that a deployment does not make', () => {
  it.each<[what: string, type: string, before: JsonObject, after: JsonObject]>([
    ['of the registry', workspace, properties({ containerRegistry: 'a' }), properties({ containerRegistry: 'b' })],
    [
      'of Application Insights',
      workspace,
      properties({ applicationInsights: 'a' }),
      properties({ applicationInsights: 'b' }),
    ],
    [
      'of a schedule',
      compute,
      properties({ properties: { schedules: { a: 1 } } }),
      properties({ properties: { schedules: { a: 2 } } }),
    ],
    ['of a job', `${workspace}/jobs`, properties({ command: 'a' }), properties({ command: 'b' })],
  ])('is marked: %s', (_, type, before, after) => {
    expect(marksOf(type, before, after)).toEqual(['AML3151']);
  });
});

describe('a setting without a way back', () => {
  it.each<[what: string, type: string, before: JsonObject, after: JsonObject]>([
    [
      'purge protection off',
      vault,
      properties({ enablePurgeProtection: true }),
      properties({ enablePurgeProtection: false }),
    ],
    ['purge protection not said', vault, properties({ enablePurgeProtection: true, x: 1 }), properties({ x: 1 })],
    ['isolation off', workspace, network('AllowInternetOutbound'), network('Disabled')],
    [
      'isolation not said',
      workspace,
      { properties: { x: 1, ...Object(network('AllowInternetOutbound'))['properties'] } },
      properties({ x: 1 }),
    ],
    ['isolation loosened', workspace, network('AllowOnlyApprovedOutbound'), network('AllowInternetOutbound')],
    ['a smaller Bastion', 'Microsoft.Network/bastionHosts', { sku: { name: 'Standard' } }, { sku: { name: 'Basic' } }],
  ])('is marked: %s', (_, type, before, after) => {
    expect(marksOf(type, before, after)).toEqual(['AML3152']);
  });
});

describe('a change that Azure takes', () => {
  it.each<[what: string, type: string, before: JsonObject, after: JsonObject]>([
    ['a first registry', workspace, properties({ x: 1 }), properties({ containerRegistry: 'a', x: 1 })],
    ['hbiWorkspace: false said', workspace, properties({ x: 1 }), properties({ hbiWorkspace: false, x: 1 })],
    ['kind Default said', workspace, {}, { kind: 'Default' }],
    [
      'isolation',
      workspace,
      properties({ x: 1 }),
      { properties: { x: 1, ...Object(network('AllowInternetOutbound'))['properties'] } },
    ],
    ['tighter isolation', workspace, network('AllowInternetOutbound'), network('AllowOnlyApprovedOutbound')],
    ['another key of the vault', workspace, key('https://a/k/1'), key('https://a/k/2')],
    ['an upgrade of storage', account, { kind: 'Storage' }, { kind: 'StorageV2' }],
    ['another redundancy', account, { sku: { name: 'Standard_LRS' } }, { sku: { name: 'Standard_GRS' } }],
    [
      'purge protection on',
      vault,
      properties({ enablePurgeProtection: false }),
      properties({ enablePurgeProtection: true }),
    ],
    ['a further subnet', vnet, subnets(['a', '1']), subnets(['a', '1'], ['b', '2'])],
    ['a larger Bastion', 'Microsoft.Network/bastionHosts', { sku: { name: 'Basic' } }, { sku: { name: 'Standard' } }],
    [
      'more nodes',
      compute,
      properties({ properties: { vmSize: 'a', scaleSettings: { maxNodeCount: 1 } } }),
      properties({ properties: { vmSize: 'a', scaleSettings: { maxNodeCount: 2 } } }),
    ],
    ['a tag', workspace, { tags: { a: '1' } }, { tags: { a: '2' } }],
  ])('has no mark: %s', (_, type, before, after) => {
    expect(marksOf(type, before, after)).toEqual([]);
  });
});

describe('a resource of another name', () => {
  it('is marked, and nothing of it is refused', () => {
    expect(marksOf(workspace, { name: 'a', kind: 'Hub' }, { name: 'b' })).toEqual(['AML3153']);
  });

  it('makes those refused that must keep it', () => {
    const make = (name: string) => ({
      template: template([
        resource(account, { name }),
        resource(workspace, properties({ storageAccount: `[resourceId('${account}', '${name}')]` })),
      ]),
    });
    const { resources } = compareTemplates(make('st1'), make('st2'));
    expect(
      resources.map(({ marks, changes }) => [...marks, ...changes.flatMap((one) => one.marks)].map(({ code }) => code)),
    ).toEqual([['AML3150'], ['AML3153']]);
  });
});

describe('callers', () => {
  it('are told what breaks them', () => {
    const { parameters } = compareTemplates(
      { template: template([], { parameters: { p: { type: 'string' } } }) },
      { template: template([]) },
    );
    expect(parameters.flatMap(({ marks }) => marks.map(({ code }) => code))).toEqual(['AML3154']);
  });
});

describe('the table of immutable properties', () => {
  it.each(immutableProperties.map((rule) => [`${rule.types[0]} ${rule.path.join('.')}`, rule] as const))(
    'has a reason and a page for %s',
    (_, rule) => {
      expect(rule.source).toMatch(/^https:\/\/learn\.microsoft\.com\/(azure|rest|cli)\//);
      expect(rule.text.length).toBeGreaterThan(20);
      expect(rule.text).not.toMatch(/\.$/);
      expect(rule.path.every((step) => step !== '')).toBe(true);
    },
  );
});
