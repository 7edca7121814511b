import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { deployed, deployedOne, make, templateOf, told, types } from './made.ts';

/** Pains that the generator does not take away yet. `test.fails`: whoever mends one is told to move its test. */
describe('known defects', () => {
  test.fails('pain 54: an empty list of private links is left out', () => {
    const spec = { workspace: { sharedPrivateLinkResources: [] } };
    expect(JSON.stringify(templateOf(spec))).not.toContain('sharedPrivateLinkResources');
  });

  test.fails('pain 58: a secret in the metadata of a container is refused, as it is through properties', () => {
    const containers = [{ name: 'data', metadata: { password: 'hunter2' } }];
    const codes = make({ storageAccount: { new: { blobService: { containers } } } }).diagnostics.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['AML3014']);
  });

  test.fails('pain 18: a key cannot be in a vault that the same deployment makes', () => {
    const encryption = { keyVaultProperties: { keyIdentifier: 'https://kv-keys.vault.azure.net/keys/mlw' } };
    expect(told({ workspace: { encryption } })).not.toEqual([]);
  });

  test.fails('pain 18: encryption through properties is held to the same', () => {
    const keyVaultArmId = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-keys';
    const keyVaultProperties = { keyVaultArmId, keyIdentifier: 'https://kv-keys.vault.azure.net/keys/mlw' };
    const spec = { workspace: { properties: { encryption: { status: 'Enabled', keyVaultProperties } } } };
    expect(told(spec)).toEqual([expect.stringMatching(/^AML3010 warning/)]);
  });

  test.fails('pain 57: tags of the spec and of a resource that differ by case only are refused', () => {
    expect(told({ tags: { Env: 'a' }, storageAccount: { new: { tags: { env: 'b' } } } })).toEqual([
      expect.stringMatching(/^AML2008/),
    ]);
  });
});

describeWithEngine('known defects in what is deployed', () => {
  test.fails('pain 4: a deployment cannot turn purge protection to false by a parameter', async () => {
    const enablePurgeProtection = { parameter: 'purge', type: 'bool' };
    const spec = { keyVault: { new: { enablePurgeProtection } } };
    const { properties } = await deployedOne(types.vault, spec, { purge: false });
    expect(properties?.['enablePurgeProtection']).not.toBe(false);
  });

  test.fails('pain 3: a choice whose existing vault has a name does not give that name to a new one', async () => {
    const spec = { keyVault: { choice: { existing: { name: 'kv-shared', resourceGroup: 'rg-shared' } } } };
    const vaults = (await deployed(spec)).filter(({ type }) => type === types.vault);
    expect(vaults.map(({ name }) => name)).not.toEqual(['kv-shared']);
  });
});
