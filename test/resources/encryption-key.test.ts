import { expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { objectOf } from '../engine/json.ts';
import { templateOf } from '../generate.ts';

const key =
  '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-keys/providers/Microsoft.KeyVault/vaults/kv-keys';
const existing = { name: 'cmk', keyVault: key };
const specWith = (version: unknown) => ({
  name: 'mlw-x',
  workspace: {
    identity: { type: 'UserAssigned', userAssignedIdentities: ['new'] },
    encryption: {
      customerManagedKey: { existing: { ...existing, ...(version !== undefined && { version }) } },
      applyTo: ['storageAccount'],
    },
  },
});

async function keysOf(version: unknown, parameters: Record<string, string> = {}) {
  const { resources } = await evaluate(templateOf(specWith(version)), parameters);
  const encryptionOf = (type: string) =>
    objectOf(objectOf(resources.find((resource) => resource.type === type)?.properties)['encryption']);
  const ofWorkspace = objectOf(encryptionOf('Microsoft.MachineLearningServices/workspaces')['keyVaultProperties']);
  const ofAccount = objectOf(encryptionOf('Microsoft.Storage/storageAccounts')['keyvaultproperties']);
  return { uri: String(ofWorkspace['keyIdentifier']), version: ofAccount['keyversion'] ?? undefined };
}

describeWithEngine('the version of a key that exists', () => {
  const parameter = { parameter: 'keyVersion', defaultValue: '' };
  test.each([
    ['left out', undefined, {}, /keyUriWithVersion\)?\]$/, undefined],
    ['given', 'abc', {}, /'{0}\/abc', reference.+keyUri\)\]$/, 'abc'],
    ['a parameter that is given', parameter, { keyVersion: 'abc' }, /keyUri, 'abc'\)\]$/, 'abc'],
    ['a parameter that is left empty', parameter, {}, /keyUriWithVersion\)?\]$/, undefined],
  ])('%s', async (_, version, parameters, uri, ofAccount) => {
    expect(await keysOf(version, parameters)).toEqual({ uri: expect.stringMatching(uri), version: ofAccount });
  });
});
