import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/model/expression.ts';
import { roleDefinitions } from '../../src/model/role-definitions.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { listOf, objectOf } from '../engine/json.ts';
import { at, findingsOf, templateOf } from '../generate.ts';

const type = 'Microsoft.KeyVault/vaults/accessPolicies';
const deployments = 'Microsoft.Resources/deployments';
const someone = '11111111-1111-1111-1111-111111111111';
const permissions = { secrets: ['get'] };
const withPolicies = { keyVault: { enableRbacAuthorization: false }, userAssignedIdentities: [{ name: 'id-train' }] };
const identity =
  "resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', variables('userAssignedIdentityIdTrainName'))";
const workspace = "resourceId('Microsoft.MachineLearningServices/workspaces', parameters('workspaceName'))";

const resourcesOf = (spec: object): readonly JsonObject[] => templateOf({ name: 'mlw-x', ...spec }).resources;
const only = (resources: readonly JsonObject[], wanted: string): JsonObject => {
  const found = resources.filter((resource) => resource['type'] === wanted);
  expect(found).toHaveLength(1);
  return found[0] ?? {};
};
const errorsOf = (spec: object) => findingsOf({ name: 'mlw-x', ...spec }).filter((line) => line.startsWith('error'));

describe('an access policy on the own vault', () => {
  test('of an identity is added before the workspace is made', () => {
    const resources = resourcesOf({ ...withPolicies, accessPolicies: [{ principal: 'id-train', permissions }] });
    const policies = only(resources, type);
    expect(policies['name']).toBe("[format('{0}/add', variables('keyVaultName'))]");
    expect(policies['dependsOn']).toContain(`[${identity}]`);
    expect(at(policies, 'properties', 'accessPolicies', 0)).toEqual({
      objectId: expect.stringMatching(/^\[reference\(.+userAssignedIdentityIdTrainName.+principalId\]$/),
      permissions,
      tenantId: '[subscription().tenantId]',
    });
    const made = only(resources, 'Microsoft.MachineLearningServices/workspaces');
    expect(made['dependsOn']).toContain(`[resourceId('${type}', variables('keyVaultName'), 'add')]`);
  });

  test('stands in one resource with those of the vault itself', () => {
    const keyVault = { ...withPolicies.keyVault, accessPolicies: [{ objectId: someone, permissions }] };
    const resources = resourcesOf({
      ...withPolicies,
      keyVault,
      accessPolicies: [{ principal: 'id-train', permissions, applicationId: someone, tenantId: someone }],
    });
    expect(at(only(resources, type), 'properties', 'accessPolicies')).toMatchObject([
      { objectId: someone },
      { applicationId: someone, tenantId: someone },
    ]);
  });

  test('of the workspace comes after it', () => {
    const resources = resourcesOf({ ...withPolicies, accessPolicies: [{ principal: 'workspace', permissions }] });
    expect(only(resources, type)['dependsOn']).toContain(`[${workspace}]`);
    const made = only(resources, 'Microsoft.MachineLearningServices/workspaces');
    expect(JSON.stringify(made['dependsOn'])).not.toContain('accessPolicies');
  });

  test('of the workspace is in a deployment of its own where others come before', () => {
    const accessPolicies = ['workspace', 'id-train'].map((principal) => ({ principal, permissions }));
    const resources = resourcesOf({ ...withPolicies, accessPolicies });
    expect(at(only(resources, type), 'properties', 'accessPolicies')).toHaveLength(1);
    const nested = only(resources, deployments);
    expect(nested['dependsOn']).toContain(`[${workspace}]`);
    expect(at(nested, 'properties', 'template', 'resources')).toMatchObject([{ type }]);
  });

  test('does nothing where roles decide', () => {
    expect(errorsOf({ accessPolicies: [{ principal: someone, permissions }] })).toEqual([
      'error AML3022 /accessPolicies/0',
    ]);
  });
});

describe('an access policy on a vault that exists', () => {
  const on = { name: 'kv-hub' };
  test('is added to it, and nothing else of it changes', () => {
    const resources = resourcesOf({ accessPolicies: [{ principal: someone, on, permissions }] });
    expect(only(resources, type)).toMatchObject({ name: 'kv-hub/add' });
    expect(resources.filter((one) => String(one['name']).startsWith('kv-hub'))).toHaveLength(1);
  });

  test('in another resource group is added by a deployment there', () => {
    const place = { name: 'kv-hub', resourceGroup: 'rg-hub' };
    const policies = [
      { principal: 'workspace', on: place, permissions },
      { principal: someone, on: place, permissions },
    ];
    const nested = only(resourcesOf({ accessPolicies: policies }), deployments);
    expect(nested).toMatchObject({ resourceGroup: 'rg-hub' });
    const inner = at(nested, 'properties', 'template', 'resources', 0);
    expect(inner).toMatchObject({ type, name: 'kv-hub/add' });
    expect(at(inner, 'properties', 'accessPolicies')).toHaveLength(2);
  });

  test('of a choice at deployment is added where the chosen one is', () => {
    const accessPolicies = [{ principal: someone, permissions }];
    const nested = only(resourcesOf({ keyVault: 'choice', accessPolicies }), deployments);
    expect(nested['resourceGroup']).toBe(
      "[if(equals(parameters('keyVaultOption'), 'new'), resourceGroup().name, parameters('keyVaultResourceGroupName'))]",
    );
  });
});

test.each([
  [
    'no vault',
    { workspace: 'existing', accessPolicies: [{ principal: someone, permissions }] },
    'AML3084 /accessPolicies/0/on',
  ],
  [
    'an unknown identity',
    { accessPolicies: [{ principal: 'id-tran', on: { name: 'kv-x' }, permissions }] },
    'AML2003 /accessPolicies/0/principal',
  ],
  [
    'another word for the vault',
    { accessPolicies: [{ principal: someone, on: 'vault', permissions }] },
    'AML1105 /accessPolicies/0/on',
  ],
  [
    'an id of something else',
    {
      accessPolicies: [
        {
          principal: someone,
          on: `/subscriptions/${someone}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st`,
          permissions,
        },
      ],
    },
    'AML2002 /accessPolicies/0/on',
  ],
])('%s is an error', (_, spec, want) => {
  expect(errorsOf(spec)).toEqual([`error ${want}`]);
});

test('a second policy for one principal is an error', () => {
  const policy = { principal: someone, on: { name: 'kv-hub' }, permissions };
  const upper = { ...policy, on: { name: 'KV-HUB' } };
  expect(errorsOf({ accessPolicies: [policy, upper] })).toEqual(['error AML3082 /accessPolicies/1']);
  expect(errorsOf({ accessPolicies: [policy, { ...policy, applicationId: someone }] })).toEqual([]);
});

test('a policy on an existing vault that is known to use roles does nothing', () => {
  const keyVault = { existing: { name: 'kv-shared', enableRbacAuthorization: true } };
  expect(errorsOf({ keyVault, accessPolicies: [{ principal: someone, permissions }] })).toEqual([
    'error AML3022 /accessPolicies/0',
  ]);
});

describeWithEngine('what Azure gets of access policies', () => {
  test('the own vault and one elsewhere have each theirs', async () => {
    const accessPolicies = [
      { principal: 'workspace', permissions },
      { principal: 'id-train', permissions },
      { principal: 'workspace', on: { name: 'kv-hub', resourceGroup: 'rg-hub' }, permissions },
    ];
    const { resources } = await evaluate(templateOf({ name: 'mlw-x', ...withPolicies, accessPolicies }), {});
    const ids = resources.filter((one) => one.type === type).map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(ids.filter((id) => id.includes('/resourceGroups/rg-hub/'))).toHaveLength(1);
  });

  /** The object ids that each list of policies is for. */
  const objectsOf = async (spec: object, parameters = {}) => {
    const { resources } = await evaluate(templateOf({ name: 'mlw-x', ...spec }), parameters);
    const policies = resources.filter((one) => one.type === type);
    return policies.map(({ properties }) =>
      listOf(properties?.['accessPolicies']).map((policy) => objectOf(policy)['objectId']),
    );
  };

  test('a switch leaves out one policy, or the whole list where each has one', async () => {
    const other = '22222222-2222-2222-2222-222222222222';
    const on = { name: 'kv-shared', resourceGroup: 'rg-shared' };
    const policy = (principal: string, name?: string) => ({
      principal,
      on,
      permissions,
      ...(name !== undefined && { deploy: { parameter: name, defaultValue: false } }),
    });
    const switched = { accessPolicies: [policy(someone, 'first'), policy(other, 'second')] };
    expect(await objectsOf(switched)).toEqual([]);
    expect(await objectsOf(switched, { second: true })).toEqual([[other]]);
    expect(await objectsOf(switched, { first: true, second: true })).toEqual([[someone, other]]);
    expect(await objectsOf({ accessPolicies: [policy(someone, 'first'), policy(other)] })).toEqual([[other]]);
    expect(await objectsOf({ accessPolicies: [{ ...policy(someone), deploy: true }] })).toEqual([[someone]]);
  });

  test('a switch beside the policies of a new vault, and one of a vault that is chosen, are worked out', async () => {
    const deploy = { parameter: 'assign', defaultValue: false };
    const accessPolicies = [{ principal: someone, permissions, deploy }];
    const own = { objectId: '22222222-2222-2222-2222-222222222222', permissions };
    const keyVault = { ...withPolicies.keyVault, accessPolicies: [own] };
    expect(await objectsOf({ keyVault, accessPolicies })).toEqual([[own.objectId]]);
    expect(await objectsOf({ keyVault, accessPolicies }, { assign: true })).toEqual([[own.objectId, someone]]);
    const chosen = { keyVault: { choice: { new: withPolicies.keyVault } }, accessPolicies };
    expect(await objectsOf(chosen)).toEqual([]);
    expect(await objectsOf(chosen, { assign: true })).toEqual([[someone]]);
  });

  test('an existing vault that is known to have policies lets the identity of the workspace in by one', async () => {
    const workspace = { identity: { type: 'UserAssigned', userAssignedIdentities: ['new'] } };
    const place = { name: 'kv-shared', resourceGroup: 'rg-shared' };
    const stated = { existing: { ...place, enableRbacAuthorization: false } };
    const identity = expect.stringMatching(/^\[reference\('.+userAssignedIdentities.+'\)\.principalId\]$/);
    expect(await objectsOf({ workspace, keyVault: stated })).toEqual([[identity]]);
    expect(await objectsOf({ workspace, keyVault: { existing: place } })).toEqual([]);
    const template = JSON.stringify(templateOf({ name: 'mlw-x', workspace, keyVault: stated }));
    expect(template).not.toContain(roleDefinitions['Key Vault Administrator']);
    const made = resourcesOf({ workspace, keyVault: stated }).find(
      (one) => String(one['type']).endsWith('/workspaces') && 'kind' in one,
    );
    expect(JSON.stringify(made?.['dependsOn'])).toContain(deployments);
  });

  test('a policy that the spec spells out takes the place of the one that would be added anyway', async () => {
    const workspace = { identity: { type: 'UserAssigned', userAssignedIdentities: ['id-train'] } };
    const accessPolicies = [{ principal: 'workspace', permissions }];
    expect(await objectsOf({ ...withPolicies, workspace })).toEqual([[expect.anything()]]);
    expect(await objectsOf({ ...withPolicies, workspace, accessPolicies })).toEqual([[expect.anything()]]);
  });
});
