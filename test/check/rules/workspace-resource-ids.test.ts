import { describe, expect, test } from 'vitest';
import { generateSpec } from '../../generate.ts';

const id = (type: string) => `/subscriptions/1/resourceGroups/rg/providers/${type}/thing`;
const vault = id('Microsoft.KeyVault/vaults');
const identity = id('Microsoft.ManagedIdentity/userAssignedIdentities');
const keyIdentifier = 'https://thing.vault.azure.net/keys/mlw';

/** What the workspace is given ids in, by path: the type that is wanted, and the settings that have the id there. */
const places: ReadonlyArray<readonly [path: string, type: string, settings: (id: unknown) => object]> = [
  [
    'hubResourceId',
    'Microsoft.MachineLearningServices/workspaces',
    (hubResourceId) => ({ kind: 'Project', hubResourceId }),
  ],
  [
    'primaryUserAssignedIdentity',
    'Microsoft.ManagedIdentity/userAssignedIdentities',
    (primaryUserAssignedIdentity) => ({
      primaryUserAssignedIdentity,
      identity: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: [{ existing: identity }] },
    }),
  ],
  [
    'encryption/keyVaultProperties/keyVaultArmId',
    'Microsoft.KeyVault/vaults',
    (keyVaultArmId) => ({ encryption: { keyVaultProperties: { keyIdentifier, keyVaultArmId } } }),
  ],
  [
    'encryption/identity/userAssignedIdentity',
    'Microsoft.ManagedIdentity/userAssignedIdentities',
    (userAssignedIdentity) => ({
      identity: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: [{ existing: identity }] },
      ...encryptedWith({ identity: { userAssignedIdentity } }),
    }),
  ],
  [
    'encryption/cosmosDbResourceId',
    'Microsoft.DocumentDB/databaseAccounts',
    (cosmosDbResourceId) => encryptedWith({ cosmosDbResourceId }),
  ],
  [
    'encryption/searchAccountResourceId',
    'Microsoft.Search/searchServices',
    (searchAccountResourceId) => encryptedWith({ searchAccountResourceId }),
  ],
  [
    'encryption/storageAccountResourceId',
    'Microsoft.Storage/storageAccounts',
    (storageAccountResourceId) => encryptedWith({ storageAccountResourceId }),
  ],
];

function encryptedWith(more: object): object {
  return { encryption: { keyVaultProperties: { keyIdentifier, keyVaultArmId: vault }, ...more } };
}

function findings(workspace: object): readonly string[] {
  return generateSpec({ name: 'mlw-x', workspace })
    .diagnostics.filter(({ code }) => code === 'AML2002')
    .map(({ severity, path, message }) => `${severity} ${path} ${message}`);
}

describe.each(places)('the id at %s', (path, type, settings) => {
  test('of the right type is fine, whatever its case', () => {
    expect(findings(settings(id(type)))).toEqual([]);
    expect(findings(settings(id(type.toUpperCase())))).toEqual([]);
  });

  test('of another type is refused, and both types are named', () => {
    expect(findings(settings(id('Microsoft.Compute/virtualMachines')))).toEqual([
      `error /workspace/${path} must be the id of a ${type}, not of a Microsoft.Compute/virtualMachines`,
    ]);
  });

  test('that is no id of a resource is refused', () => {
    expect(findings(settings('/subscriptions/1/resourceGroups/rg'))).toEqual([
      `error /workspace/${path} must be the id of a ${type}`,
    ]);
  });

  test('that only the deployment knows is left to it', () => {
    expect(findings(settings({ parameter: 'given' }))).toEqual([]);
  });
});
