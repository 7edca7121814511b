import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { listOf, objectOf } from '../engine/json.ts';
import { deployed, deployedOne, exampleSpecs, make, readmeOf, templateOf, told, types } from './made.ts';

const policy = { objectId: '00000000-0000-4000-8000-000000000001', permissions: { secrets: ['get', 'list'] } };
const key = { keyVaultProperties: { keyIdentifier: 'https://kv-keys.vault.azure.net/keys/mlw' } };

describe('pain 3: a deleted vault does not block the next one', () => {
  test('without a word from the reader: the default name has a part that differs by resource group', () => {
    const variables = objectOf(templateOf({})['variables']);
    expect(variables['keyVaultName']).toContain("variables('uniqueSuffix')");
    expect(variables['uniqueSuffix']).toContain('uniqueString(resourceGroup().id');
  });

  test('the README says how to recover it and how to purge it', () => {
    const readme = readmeOf({});
    expect(readme).toMatch(/az keyvault recover/);
    expect(readme).toMatch(/az keyvault purge/);
  });

  test('the README of a spec whose vault exists says nothing of it', () => {
    expect(readmeOf({ keyVault: { existing: { name: 'kv-shared' } } })).not.toMatch(/az keyvault (purge|recover)/);
  });
});

describeWithEngine('pain 3: a choice whose existing vault has a name', () => {
  const spec = { keyVault: { choice: { existing: { name: 'kv-shared', resourceGroup: 'rg-shared' } } } };

  test('does not give that name to a new one', async () => {
    const { name } = await deployedOne(types.vault, spec);
    expect(name).not.toBe('kv-shared');
    const workspace = await deployedOne(types.workspace, spec);
    expect(workspace.properties?.['keyVault']).toMatch(new RegExp(`/vaults/${name}$`));
  });

  test('takes the existing one by that name', async () => {
    const resources = await deployed(spec, { keyVaultOption: 'existing' });
    expect(resources.filter(({ type }) => type === types.vault)).toEqual([]);
    const workspace = resources.find(({ type }) => type === types.workspace);
    expect(workspace?.properties?.['keyVault']).toMatch(/\/resourceGroups\/rg-shared\/.*\/vaults\/kv-shared$/);
  });

  test('takes the name that the deployment gives, for either', async () => {
    const { name } = await deployedOne(types.vault, spec, { keyVaultName: 'kv-given' });
    expect(name).toBe('kv-given');
    const workspace = await deployedOne(types.workspace, spec, {
      keyVaultOption: 'existing',
      keyVaultName: 'kv-given',
    });
    expect(workspace.properties?.['keyVault']).toMatch(/\/vaults\/kv-given$/);
  });
});

describe('pain 4: purge protection is never false', () => {
  const parameter = { parameter: 'purge', type: 'bool', defaultValue: false };
  test.each([
    ['as a word', { enablePurgeProtection: false }, 'enablePurgeProtection'],
    ['through properties', { properties: { enablePurgeProtection: false } }, 'properties/enablePurgeProtection'],
    ['as the default of a parameter', { enablePurgeProtection: parameter }, 'enablePurgeProtection'],
    [
      'among the values that a deployment may give',
      { enablePurgeProtection: { ...parameter, defaultValue: true, allowedValues: [true, false] } },
      'enablePurgeProtection',
    ],
  ])('%s it is refused with AML3006', (_, settings, place) => {
    const spec = { keyVault: { new: settings } };
    expect(told(spec)).toEqual([`AML3006 error /keyVault/new/${place}`]);
    expect(make(spec).template).toBeUndefined();
  });

  test('left out it is left out, and true stays true', () => {
    const vaultOf = (settings: object) =>
      listOf(templateOf({ keyVault: { new: settings } })['resources'])
        .map(objectOf)
        .find(({ type }) => type === types.vault);
    expect(objectOf(vaultOf({})?.['properties'])).not.toHaveProperty('enablePurgeProtection');
    expect(objectOf(vaultOf({ enablePurgeProtection: true })?.['properties'])).toHaveProperty(
      'enablePurgeProtection',
      true,
    );
  });

  test('soft delete, which goes one way too, is never false', () => {
    expect(told({ keyVault: { new: { enableSoftDelete: false } } })).toEqual([
      'AML3006 error /keyVault/new/enableSoftDelete',
    ]);
  });
});

describeWithEngine('pain 4: a parameter can turn a flag that goes one way to true, never to false', () => {
  test.each(['enablePurgeProtection', 'enableSoftDelete'])('%s', async (flag) => {
    const spec = { keyVault: { new: { [flag]: { parameter: 'on', type: 'bool' } } } };
    const on = await deployedOne(types.vault, spec, { on: true });
    expect(on.properties?.[flag]).toBe(true);
    const off = await deployedOne(types.vault, spec, { on: false });
    expect(off.properties?.[flag] ?? null).toBeNull();
  });
});

describe('pain 5: a vault is not recovered unless the spec asks for it', () => {
  test.each(exampleSpecs())('%s has no createMode', (_, text) => {
    expect(JSON.stringify(templateOf(text))).not.toContain('createMode');
  });

  test('asked for it warns with AML3007', () => {
    expect(told({ keyVault: { new: { properties: { createMode: 'recover' } } } })).toEqual([
      'AML3007 warning /keyVault/new/properties/createMode',
    ]);
  });
});

describeWithEngine('pain 6: a second deployment does not take the policies of the workspace away', () => {
  test('by default roles decide, and there are no policies to lose', async () => {
    const { properties } = await deployedOne(types.vault, {});
    expect(properties).toMatchObject({ enableRbacAuthorization: true });
    expect(properties).not.toHaveProperty('accessPolicies');
  });

  test('with policies those of the spec are added by a child resource, and AML3008 warns', async () => {
    const spec = { keyVault: { new: { enableRbacAuthorization: false, accessPolicies: [policy] } } };
    expect(told(spec)).toEqual(['AML3008 warning /keyVault/new/enableRbacAuthorization']);
    const vault = await deployedOne(types.vault, spec);
    const added = await deployedOne(types.policies, spec);
    expect(added.name).toBe(`${vault.name}/add`);
    expect(added.properties).toMatchObject({ accessPolicies: [policy] });
  });

  test('an existing vault is never written', async () => {
    const resources = await deployed({ keyVault: { existing: { name: 'kv-shared' } } });
    expect(resources.filter(({ type }) => type.startsWith('Microsoft.KeyVault/'))).toEqual([]);
  });

  test('policies that would do nothing are refused', () => {
    expect(told({ keyVault: { new: { accessPolicies: [policy] } } })).toEqual([
      'AML3022 error /keyVault/new/accessPolicies',
    ]);
  });
});

describeWithEngine('pain 7: a vault without roles has a list of policies, if an empty one', () => {
  test('where the spec says so', async () => {
    const vault = await deployedOne(types.vault, { keyVault: { new: { enableRbacAuthorization: false } } });
    expect(vault.properties).toMatchObject({ accessPolicies: [], enableRbacAuthorization: false });
  });

  test.each([true, false])('where the deployment decides: %s', async (roles) => {
    const spec = { keyVault: { new: { enableRbacAuthorization: { parameter: 'roles', defaultValue: true } } } };
    const vault = await deployedOne(types.vault, spec, { roles });
    expect(vault.properties).toMatchObject({ accessPolicies: [], enableRbacAuthorization: roles });
  });
});

describeWithEngine('pain 18: the vault of an own key has purge protection', () => {
  test.each(['new', 'choice'])('a vault of ours (%s) gets it', async (keyVault) => {
    const vault = await deployedOne(types.vault, { keyVault, workspace: { encryption: key } });
    expect(vault.properties).toMatchObject({ enablePurgeProtection: true, enableSoftDelete: true });
  });

  test.each([
    ['is silent', {}, 'AML3010 warning /keyVault/existing'],
    ['denies it', { enablePurgeProtection: false }, 'AML3010 error /keyVault/existing/enablePurgeProtection'],
  ])('an existing vault of which the spec %s is told', (_, facts, finding) => {
    const spec = { keyVault: { existing: { name: 'kv-shared', ...facts } }, workspace: { encryption: key } };
    expect(told(spec)).toEqual([finding]);
  });

  test('an existing vault of which the spec states it is fine', () => {
    const existing = { name: 'kv-shared', enablePurgeProtection: true };
    expect(told({ keyVault: { existing }, workspace: { encryption: key } })).toEqual([]);
  });

  test('a vault elsewhere warns, since nobody can look', () => {
    const keyVaultArmId = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-keys';
    const encryption = { keyVaultProperties: { ...key.keyVaultProperties, keyVaultArmId } };
    expect(told({ workspace: { encryption } })).toEqual([
      'AML3010 warning /workspace/encryption/keyVaultProperties/keyVaultArmId',
    ]);
  });

  test('encryption through properties warns too, since nobody can look', () => {
    const keyVaultArmId = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-keys';
    const keyVaultProperties = { ...key.keyVaultProperties, keyVaultArmId };
    expect(told({ workspace: { properties: { encryption: { status: 'Enabled', keyVaultProperties } } } })).toEqual([
      'AML3010 warning /workspace/properties/encryption',
    ]);
  });

  test.each(['new', 'choice'])(
    'a key in a vault of the same deployment (%s) warns: it cannot be there before',
    (mode) => {
      const { diagnostics, template } = make({ keyVault: mode, workspace: { encryption: key } });
      const found = diagnostics.find(({ path }) => path === '/workspace/encryption');
      expect(found).toMatchObject({
        code: 'AML3010',
        severity: 'warning',
        hint: expect.stringContaining('`existing`'),
      });
      expect(template).toBeDefined();
    },
  );
});
