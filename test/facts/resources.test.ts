import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateSpec } from '../generate.ts';
import { factsOf } from './facts-of.ts';

const named = (spec: object, title: string) => factsOf(spec).resources.filter((resource) => resource.title === title);

describe('what will exist', () => {
  test('is every resource of the template, in its order', () => {
    const spec = { name: 'mlw-x', storageAccount: { blobService: { containers: ['abc', 'def'] } }, datastores: [] };
    const { template, facts } = generateSpec(spec);
    expect(facts?.resources.map(({ type }) => type)).toEqual(template?.resources.map(({ type }) => type));
  });

  test.each([
    ['a default name', {}, 'Storage account', 'st<uniqueString>'],
    ['a name of the spec', { keyVault: { name: 'kv-own' } }, 'Key vault', 'kv-own'],
    [
      'the name of a child',
      { storageAccount: { name: 'stown', blobService: { containers: ['abc'] } } },
      'Blob container',
      'stown/default/abc',
    ],
    ['a name made unique', { uniqueName: true }, 'Workspace', 'mlw-facts-<uniqueString>'],
    [
      'a parameter with a default',
      { keyVault: { name: { parameter: 'vault', defaultValue: 'kv-p' } } },
      'Key vault',
      'kv-p',
    ],
    ['a parameter without one', { keyVault: { name: { parameter: 'vault' } } }, 'Key vault', '<vault>'],
    [
      'an expression',
      { keyVault: { name: { expression: "[toLower(concat('KV-', parameters('workspaceName')))]" } } },
      'Key vault',
      'kv-mlw-facts',
    ],
    ['braces', { keyVault: { name: { expression: "[format('{{{0}}}', 'a')]" } } }, 'Key vault', '{a}'],
    [
      'what differs by cloud, as it is in the public one',
      {
        keyVault: {
          name: { expression: "[concat('kv', replace(environment().suffixes.keyvaultDns, '.vault.azure.', '-'))]" },
        },
      },
      'Key vault',
      'kv-net',
    ],
    [
      'what is not followed',
      { keyVault: { name: { expression: "[substring('kv-long', 0, 3)]" } } },
      'Key vault',
      "<substring('kv-long', 0, 3)>",
    ],
  ])('%s is read as people read it', (_, spec, title, name) => {
    expect(named(spec, title).map((resource) => resource.name)).toEqual([name]);
  });

  test('a choice says which option makes it, and which of them is the default', () => {
    const spec = {
      keyVault: { choice: { default: 'existing', existing: { name: 'kv-shared' } } },
      storageAccount: 'choice',
    };
    expect(named(spec, 'Key vault')).toMatchObject([{ name: 'kv-<uniqueString>', when: 'keyVaultOption is new' }]);
    expect(named(spec, 'Storage account')).toMatchObject([{ when: 'storageAccountOption is new (default)' }]);
  });

  test('groups the workspace, what it is associated with, and what stands in it', () => {
    const datastore = { name: 'd', type: 'AzureBlob', accountName: 'sta', containerName: 'c' };
    const { resources } = factsOf({
      datastores: [datastore],
      workspace: { identity: { type: 'UserAssigned', userAssignedIdentities: ['new'], assignRoles: false } },
    });
    const groups = new Map(resources.map(({ title, group }) => [title, group]));
    expect(Object.fromEntries(groups)).toEqual({
      'User-assigned identity': 'associated',
      'Log Analytics workspace': 'associated',
      'Application Insights component': 'associated',
      'Storage account': 'associated',
      'Key vault': 'associated',
      'Container registry': 'associated',
      Workspace: 'workspace',
      Datastore: 'sub',
    });
  });
});

describe('what extends another resource', () => {
  test('is told with the other', () => {
    const locks = named({ locks: [{ resources: ['storageAccount'], level: 'CanNotDelete' }] }, 'Lock');
    expect(locks.map(({ name }) => name)).toEqual([expect.stringMatching(/ on st<uniqueString>$/)]);
  });
});

describe('a registry of Azure Machine Learning', () => {
  const { workspace, resources, existing, regions, roles, unchecked } = factsOf({
    name: 'mlr-facts',
    kind: 'Registry',
    registry: { regions: ['westeurope', 'northeurope'] },
  });

  test('is what the spec is about, and nobody is told of a workspace', () => {
    expect(workspace).toMatchObject({ name: 'mlr-facts', kind: 'Registry', existing: false });
    expect(resources).toMatchObject([{ title: 'Registry', group: 'workspace' }]);
    expect(JSON.stringify([existing, regions, roles, unchecked])).not.toContain('workspace');
  });

  test('is in several regions', () => {
    expect(regions.map(({ text }) => text)).toEqual([expect.stringContaining('In northeurope')]);
  });

  test('is what its README is about', () => {
    const text = generateSpec({ name: 'mlr-facts', kind: 'Registry' }).files.get('README.md');
    expect(text).toMatch(/^# Azure Machine Learning registry mlr-facts\n/);
    expect(text).toContain('### The registry');
    expect(text).not.toMatch(/the workspace/i);
  });
});

describe('what exists already and is used', () => {
  const id =
    '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/one';

  test.each([
    ['by name', { existing: { name: 'kv-a' } }, { name: 'kv-a' }],
    ['by name and group', { existing: { name: 'kv-a', resourceGroup: 'rg' } }, { name: 'kv-a', resourceGroup: 'rg' }],
    [
      'by id',
      {
        existing:
          '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-a',
      },
      { name: 'kv-a', resourceGroup: 'rg', subscription: '11111111-1111-1111-1111-111111111111' },
    ],
    ['by id in a parameter', { existing: { id: { parameter: 'vaultId' } } }, { name: '<vaultId>' }],
    [
      'with its region',
      { existing: { name: 'kv-a', location: 'northeurope' } },
      { name: 'kv-a', region: 'northeurope' },
    ],
  ])('%s', (_, keyVault, want) => {
    const { existing } = factsOf({ keyVault });
    expect(existing).toHaveLength(1);
    expect(existing[0]).toMatchObject({ title: 'Key vault', when: 'always', ...want });
  });

  test('a choice tells the existing one by its own name, or that the deployment names it', () => {
    const spec = {
      keyVault: { choice: { existing: { name: 'kv-shared', resourceGroup: 'rg' } } },
      storageAccount: 'choice',
    };
    expect(factsOf(spec).existing).toEqual([
      expect.objectContaining({ name: '<storageAccountName>', when: 'storageAccountOption is existing' }),
      expect.objectContaining({ name: 'kv-shared', resourceGroup: 'rg', when: 'keyVaultOption is existing' }),
    ]);
  });

  test('whatever else an id in the spec leads to', () => {
    const { existing, roles } = factsOf({
      storageAccount: { networkAcls: { virtualNetworkRules: [id] } },
    });
    expect(existing).toEqual([expect.objectContaining({ title: 'Subnet', name: 'vnet/one', resourceGroup: 'rg-net' })]);
    expect(roles).toContainEqual(expect.objectContaining({ roles: ['Network Contributor'] }));
  });

  test('no subnet of a network that the template makes', () => {
    const subnets = [{ name: 'snet-one', addressPrefix: '10.0.0.0/26' }];
    const virtualNetwork = { name: 'vnet-own', addressPrefixes: ['10.0.0.0/24'], subnets };
    expect(factsOf({ virtualNetwork, privateEndpoints: { subnet: 'snet-one' } }).existing).toEqual([]);
  });

  const place = { name: 'vnet', resourceGroup: 'rg-net' };
  const training = { name: 'snet-training', addressPrefix: '10.0.8.0/24' };
  const existingNetwork = { existing: { ...place, subnets: ['snet-shared', training] } };
  const choiceOfNetworks = { choice: { default: 'existing', ...existingNetwork } };

  test.each<readonly [string, object]>([
    ['that exists', existingNetwork],
    ['by choice', choiceOfNetworks],
  ])('a subnet of a network %s, but none that the template adds, nor endpoints there', (_, virtualNetwork) => {
    const { existing, resources } = factsOf({
      virtualNetwork,
      storageAccount: { networkAcls: { virtualNetworkRules: ['snet-training', 'snet-shared'] } },
      privateEndpoints: { subnet: 'snet-training', resourceGroup: 'rg-net', resources: ['storageAccount'] },
      privateDnsZones: 'none',
    });
    const network = existing.filter(
      ({ type }) => type.startsWith('Microsoft.Network') && !type.endsWith('virtualNetworks'),
    );
    expect(network).toEqual([
      expect.objectContaining({ name: expect.stringMatching(/\/snet-shared$/), resourceGroup: 'rg-net' }),
    ]);
    expect(resources).toContainEqual(
      expect.objectContaining({ title: 'Subnet', name: expect.stringMatching(/snet-training$/) }),
    );
  });

  test('nothing that the template makes itself', () => {
    expect(
      factsOf({ workspace: { identity: { type: 'UserAssigned', userAssignedIdentities: ['new'] } } }).existing,
    ).toEqual([]);
  });

  test('the workspace that there is', () => {
    const { existing, absent, roles } = factsOf({ workspace: 'existing', datastores: [] });
    expect(existing).toEqual([expect.objectContaining({ title: 'Workspace', name: 'mlw-facts' })]);
    expect(absent).toEqual([]);
    expect(roles.map(({ why }) => why)).toEqual(['Adds to the workspace.']);
  });
});

test('the manual describes every key of the facts', () => {
  const manual = readFileSync(new URL('../../docs/explain.md', import.meta.url), 'utf8');
  const rows = [...manual.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
  expect(Object.keys(factsOf({}))).toEqual(rows);
});
