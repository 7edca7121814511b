import { describe, expect, test } from 'vitest';
import { roleDefinitions } from '../../src/model/role-definitions.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import type { EvaluatedResource } from '../engine/engine.ts';
import { graphFaults } from '../engine/graph.ts';
import type { JsonObject } from '../engine/json.ts';
import { completeParameters } from '../engine/parameter-sweep.ts';
import { sampleOf } from '../thoroughness.ts';
import { deployed, exampleSpecs, readmeOf, templateOf, told, types } from './made.ts';

const roleType = 'Microsoft.Authorization/roleAssignments';
const someone = '11111111-1111-1111-1111-111111111111';
const other = '22222222-2222-2222-2222-222222222222';
const titles = new Map(Object.entries(roleDefinitions).map(([name, guid]) => [String(guid), name]));

const userAssigned = { identity: { type: 'UserAssigned', userAssignedIdentities: ['new'] } };
const keysOff = { storageAccount: { new: { allowSharedKeyAccess: false } } };

const roles = async (spec: JsonObject | string, parameters: JsonObject = {}): Promise<readonly EvaluatedResource[]> =>
  (await deployed(spec, completeParameters(templateOf(spec), parameters))).filter(({ type }) => type === roleType);

/** `role on type`, each once for each assignment. */
function given(assignments: readonly EvaluatedResource[]): readonly string[] {
  return assignments
    .map(({ id, properties }) => {
      const title = titles.get(String(properties?.['roleDefinitionId']).split('/').at(-1) ?? '');
      const place = id.slice(0, id.indexOf(`/providers/${roleType}`));
      return `${title} on ${place.split('/').slice(-3, -1).join('/')}`;
    })
    .sort();
}

/** What the page names for a workspace that uses account keys. */
const usual = [
  `Contributor on ${types.registry}`,
  `Contributor on ${types.insights}`,
  `Contributor on ${types.vault}`,
  `Contributor on ${types.storage}`,
  `Contributor on ${types.workspace}`,
  `Key Vault Administrator on ${types.vault}`,
  `Storage Blob Data Contributor on ${types.storage}`,
].sort();

describeWithEngine('pain 8: no role is assigned twice', () => {
  test.each(sampleOf(exampleSpecs()))('%s: each place, principal and role has one assignment', async (_, text) => {
    const seen = (await roles(text)).map(({ id, properties }) =>
      [id.split(`/providers/${roleType}`)[0], properties?.['principalId'], properties?.['roleDefinitionId']].join(' '),
    );
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('a second deployment has the same names, also in another case; another workspace has others', async () => {
    const names = async (name: string) =>
      (await roles({ name, workspace: userAssigned })).map((resource) => resource.name);
    expect(await names('mlw-a')).toEqual(await names('mlw-a'));
    expect(await names('MLW-A')).toEqual(await names('mlw-a'));
    const both = [...(await names('mlw-a')), ...(await names('mlw-b'))];
    expect(new Set(both).size).toBe(2 * usual.length);
  });

  test('an identity and a resource that both exist may have the role already: AML3083', () => {
    const existing = { existing: { name: 'id-shared' } };
    const identity = { type: 'UserAssigned', userAssignedIdentities: [existing] };
    const keyVault = { existing: { name: 'kv-shared' } };
    expect(told({ workspace: { identity }, keyVault })).toEqual(['AML3083 warning /workspace/identity']);
    expect(told({ workspace: { identity: { ...identity, assignRoles: false } }, keyVault })).toEqual([
      'AML3013 warning /workspace/identity/assignRoles',
    ]);
    expect(told({ workspace: userAssigned, keyVault })).toEqual([]);
    expect(told({ workspace: { identity } })).toEqual([]);
  });
});

describeWithEngine('pain 9: roles that the service gives by itself are not given again', () => {
  test.each(['SystemAssigned', 'SystemAssigned,UserAssigned'])('%s: the template gives none', async (type) => {
    const identity = type === 'SystemAssigned' ? { type } : { type, userAssignedIdentities: ['new'] };
    expect(await roles({ ...keysOff, workspace: { identity } })).toEqual([]);
  });

  test('beside a system-assigned identity the one that the spec names as primary has them', async () => {
    const workspace = {
      identity: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: ['id-fraud'] },
      primaryUserAssignedIdentity: 'id-fraud',
    };
    expect(given(await roles({ workspace, userAssignedIdentities: [{ name: 'id-fraud' }] }))).toEqual(usual);
  });

  test('asked for by hand they are warned of with AML3085', () => {
    const role = (name: string) => ({ role: name, principal: 'workspace', on: 'storageAccount' });
    expect(told({ roleAssignments: [role('Storage Blob Data Contributor')] })).toEqual([
      'AML3085 warning /roleAssignments/0',
    ]);
    expect(told({ roleAssignments: [role('Storage Queue Data Contributor')] })).toEqual([]);
    expect(told({ workspace: userAssigned, roleAssignments: [role('Storage Blob Data Contributor')] })).toEqual([]);
  });
});

describeWithEngine('pain 10: the name of an assignment holds place, principal and role', () => {
  test.each([
    ['principal', { principal: other }],
    ['role', { role: 'AcrPull' }],
    ['place', { on: 'keyVault' }],
  ])('another %s is another name', async (_, change) => {
    const first = { role: 'Reader', principal: someone, principalType: 'User', on: 'storageAccount' };
    const assignments = await roles({ roleAssignments: [first, { ...first, ...change }] });
    expect(new Set(assignments.map(({ name }) => name)).size).toBe(2);
  });

  test('it is worked out before anything is deployed', async () => {
    const assignments = await roles({ ...keysOff, workspace: userAssigned, access: { groups: [someone] } });
    expect(assignments.length).toBe(usual.length + 4);
    for (const { name } of assignments) expect(name).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});

describeWithEngine('pain 11: the kind of a principal is always said', () => {
  test.each(sampleOf(exampleSpecs()))('%s', async (_, text) => {
    for (const { properties } of await roles(text)) {
      expect(properties?.['principalType']).toMatch(/^(User|Group|ServicePrincipal)$/);
    }
  });

  test('an object id without it is refused with AML3081', () => {
    expect(told({ roleAssignments: [{ role: 'Reader', principal: someone }] })).toEqual([
      'AML3081 error /roleAssignments/0/principal',
    ]);
  });
});

describeWithEngine('pain 12: a user-assigned identity has all roles that the workspace needs, and no more', () => {
  test('with account keys', async () => {
    expect(given(await roles({ workspace: userAssigned }))).toEqual(usual);
  });

  test('without account keys, files too', async () => {
    const files = `Storage File Data Privileged Contributor on ${types.storage}`;
    expect(given(await roles({ ...keysOff, workspace: userAssigned }))).toEqual([...usual, files].sort());
  });

  test('on a vault with access policies the policies let it in, not a role', async () => {
    const spec = { workspace: userAssigned, keyVault: { new: { enableRbacAuthorization: false } } };
    expect(given(await roles(spec))).toEqual(usual.filter((role) => !role.startsWith('Key Vault')));
    const policies = (await deployed(spec)).find(({ type }) => type === types.policies);
    expect(policies?.properties?.['accessPolicies']).toMatchObject([
      {
        objectId: expect.stringMatching(/^\[reference\(.*\)\.principalId\]$/),
        permissions: { secrets: ['get', 'list', 'set', 'delete', 'recover', 'backup', 'restore'] },
      },
    ]);
  });

  test('on resources that exist elsewhere', async () => {
    const elsewhere = (name: string) => ({ existing: { name, resourceGroup: 'rg-shared', subscription: other } });
    const spec = {
      workspace: userAssigned,
      storageAccount: elsewhere('stshared'),
      keyVault: elsewhere('kv-shared'),
      applicationInsights: elsewhere('appi-shared'),
      containerRegistry: elsewhere('crshared'),
    };
    const assignments = await roles(spec);
    expect(given(assignments)).toEqual(usual);
    const there = assignments.filter(({ id }) => id.startsWith(`/subscriptions/${other}/resourceGroups/rg-shared/`));
    expect(there).toHaveLength(usual.length - 1);
    for (const { properties } of there) {
      expect(properties?.['roleDefinitionId']).toMatch(`/subscriptions/${other}/`);
    }
    expect(await graphFaults(templateOf(spec))).toEqual([]);
  });

  test('the workspace waits for them, in no circle', async () => {
    expect(
      await graphFaults(templateOf({ ...keysOff, workspace: userAssigned, access: { users: [someone] } })),
    ).toEqual([]);
  });
});

describeWithEngine('pain 13: who may not assign roles can deploy without them', () => {
  test('deployRoleAssignments=false assigns none, and deploys all else', async () => {
    const spec = { workspace: userAssigned, access: { users: [someone] } };
    const [on, off] = [await deployed(spec), await deployed(spec, { deployRoleAssignments: false })];
    expect(off).toEqual(on.filter(({ type }) => type !== roleType));
    expect(await graphFaults(templateOf(spec), { deployRoleAssignments: false })).toEqual([]);
  });

  test('the README says what it takes to assign them', () => {
    expect(readmeOf({ workspace: userAssigned })).toContain('**Role Based Access Control Administrator**');
    expect(readmeOf({})).not.toContain('Role Based Access Control');
  });
});

describe('pain 13: who may not assign roles can deploy without them', () => {
  test('a template without roles has no such parameter', () => {
    expect(Object.keys(templateOf({})['parameters'] as object)).not.toContain('deployRoleAssignments');
  });
});

describeWithEngine('pain 26: people reach the datastores of a workspace that uses identities', () => {
  const access = { users: [someone], groups: [other], servicePrincipals: ['33333333-3333-3333-3333-333333333333'] };
  test.each([
    ['account keys', {}, []],
    ['identities', keysOff, ['Storage Blob Data Contributor', 'Storage File Data Privileged Contributor']],
    [
      'identities by its own word',
      { workspace: { systemDatastoresAuthMode: 'Identity' } },
      ['Storage Blob Data Contributor', 'Storage File Data Privileged Contributor'],
    ],
  ])('with %s', async (_, spec, data) => {
    const wanted = [
      `AzureML Data Scientist on ${types.workspace}`,
      ...data.map((name) => `${name} on ${types.storage}`),
    ];
    const assignments = await roles({ ...spec, access });
    for (const [principalId, principalType] of [
      [someone, 'User'],
      [other, 'Group'],
      ['33333333-3333-3333-3333-333333333333', 'ServicePrincipal'],
    ]) {
      const theirs = assignments.filter(({ properties }) => properties?.['principalId'] === principalId);
      expect(given(theirs)).toEqual(wanted.sort());
      for (const { properties } of theirs) expect(properties?.['principalType']).toBe(principalType);
    }
  });

  test('the same person twice is refused', () => {
    expect(told({ access: { users: [someone, someone] } })).toEqual(['AML2004 error /access/users/1']);
  });
});

describeWithEngine('AZR-000407: the workspace acts as a user-assigned identity, and says which', () => {
  test.each([
    ['its own', userAssigned, []],
    [
      'one that the spec names',
      { identity: { type: 'UserAssigned', userAssignedIdentities: ['id-fraud'] } },
      [{ name: 'id-fraud' }],
    ],
  ])('%s', async (_, workspace, userAssignedIdentities) => {
    const resources = await deployed({ workspace, userAssignedIdentities });
    const own = resources.find(({ type }) => type === types.workspace);
    const identity = resources.find(({ type }) => type === 'Microsoft.ManagedIdentity/userAssignedIdentities');
    expect(own?.['identity']).toEqual({ type: 'UserAssigned', userAssignedIdentities: { [String(identity?.id)]: {} } });
    expect(own?.properties?.['primaryUserAssignedIdentity']).toBe(identity?.id);
  });
});
