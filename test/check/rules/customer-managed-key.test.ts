import { describe, expect, test } from 'vitest';
import { findingsOf, generateSpec } from '../../generate.ts';

const id = (type: string, name: string) => `/subscriptions/1/resourceGroups/rg/providers/${type}/${name}`;
const vaultId = (name: string) => id('Microsoft.KeyVault/vaults', name);
const identityId = (name: string) => id('Microsoft.ManagedIdentity/userAssignedIdentities', name);
const keyIdentifier = 'https://kv-keys.vault.azure.net/keys/mlw';
const withKey = (keyVaultProperties: object, more: object = {}) => ({
  encryption: { keyVaultProperties: { keyIdentifier, ...keyVaultProperties }, ...more },
});
const findings = (workspace: object, more: object = {}) => findingsOf({ name: 'mlw-x', workspace, ...more });

const keyPath = '/workspace/encryption/keyVaultProperties';
const unchecked = `warning AML3010 ${keyPath}/keyVaultArmId`;

describe('a key in the vault of the workspace', () => {
  test.each(['new', 'choice'])('warns where the vault is %s, since the key must be there before', (keyVault) => {
    const found = findings(withKey({}), { keyVault });
    expect(found[0]).toBe('warning AML3010 /workspace/encryption');
    expect(found.filter((text) => text.startsWith('error'))).toEqual([]);
  });

  test.each([
    ['states purge protection', { enablePurgeProtection: true }, []],
    ['states nothing', {}, ['warning AML3010 /keyVault/existing']],
    ['denies it', { enablePurgeProtection: false }, ['error AML3010 /keyVault/existing/enablePurgeProtection']],
  ])('in an existing one of which the spec %s', (_, facts, want) => {
    expect(findings(withKey({}), { keyVault: { existing: { name: 'kv-keys', ...facts } } })).toEqual(want);
  });
});

describe('a key in another vault', () => {
  test('warns that the vault cannot be looked at', () => {
    expect(findings(withKey({ keyVaultArmId: vaultId('kv-keys') }))).toEqual([unchecked]);
  });

  test('is refused where the id names another vault than the key, which both lines tell', () => {
    const workspace = withKey({ keyVaultArmId: vaultId('kv-other') });
    const { diagnostics } = generateSpec({ name: 'mlw-x', workspace });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, path, related }) => [code, path, related?.map((place) => place.path)])).toEqual([
      ['AML3018', `${keyPath}/keyIdentifier`, [`${keyPath}/keyVaultArmId`]],
    ]);
    expect(errors[0]?.message).toContain('"kv-keys"');
    expect(errors[0]?.message).toContain('"kv-other"');
  });

  test.each([
    ['the names differ by case only', { keyVaultArmId: vaultId('KV-Keys') }],
    ['only the deployment knows the id', { keyVaultArmId: { parameter: 'vault' } }],
    ['only the deployment knows the key', { keyVaultArmId: vaultId('kv-other'), keyIdentifier: { parameter: 'key' } }],
  ])('is not refused where %s', (_, keyVaultProperties) => {
    expect(findings(withKey(keyVaultProperties))).toEqual([unchecked]);
  });
});

describe('encryption', () => {
  const keyVaultProperties = { keyIdentifier, keyVaultArmId: vaultId('kv-keys') };

  test('that is off needs nothing', () => {
    expect(findings(withKey({}, { status: 'Disabled' }))).toEqual([]);
    expect(findings({ properties: { encryption: { status: 'Disabled', keyVaultProperties } } })).toEqual([]);
  });

  test('through properties warns that the vault cannot be looked at', () => {
    expect(findings({ properties: { encryption: { status: 'Enabled', keyVaultProperties } } })).toEqual([
      'warning AML3010 /workspace/properties/encryption',
    ]);
  });

  test('that is not there warns of nothing', () => {
    expect(findings({ properties: { description: 'plain' } })).toEqual([]);
  });
});

describe('the identity that reads the key', () => {
  const other = { keyVaultArmId: vaultId('kv-keys') };
  const reads = (userAssignedIdentity: unknown) => withKey(other, { identity: { userAssignedIdentity } });
  const identity = (...userAssignedIdentities: readonly unknown[]) => ({
    identity: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities },
  });
  const refused = 'error AML3012 /workspace/encryption/identity/userAssignedIdentity';
  const shared = { existing: identityId('id-key') };
  const asExpression = "[resourceId('rg-id', 'Microsoft.ManagedIdentity/userAssignedIdentities', 'id-key')]";

  test.each([
    ['the workspace has none', {}],
    ['the workspace has another', identity({ existing: identityId('id-other') })],
  ])('is refused where %s', (_, settings) => {
    expect(findings({ ...reads(identityId('id-key')), ...settings })).toContain(refused);
  });

  test('is refused where only the deployment knows it, and the workspace has none', () => {
    expect(findings(reads({ parameter: 'identity' }))).toContain(refused);
  });

  test.each([
    ['the workspace has it', identityId('id-key'), identity(shared)],
    ['the workspace has it, written in another case', identityId('ID-KEY'), identity(shared)],
    ['the workspace has it among others', identityId('id-key'), identity('new', shared)],
    [
      'both are the same expression',
      { expression: asExpression },
      identity({ existing: { name: 'id-key', resourceGroup: 'rg-id' } }),
    ],
    ['only the deployment knows it', { parameter: 'identity' }, identity(shared)],
    ['only the deployment knows those of the workspace', identityId('id-key'), identity('new')],
  ])('is fine where %s', (_, reader, settings) => {
    const found = findings({ ...reads(reader), ...settings });
    expect(found.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(found).toContain(unchecked);
  });
});
