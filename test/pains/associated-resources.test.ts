import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { type JsonObject, listOf, objectOf } from '../engine/json.ts';
import { completeParameters, parameterSets } from '../engine/parameter-sweep.ts';
import { sampleOf } from '../thoroughness.ts';
import { deployed, deployedOne, exampleSpecs, make, templateOf, told, types } from './made.ts';

const hubResourceId = `/subscriptions/s/resourceGroups/r/providers/${types.workspace}/hub`;
const project = { kind: 'Project', hubResourceId };

describeWithEngine('pain 14: Application Insights is never classic', () => {
  test.each(sampleOf(exampleSpecs()))(
    '%s: each component has a Log Analytics workspace, whatever is chosen',
    async (_, text) => {
      const template = templateOf(text);
      for (const { parameters } of parameterSets(template, {}, 30)) {
        const { resources } = await evaluate(template, completeParameters(template, parameters));
        const components = resources.filter(({ type }) => type === types.insights);
        const ids = components.map(({ properties }) => properties?.['WorkspaceResourceId']);
        const wanted = expect.stringMatching(/\/providers\/Microsoft\.OperationalInsights\/workspaces\/[\w-]+$/);
        expect(ids).toEqual(components.map(() => wanted));
      }
    },
  );

  test('without a Log Analytics workspace it is refused', () => {
    expect(told({ logAnalyticsWorkspace: 'none' })).toEqual(['AML3016 error /logAnalyticsWorkspace']);
  });

  test('an existing Log Analytics workspace is named by its id', async () => {
    const existing = { name: 'log-central', resourceGroup: 'rg-ops' };
    const { properties } = await deployedOne(types.insights, { logAnalyticsWorkspace: { existing } });
    expect(properties?.['WorkspaceResourceId']).toMatch(/resourceGroups\/rg-ops\/.*\/log-central$/);
    const resources = await deployed({ logAnalyticsWorkspace: { existing } });
    expect(resources.filter(({ type }) => type === types.logs)).toEqual([]);
  });
});

describe('pain 19: no dependent resource is missing', () => {
  const keys = ['storageAccount', 'keyVault', 'applicationInsights'];
  test.each(keys)('%s: none is refused with AML3001', (key) => {
    for (const kind of ['Default', 'FeatureStore']) {
      expect(told({ workspace: { kind }, [key]: 'none' })).toContain(`AML3001 error /${key}`);
    }
  });

  test.each(keys)('%s: none as the default of a choice is refused with AML3001', (key) => {
    expect(told({ [key]: { choice: { default: 'none' } } })).toContain(`AML3001 error /${key}/choice/default`);
  });

  test('a hub needs a storage account too, a project has those of its hub', () => {
    expect(told({ workspace: { kind: 'Hub' }, storageAccount: 'none' })).toContain('AML3001 error /storageAccount');
    expect(make({ workspace: project }).template).toBeDefined();
  });
});

describeWithEngine('pain 19: the workspace names every resource that it needs', () => {
  const keys = ['storageAccount', 'keyVault', 'applicationInsights'];
  // A project has those of its hub.
  const isWhole = ({ type, kind }: JsonObject) => type === types.workspace && kind !== 'Project';
  const making = exampleSpecs().filter(([, text]) => listOf(templateOf(text)['resources']).map(objectOf).some(isWhole));

  test('most examples make a workspace', () => expect(making.length).toBeGreaterThan(10));

  test.each(sampleOf(making))('%s, whatever is chosen', async (_, text) => {
    const template = templateOf(text);
    for (const { parameters } of parameterSets(template, {}, 30)) {
      const { resources } = await evaluate(template, completeParameters(template, parameters));
      const workspace = resources.find(isWhole);
      for (const key of keys) expect(workspace?.properties?.[key]).toMatch(/^\/subscriptions\//);
    }
  });
});

describe('pain 20: a workspace without a key vault', () => {
  test('is refused where Azure answers with an internal error', () => {
    expect(told({ keyVault: 'none' })).toEqual(['AML3001 error /keyVault']);
  });

  test('is refused as null too', () => {
    expect(told({ workspace: { properties: { keyVault: null } } })).toEqual([
      'AML4001 error /workspace/properties/keyVault',
    ]);
  });

  test('warns where it is a hub', () => {
    const { diagnostics, template } = make({ workspace: { kind: 'Hub' }, keyVault: 'none' });
    expect(diagnostics.map(({ severity, path }) => `${severity} ${path}`)).toEqual(['warning /keyVault']);
    expect(template).toBeDefined();
  });
});

describe('pain 23: no registry appears by surprise', () => {
  test('one is made unless the spec says otherwise', () => {
    expect(JSON.stringify(templateOf({})['resources'])).toContain(`"type":"${types.registry}"`);
    expect(told({})).toEqual([]);
  });

  test('none warns with AML3005', () => {
    expect(told({ containerRegistry: 'none' })).toEqual(['AML3005 warning /containerRegistry']);
    expect(told({ containerRegistry: { choice: { default: 'none' } } })).toEqual([
      'AML3005 warning /containerRegistry/choice/default',
    ]);
  });

  test('none is refused with AML3003 where tags are demanded, which the service does not give', () => {
    const spec = { tags: { costCenter: '1' }, requiredTags: ['costCenter'], containerRegistry: 'none' };
    expect(told(spec)).toEqual(['AML3003 error /containerRegistry']);
    expect(make(spec).diagnostics[0]?.message).toContain('tag');
    expect(make(spec).template).toBeUndefined();
  });
});

describe('pain 24: the default storage account is one that the workspace can use', () => {
  const refused = [
    ['a hierarchical namespace', { isHnsEnabled: true }, 'isHnsEnabled'],
    ['a hierarchical namespace through properties', { properties: { isHnsEnabled: true } }, 'properties/isHnsEnabled'],
    ['a premium SKU', { sku: 'Premium_LRS' }, 'sku'],
    ['a premium SKU of the second generation', { sku: 'PremiumV2_ZRS' }, 'sku'],
    ['a standard SKU of the second generation, for files only', { sku: 'StandardV2_LRS' }, 'sku'],
    ['SFTP, which needs a hierarchical namespace', { isSftpEnabled: true }, 'isSftpEnabled'],
    ['NFS, which needs a hierarchical namespace', { isNfsV3Enabled: true }, 'isNfsV3Enabled'],
    ['a kind for blobs only', { kind: 'BlobStorage' }, 'kind'],
    ['a kind for block blobs only', { kind: 'BlockBlobStorage' }, 'kind'],
    ['a kind for files only', { kind: 'FileStorage' }, 'kind'],
    [
      'a premium SKU among those allowed',
      { sku: { parameter: 's', allowedValues: ['Standard_LRS', 'Premium_LRS'] } },
      'sku',
    ],
    ['a premium SKU as a default', { sku: { parameter: 's', defaultValue: 'Premium_ZRS' } }, 'sku'],
    ['a namespace as a default', { isHnsEnabled: { parameter: 'h', defaultValue: true } }, 'isHnsEnabled'],
  ] as const;
  test.each(refused)('%s is refused with AML3002, in a new one and in a choice', (_, settings, place) => {
    expect(told({ storageAccount: { new: settings } })).toContain(`AML3002 error /storageAccount/new/${place}`);
    expect(told({ storageAccount: { choice: { new: settings } } })).toContain(
      `AML3002 error /storageAccount/choice/new/${place}`,
    );
  });

  test('only a feature store may have a namespace in it, and no premium account either', () => {
    const workspace = { kind: 'FeatureStore' };
    expect(told({ workspace, storageAccount: { isHnsEnabled: true } })).toEqual([]);
    expect(told({ workspace, storageAccount: { sku: 'Premium_LRS' } })).toEqual(['AML3002 error /storageAccount/sku']);
  });

  test.each([
    ['isHnsEnabled', true],
    ['sku', 'Premium_LRS'],
    ['kind', 'FileStorage'],
  ])('an existing one of which the spec states %s: %s is refused with AML3002', (fact, value) => {
    const existing = { name: 'stshared', [fact]: value };
    expect(told({ storageAccount: { existing } })).toEqual([`AML3002 error /storageAccount/existing/${fact}`]);
    expect(told({ storageAccount: { choice: { existing } } })).toEqual([
      `AML3002 error /storageAccount/choice/existing/${fact}`,
    ]);
  });
});

describeWithEngine('pain 25: without account keys the workspace uses identities', () => {
  const noKeys = { allowSharedKeyAccess: false };
  test.each([
    ['as a word', noKeys],
    ['through properties', { properties: noKeys }],
  ])('by itself, with keys off %s', async (_, settings) => {
    const workspace = await deployedOne(types.workspace, { storageAccount: { new: settings } });
    expect(workspace.properties).toMatchObject({ systemDatastoresAuthMode: 'Identity' });
  });

  test('and else says nothing of it', async () => {
    const workspace = await deployedOne(types.workspace, {});
    expect(workspace.properties).not.toHaveProperty('systemDatastoresAuthMode');
  });

  test.each([
    ['the spec', { systemDatastoresAuthMode: 'AccessKey' }, noKeys],
    ['properties', { properties: { systemDatastoresAuthMode: 'AccessKey' } }, noKeys],
    ['properties of both', { properties: { systemDatastoresAuthMode: 'AccessKey' } }, { properties: noKeys }],
  ])('against %s it is refused with AML3009, which names both lines', (_, workspace, settings) => {
    const spec = { workspace, storageAccount: { new: settings } };
    const { diagnostics, template } = make(spec);
    const [found] = diagnostics;
    expect(diagnostics.map(({ code }) => code)).toEqual(['AML3009']);
    expect(found?.path).toMatch(/^\/storageAccount\/new\/.*allowSharedKeyAccess$/);
    expect(found?.related?.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^\/workspace\/.*systemDatastoresAuthMode$/),
    ]);
    expect(template).toBeUndefined();
  });

  test('a deployment that may turn keys off, or an existing account without keys, needs the mode said', () => {
    const maybe = { parameter: 'keys', type: 'bool', defaultValue: true, allowedValues: [true, false] };
    expect(told({ storageAccount: { new: { allowSharedKeyAccess: maybe } } })).toEqual([
      'AML3009 error /storageAccount/new/allowSharedKeyAccess',
    ]);
    const storageAccount = { existing: { name: 'stshared', ...noKeys } };
    expect(told({ storageAccount })).toEqual(['AML3009 error /storageAccount/existing/allowSharedKeyAccess']);
    expect(told({ storageAccount, workspace: { systemDatastoresAuthMode: 'Identity' } })).toEqual([]);
  });
});

describe('pain 27: the authentication mode exists in this API version, in the right case', () => {
  test('an older version is refused with AML4004', () => {
    const spec = { workspace: { apiVersion: '2024-10-01', systemDatastoresAuthMode: 'Identity' } };
    const { diagnostics } = make(spec);
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'AML4004 /workspace/systemDatastoresAuthMode',
    ]);
    expect(diagnostics[0]?.hint).toContain('2025-06-01');
  });

  test('an older version is refused where the mode follows from the account', () => {
    const spec = { workspace: { apiVersion: '2024-10-01' }, storageAccount: { new: { allowSharedKeyAccess: false } } };
    expect(make(spec).diagnostics.map(({ code }) => code)).toEqual(['AML4004']);
  });

  test.each(['identity', 'accessKey', 'ACCESSKEY'])('%s is refused', (mode) => {
    expect(told({ workspace: { systemDatastoresAuthMode: mode } })).toEqual([
      'AML1103 error /workspace/systemDatastoresAuthMode',
    ]);
    expect(told({ workspace: { properties: { systemDatastoresAuthMode: mode } } })).toEqual([
      'AML4001 error /workspace/properties/systemDatastoresAuthMode',
    ]);
  });
});
