import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { graphFaults } from '../engine/graph.ts';
import { type JsonObject, objectOf } from '../engine/json.ts';

import { deployed, deployedOne, readmeOf, templateOf, told, types } from './made.ts';

const keyType = 'Microsoft.KeyVault/vaults/keys';
const roleType = 'Microsoft.Authorization/roleAssignments';
const someone = '11111111-1111-1111-1111-111111111111';
const encryptionUser = 'e147488a-f6f5-4113-8e2d-b22465e65bf6';

/** Service-side, so that Azure Cosmos DB has no part in it. */
const encrypted = (encryption: JsonObject, more: JsonObject = {}): JsonObject => ({
  enableServiceSideCMKEncryption: true,
  identity: { type: 'UserAssigned', userAssignedIdentities: ['new'] },
  encryption,
  ...more,
});
const elsewhere = { name: 'cmk', keyVault: { name: 'kv-keys', resourceGroup: 'rg-keys' } };

describeWithEngine('pain 18: the vault of the key has purge protection', () => {
  test('a vault that the template makes has it', async () => {
    const workspace = encrypted({ customerManagedKey: 'new' });
    const vault = await deployedOne(types.vault, { workspace });
    expect(vault.properties).toMatchObject({ enablePurgeProtection: true, enableSoftDelete: true });
  });

  test('of another vault it is asked for with AML3010', () => {
    const workspace = encrypted({ customerManagedKey: { existing: elsewhere } });
    expect(told({ workspace })).toContain('AML3010 warning /workspace/encryption/customerManagedKey/existing/keyVault');
    const keyVault = { existing: { name: 'kv-own', enablePurgeProtection: false } };
    const own = encrypted({ customerManagedKey: { existing: { name: 'cmk' } } });
    expect(told({ keyVault, workspace: own })).toContain('AML3010 error /keyVault/existing/enablePurgeProtection');
  });

  test('turned off beside the key it is refused', () => {
    const spec = {
      keyVault: { new: { enablePurgeProtection: false } },
      workspace: encrypted({ customerManagedKey: 'new' }),
    };
    expect(told(spec)).toContain('AML3006 error /keyVault/new/enablePurgeProtection');
  });
});

describe('pain 17: what cannot be changed later is said', () => {
  test('of encryption, of the business impact and of the key', () => {
    const readme = readmeOf({ workspace: encrypted({ customerManagedKey: 'new' }, { hbiWorkspace: true }) });
    expect(readme).toContain('Encryption with a customer-managed key: on or off, and the vault.');
    expect(readme).toContain('`hbiWorkspace`.');
    expect(readme).toContain('where the key is there already, a deployment leaves it as it is');
  });
});

describeWithEngine('a customer-managed key', () => {
  test('of the template is made before the workspace, which is told its version', async () => {
    const spec = { workspace: encrypted({ customerManagedKey: { new: { name: 'cmk', keySize: 4096 } } }) };
    const key = await deployedOne(keyType, spec);
    expect(key.properties).toEqual({ kty: 'RSA', keySize: 4096, keyOps: ['wrapKey', 'unwrapKey'] });
    const workspace = await deployedOne(types.workspace, spec);
    expect(workspace.properties?.['encryption']).toMatchObject({
      status: 'Enabled',
      keyVaultProperties: {
        keyIdentifier: `[reference('${key.id}', '2026-02-01').keyUriWithVersion]`,
        keyVaultArmId: key.id.replace(/\/keys\/cmk$/, ''),
      },
    });
    expect(await graphFaults(templateOf(spec))).toEqual([]);
  });

  test.each([
    ['without a version', elsewhere, ').keyUriWithVersion]'],
    ['with a version', { ...elsewhere, version: 'abc' }, ').keyUri)]'],
  ])('of another vault is read when the template is deployed, %s', async (_, existing, end) => {
    const spec = { workspace: encrypted({ customerManagedKey: { existing } }) };
    const workspace = await deployedOne(types.workspace, spec);
    const keyVaultProperties = objectOf(objectOf(workspace.properties?.['encryption'])['keyVaultProperties']);
    const vault = /resourceGroups\/rg-keys\/providers\/Microsoft\.KeyVault\/vaults\/kv-keys$/;
    expect(keyVaultProperties['keyVaultArmId']).toMatch(vault);
    expect(keyVaultProperties['keyIdentifier']).toContain('/vaults/kv-keys/keys/cmk');
    expect(String(keyVaultProperties['keyIdentifier']).replace(", 'abc'", '')).toContain(end);
    expect((await deployed(spec)).map(({ type }) => type)).not.toContain(keyType);
    expect(await graphFaults(templateOf(spec))).toEqual([]);
  });

  test('is read by the identity that the spec names, whose role is on the vault before', async () => {
    const identity = { userAssignedIdentity: 'id-keys' };
    const spec = {
      userAssignedIdentities: [{ name: 'id-keys' }, { name: 'id-work' }],
      workspace: encrypted(
        { customerManagedKey: { existing: elsewhere }, identity },
        { identity: { type: 'UserAssigned', userAssignedIdentities: ['id-work', 'id-keys'] } },
      ),
    };
    const resources = await deployed(spec);
    const [id] = resources.filter(({ name }) => name === 'id-keys').map((resource) => resource.id);
    const onVault = resources.filter(({ id: at, type }) => type === roleType && at.includes('/vaults/kv-keys/'));
    expect(onVault.map(({ properties }) => [properties?.['principalId'], properties?.['roleDefinitionId']])).toEqual([
      [`[reference('${id}', '2024-11-30').principalId]`, expect.stringContaining(encryptionUser)],
      [expect.stringContaining('id-work'), expect.stringContaining('b24988ac')],
    ]);
    const workspace = resources.find(({ type }) => type === types.workspace);
    expect(workspace?.properties?.['encryption']).toMatchObject({ identity: { userAssignedIdentity: id } });
  });

  test('in a vault with access policies is opened by a policy, one for one identity', async () => {
    const spec = {
      keyVault: { new: { enableRbacAuthorization: false } },
      workspace: encrypted({ customerManagedKey: 'new' }),
    };
    const { properties } = await deployedOne(types.policies, spec);
    expect(properties?.['accessPolicies']).toMatchObject([
      { permissions: { keys: ['get', 'unwrapKey', 'wrapKey'], secrets: expect.arrayContaining(['get', 'set']) } },
    ]);
    expect(JSON.stringify(await deployed(spec))).not.toContain(encryptionUser);
  });
});

describeWithEngine('the same key for what the workspace is associated with', () => {
  const spec = {
    containerRegistry: { new: { sku: 'Premium' } },
    workspace: encrypted({ customerManagedKey: 'new', applyTo: ['storageAccount', 'containerRegistry'] }),
  };

  test('the storage account follows the versions of the key', async () => {
    const { properties, identity } = await deployedOne(types.storage, spec);
    const ids = Object.keys((identity as { userAssignedIdentities: JsonObject }).userAssignedIdentities);
    expect(properties?.['encryption']).toEqual({
      keySource: 'Microsoft.Keyvault',
      identity: { userAssignedIdentity: ids[0] },
      keyvaultproperties: {
        keyname: 'cmk-workspace',
        keyvaulturi: expect.stringMatching(/^\[reference\('.*\/vaults\/kv-\w+', '2026-02-01'\)\.vaultUri\]$/),
      },
      services: { blob: { enabled: true }, file: { enabled: true } },
    });
  });

  test('the registry is told the client id of the identity', async () => {
    const { properties } = await deployedOne(types.registry, spec);
    expect(properties?.['encryption']).toEqual({
      status: 'enabled',
      keyVaultProperties: {
        identity: expect.stringMatching(/\.clientId\]$/),
        keyIdentifier: expect.stringMatching(/\.keyUri\]$/),
      },
    });
  });

  test('they wait for the key and for the right to read it, in no circle', async () => {
    expect(await graphFaults(templateOf(spec))).toEqual([]);
    expect(await graphFaults(templateOf(spec), { deployRoleAssignments: false })).toEqual([]);
    for (const type of [types.storage, types.registry]) {
      const resource = templateOf(spec)['resources'] as readonly JsonObject[];
      const dependsOn = JSON.stringify(resource.find((one) => one['type'] === type)?.['dependsOn']);
      expect(dependsOn).toContain(keyType);
      expect(dependsOn).toContain(encryptionUser);
    }
  });

  test('a key by its URI is taken apart', async () => {
    const uri = `https://kv-keys.vault.azure.net/keys/cmk/${'0'.repeat(32)}`;
    const vault = `/subscriptions/${someone}/resourceGroups/rg-keys/providers/${types.vault}/kv-keys`;
    const keyVaultProperties = { keyIdentifier: uri, keyVaultArmId: vault };
    const workspace = encrypted({ keyVaultProperties, applyTo: ['storageAccount'] });
    const { properties } = await deployedOne(types.storage, { workspace });
    expect(properties?.['encryption']).toMatchObject({
      keyvaultproperties: { keyname: 'cmk', keyvaulturi: 'https://kv-keys.vault.azure.net' },
    });
  });
});

describeWithEngine(
  'pain 48: a managed network whose workspace has a user-assigned identity gets its endpoints approved',
  () => {
    const rule = `/subscriptions/${someone}/resourceGroups/rg-lake/providers/${types.storage}/stlake`;
    const managedNetwork = {
      isolationMode: 'AllowOnlyApprovedOutbound',
      outboundRules: {
        lake: { type: 'PrivateEndpoint', destination: { serviceResourceId: rule, subresourceTarget: 'blob' } },
      },
    };
    const approvers = async (workspace: JsonObject) =>
      (await deployed({ workspace }))
        .filter(({ properties }) =>
          String(properties?.['roleDefinitionId']).endsWith('b556d68e-0be0-4f35-a333-ad7ee1ce17ea'),
        )
        .map(({ id }) => id.split(`/providers/${roleType}`)[0]?.split('/').slice(-3, -1).join('/'));
    const userAssigned = { type: 'UserAssigned', userAssignedIdentities: ['new'] };

    test('on each target', async () => {
      expect((await approvers({ identity: userAssigned, managedNetwork })).sort()).toEqual(
        [types.registry, types.vault, types.storage, types.storage].sort(),
      );
    });

    test('nowhere without one, nor for a system-assigned identity', async () => {
      expect(await approvers({ identity: userAssigned })).toEqual([]);
      expect(await approvers({ identity: userAssigned, managedNetwork: { isolationMode: 'Disabled' } })).toEqual([]);
      expect(await approvers({ managedNetwork })).toEqual([]);
    });
  },
);

describeWithEngine('pain 30: the workspace sees the private endpoints of its storage account', () => {
  const virtualNetwork = { new: { subnets: [{ name: 'snet-endpoints', addressPrefix: '10.0.0.0/24' }] } };
  const spec = {
    virtualNetwork,
    privateEndpoints: { subnet: 'snet-endpoints' },
    containerRegistry: { new: { sku: 'Premium' } },
  };

  test.each([
    ['system-assigned', {}],
    ['user-assigned', { identity: { type: 'UserAssigned', userAssignedIdentities: ['new'] } }],
  ])('as its %s identity', async (_, workspace) => {
    const readers = (await deployed({ ...spec, workspace })).filter(
      ({ type, properties }) =>
        type === roleType && String(properties?.['roleDefinitionId']).endsWith('acdd72a7-3385-48ef-bd42-f606fba81ae7'),
    );
    expect(readers).toHaveLength(2);
    for (const { id } of readers) expect(id).toContain('/providers/Microsoft.Network/privateEndpoints/');
    // The engine does not know the names of zones, which differ by cloud.
    const faults = await graphFaults(templateOf({ ...spec, workspace }));
    expect(faults.filter((fault) => !fault.includes('privateDnsZone'))).toEqual([]);
  });

  test('without endpoints no role is given', async () => {
    expect((await deployed({})).filter(({ type }) => type === roleType)).toEqual([]);
  });
});
