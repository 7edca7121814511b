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

const zone = 'Microsoft.Network/privateDnsZones';
const network = {
  virtualNetwork: { new: { subnets: [{ name: 'snet-endpoints', addressPrefix: '10.0.0.0/24' }] } },
  privateEndpoints: {},
};
const registryId = `[resourceId('${type}', parameters('registryName'))]`;
const rolesOf = (others: object) =>
  templateOf(spec(undefined, others)).resources.filter((one) => one.type === 'Microsoft.Authorization/roleAssignments');

describe('the private endpoint of a registry', () => {
  test('leads to it, and has its record in the zone of the API', () => {
    const { resources } = templateOf(spec({ publicNetworkAccess: 'Disabled' }, network));
    const endpoint = resources.find((one) => one.type === 'Microsoft.Network/privateEndpoints');
    expect(at(endpoint, 'properties', 'privateLinkServiceConnections', 0, 'properties')).toEqual({
      privateLinkServiceId: registryId,
      groupIds: ['amlregistry'],
    });
    expect(at(endpoint, 'dependsOn', 0)).toBe(registryId);
    const zones = resources.filter((one) => one.type === zone).map(({ name }) => name);
    expect(zones).toEqual(["[variables('apiPrivateDnsZoneName')]"]);
  });

  test('is what its assets wait for', () => {
    const assets = { models: [{ name: 'fraud', version: '1', modelUri: 'https://st.blob.core.windows.net/m/a' }] };
    const { resources } = templateOf(spec(undefined, { ...network, assets }));
    const version = resources.find((one) => one.type === `${type}/models/versions`);
    expect(version?.['dependsOn']).toContain(
      "[resourceId('Microsoft.Network/privateEndpoints', variables('amlregistryPrivateEndpointName'))]",
    );
  });

  test.each([
    ['registry', []],
    ['workspace', ['error AML3045 /privateEndpoints/0/resource']],
    ['keyVault', ['error AML3045 /privateEndpoints/0/resource']],
  ])('leads to "%s" or not', (resource, want) => {
    expect(findingsOf(spec(undefined, { ...network, privateEndpoints: [resource] }))).toEqual(want);
  });

  test('is not had by the spec of a workspace', () => {
    const findings = findingsOf({ name: 'mlw-x', ...network, privateEndpoints: ['registry'] });
    expect(findings).toEqual(['error AML3045 /privateEndpoints/0/resource']);
  });
});

describe('the roles of a registry', () => {
  const identities = { userAssignedIdentities: [{ name: 'id-promote' }] };

  test('are given on it unless the spec says where', () => {
    const roleAssignments = [{ role: 'Reader', principal: 'id-promote' }];
    expect(rolesOf({ ...identities, roleAssignments })).toMatchObject([{ scope: registryId }]);
    expect(rolesOf({ ...identities, roleAssignments: [{ ...roleAssignments[0], on: 'registry' }] })).toMatchObject([
      { scope: registryId },
    ]);
  });

  test('go to its own identity by the word "registry"', () => {
    const [role] = rolesOf({
      ...identities,
      roleAssignments: [{ role: 'Managed Identity Operator', principal: 'registry', on: 'id-promote' }],
    });
    expect(at(role, 'properties', 'principalId')).toMatch(
      /^\[reference\(resourceId\('.+registries'.+'Full'\)\.identity/,
    );
    expect(at(role, 'properties', 'principalType')).toBe('ServicePrincipal');
    expect(role?.['dependsOn']).toContain(registryId);
  });

  test('let those in who have access', () => {
    const user = '11111111-1111-1111-1111-111111111111';
    expect(rolesOf({ access: { users: [user] } })).toMatchObject([
      { scope: registryId, properties: { principalId: user, principalType: 'User' } },
    ]);
  });

  test.each([
    [{ principal: 'workspace' }, ['error AML2003 /roleAssignments/0/principal']],
    [{ principal: 'registry', on: 'workspace' }, ['error AML3084 /roleAssignments/0/on']],
    [{ principal: 'registry', on: 'keyVault' }, ['error AML3084 /roleAssignments/0/on']],
    [{ principal: 'registry', on: 'resourceGroup' }, []],
  ])('%j', (words, want) => {
    expect(findingsOf(spec(undefined, { roleAssignments: [{ role: 'Reader', ...words }] }))).toEqual(want);
  });

  test('need an identity of its own to go to', () => {
    const registry = { identity: { type: 'UserAssigned', userAssignedIdentities: ['id-promote'] } };
    const roleAssignments = [{ role: 'Reader', principal: 'registry', on: 'resourceGroup' }];
    const findings = findingsOf(spec(registry, { ...identities, roleAssignments }));
    expect(findings).toEqual(['error AML2003 /roleAssignments/0/principal']);
  });
});

test('a registry waits for the identities of the spec, which it has by name', () => {
  const registry = { identity: { type: 'UserAssigned', userAssignedIdentities: ['id-promote'] } };
  const id =
    "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', variables('userAssignedIdentityIdPromoteName'))]";
  const made = registryOf(registry, { userAssignedIdentities: [{ name: 'id-promote' }] });
  expect(made['dependsOn']).toEqual([id]);
  expect(JSON.stringify(at(made, 'identity', 'userAssignedIdentities'))).toContain('IdPromoteName');
});

describeWithEngine('what Azure gets of a registry', () => {
  test('a private registry with roles and a lock is taken as it is', async () => {
    const roleAssignments = [{ role: 'Reader', principal: 'registry', on: 'virtualNetwork' }];
    const locks = [{ level: 'CanNotDelete', resources: ['registry', 'privateEndpoints'] }];
    const { resources } = await evaluate(templateOf(spec(undefined, { ...network, roleAssignments, locks })), {});
    const ids = resources.filter((one) => one.type === 'Microsoft.Authorization/locks').map(({ id }) => id);
    expect(ids).toEqual([
      expect.stringMatching(/registries\/mlr-contoso\/providers\/Microsoft.Authorization\/locks\/lock$/),
      expect.stringMatching(/privateEndpoints\/.+\/locks\/lock$/),
    ]);
    const role = resources.find((one) => one.type === 'Microsoft.Authorization/roleAssignments');
    expect(role?.id).toMatch(/virtualNetworks\/[^/]+\/providers\/Microsoft.Authorization/);
  });

  test('the identity of the registry is an output, and a user-assigned one is not', async () => {
    const { outputs } = await evaluate(templateOf(spec()), {});
    expect(Object.keys(outputs ?? {})).toContain('principalId');
    const ids = ['/subscriptions/1/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id'];
    const own = spec({ identity: { type: 'UserAssigned', userAssignedIdentities: ids } });
    expect(Object.keys(Object(templateOf(own)['outputs']))).not.toContain('principalId');
  });
});
