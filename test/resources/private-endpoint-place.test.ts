import { describe, expect, test } from 'vitest';
import { inCloud } from '../engine/cloud.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { graphFaults } from '../engine/graph.ts';
import { findingsOf, templateOf } from '../generate.ts';

const dnsSubscription = '33333333-3333-3333-3333-333333333333';
const spec = {
  name: 'mlw-x',
  virtualNetwork: { existing: { name: 'vnet', resourceGroup: 'rg-net', subnets: ['snet'] } },
  privateEndpoints: { resourceGroup: 'rg-net', resources: ['workspace', 'storageAccount'] },
  privateDnsZones: { new: { resourceGroup: 'rg-dns', subscription: dnsSubscription } },
  compute: [{ name: 'cpu', type: 'AmlCompute', vmSize: 'Standard_DS3_v2' }],
};

/** Where each resource of a type is, as subscription and group. */
async function placesOf(given: object, types: RegExp): Promise<readonly string[]> {
  const { resources } = await evaluate(inCloud(templateOf(given), 'AzureCloud'));
  const found = resources.filter(({ type }) => types.test(type));
  const places = found.map(({ id }) => /subscriptions\/([^/]+)\/resourceGroups\/([^/]+)/.exec(id)?.slice(1).join(' '));
  return [...new Set(places.map(String))];
}

describeWithEngine('private endpoints beside a network elsewhere', () => {
  test('are made in the group that the spec says, with their zone groups', async () => {
    expect(await placesOf(spec, /^Microsoft.Network\/privateEndpoints/)).toEqual([
      '22222222-2222-2222-2222-222222222222 rg-net',
    ]);
  });

  test('have their zones and links in the group and subscription that the spec says', async () => {
    expect(await placesOf(spec, /^Microsoft.Network\/privateDnsZones/)).toEqual([`${dnsSubscription} rg-dns`]);
  });

  test('name the zones there', async () => {
    const { resources } = await evaluate(inCloud(templateOf(spec), 'AzureCloud'));
    const groups = resources.filter(({ type }) => type.endsWith('/privateDnsZoneGroups'));
    expect(groups).toHaveLength(3);
    expect(JSON.stringify(groups).match(/rg-dns/g)).toHaveLength(4);
  });

  test('are waited for by what is in the workspace, as are their zones', async () => {
    expect(await graphFaults(templateOf(spec))).toEqual([]);
    const { resources } = templateOf(spec);
    const compute = resources.find(({ type }) => String(type).endsWith('/computes'));
    const nested = resources.filter(({ type }) => type === 'Microsoft.Resources/deployments');
    expect(nested.length).toBeGreaterThan(1);
    expect(JSON.stringify(compute)).toContain("'Microsoft.Resources/deployments'");
  });

  test('can be in one group each', async () => {
    const resources = ['workspace', { resource: 'keyVault', resourceGroup: 'rg-keys' }];
    const given = { ...spec, privateEndpoints: { resourceGroup: 'rg-net', resources }, privateDnsZones: 'none' };
    expect(await placesOf(given, /privateEndpoints$/)).toEqual([
      '22222222-2222-2222-2222-222222222222 rg-net',
      '22222222-2222-2222-2222-222222222222 rg-keys',
    ]);
  });
});

describe('a subscription without a resource group', () => {
  test.each([
    ['endpoints', { privateEndpoints: { subscription: dnsSubscription } }, '/privateEndpoints'],
    ['zones', { privateDnsZones: { new: { subscription: dnsSubscription } } }, '/privateDnsZones/new'],
  ])('of %s is an error', (_, words, path) => {
    expect(findingsOf({ ...spec, ...words })).toContain(`error AML2003 ${path}`);
  });
});
