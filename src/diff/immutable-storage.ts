import { whenLeftOut, whenNew, whenSwitchedOn, withSame } from './allowed-changes.ts';
import type { ImmutableProperty } from './immutable-properties.ts';

const account = ['Microsoft.Storage/storageAccounts'];
const reference = 'https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts';
const another = 'it takes a new account';

/** @see https://learn.microsoft.com/azure/storage/common/storage-account-overview */
export const storageProperties: readonly ImmutableProperty[] = [
  {
    types: account,
    path: ['kind'],
    effect: 'refused',
    text: `an account can be upgraded to StorageV2, and stays what else it is: ${another}`,
    source: 'https://learn.microsoft.com/azure/storage/common/storage-account-upgrade',
    allows: (before, after) => after === 'StorageV2' && (before === 'Storage' || before === 'BlobStorage'),
  },
  {
    types: account,
    path: ['sku', 'name'],
    effect: 'refused',
    text: `an account stays standard or premium: ${another}`,
    source: 'https://learn.microsoft.com/azure/storage/common/storage-account-overview',
    allows: withSame(/^[A-Za-z0-9]+/),
  },
  {
    types: account,
    path: ['properties', 'isHnsEnabled'],
    effect: 'refused',
    text: `a deployment does not change whether names are hierarchical: upgrade the account by \`az storage account hns-migration start\`, there is no way back`,
    source: 'https://learn.microsoft.com/azure/storage/blobs/upgrade-to-data-lake-storage-gen2',
    allows: (before, after) => (before ?? false) === (after ?? false),
  },
  ...(
    [
      [['isNfsV3Enabled'], 'NFS 3 is decided when the account is made'],
      [['dnsEndpointType'], 'the type of its DNS endpoints is decided when the account is made'],
      [['encryption', 'requireInfrastructureEncryption'], 'encrypting twice is decided when the account is made'],
      [['encryption', 'services', 'queue', 'keyType'], 'which key encrypts queues is decided when the account is made'],
      [['encryption', 'services', 'table', 'keyType'], 'which key encrypts tables is decided when the account is made'],
      [['immutableStorageWithVersioning', 'enabled'], 'immutable storage is decided when the account is made'],
    ] as const
  ).map(
    ([keys, what]): ImmutableProperty => ({
      types: account,
      path: ['properties', ...keys],
      effect: 'refused',
      text: `${what}: ${another}`,
      source: reference,
      allows: (before, after) => (before ?? false) === (after ?? false),
    }),
  ),
  {
    types: account,
    path: ['properties', 'largeFileSharesState'],
    effect: 'oneWay',
    text: 'large file shares can be switched on, not off',
    source: reference,
    allows: whenSwitchedOn,
  },
  {
    types: ['Microsoft.Storage/storageAccounts/fileServices/shares'],
    path: ['properties', 'enabledProtocols'],
    effect: 'refused',
    text: 'a share keeps its protocol: it takes a new share',
    source: 'https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/fileservices/shares',
    allows: (before, after) => (before ?? 'SMB') === (after ?? 'SMB'),
  },
  {
    types: ['Microsoft.KeyVault/vaults'],
    path: ['properties', 'enablePurgeProtection'],
    effect: 'oneWay',
    text: 'purge protection cannot be switched off: Azure refuses `false`, and leaving it out changes nothing',
    source: 'https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview',
    allows: whenSwitchedOn,
  },
  {
    types: ['Microsoft.KeyVault/vaults'],
    path: ['properties', 'enableSoftDelete'],
    effect: 'oneWay',
    text: 'soft delete cannot be switched off',
    source: 'https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview',
    allows: (_, after) => after !== false,
  },
  {
    types: ['Microsoft.KeyVault/vaults'],
    path: ['properties', 'softDeleteRetentionInDays'],
    effect: 'refused',
    text: 'how long a deleted vault is kept is decided when it is made: it takes a new vault',
    source: 'https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview',
    allows: (before, after) => (before ?? 90) === (after ?? 90),
  },
  ...['kty', 'keySize', 'curveName'].map(
    (key): ImmutableProperty => ({
      types: ['Microsoft.KeyVault/vaults/keys'],
      path: ['properties', key],
      effect: 'ignored',
      text: 'a deployment makes a key that is not there, and leaves one that is as it is: give it another name',
      source: 'https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/keys',
      allows: whenLeftOut,
    }),
  ),
  {
    types: ['Microsoft.ContainerRegistry/registries'],
    path: ['properties', 'encryption', 'status'],
    effect: 'refused',
    text: 'encryption with a customer-managed key is decided when the registry is made: it takes a new registry',
    source: 'https://learn.microsoft.com/azure/container-registry/tutorial-enable-customer-managed-keys',
    allows: (before, after) => (before ?? 'disabled') === (after ?? 'disabled'),
  },
  {
    types: ['Microsoft.ContainerRegistry/registries', 'Microsoft.ContainerRegistry/registries/replications'],
    path: ['properties', 'zoneRedundancy'],
    effect: 'refused',
    text: 'zone redundancy is decided when the registry or the replica is made: it takes a new one',
    source: 'https://learn.microsoft.com/azure/container-registry/zone-redundancy',
    allows: (before, after) => whenNew(before, after) || after === null,
  },
];
