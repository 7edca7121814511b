import fc, { type Arbitrary } from 'fast-check';
import {
  always,
  armObject,
  flag,
  lowerDigits,
  nameOf,
  oddText,
  oneOf,
  placed,
  type SpecObject,
  type SpecValue,
  some,
  tags,
  text,
  texts,
  whole,
} from './spec-values.ts';

const subscription = fc.uuid();
// Made up, a subscription would be no GUID.
const knownSubscription = placed({ type: 'string', literal: subscription, required: false });
const groupName = fc.oneof(fc.constantFrom('rg-shared', 'RG_(1).x'), nameOf(`${lowerDigits}-_.()`, 1, 30));
const resourceGroup = groupName.map((name) => (/[.]$/.test(name) ? `${name}x` : name));

/** The id of a resource of a type, with a name of its kind. */
export const idOf = (type: string, name: Arbitrary<string>): Arbitrary<string> =>
  fc
    .tuple(subscription, resourceGroup, name)
    .map(
      ([subscriptionId, group, last]) =>
        `/subscriptions/${subscriptionId}/resourceGroups/${group}/providers/${type}/${last}`,
    );

const subnetId = idOf('Microsoft.Network/virtualNetworks', fc.constant('vnet/subnets/snet'));
const publicAccess = oneOf('Enabled', 'Disabled');
const identity = armObject({ type: 'SystemAssigned' }, { type: 'None' });
const ipRules = texts(fc.constantFrom('203.0.113.0/24', '198.51.100.7'));
const networkAcls = some({
  enabled: flag,
  defaultAction: oneOf('Allow', 'Deny'),
  bypass: oneOf('AzureServices', 'None'),
  ipRules,
  virtualNetworkRules: texts(subnetId),
});
const retention = some({ enabled: flag, days: whole(1, 365) });
const retentionOn = some({ enabled: always(true), days: whole(1, 365) });

/** What may be stated of any of them. */
const itsRegion = { location: text(fc.constantFrom('westeurope', 'North Europe')) };

/** One of the five resources that a workspace is associated with. */
export interface AssociatedKind {
  readonly type: string;
  readonly name: Arbitrary<string>;
  readonly settings: Arbitrary<SpecObject>;
  /** What may be stated of an existing one. */
  readonly facts: Readonly<Record<string, Arbitrary<SpecValue>>>;
}

const containerName = nameOf(lowerDigits, 3, 63).map((name) =>
  name.length > 8 ? `${name.slice(0, 4)}-${name.slice(5)}` : name,
);

const namedItems = (item: (name: string) => Arbitrary<SpecValue>): Arbitrary<SpecValue> =>
  fc.uniqueArray(containerName, { minLength: 1, maxLength: 3 }).chain((names) => fc.tuple(...names.map(item)));

const container = (name: string): Arbitrary<SpecValue> =>
  fc.oneof(
    fc.constant(name),
    some({
      publicAccess: oneOf('None', 'Blob', 'Container'),
      metadata: armObject({ owner: 'fraud-team' }, { note: '[not an expression]' }),
      properties: fc.constant({ denyEncryptionScopeOverride: true, defaultEncryptionScope: 'scope' }),
    }).map((settings) => ({ ...settings, name })),
  );

const share = (name: string): Arbitrary<SpecValue> =>
  fc.oneof(
    fc.constant(name),
    some({
      shareQuota: whole(1, 102400),
      accessTier: oneOf('TransactionOptimized', 'Hot', 'Cool'),
      properties: fc.constant({ enabledProtocols: 'SMB' }),
    }).map((settings) => ({ ...settings, name })),
  );

const cors: SpecObject = {
  corsRules: [
    {
      allowedOrigins: ['https://ml.azure.com'],
      allowedMethods: ['GET'],
      allowedHeaders: ['*'],
      exposedHeaders: ['*'],
      maxAgeInSeconds: 1800,
    },
  ],
};

const storageServices = {
  blobService: some({
    deleteRetentionPolicy: retention,
    containerDeleteRetentionPolicy: retentionOn,
    isVersioningEnabled: flag,
    changeFeed: some({ enabled: flag, retentionInDays: whole(1, 146000) }),
    containers: namedItems(container),
    properties: fc.constant({ cors, automaticSnapshotPolicyEnabled: false }),
  }),
  fileService: some({
    shareDeleteRetentionPolicy: retention,
    protocolSettings: armObject({ smb: { versions: 'SMB3.1.1' } }),
    shares: namedItems(share),
    properties: fc.constant({ cors }),
  }),
  queueService: some({ cors: armObject(cors), properties: fc.constant({ cors }) }),
  tableService: some({ cors: armObject(cors), properties: fc.constant({ cors }) }),
};

const storageName = nameOf(lowerDigits, 3, 24);

const storageSettings = {
  name: text(storageName),
  minimumTlsVersion: oneOf('TLS1_0', 'TLS1_1', 'TLS1_2', 'TLS1_3'),
  supportsHttpsTrafficOnly: flag,
  allowBlobPublicAccess: flag,
  allowSharedKeyAccess: flag,
  allowCrossTenantReplication: flag,
  allowedCopyScope: oneOf('PrivateLink', 'AAD'),
  defaultToOAuthAuthentication: flag,
  publicNetworkAccess: oneOf('Enabled', 'Disabled', 'SecuredByPerimeter'),
  networkAcls,
  isHnsEnabled: always(false),
  isLocalUserEnabled: flag,
  isSftpEnabled: always(false),
  isNfsV3Enabled: always(false),
  largeFileSharesState: oneOf('Enabled', 'Disabled'),
  dnsEndpointType: oneOf('Standard', 'AzureDnsZone'),
  requireInfrastructureEncryption: flag,
  encryption: armObject({ keySource: 'Microsoft.Storage' }),
  sasPolicy: armObject({ sasExpirationPeriod: '1.00:00:00', expirationAction: 'Log' }),
  keyPolicy: armObject({ keyExpirationPeriodInDays: 90 }),
  routingPreference: armObject({ routingChoice: 'MicrosoftRouting' }),
  identity,
  zones: texts(fc.constantFrom('1', '2')),
  extendedLocation: armObject({ name: 'edge1', type: 'EdgeZone' }),
  placement: armObject({ zonePlacementPolicy: 'Any' }),
  ...storageServices,
  tags,
  properties: fc.constantFrom<SpecObject>(
    { keyPolicy: { keyExpirationPeriodInDays: 30 } },
    { immutableStorageWithVersioning: { enabled: true }, allowedCopyScope: 'AAD' },
  ),
};

const generalStorage = some({
  ...storageSettings,
  sku: oneOf('Standard_LRS', 'Standard_GRS', 'Standard_RAGRS', 'Standard_ZRS', 'Standard_GZRS', 'Standard_RAGZRS'),
  kind: oneOf('StorageV2'),
  accessTier: oneOf('Hot', 'Cool', 'Cold'),
});
/** General-purpose v1 knows neither versions of blobs nor a change feed. */
const classicStorage = some({
  ...storageSettings,
  sku: oneOf('Standard_LRS', 'Standard_GRS', 'Standard_RAGRS'),
  blobService: some({ deleteRetentionPolicy: retention, containers: namedItems(container) }),
}).map((settings) => ({ ...settings, kind: 'Storage' }));

export const storageAccount: AssociatedKind = {
  type: 'Microsoft.Storage/storageAccounts',
  name: storageName,
  settings: fc.oneof({ weight: 3, arbitrary: generalStorage }, { weight: 1, arbitrary: classicStorage }),
  facts: {
    ...itsRegion,
    kind: oneOf('StorageV2', 'Storage'),
    sku: oneOf('Standard_LRS', 'Standard_GRS'),
    isHnsEnabled: always(false),
    allowSharedKeyAccess: always(true),
  },
};

const uuid = fc.uuid();
// The official schema takes an expression for the list, but none for an item of it.
const permissions = (...allowed: readonly string[]): Arbitrary<SpecValue> =>
  placed({ type: 'array', literal: fc.subarray([...allowed], { minLength: 1 }) });
const policy = fc.record(
  {
    objectId: text(uuid),
    applicationId: text(uuid),
    tenantId: text(uuid),
    permissions: some({
      keys: permissions('get', 'list', 'all'),
      secrets: permissions('get', 'list', 'set'),
      certificates: permissions('get', 'list'),
      storage: permissions('get', 'list'),
    }),
  },
  { requiredKeys: ['objectId', 'permissions'] },
);

const vaultName = fc
  .tuple(nameOf('abcdefABCDEF', 1, 1), nameOf(`${lowerDigits}ABC`, 2, 23))
  .map((parts) => parts.join(''));

const vaultSettings = {
  name: text(vaultName),
  sku: oneOf('standard', 'premium'),
  tenantId: text(uuid),
  enableSoftDelete: always(true),
  softDeleteRetentionInDays: whole(7, 90),
  enablePurgeProtection: always(true),
  enabledForDeployment: flag,
  enabledForDiskEncryption: flag,
  enabledForTemplateDeployment: flag,
  publicNetworkAccess: publicAccess,
  networkAcls,
  tags,
  properties: fc.constantFrom<SpecObject>({ enabledForDeployment: false }, { createMode: 'default' }),
};
const vaultWithRoles = some({ ...vaultSettings, enableRbacAuthorization: always(true) });
const vaultWithPolicies = fc
  .tuple(some(vaultSettings), fc.array(policy, { maxLength: 2 }))
  .map(([settings, accessPolicies]) => ({ ...settings, accessPolicies, enableRbacAuthorization: false }));

export const keyVault: AssociatedKind = {
  type: 'Microsoft.KeyVault/vaults',
  name: vaultName,
  settings: fc.oneof({ weight: 3, arbitrary: vaultWithRoles }, { weight: 1, arbitrary: vaultWithPolicies }),
  facts: { ...itsRegion, enablePurgeProtection: always(true) },
};

const logsName = nameOf(`${lowerDigits}ABC`, 4, 63);

const logsSettings = {
  name: text(logsName),
  retentionInDays: whole(30, 730),
  dailyQuotaGb: fc.oneof(whole(-1, 1000), fc.constantFrom<SpecValue>(0.5, 1.5, { expression: "[json('0.25')]" })),
  publicNetworkAccessForIngestion: publicAccess,
  publicNetworkAccessForQuery: publicAccess,
  disableLocalAuth: flag,
  replication: armObject({ enabled: true, location: 'northeurope' }),
  features: armObject({ enableLogAccessUsingOnlyResourcePermissions: true }),
  identity,
  tags,
  properties: fc.constant({ forceCmkForQuery: false }),
};

export const logAnalyticsWorkspace: AssociatedKind = {
  type: 'Microsoft.OperationalInsights/workspaces',
  name: logsName,
  settings: fc.oneof(
    { weight: 4, arbitrary: some({ ...logsSettings, sku: oneOf('PerGB2018', 'PerNode', 'Standalone') }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(some(logsSettings), oneOfNumbers(100, 200, 500))
        .map(([settings, level]) => ({ ...settings, sku: 'CapacityReservation', capacityReservationLevel: level })),
    },
  ),
  facts: itsRegion,
};

function oneOfNumbers(...values: readonly number[]): Arbitrary<SpecValue> {
  return placed({ type: 'int', literal: fc.constantFrom(...values) });
}

const insightsName = fc
  .oneof(nameOf(`${lowerDigits} ()-_[]{}'`, 1, 40), fc.constantFrom('größe', "it's", '[name]', '{{x}}'))
  .map((name) => `${name}x`);

export const applicationInsights: AssociatedKind = {
  type: 'Microsoft.Insights/components',
  name: insightsName,
  settings: some({
    name: text(insightsName),
    kind: text(fc.constantFrom('web', 'ios', 'other', 'store', 'java')),
    applicationType: oneOf('web', 'other'),
    retentionInDays: oneOfNumbers(30, 60, 90, 120, 180, 270, 365, 550, 730),
    samplingPercentage: fc.oneof(whole(1, 100), fc.constantFrom<SpecValue>(0.1, 12.5)),
    disableIpMasking: flag,
    disableLocalAuth: flag,
    forceCustomerStorageForProfiler: flag,
    publicNetworkAccessForIngestion: publicAccess,
    publicNetworkAccessForQuery: publicAccess,
    tags,
    properties: fc.constantFrom<SpecObject>(
      { Flow_Type: 'Bluefield' },
      { HockeyAppId: { parameter: 'unnamed', type: 'string', secure: true } },
      {
        HockeyAppId: {
          keyVaultSecret: {
            id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv',
            secretName: 'hockey',
          },
        },
      },
    ),
  }),
  facts: itsRegion,
};

const registryName = nameOf(`${lowerDigits}ABC`, 5, 50);
const replicaPlaces = ['northeurope', 'swedencentral', 'eastus2'];

const replica = (location: string): Arbitrary<SpecValue> =>
  fc.oneof(
    fc.constant(location),
    some({
      zoneRedundancy: publicAccess,
      regionEndpointEnabled: flag,
      tags,
      properties: fc.constant({ regionEndpointEnabled: true }),
    }).map((settings) => ({ ...settings, location })),
  );

const everyRegistry = {
  name: text(registryName),
  adminUserEnabled: flag,
  anonymousPullEnabled: flag,
  networkRuleBypassOptions: oneOf('AzureServices', 'None'),
  networkRuleBypassAllowedForTasks: flag,
  roleAssignmentMode: oneOf('LegacyRegistryPermissions', 'AbacRepositoryPermissions'),
  identity,
  tags,
  properties: fc.constant({ anonymousPullEnabled: false }),
};
const premiumRegistry = some({
  ...everyRegistry,
  policies: armObject({ retentionPolicy: { status: 'enabled', days: 30 } }),
  dataEndpointEnabled: flag,
  publicNetworkAccess: publicAccess,
  networkRuleSet: some({ defaultAction: oneOf('Allow', 'Deny'), ipRules }),
  zoneRedundancy: publicAccess,
  encryption: armObject({ status: 'disabled' }),
  replications: fc.subarray(replicaPlaces).chain((places) => fc.tuple(...places.map(replica))),
}).map((settings) => ({ ...settings, sku: 'Premium' }));

export const containerRegistry: AssociatedKind = {
  type: 'Microsoft.ContainerRegistry/registries',
  name: registryName,
  settings: fc.oneof(some({ ...everyRegistry, sku: oneOf('Basic', 'Standard', 'Premium') }), premiumRegistry),
  facts: itsRegion,
};

/** `existing:` in full: by id, by name, by name elsewhere. */
function existingObject({ type, name, facts }: AssociatedKind): Arbitrary<SpecObject> {
  const place: Arbitrary<SpecObject> = fc.oneof(
    text(idOf(type, name)).map((id) => ({ id })),
    text(name).map((given) => ({ name: given })),
    fc.record({ name: text(name), resourceGroup: text(resourceGroup) }),
    fc.record({ name: text(name), resourceGroup: text(resourceGroup), subscription: knownSubscription }),
  );
  return fc.tuple(place, some(facts)).map(([where, stated]) => ({ ...where, ...stated }));
}

export interface Modes {
  /** Whether the workspace works without the resource. */
  readonly none: boolean;
}

/** An associated resource in any of its forms, short and long. */
export function associated(kind: AssociatedKind, { none }: Modes): Arbitrary<SpecValue> {
  const defaults = none ? ['new', 'existing', 'none'] : ['new', 'existing'];
  const choice = some({
    default: fc.constantFrom(...defaults),
    new: kind.settings,
    existing: existingObject(kind),
  }).map((given) => ({ choice: given }));
  const existing: Arbitrary<SpecValue> = fc
    .oneof(idOf(kind.type, kind.name) as Arbitrary<SpecValue>, existingObject(kind))
    .map((given) => ({ existing: given }));
  const forms: ReadonlyArray<{ weight: number; arbitrary: Arbitrary<SpecValue> }> = [
    { weight: 1, arbitrary: fc.constant('new') },
    { weight: 1, arbitrary: fc.constant('choice') },
    { weight: 2, arbitrary: kind.settings },
    { weight: 3, arbitrary: kind.settings.map((settings) => ({ new: settings })) },
    { weight: 3, arbitrary: existing },
    { weight: 3, arbitrary: choice },
  ];
  return fc.oneof(...forms, ...(none ? [{ weight: 2, arbitrary: fc.constant<SpecValue>('none') }] : []));
}

/** An item of `userAssignedIdentities`. */
export const userAssignedIdentity: Arbitrary<SpecValue> = (() => {
  const name = nameOf(`${lowerDigits}ABC_-`, 2, 60).map((rest) => `i${rest}`);
  const kind: AssociatedKind = {
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    name,
    facts: {},
    settings: some({
      name: text(name),
      isolationScope: oneOf('None', 'Regional'),
      tags,
      properties: fc.constant({ isolationScope: 'None' }),
    }),
  };
  return fc.oneof<Arbitrary<SpecValue>[]>(
    fc.constant('new'),
    kind.settings.map((settings) => ({ new: settings })),
    existingObject(kind).map((given) => ({ existing: given })),
    idOf(kind.type, name).map((given) => ({ existing: given })),
  );
})();

export const freeText = text(oddText(60));
