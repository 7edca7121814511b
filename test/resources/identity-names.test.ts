import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { at, findingsOf, resourceOf, templateOf } from '../generate.ts';

const workspaceType = 'Microsoft.MachineLearningServices/workspaces';
const identityType = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const vaultId =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-keys/providers/Microsoft.KeyVault/vaults/kv';
const keyUri = 'https://kv.vault.azure.net/keys/mlw/0123456789abcdef0123456789abcdef';

const inGroup = (resourceGroup: string, name: string) => ({ existing: { name, resourceGroup } });
const specOf = (identities: readonly unknown[], primaryUserAssignedIdentity: string) => ({
  name: 'mlw-x',
  workspace: {
    primaryUserAssignedIdentity,
    identity: { type: 'UserAssigned', userAssignedIdentities: identities, assignRoles: false },
  },
});

describe('an identity that exists', () => {
  test.each([
    ['its name', inGroup('rg-a', 'id-one'), `[resourceId('rg-a', '${identityType}', 'id-one')]`],
    [
      'the name in its id',
      `/subscriptions/s/resourceGroups/rg-b/providers/${identityType}/id-one`,
      `/subscriptions/s/resourceGroups/rg-b/providers/${identityType}/id-one`,
    ],
  ])('is known to other words by %s', (_, identity, want) => {
    const workspace = resourceOf(specOf([inGroup('rg-a', 'id-other'), identity], 'ID-one'), workspaceType);
    expect(at(workspace, 'properties', 'primaryUserAssignedIdentity')).toBe(want);
  });

  test('of a name that another one has too is to be given by its id', () => {
    const spec = specOf([inGroup('rg-a', 'id-one'), inGroup('rg-b', 'id-one')], 'id-one');
    expect(findingsOf(spec)).toContain('error AML2003 /workspace/primaryUserAssignedIdentity');
  });
});

describeWithEngine('the role of who reads the key', () => {
  const key = { keyVaultArmId: { parameter: 'vaultId', defaultValue: '' }, keyIdentifier: keyUri };
  const spec = {
    name: 'mlw-x',
    workspace: {
      identity: { type: 'UserAssigned', userAssignedIdentities: [inGroup('rg-a', 'id-key')] },
      encryption: {
        status: { parameter: 'status', defaultValue: 'Disabled', allowedValues: ['Enabled', 'Disabled'] },
        keyVaultProperties: key,
        identity: { userAssignedIdentity: 'id-key' },
      },
    },
  };
  const groupsOf = async (parameters: { readonly [name: string]: string }) => {
    const { resources } = await evaluate(templateOf(spec), parameters);
    const roles = resources.filter(({ type }) => type === 'Microsoft.Authorization/roleAssignments');
    return roles.map(({ id }) => /resourceGroups\/([^/]+)/.exec(id)?.[1]);
  };

  test('is given on its vault where a parameter turns encryption on', async () => {
    expect(await groupsOf({ status: 'Enabled', vaultId })).toContain('rg-keys');
  });

  test('is not given where encryption stays off and there is no vault', async () => {
    const groups = await groupsOf({});
    expect(groups.length).toBeGreaterThan(0);
    expect(groups).not.toContain('rg-keys');
  });
});
