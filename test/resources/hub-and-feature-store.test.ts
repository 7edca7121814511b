import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { at, findingsOf, generateSpec, resourceOf, templateOf } from '../generate.ts';
import { deployed, deployedOne } from '../pains/made.ts';

const base = 'Microsoft.MachineLearningServices/workspaces';
const inGroup = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers';
const container = `${inGroup}/Microsoft.Storage/storageAccounts/st/blobServices/default/containers/features`;
const redis = `${inGroup}/Microsoft.Cache/redis/r`;
const identity = `${inGroup}/Microsoft.ManagedIdentity/userAssignedIdentities/id-features`;

describeWithEngine('projects of a hub', () => {
  const hub = { workspace: { kind: 'Hub' } };
  const projects = [
    { name: 'cards', tags: { team: 'cards' } },
    { name: 'claims', friendlyName: 'Claims' },
  ];

  test('name the hub, and bring nothing that they have from it', async () => {
    const resources = await deployed({ ...hub, tags: { costCenter: '1' }, projects });
    const made = resources.filter(({ type, name }) => type === base && name !== 'mlw-pains');
    expect(made.map(({ name, properties }) => [name, Object.keys(properties ?? {}).sort()])).toEqual([
      ['cards', ['friendlyName', 'hubResourceId']],
      ['claims', ['friendlyName', 'hubResourceId']],
    ]);
    expect(made[0]?.properties?.['hubResourceId']).toMatch(/\/workspaces\/mlw-pains$/);
    expect(made[0]).toMatchObject({ kind: 'Project', tags: { costCenter: '1', team: 'cards' } });
  });

  test('wait for it, unless it is there already', () => {
    const waitsFor = (workspace: unknown) =>
      templateOf({ name: 'mlw', workspace, projects }).resources.find((resource) => resource['kind'] === 'Project')?.[
        'dependsOn'
      ];
    expect(waitsFor({ kind: 'Hub' })).toEqual([expect.stringContaining(base)]);
    expect(waitsFor('existing')).toBeUndefined();
  });

  test('use identities where the storage account of the hub takes no keys', async () => {
    const storageAccount = { new: { allowSharedKeyAccess: false } };
    const resources = await deployed({ ...hub, storageAccount, projects });
    const modes = resources.filter(({ type }) => type === base).map(({ properties }) => properties);
    expect(modes.map((properties) => properties?.['systemDatastoresAuthMode'])).toEqual([
      'Identity',
      'Identity',
      'Identity',
    ]);
  });

  test('are refused without a hub, with its name, or with a name that no workspace has', () => {
    expect(findingsOf({ name: 'mlw', projects })).toEqual(['error AML3017 /projects']);
    expect(findingsOf({ name: 'mlw', ...hub, projects: [{ name: 'MLW' }] })).toEqual([
      'error AML2004 /projects/0/name',
    ]);
    expect(findingsOf({ name: 'mlw', ...hub, projects: [{ name: 'a' }] })).toEqual(['error AML1105 /projects/0/name']);
  });
});

describeWithEngine('a feature store', () => {
  const store = { kind: 'FeatureStore' };
  const withIdentity = {
    ...store,
    identity: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: [{ existing: identity }] },
  };
  const featureStore = { offlineStore: { target: container }, onlineStore: { target: redis, name: 'quick' } };

  test('is told the names of the connections that are made to its stores', async () => {
    const spec = { workspace: withIdentity, featureStore };
    const resources = await deployed(spec);
    const workspace = resources.find(({ type }) => type === base);
    expect(workspace?.properties?.['featureStoreSettings']).toEqual({
      offlineStoreConnectionName: 'offlineStore',
      onlineStoreConnectionName: 'quick',
    });
    const made = resources.filter(({ type }) => type === `${base}/connections`);
    expect(made.map(({ name, properties }) => [name, properties?.['category'], properties?.['target']])).toEqual([
      ['mlw-pains/offlineStore', 'ADLSGen2', container],
      ['mlw-pains/quick', 'Redis', redis],
    ]);
    expect(made[0]?.properties).toMatchObject({ authType: 'ManagedIdentity', credentials: { resourceId: identity } });
  });

  test('keeps its own settings beside them', async () => {
    const featureStoreSettings = { computeRuntime: { sparkRuntimeVersion: '3.4' } };
    const workspace = await deployedOne(base, { workspace: { ...withIdentity, featureStoreSettings }, featureStore });
    expect(workspace.properties?.['featureStoreSettings']).toMatchObject({
      ...featureStoreSettings,
      offlineStoreConnectionName: 'offlineStore',
    });
  });

  test('the identity that writes gets its roles, on the feature store and on both stores', async () => {
    const workspace = { ...withIdentity, identity: { ...withIdentity.identity, userAssignedIdentities: ['new'] } };
    const roles = (await deployed({ workspace, featureStore })).filter(({ type }) => type.endsWith('/roleAssignments'));
    const given = roles.map(({ id, properties }) => [
      id.replace(/\/providers\/Microsoft.Authorization.*/, ''),
      properties?.['description'],
    ]);
    expect(given).toEqual([
      [expect.stringMatching(/\/workspaces\/mlw-pains$/), expect.stringMatching(/^AzureML Data Scientist /)],
      [container, expect.stringMatching(/^Storage Blob Data Contributor /)],
      [redis, expect.stringMatching(/^Contributor /)],
    ]);
  });

  test('where the identity and its stores exist, roles may be there already: a warning; assignRoles leaves them out', () => {
    const spec = { name: 'mlw', workspace: withIdentity, featureStore };
    expect(findingsOf(spec)).toEqual(['warning AML3083 /featureStore']);
    const without = {
      ...spec,
      workspace: { ...withIdentity, identity: { ...withIdentity.identity, assignRoles: false } },
    };
    expect(findingsOf(without)).toEqual([]);
    expect(JSON.stringify(templateOf(without))).not.toContain('roleAssignments');
  });

  test('the identity that writes is the one that the spec names, else the first of the workspace', () => {
    const other = identity.replace(/features$/, 'other');
    const materializationIdentity = { resourceId: other, clientId: '00000000-0000-0000-0000-000000000001' };
    const spec = {
      name: 'mlw',
      workspace: withIdentity,
      featureStore: { offlineStore: { target: container }, materializationIdentity },
    };
    expect(at(resourceOf(spec, `${base}/connections`), 'properties', 'credentials')).toEqual(materializationIdentity);
    const first = { ...spec, featureStore: { offlineStore: { target: container } } };
    expect(at(resourceOf(first, `${base}/connections`), 'properties', 'credentials')).toEqual({
      resourceId: identity,
      clientId: `[reference('${identity}', '2024-11-30').clientId]`,
    });
  });
});

describe('a feature store is refused', () => {
  const store = { kind: 'FeatureStore' };
  const offline = { offlineStore: { target: container } };

  test('where nobody writes to its stores', () => {
    expect(findingsOf({ name: 'fs1', workspace: store, featureStore: offline })).toEqual([
      'error AML3067 /featureStore',
    ]);
  });

  test('where the workspace is of another kind', () => {
    expect(findingsOf({ name: 'mlw', featureStore: offline })).toEqual(['error AML3017 /featureStore']);
  });

  test('with a store of another type', () => {
    const workspace = { ...store, identity: { type: 'UserAssigned', userAssignedIdentities: ['new'] } };
    const swapped = { offlineStore: { target: redis }, onlineStore: { target: container } };
    expect(
      findingsOf({ name: 'fs1', workspace, featureStore: swapped }).filter((text) => text.startsWith('error')),
    ).toEqual(['error AML2002 /featureStore/offlineStore/target', 'error AML2002 /featureStore/onlineStore/target']);
  });

  test('with the name of a connection that the spec does not have', () => {
    const connections = [{ name: 'features', category: 'ADLSGen2', authType: 'AAD', target: container }];
    const named = (name: string) => ({ ...store, featureStoreSettings: { offlineStoreConnectionName: name } });
    expect(findingsOf({ name: 'fs1', workspace: named('features'), connections })).toEqual([]);
    const { diagnostics } = generateSpec({ name: 'fs1', workspace: named('feature'), connections });
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'AML3068 /workspace/featureStoreSettings/offlineStoreConnectionName',
    ]);
    expect(diagnostics[0]?.hint).toContain('features');
  });
});
