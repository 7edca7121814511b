import { type Static, Type } from 'typebox';
import { existing } from './associated.ts';
import { deleteRetention, identity, networkAcls, ownTags, properties } from './shared.ts';
import { childName } from './sub-resource.ts';
import { armObject, either, flag, help, isText, oneOf, type Placeholder, text, texts, value, whole } from './value.ts';

/** SKUs that ARM knows; which of them may be the default storage account is a rule, told with its reason. */
const sku = [
  'Standard_LRS',
  'Standard_GRS',
  'Standard_RAGRS',
  'Standard_ZRS',
  'Standard_GZRS',
  'Standard_RAGZRS',
  'Premium_LRS',
  'Premium_ZRS',
  'StandardV2_LRS',
  'StandardV2_GRS',
  'StandardV2_ZRS',
  'StandardV2_GZRS',
  'PremiumV2_LRS',
  'PremiumV2_ZRS',
  'Premium_GRS',
];
const kinds = ['StorageV2', 'Storage', 'BlobStorage', 'BlockBlobStorage', 'FileStorage'];

/** A blob container with settings. */
export interface BlobContainer {
  name: string | Placeholder;
  publicAccess?: string;
  metadata?: Record<string, string>;
  properties?: Record<string, unknown>;
}

const container = value(
  Type.Unsafe<string | BlobContainer>(
    either(
      isText,
      isText,
      Type.Object(
        {
          name: childName({ description: 'Name of the container.', example: 'training-data' }),
          publicAccess: oneOf(['None', 'Blob', 'Container'], {
            description: 'Anonymous read access.',
            default: 'None',
            example: 'None',
          }),
          metadata: armObject({ description: 'Metadata of the container.', example: { owner: 'fraud-team' } }),
          properties: properties('a blob container', { denyEncryptionScopeOverride: true }),
        },
        { additionalProperties: false },
      ),
    ),
  ),
  { description: 'A blob container: its name, or its name with settings.', example: 'training-data' },
);

/** A file share with settings. */
export interface FileShare {
  name: string | Placeholder;
  shareQuota?: number;
  accessTier?: string;
  properties?: Record<string, unknown>;
}

const share = value(
  Type.Unsafe<string | FileShare>(
    either(
      isText,
      isText,
      Type.Object(
        {
          name: childName({ description: 'Name of the share.', example: 'notebooks' }),
          shareQuota: whole(1, 102400, { description: 'Greatest size in GiB.', default: 102400, example: 1024 }),
          accessTier: oneOf(['TransactionOptimized', 'Hot', 'Cool', 'Premium'], {
            description: 'Access tier.',
            default: 'TransactionOptimized',
            example: 'Hot',
          }),
          properties: properties('a file share', { enabledProtocols: 'SMB' }),
        },
        { additionalProperties: false },
      ),
    ),
  ),
  { description: 'A file share: its name, or its name with settings.', example: 'notebooks' },
);

const blobService = Type.Object(
  {
    deleteRetentionPolicy: deleteRetention('blobs'),
    containerDeleteRetentionPolicy: deleteRetention('containers'),
    isVersioningEnabled: flag({
      description: 'Whether each write keeps the version before it.',
      default: false,
      example: true,
    }),
    changeFeed: Type.Optional(
      Type.Object(
        {
          enabled: flag({ description: 'Whether changes are logged.', default: true, example: true }),
          retentionInDays: whole(1, 146000, {
            description: 'Days that the log is kept; for ever if left out.',
            example: 30,
          }),
        },
        { additionalProperties: false, description: 'Log of changes to blobs.', examples: [{ retentionInDays: 30 }] },
      ),
    ),
    containers: Type.Optional(
      Type.Array(container, help({ description: 'Blob containers to make.', example: ['training-data'] })),
    ),
    properties: properties('the blob service', { cors: { corsRules: [] } }),
  },
  {
    additionalProperties: false,
    description: 'Blob service and its containers.',
    examples: [{ containers: ['training-data'] }],
  },
);

const fileService = Type.Object(
  {
    shareDeleteRetentionPolicy: deleteRetention('shares'),
    protocolSettings: armObject({
      description: "ARM's protocolSettings of the file service.",
      example: { smb: { versions: 'SMB3.1.1' } },
    }),
    shares: Type.Optional(Type.Array(share, help({ description: 'File shares to make.', example: ['notebooks'] }))),
    properties: properties('the file service', { cors: { corsRules: [] } }),
  },
  { additionalProperties: false, description: 'File service and its shares.', examples: [{ shares: ['notebooks'] }] },
);

const plainService = (name: string) =>
  Type.Object(
    {
      cors: armObject({ description: "ARM's cors object of the service.", example: { corsRules: [] } }),
      properties: properties(`the ${name} service`, { cors: { corsRules: [] } }),
    },
    { additionalProperties: false, description: `The ${name} service.`, examples: [{}] },
  );

/** A new storage account. @see https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts */
export const StorageAccountSettings = Type.Object(
  {
    name: text({
      description:
        'Name, unique in all of Azure: 3 to 24 lower-case letters and digits. Made from the workspace name and the resource group if left out.',
      example: 'stfraudprod',
    }),
    sku: oneOf(sku, {
      description: 'SKU: performance and replication.',
      default: 'Standard_LRS',
      example: 'Standard_ZRS',
    }),
    kind: oneOf(kinds, {
      description: 'Kind; `Storage` is the classic general-purpose v1.',
      default: 'StorageV2',
      example: 'StorageV2',
    }),
    accessTier: oneOf(['Hot', 'Cool', 'Cold', 'Premium', 'Smart'], {
      description: 'Access tier of blobs that say none.',
      default: 'Hot',
      example: 'Cool',
    }),
    minimumTlsVersion: oneOf(['TLS1_0', 'TLS1_1', 'TLS1_2', 'TLS1_3'], {
      description: 'Lowest TLS version that clients may use.',
      default: 'TLS1_2',
      example: 'TLS1_2',
    }),
    supportsHttpsTrafficOnly: flag({ description: 'Whether plain HTTP is refused.', default: true, example: true }),
    allowBlobPublicAccess: flag({
      description: 'Whether containers may allow anonymous reads.',
      default: false,
      example: false,
    }),
    allowSharedKeyAccess: flag({
      description:
        'Whether account keys and the SAS made with them are accepted. With false the workspace must use `systemDatastoresAuthMode: Identity`.',
      default: true,
      example: false,
    }),
    allowCrossTenantReplication: flag({
      description: 'Whether blobs may be replicated to another tenant.',
      default: false,
      example: false,
    }),
    allowedCopyScope: oneOf(['PrivateLink', 'AAD', 'All'], {
      description: 'From where blobs may be copied.',
      example: 'AAD',
    }),
    defaultToOAuthAuthentication: flag({
      description: 'Whether the portal uses Microsoft Entra ID by default.',
      example: true,
    }),
    publicNetworkAccess: oneOf(['Enabled', 'Disabled', 'SecuredByPerimeter'], {
      description: 'Whether the account answers on its public endpoint.',
      default: 'Enabled',
      example: 'Disabled',
    }),
    networkAcls,
    isHnsEnabled: flag({
      description:
        'Hierarchical namespace (Data Lake Storage Gen2). True for the default storage account of a feature store only.',
      example: false,
    }),
    isLocalUserEnabled: flag({ description: 'Whether local users (SFTP) exist.', example: false }),
    isSftpEnabled: flag({ description: 'Whether SFTP is on.', example: false }),
    isNfsV3Enabled: flag({ description: 'Whether NFS 3.0 is on.', example: false }),
    largeFileSharesState: oneOf(['Enabled', 'Disabled'], {
      description: 'Whether file shares may be large.',
      example: 'Enabled',
    }),
    dnsEndpointType: oneOf(['Standard', 'AzureDnsZone'], { description: 'Kind of DNS endpoint.', example: 'Standard' }),
    requireInfrastructureEncryption: flag({
      description: 'Whether data is encrypted a second time; cannot be changed later.',
      example: true,
    }),
    encryption: armObject({
      description: "ARM's encryption object, in place of service-managed keys for blob and file.",
      example: { keySource: 'Microsoft.Storage' },
    }),
    sasPolicy: armObject({
      description: "ARM's sasPolicy: how long a SAS may last.",
      example: { sasExpirationPeriod: '1.00:00:00', expirationAction: 'Log' },
    }),
    keyPolicy: armObject({
      description: "ARM's keyPolicy: how old a key may be.",
      example: { keyExpirationPeriodInDays: 90 },
    }),
    routingPreference: armObject({
      description: "ARM's routingPreference.",
      example: { routingChoice: 'MicrosoftRouting' },
    }),
    identity,
    zones: texts({ description: 'Availability zones.', example: ['1'] }),
    extendedLocation: armObject({
      description: "ARM's extendedLocation.",
      example: { name: 'edge1', type: 'EdgeZone' },
    }),
    placement: armObject({ description: "ARM's placement.", example: { zonePlacementPolicy: 'Any' } }),
    blobService: Type.Optional(blobService),
    fileService: Type.Optional(fileService),
    queueService: Type.Optional(plainService('queue')),
    tableService: Type.Optional(plainService('table')),
    tags: ownTags,
    properties: properties('the storage account', { keyPolicy: { keyExpirationPeriodInDays: 90 } }),
  },
  { additionalProperties: false, description: 'A new storage account.' },
);
export type StorageAccountSettings = Static<typeof StorageAccountSettings>;

/** An existing storage account, with what the spec states of it: the generator cannot look it up. */
export const StorageAccountExisting = existing({
  kind: oneOf(kinds, {
    description: 'Its kind, if known: checked against what a default storage account may be.',
    example: 'StorageV2',
  }),
  sku: oneOf(sku, { description: 'Its SKU, if known: checked.', example: 'Standard_ZRS' }),
  isHnsEnabled: flag({ description: 'Whether it has a hierarchical namespace, if known: checked.', example: false }),
  allowSharedKeyAccess: flag({
    description: 'Whether it takes account keys, if known: checked against `systemDatastoresAuthMode`.',
    example: true,
  }),
});
export type StorageAccountExisting = Static<typeof StorageAccountExisting>;
