import { describe, expect, test } from 'vitest';
import { assetKinds } from '../../src/resources/asset.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { at, findingsOf, generateSpec, resourceOf, templateOf } from '../generate.ts';
import { deployed } from '../pains/made.ts';

const base = 'Microsoft.MachineLearningServices/workspaces';
const spec = (assets: object, more: object = {}) => ({ name: 'mlw', assets, ...more });

/** Words that make one version of each kind, and what ARM sees of them. */
const words = {
  environments: { image: 'contoso.azurecr.io/base:1', condaFile: 'dependencies:\n  - python=3.11\n', osType: 'Linux' },
  models: { modelUri: 'azureml://jobs/train/outputs/model', modelType: 'custom_model', jobName: 'train' },
  data: { dataUri: 'https://contoso.com/labels.csv' },
  components: { componentSpec: { type: 'command', command: 'echo [done]' } },
  codes: { codeUri: 'https://stfraud.blob.core.windows.net/code/score' },
  featurestoreEntities: { indexColumns: [{ columnName: 'accountID', dataType: 'String' }] },
  featuresets: {
    specification: { path: 'https://contoso.com/spec' },
    materializationSettings: { storeType: 'Offline' },
  },
} as const;

const own = (kind: string): object => (kind === 'data' ? { type: 'uri_file' } : {});
const one = (kind: (typeof assetKinds)[number], more: object = {}) =>
  spec({ [kind]: [{ name: 'fraud', ...own(kind), version: '1', ...words[kind], ...more }] });

describeWithEngine('assets › each kind', () => {
  test.each(assetKinds)('%s: a version stands in a container of its name, and waits for it', async (kind) => {
    const resources = await deployed(JSON.parse(JSON.stringify(one(kind))));
    const container = resources.find(({ type }) => type === `${base}/${kind}`);
    const version = resources.find(({ type }) => type === `${base}/${kind}/versions`);
    expect([container?.name, version?.name]).toEqual(['mlw/fraud', 'mlw/fraud/1']);
    expect(version?.properties).toMatchObject(words[kind]);
    const waitsFor = String(resourceOf(one(kind), `${base}/${kind}/versions`)['dependsOn']);
    expect(waitsFor).toBe(`[resourceId('${base}/${kind}', parameters('workspaceName'), 'fraud')]`);
  });

  test.each(assetKinds)('%s: a list of versions says the same as one version beside the name', (kind) => {
    const list = spec({ [kind]: [{ name: 'fraud', ...own(kind), versions: [{ version: '1', ...words[kind] }] }] });
    expect(templateOf(list)).toEqual(templateOf(one(kind)));
  });

  test.each(assetKinds)('%s: of a container that exists only the version is made', (kind) => {
    const types = templateOf(one(kind, { container: 'existing' })).resources.map(({ type }) => type);
    expect(types).toContain(`${base}/${kind}/versions`);
    expect(types).not.toContain(`${base}/${kind}`);
  });
});

describe('assets › words', () => {
  test('beside a list of versions they are those of the container, else of the version', () => {
    const shared = { description: 'All of them', tags: { owner: 'x' }, isArchived: true };
    const list = spec({ models: [{ name: 'fraud', ...shared, versions: [{ version: '1' }] }] });
    expect(resourceOf(list, `${base}/models`)['properties']).toEqual(shared);
    expect(resourceOf(list, `${base}/models/versions`)['properties']).toEqual({ isArchived: false });
    const beside = spec({ models: [{ name: 'fraud', version: '1', ...shared }] });
    expect(resourceOf(beside, `${base}/models`)['properties']).toEqual({ isArchived: false });
    expect(resourceOf(beside, `${base}/models/versions`)['properties']).toEqual(shared);
  });

  test.each(['uri_file', 'uri_folder', 'mltable'])(
    'the kind %s is that of the data and of all its versions',
    (type) => {
      const data = spec({ data: [{ name: 'd', type, version: '1', dataUri: 'https://contoso.com/d' }] });
      expect(at(resourceOf(data, `${base}/data`), 'properties', 'dataType')).toBe(type);
      expect(at(resourceOf(data, `${base}/data/versions`), 'properties', 'dataType')).toBe(type);
    },
  );

  test('what only a table has is refused in a file, by the name of the property', () => {
    const data = { name: 'd', type: 'uri_file', version: '1', dataUri: 'https://contoso.com/d' };
    expect(findingsOf(spec({ data: [{ ...data, referencedUris: ['https://contoso.com/e'] }] }))).toEqual([
      'error AML4002 /assets/data/0/referencedUris',
    ]);
  });

  test('text that looks like an expression stays text', () => {
    const resource = resourceOf(
      spec({ models: [{ name: 'm', version: '1', modelUri: '[x]' }] }),
      `${base}/models/versions`,
    );
    expect(at(resource, 'properties', 'modelUri')).toBe('[[x]');
  });

  test('name and version may be parameters', () => {
    const given = { name: { parameter: 'modelName' }, version: { parameter: 'modelVersion', defaultValue: '1' } };
    const resource = resourceOf(spec({ models: [given] }), `${base}/models/versions`);
    expect(resource['name']).toBe(
      "[format('{0}/{1}/{2}', parameters('workspaceName'), parameters('modelName'), parameters('modelVersion'))]",
    );
  });
});

describe('assets › names', () => {
  test.each(['fraud/best', '-fraud', 'frau d', 'x'.repeat(256)])('%s is refused', (name) => {
    expect(findingsOf(spec({ models: [{ name, version: '1' }] }))).toEqual(['error AML2001 /assets/models/0/name']);
    expect(findingsOf(spec({ models: [{ name: 'm', version: name }] }))).toEqual([
      'error AML2001 /assets/models/0/version',
    ]);
  });

  test('the same name or version twice is refused', () => {
    const model = (name: string) => ({ name, version: '1' });
    expect(findingsOf(spec({ models: [model('fraud'), model('Fraud')] }))).toEqual([
      'error AML2004 /assets/models/1/name',
    ]);
    expect(findingsOf(spec({ models: [{ name: 'm', versions: [{ version: '1' }, { version: '1' }] }] }))).toEqual([
      'error AML2004 /assets/models/0/versions/1/version',
    ]);
  });
});

describe('assets › what they name', () => {
  const curated = {
    datastores: [
      {
        name: 'curated',
        type: 'AzureBlob',
        accountName: 'st',
        containerName: 'c',
        serviceDataAccessAuthIdentity: 'None',
      },
    ],
  };
  const labels = (store: string) => ({
    data: [{ name: 'd', type: 'uri_file', version: '1', dataUri: `azureml://datastores/${store}/paths/d.csv` }],
  });

  test('a datastore of the spec is made before', () => {
    const waitsFor = resourceOf(spec(labels('curated'), curated), `${base}/data/versions`)['dependsOn'];
    expect(waitsFor).toContain(`[resourceId('${base}/datastores', parameters('workspaceName'), 'curated')]`);
  });

  test('one that a new workspace cannot have warns, the default ones and those of an existing workspace do not', () => {
    expect(findingsOf(spec(labels('curated')))).toEqual(['warning AML3073 /assets/data/0/dataUri']);
    expect(findingsOf(spec(labels('workspaceblobstore')))).toEqual([]);
    expect(findingsOf(spec(labels('curated'), { workspace: 'existing' }))).toEqual([]);
  });

  test('a feature set waits for its entities', () => {
    const assets = {
      featurestoreEntities: [{ name: 'account', version: '1' }],
      featuresets: [{ name: 'f', version: '1', entities: ['azureml:account:1'] }],
    };
    expect(resourceOf(spec(assets), `${base}/featuresets/versions`)['dependsOn']).toContain(
      `[resourceId('${base}/featurestoreEntities/versions', parameters('workspaceName'), 'account', '1')]`,
    );
  });

  test.each([
    ['an image', { image: 'i' }, []],
    ['an image and packages', { image: 'i', condaFile: 'c' }, []],
    ['a build', { build: { contextUri: 'https://contoso.com/x' } }, []],
    ['an image through properties', { properties: { image: 'i' } }, []],
    ['nothing', {}, ['']],
    ['packages alone', { condaFile: 'c' }, ['/condaFile']],
    ['an image and a build', { image: 'i', build: { contextUri: 'https://contoso.com/x' } }, ['/build']],
    ['a build and packages', { condaFile: 'c', build: { contextUri: 'https://contoso.com/x' } }, ['/condaFile']],
  ])('an environment of %s', (_, made, places) => {
    const found = findingsOf(spec({ environments: [{ name: 'e', version: '1', ...made }] }));
    expect(found).toEqual(places.map((place) => `error AML3066 /assets/environments/0${place}`));
  });
});

describe('assets › in other words', () => {
  test.each(['models', 'data', 'components', 'codes', 'featuresets'])(
    '%s at the top of the spec is told its place',
    (key) => {
      const [found] = generateSpec({ name: 'mlw', [key]: [] }).diagnostics;
      expect([found?.code, found?.hint]).toEqual(['AML1101', `"${key}" belongs under "assets"`]);
    },
  );

  test.each([
    ['data', 'dataUri', { type: 'uri_file' }],
    ['models', 'modelUri', {}],
    ['codes', 'codeUri', {}],
  ])("the Azure CLI's path of %s is told to be %s", (kind, word, own) => {
    const item = { name: 'a', version: '1', path: './here', ...own };
    const found = generateSpec(spec({ [kind]: [item] })).diagnostics.find(({ code }) => code === 'AML1101');
    expect(found?.hint).toContain(`"${word}"`);
  });
});
