import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/model/expression.ts';
import { roleDefinitions } from '../../src/model/role-definitions.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { at, findingsOf, resourceOf, templateOf } from '../generate.ts';

const roleType = 'Microsoft.Authorization/roleAssignments';
const workspaceType = 'Microsoft.MachineLearningServices/workspaces';
const someone = '11111111-1111-1111-1111-111111111111';

const rolesOf = (spec: object): readonly JsonObject[] =>
  templateOf({ name: 'mlw-x', ...spec }).resources.filter(({ type }) => type === roleType);
const one = (assignment: object, spec: object = {}) => {
  const own = rolesOf({ ...spec, roleAssignments: [assignment] });
  expect(own).toHaveLength(1);
  return own[0] ?? {};
};
const definition = (guid: string) => `[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '${guid}')]`;
const userAssigned = { identity: { type: 'UserAssigned', userAssignedIdentities: ['new'] } };

describe('a role', () => {
  const given = { principal: someone, principalType: 'User' };
  const reader = roleDefinitions.Reader;
  const scopedId = `/subscriptions/${someone}/providers/Microsoft.Authorization/roleDefinitions/${reader}`;
  test.each([
    ['by name', 'Reader', definition(reader)],
    ['by GUID', reader, definition(reader)],
    ['by GUID in capitals', reader.toUpperCase(), definition(reader)],
    ['by id', scopedId, scopedId],
    ['by an id of the tenant', `/providers/Microsoft.Authorization/roleDefinitions/${reader}`, undefined],
    [
      'by a parameter',
      { parameter: 'role' },
      "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', last(split(parameters('role'), '/')))]",
    ],
  ])('%s', (_, role, want) => {
    expect(at(one({ role, ...given }), 'properties', 'roleDefinitionId')).toBe(want ?? role);
  });

  test('has the same name however it is given', () => {
    const names = ['Reader', reader, reader.toUpperCase(), scopedId].map((role) => one({ role, ...given })['name']);
    expect(new Set(names).size).toBe(1);
  });

  test('of every name in the table is taken, and its id is a GUID of its own', () => {
    const roles = Object.keys(roleDefinitions).map((role) => ({ role, ...given }));
    const made = rolesOf({ roleAssignments: roles }).map((resource) => at(resource, 'properties', 'roleDefinitionId'));
    expect(made).toEqual(Object.values(roleDefinitions).map(definition));
    expect(new Set(made).size).toBe(made.length);
    for (const guid of Object.values(roleDefinitions))
      expect(guid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});

describe('the place of a role', () => {
  const given = { role: 'Reader', principal: someone, principalType: 'Group' };
  const other = `/subscriptions/${someone}/resourceGroups/rg-data/providers/Microsoft.Storage/storageAccounts/stdata`;
  const account = "resourceId('Microsoft.Storage/storageAccounts', variables('storageAccountName'))";
  const workspace = `resourceId('${workspaceType}', parameters('workspaceName'))`;
  test.each([
    ['nothing', undefined, workspace],
    ['workspace', 'workspace', workspace],
    ['storageAccount', 'storageAccount', account],
    ['keyVault', 'keyVault', "resourceId('Microsoft.KeyVault/vaults', variables('keyVaultName'))"],
    [
      'logAnalyticsWorkspace',
      'logAnalyticsWorkspace',
      "resourceId('Microsoft.OperationalInsights/workspaces', variables('logAnalyticsWorkspaceName'))",
    ],
  ])('%s is that resource, which is waited for', (_, on, id) => {
    const role = one({ ...given, ...(on && { on }) });
    expect(role).toMatchObject({ scope: `[${id}]`, dependsOn: [`[${id}]`] });
  });

  test.each([
    [
      'an identity of the spec',
      'id-train',
      { userAssignedIdentities: [{ name: 'id-train' }] },
      "resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', variables('userAssignedIdentityIdTrainName'))",
    ],
    [
      'a private endpoint of the spec',
      'pep-vault',
      { virtualNetwork: 'new', privateEndpoints: [{ resource: 'keyVault', name: 'pep-vault' }] },
      "resourceId('Microsoft.Network/privateEndpoints', variables('vaultPrivateEndpointName'))",
    ],
    [
      'the virtual network',
      'virtualNetwork',
      { virtualNetwork: 'new' },
      "resourceId('Microsoft.Network/virtualNetworks', variables('virtualNetworkName'))",
    ],
    [
      'the AI services account',
      'aiServices',
      { aiServices: 'new' },
      "resourceId('Microsoft.CognitiveServices/accounts', variables('aiServicesName'))",
    ],
  ])('%s is called by its name or word', (_, on, spec, id) => {
    expect(one({ ...given, on }, spec)).toMatchObject({ scope: `[${id}]`, dependsOn: [`[${id}]`] });
  });

  test('resourceGroup has no scope, and the group in its name', () => {
    const role = one({ ...given, on: 'resourceGroup' });
    expect(Object.keys(role)).not.toContain('scope');
    expect(role['name']).toBe(`[guid(toLower(resourceGroup().id), '${someone}', '${roleDefinitions.Reader}')]`);
  });

  test.each([
    ['subscription', '[subscription().subscriptionId]', 'guid(toLower(parameters('],
    [`/subscriptions/${someone}`, someone, `guid('/subscriptions/${someone}'`],
  ])('%s is reached by a deployment into it', (on, subscriptionId, name) => {
    const nested = templateOf({ name: 'mlw-x', roleAssignments: [{ ...given, on }] }).resources.find(
      ({ type }) => type === 'Microsoft.Resources/deployments',
    );
    expect(nested).toMatchObject({ subscriptionId, location: '[resourceGroup().location]' });
    expect(Object.keys(nested ?? {})).not.toContain('resourceGroup');
    const template = at(nested, 'properties', 'template');
    expect(at(template, '$schema')).toMatch(/\/subscriptionDeploymentTemplate\.json#$/);
    const role = at(template, 'resources', 0);
    expect(role).toMatchObject({ type: roleType });
    expect(at(role, 'name')).toContain(name);
    expect(Object.keys(Object(role))).not.toContain('scope');
  });

  test('the subscription is waited for as any other, by its deployment', () => {
    const userAssignedIdentities = [{ name: 'id-train' }];
    const roleAssignments = [{ role: 'Reader', principal: 'id-train', on: 'subscription' }];
    const made = resourceOf({ name: 'mlw-x', userAssignedIdentities, roleAssignments }, workspaceType);
    expect(JSON.stringify(made['dependsOn'])).toContain(
      "subscriptionResourceId(subscription().subscriptionId, 'Microsoft.Resources/deployments'",
    );
  });

  test('in another resource group is reached by a deployment there', () => {
    const nested = templateOf({ name: 'mlw-x', roleAssignments: [{ ...given, on: other }] }).resources.find(
      ({ type }) => type === 'Microsoft.Resources/deployments',
    );
    expect(nested).toMatchObject({ subscriptionId: someone, resourceGroup: 'rg-data' });
    expect(at(nested, 'properties', 'template', 'resources', 0)).toMatchObject({ type: roleType, scope: other });
  });

  test('of a choice at deployment is where the chosen one is, and none without one', () => {
    const spec = { containerRegistry: 'choice', roleAssignments: [{ ...given, on: 'containerRegistry' }] };
    const nested = templateOf({ name: 'mlw-x', ...spec }).resources.find(
      ({ type }) => type === 'Microsoft.Resources/deployments',
    );
    expect(nested).toMatchObject({
      condition:
        "[and(parameters('deployRoleAssignments'), not(equals(parameters('containerRegistryOption'), 'none')))]",
      resourceGroup:
        "[if(equals(parameters('containerRegistryOption'), 'new'), resourceGroup().name, parameters('containerRegistryResourceGroupName'))]",
    });
  });
});

describe('the principal of a role', () => {
  const reference = (id: string) => `[reference(${id}, '2024-11-30').principalId]`;
  const train =
    "resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', variables('userAssignedIdentityIdTrainName'))";
  const elsewhere = `/subscriptions/${someone}/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-a`;
  test.each([
    [
      'workspace',
      "[reference(resourceId('Microsoft.MachineLearningServices/workspaces', parameters('workspaceName')), '2026-05-01', 'full').identity.principalId]",
    ],
    ['id-train', reference(train)],
    ['ID-Train', reference(train)],
    [elsewhere, reference(`'${elsewhere}'`)],
  ])('%s is known to be a service principal', (principal, want) => {
    const spec = { userAssignedIdentities: [{ name: 'id-train' }] };
    const role = one({ role: 'Storage Blob Data Reader', on: 'storageAccount', principal }, spec);
    expect(String(at(role, 'properties', 'principalId')).toLowerCase()).toBe(want.toLowerCase());
    expect(at(role, 'properties', 'principalType')).toBe('ServicePrincipal');
  });

  test('that the template makes is waited for', () => {
    const spec = { userAssignedIdentities: [{ name: 'id-train' }] };
    expect(one({ role: 'Reader', principal: 'id-train' }, spec)['dependsOn']).toContain(`[${train}]`);
  });

  test('of a reference is refused as part of the name, and taken where the spec gives the name', () => {
    const principal = { expression: "[reference(parameters('app')).principalId]" };
    const roleAssignment = { role: 'Reader', principal, principalType: 'ServicePrincipal' };
    const spec = { name: { parameter: 'app' }, roleAssignments: [roleAssignment] };
    expect(findingsOf(spec)).toEqual(['error AML2007 /roleAssignments/0/principal/expression']);
    expect(findingsOf({ ...spec, roleAssignments: [{ ...roleAssignment, name: someone }] })).toEqual([]);
  });
});

describe('other words of a role assignment', () => {
  test('are passed on, and a condition has the version of its language', () => {
    const words = {
      description: 'Reads curated data',
      condition: "(@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'curated')",
    };
    const role = one({ role: 'Storage Blob Data Reader', principal: 'workspace', on: 'storageAccount', ...words });
    expect(role['properties']).toMatchObject({ ...words, conditionVersion: '2.0' });
    expect(role['condition']).toBe("[parameters('deployRoleAssignments')]");
  });

  test('name and properties are those of the spec', () => {
    const role = one({
      role: 'Reader',
      principal: 'workspace',
      name: someone,
      properties: { description: 'From properties' },
    });
    expect(role['name']).toBe(someone);
    expect(at(role, 'properties', 'description')).toBe('From properties');
  });

  test('a role that the template would give anyway is given as the spec spells it, once', () => {
    const spelled = {
      role: 'Storage Blob Data Contributor',
      principal: 'workspace',
      on: 'storageAccount',
      description: 'Ours',
    };
    const roles = rolesOf({ workspace: userAssigned, roleAssignments: [spelled] });
    const blob = roles.filter(
      (role) =>
        at(role, 'properties', 'roleDefinitionId') === definition(roleDefinitions['Storage Blob Data Contributor']),
    );
    expect(blob.map((role) => at(role, 'properties', 'description'))).toEqual(['Ours']);
    expect(roles).toHaveLength(rolesOf({ workspace: userAssigned }).length);
  });
});

describe('what the workspace waits for', () => {
  const dependsOn = (spec: object) =>
    JSON.stringify(at(resourceOf({ name: 'mlw-x', ...spec }, workspaceType), 'dependsOn'));
  test.each([
    ['each role of its user-assigned identity but that on itself', { workspace: userAssigned }, 6],
    ['no role of its system-assigned identity', {}, 0],
    [
      'a role of a service on what it is associated with',
      {
        roleAssignments: [
          {
            role: 'Key Vault Crypto Service Encryption User',
            principal: someone,
            principalType: 'ServicePrincipal',
            on: 'keyVault',
          },
        ],
      },
      1,
    ],
    [
      'no role of people',
      { roleAssignments: [{ role: 'Reader', principal: someone, principalType: 'User', on: 'keyVault' }] },
      0,
    ],
    [
      'no role of the workspace, which is there only after it',
      { roleAssignments: [{ role: 'AcrPush', principal: 'workspace', on: 'containerRegistry' }] },
      0,
    ],
  ])('%s', (_, spec, count) => {
    expect(dependsOn(spec).split('extensionResourceId').length - 1).toBe(count);
  });
});

describe('a parameter of a role assignment', () => {
  const given = { role: 'Reader', principal: 'workspace' };
  const pathOf = (word: string): string => `/roleAssignments/0/${word}`;
  test.each([
    ['role', 'Reader', ['error AML3080']],
    ['role', roleDefinitions.Reader, []],
    ['on', 'storageAccount', ['error AML3084']],
    ['on', `/subscriptions/${someone}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st`, []],
    ['on', '', []],
  ])('`%s` whose default value is "%s" is held to the ids that a deployment gives', (word, defaultValue, want) => {
    const item = { ...given, on: 'storageAccount', [word]: { parameter: 'given', defaultValue } };
    const found = findingsOf({ name: 'mlw-x', roleAssignments: [item] });
    expect(found.filter((finding) => finding.startsWith('error'))).toEqual(
      want.map((code) => `${code} ${pathOf(word)}`),
    );
  });
});

describe('a place by name', () => {
  const given = { role: 'Reader', principal: someone, principalType: 'Group' };
  const place = (on: object, spec: object = {}) => {
    const { resources } = templateOf({ name: 'mlw-x', ...spec, roleAssignments: [{ ...given, on }] });
    const nested = resources.find(({ type }) => type === 'Microsoft.Resources/deployments') ?? {};
    const inner = at(nested, 'properties', 'template', 'resources', 0);
    return { nested, scope: at(inner, 'scope') };
  };

  test('is a resource in another group and subscription, by a name that the deployment gives', () => {
    const type = 'Microsoft.Databricks/workspaces';
    const found = place({ type, name: { parameter: 'adb' }, resourceGroup: 'rg-adb', subscription: someone });
    expect(found.nested).toMatchObject({ subscriptionId: someone, resourceGroup: 'rg-adb' });
    expect(found.scope).toBe(`[resourceId('${someone}', 'rg-adb', '${type}', parameters('adb'))]`);
  });

  test('has a name for each part of a type below another', () => {
    const type = 'Microsoft.Storage/storageAccounts/blobServices/containers';
    const found = place({ type, name: 'stlake/default/raw', resourceGroup: 'rg-lake' });
    expect(found.scope).toBe(`[resourceId('rg-lake', '${type}', 'stlake', 'default', 'raw')]`);
    expect(findingsOf({ name: 'mlw-x', roleAssignments: [{ ...given, on: { type, name: 'stlake' } }] })).toEqual([
      'error AML3084 /roleAssignments/0/on',
    ]);
  });

  test('is a resource group where it says that only', () => {
    const found = place({ resourceGroup: { parameter: 'group' } });
    expect(found.nested).toMatchObject({ resourceGroup: "[parameters('group')]" });
    expect(found.scope).toBeUndefined();
  });

  test('in the group of the deployment needs no other deployment', () => {
    const scoped = one({ ...given, on: { type: 'Microsoft.Search/searchServices', name: 'srch' } });
    expect(scoped['scope']).toBe("[resourceId('Microsoft.Search/searchServices', 'srch')]");
  });

  test('is a subscription where it says that only', () => {
    const { nested } = place({ subscription: { parameter: 'landingZone' } });
    expect(nested).toMatchObject({ subscriptionId: "[parameters('landingZone')]" });
    expect(Object.keys(nested)).not.toContain('resourceGroup');
  });

  test('of nothing but a name or a type is refused', () => {
    const refused = (on: object) => findingsOf({ name: 'mlw-x', roleAssignments: [{ ...given, on }] });
    expect(refused({ name: 'st' })).toEqual(['error AML3084 /roleAssignments/0/on']);
    expect(refused({ type: 'Microsoft.Storage/storageAccounts' })).toEqual(['error AML3084 /roleAssignments/0/on']);
  });
});

describe('a switch', () => {
  const given = { role: 'Reader', principal: someone, principalType: 'Group', on: 'storageAccount' };

  test('decides of one role beside the one that decides of all', () => {
    const condition = (deploy: unknown) => one({ ...given, deploy })['condition'];
    expect(condition({ parameter: 'assign' })).toBe("[and(parameters('deployRoleAssignments'), parameters('assign'))]");
    expect(condition(true)).toBe("[parameters('deployRoleAssignments')]");
    expect(condition(undefined)).toBe("[parameters('deployRoleAssignments')]");
  });

  test('makes a parameter of type bool', () => {
    const { parameters } = templateOf({
      name: 'mlw-x',
      roleAssignments: [{ ...given, deploy: { parameter: 'assign', defaultValue: false } }],
    });
    expect(at(parameters, 'assign')).toMatchObject({ type: 'bool', defaultValue: false });
  });
});

describe('what surrounds an existing workspace', () => {
  const existing = { name: 'stshared', resourceGroup: 'rg-shared' };

  test('may be said where it exists, for roles on it', () => {
    const spec = {
      name: 'mlw-x',
      workspace: 'existing',
      storageAccount: { existing },
      roleAssignments: [{ role: 'Reader', principal: someone, principalType: 'User', on: 'storageAccount' }],
    };
    expect(findingsOf(spec)).toEqual([]);
    expect(templateOf(spec).resources.map(({ resourceGroup }) => resourceGroup)).toEqual(['rg-shared']);
  });

  test('cannot be made', () => {
    for (const storageAccount of ['new', { choice: { existing } }])
      expect(findingsOf({ name: 'mlw-x', workspace: 'existing', storageAccount })).toEqual([
        'error AML3017 /storageAccount',
      ]);
  });
});

describeWithEngine('what Azure gets of roles on a subscription', () => {
  const other = '33333333-3333-3333-3333-333333333333';
  const roleAssignments = ['subscription', `/subscriptions/${other}`].map((on) => ({
    role: 'Reader',
    principal: 'id-train',
    on,
  }));
  const spec = { name: 'mlw-x', userAssignedIdentities: [{ name: 'id-train' }], roleAssignments };

  test.each([
    ['resourceGroup', {}],
    ['subscription', { scope: 'subscription', location: 'westeurope', resourceGroup: { name: 'rg-x' } }],
  ])('of a template of the %s', async (_, words) => {
    const { resources, diagnostics } = await evaluate(templateOf({ ...spec, ...words }), {});
    expect(diagnostics).toEqual([]);
    const ids = resources.filter(({ type }) => type === roleType).map(({ id }) => id);
    const end = 'providers/Microsoft\\.Authorization/roleAssignments/[^/]+$';
    expect(ids.map((id) => id.toLowerCase()).sort()).toEqual([
      expect.stringMatching(new RegExp(`^/subscriptions/22222222-[^/]+/${end}`, 'i')),
      expect.stringMatching(new RegExp(`^/subscriptions/${other}/${end}`, 'i')),
    ]);
  });
});
