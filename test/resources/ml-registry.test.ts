import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { at, findingsOf, generateSpec, resourceOf, templateOf } from '../generate.ts';

const type = 'Microsoft.MachineLearningServices/registries';
const spec = (registry?: object, others: object = {}) => ({
  kind: 'Registry',
  name: 'mlr-contoso',
  location: 'westeurope',
  ...(registry && { registry }),
  ...others,
});
const registryOf = (registry?: object, others: object = {}) => resourceOf(spec(registry, others), type);

const made = (storage: object = {}, acr: object = {}) => ({
  storageAccountDetails: [
    {
      systemCreatedStorageAccount: {
        storageAccountType: 'Standard_LRS',
        storageAccountHnsEnabled: false,
        allowBlobPublicAccess: false,
        ...storage,
      },
    },
  ],
  acrDetails: [{ systemCreatedAcrAccount: { acrAccountSku: 'Premium', ...acr } }],
});

describe('a spec of kind Registry', () => {
  test('makes a registry and nothing else', () => {
    expect(templateOf(spec()).resources.map((resource) => resource.type)).toEqual([type]);
  });

  test('has a name of its own parameter', () => {
    const template = templateOf(spec());
    expect(Object.keys(Object(template['parameters']))).toEqual(['location', 'registryName']);
    expect(at(template, 'resources', 0, 'name')).toBe("[parameters('registryName')]");
  });

  test('by default it has a system-assigned identity and the region of the spec', () => {
    expect(registryOf()).toMatchObject({
      identity: { type: 'SystemAssigned' },
      location: "[parameters('location')]",
      properties: {
        publicNetworkAccess: 'Enabled',
        regionDetails: [{ location: "[parameters('location')]", ...made() }],
      },
    });
  });

  test('regions are names, or objects with what is made there', () => {
    const storageAccountDetails = [{ storageAccountType: 'Standard_ZRS', storageAccountName: 'stmlr' }];
    const regions = ['westeurope', { location: 'northeurope', storageAccountDetails }];
    expect(at(registryOf({ regions }), 'properties', 'regionDetails')).toEqual([
      { location: 'westeurope', ...made() },
      { location: 'northeurope', ...made({ storageAccountType: 'Standard_ZRS', storageAccountName: 'stmlr' }) },
    ]);
  });

  test('an id of what is there already is an object to ARM', () => {
    const id = '/subscriptions/1/resourceGroups/rg/providers/Microsoft.ContainerRegistry/registries/cr';
    const regions = [{ location: 'westeurope', acrDetails: [{ armResourceId: id }] }];
    expect(at(registryOf({ regions }), 'properties', 'regionDetails', 0)).toEqual({
      location: 'westeurope',
      ...made({}, { armResourceId: { resourceId: id } }),
    });
  });

  test('without a location the first region of the list is the first of the registry', () => {
    const template = templateOf({ kind: 'Registry', name: 'mlr', registry: { regions: ['eastus', 'westus'] } });
    expect(at(template, 'parameters', 'location', 'defaultValue')).toBe('eastus');
  });

  test.each([
    ['mlr', []],
    ['m'.repeat(32), []],
    ['m'.repeat(33), ['error AML2001 /name']],
    ['_mlr', ['error AML1105 /name']],
  ])('is called "%s" or not', (name, want) => {
    expect(findingsOf(spec(undefined, { name }))).toEqual(want);
  });

  test.each([
    [['westeurope', 'northeurope'], 'westeurope', []],
    [['northeurope'], 'westeurope', ['error AML3076 /location']],
    [['westeurope', 'westeurope'], 'westeurope', ['error AML2004 /registry/regions/1']],
    [['northeurope', { location: { parameter: 'second' } }], 'westeurope', []],
    [['northeurope'], { parameter: 'location' }, []],
    [['northeurope'], { parameter: 'location', allowedValues: ['northeurope', 'eastus'] }, ['error AML3076 /location']],
  ])('its regions %j hold its location %j', (regions, location, want) => {
    expect(findingsOf(spec({ regions }, { location }))).toEqual(want);
  });

  test.each(['workspace', 'storageAccount', 'onlineEndpoints', 'datastores', 'compute'])('refuses "%s"', (key) => {
    const value = { workspace: {}, storageAccount: 'none' }[key] ?? [];
    expect(findingsOf(spec(undefined, { [key]: value }))).toEqual([`error AML3075 /${key}`]);
  });

  test('the spec of a workspace refuses "registry"', () => {
    expect(findingsOf({ name: 'mlw', registry: {} })).toEqual(['error AML3075 /registry']);
    expect(findingsOf({ kind: 'Workspace', name: 'mlw' })).toEqual([]);
  });

  test.each([
    ['environments', { image: 'python:3.11' }],
    ['models', { modelUri: 'https://stcontoso.blob.core.windows.net/models/fraud', modelType: 'mlflow_model' }],
    ['components', { componentSpec: { type: 'command' } }],
    ['data', { type: 'uri_file', dataUri: 'https://stcontoso.blob.core.windows.net/data/a.csv' }],
  ])('shares %s, whose versions wait for it', (kind, words) => {
    const assets = { [kind]: [{ name: 'fraud', version: '1', ...words }] };
    const { resources } = templateOf(spec(undefined, { assets }));
    expect(resources.map((resource) => resource.type)).toEqual([type, `${type}/${kind}/versions`]);
    expect(resources[1]).toMatchObject({
      name: "[format('{0}/fraud/1', parameters('registryName'))]",
      dependsOn: [`[resourceId('${type}', parameters('registryName'))]`],
    });
  });

  test('refuses assets that only a workspace has, and what is said of all versions', () => {
    const codes = [{ name: 'training', version: '1', codeUri: 'https://stcontoso.blob.core.windows.net/code' }];
    expect(findingsOf(spec(undefined, { assets: { codes } }))).toEqual(['error AML3075 /assets/codes']);
    const versions = [{ version: '1', image: 'python:3.11' }];
    const environments = [{ name: 'fraud', description: 'All of them', versions }];
    expect(findingsOf(spec(undefined, { assets: { environments } }))).toEqual([
      'error AML3075 /assets/environments/0/description',
    ]);
  });

  test('required tags are demanded of it too', () => {
    expect(findingsOf(spec(undefined, { requiredTags: ['owner'] }))).toEqual(['error AML3004 /requiredTags/0']);
  });

  test('the README is that of a registry', () => {
    const readme = generateSpec(spec()).files.get('README.md') ?? '';
    expect(readme).toMatch(/^# Azure Machine Learning registry mlr-contoso$/m);
    expect(readme.replaceAll('workspace.yml', '')).not.toMatch(/workspace/i);
  });
});

describeWithEngine('what Azure gets of a registry', () => {
  test('the identity of the registry is an output, and a user-assigned one is not', async () => {
    const { outputs } = await evaluate(templateOf(spec()), {});
    expect(Object.keys(outputs ?? {})).toContain('principalId');
    const ids = ['/subscriptions/1/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id'];
    const own = spec({ identity: { type: 'UserAssigned', userAssignedIdentities: ids } });
    expect(Object.keys(Object(templateOf(own)['outputs']))).not.toContain('principalId');
  });
});
