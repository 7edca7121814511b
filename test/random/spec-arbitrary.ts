import fc, { type Arbitrary } from 'fast-check';
import {
  type AssociatedKind,
  applicationInsights,
  associated,
  containerRegistry,
  freeText,
  idOf,
  keyVault,
  logAnalyticsWorkspace,
  storageAccount,
  userAssignedIdentity,
} from './resource-arbitraries.ts';
import {
  armObject,
  flag,
  lowerDigits,
  nameOf,
  numberParameters,
  oneOf,
  placed,
  plainTags,
  type SpecObject,
  type SpecValue,
  some,
  tags,
  text,
  texts,
  whole,
} from './spec-values.ts';

/** A spec, and the codes with which the generator may refuse it: most have none. */
export interface RandomSpec {
  readonly spec: SpecObject;
  readonly mayBeRefusedFor: readonly string[];
}

const kinds = ['Default', 'Hub', 'Project', 'FeatureStore'] as const;
type Kind = (typeof kinds)[number];

const networkId =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet';
const lakeId =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stlake';
const workspaceId = idOf('Microsoft.MachineLearningServices/workspaces', nameOf(lowerDigits, 3, 33));
const keyIdentifier = fc.constantFrom(
  'https://kv-keys.vault.azure.net/keys/mlw',
  'https://kv-keys.vault.azure.net/keys/mlw/0123456789abcdef0123456789abcdef',
);

const newKey = fc.record({
  name: text(fc.constantFrom('cmk', 'cmk-fraud')),
  kty: oneOf('RSA', 'RSA-HSM'),
  keySize: fc.constantFrom(2048, 3072, 4096),
  keyOps: fc.constant(['wrapKey', 'unwrapKey']),
  attributes: fc.record({ enabled: flag, exp: whole(1, 2), nbf: whole(1, 2), exportable: flag }),
  rotationPolicy: fc.constant({
    attributes: { expiryTime: 'P2Y' },
    lifetimeActions: [
      { action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P18M' } },
      { action: { type: 'notify' }, trigger: { timeBeforeExpiry: 'P30D' } },
    ],
  }),
  tags,
});

/** A key of the template's own, or one that is read; what it is applied to has to be able to use it. */
const ownKey = fc.record(
  {
    customerManagedKey: fc.oneof(
      fc.constant('new'),
      newKey.map((settings) => ({ new: settings })),
      fc.constantFrom('0123456789abcdef0123456789abcdef', undefined).map((version) => ({
        existing: { name: 'cmk', ...(version && { version }), keyVault: { name: 'kv-keys', resourceGroup: 'rg-keys' } },
      })),
    ),
    applyTo: fc.subarray(['storageAccount', 'containerRegistry']),
  },
  { requiredKeys: ['customerManagedKey'] },
);

const encryption = fc.record(
  {
    status: oneOf('Enabled', 'Disabled'),
    keyVaultProperties: fc.record(
      {
        keyIdentifier: text(keyIdentifier),
        keyVaultArmId: text(idOf(keyVault.type, fc.constant('kv-keys'))),
        identityClientId: text(fc.uuid()),
      },
      { requiredKeys: ['keyIdentifier'] },
    ),
    cosmosDbResourceId: text(idOf('Microsoft.DocumentDB/databaseAccounts', fc.constant('cosmos'))),
    searchAccountResourceId: text(idOf('Microsoft.Search/searchServices', fc.constant('srch'))),
    storageAccountResourceId: text(idOf(storageAccount.type, storageAccount.name)),
  },
  { requiredKeys: ['keyVaultProperties'] },
);

const identity: Arbitrary<SpecValue> = fc.oneof(
  fc.constant({ type: 'SystemAssigned' }),
  fc.record({
    type: fc.constantFrom('UserAssigned', 'SystemAssigned,UserAssigned'),
    userAssignedIdentities: fc.array(userAssignedIdentity, { minLength: 1, maxLength: 3 }),
    assignRoles: fc.boolean(),
  }),
);

const everyWorkspace = {
  friendlyName: freeText,
  description: freeText,
  sku: fc
    .tuple(
      fc.constantFrom('Basic', 'Free', 'Standard', 'Premium'),
      some({
        tier: oneOf('Basic', 'Standard'),
        size: text(fc.constant('S1')),
        family: text(fc.constant('gen1')),
        capacity: whole(1, 1000),
      }),
    )
    .map(([name, more]) => ({ ...more, name })),
  identity,
  hbiWorkspace: flag,
  publicNetworkAccess: oneOf('Enabled', 'Disabled'),
  allowPublicAccessWhenBehindVnet: flag,
  imageBuildCompute: text(fc.constantFrom('cpu', 'build-cluster')),
  systemDatastoresAuthMode: oneOf('Identity', 'UserDelegationSAS'),
  v1LegacyMode: flag,
  enableDataIsolation: flag,
  enableServiceSideCMKEncryption: flag,
  serverlessComputeSettings: armObject(
    { serverlessComputeNoPublicIP: true },
    { serverlessComputeCustomSubnet: `${networkId}/subnets/snet`, serverlessComputeNoPublicIP: false },
  ),
  serviceManagedResourcesSettings: armObject({ cosmosDb: { collectionsThroughput: 400 } }),
  sharedPrivateLinkResources: fc.constantFrom<SpecValue>(
    [],
    [{ name: 'link', properties: { groupId: 'blob', requestMessage: '[please]', status: 'Approved' } }],
  ),
  associatedWorkspaces: texts(workspaceId),
  tags,
  properties: fc.constantFrom<SpecObject>(
    { v1LegacyMode: false },
    { description: '[from properties]', imageBuildCompute: { expression: "[concat('c', 'pu')]" } },
    { friendlyName: { parameter: 'unnamed', type: 'string', defaultValue: "it's {{x}}" } },
  ),
};

const apiVersion = fc.constantFrom('2024-04-01', '2024-10-01', '2025-06-01', '2025-12-01', '2026-03-01', '2026-05-01');
const withOwnNetwork = {
  managedNetwork: armObject(
    { isolationMode: 'AllowInternetOutbound' },
    {
      isolationMode: 'AllowOnlyApprovedOutbound',
      outboundRules: { pypi: { type: 'FQDN', destination: 'pypi.org', category: 'UserDefined' } },
    },
    {
      isolationMode: 'AllowOnlyApprovedOutbound',
      firewallSku: 'Basic',
      managedNetworkKind: 'V1',
      enableNetworkMonitor: true,
      outboundRules: {
        lake: {
          type: 'PrivateEndpoint',
          destination: { serviceResourceId: lakeId, subresourceTarget: 'dfs', sparkEnabled: true },
          fqdns: ['[lake].example.org'],
        },
        factory: {
          type: 'ServiceTag',
          destination: {
            serviceTag: 'DataFactory',
            protocol: 'TCP',
            portRanges: '443',
            addressPrefixes: ['203.0.113.0/24'],
            action: 'Allow',
          },
        },
      },
    },
  ),
  provisionNetworkNow: flag,
  encryption: fc.oneof(encryption, ownKey),
};

/** One time in five. */
const rarely = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** `workspace:` of each kind, with the settings that only this kind has. */
function workspaceOf(kind: Kind): Arbitrary<SpecObject> {
  const own: Readonly<Record<Kind, Readonly<Record<string, Arbitrary<SpecValue>>>>> = {
    Default: withOwnNetwork,
    Hub: {
      ...withOwnNetwork,
      workspaceHubConfig: fc.constant({
        defaultWorkspaceResourceGroup: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-projects',
        additionalWorkspaceStorageAccounts: [
          '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st',
        ],
      }),
    },
    Project: {},
    FeatureStore: {
      ...withOwnNetwork,
      featureStoreSettings: some({
        computeRuntime: fc.constant({ sparkRuntimeVersion: '3.4' }),
        offlineStoreConnectionName: text(fc.constant('offline')),
        onlineStoreConnectionName: text(fc.constant('online')),
      }),
    },
  };
  const settings = some({ ...everyWorkspace, ...own[kind] });
  const pinned = rarely(apiVersion);
  const hub = text(workspaceId);
  const primary = rarely(primaryIdentity);
  return fc.tuple(settings, pinned, hub, primary).map(([given, version, hubResourceId, identities]) => ({
    ...given,
    ...(given['identity'] === undefined && kind !== 'Project' && identities),
    ...(kind !== 'Default' && { kind }),
    ...(kind === 'Project' && { hubResourceId }),
    ...(version !== undefined && { apiVersion: version }),
  }));
}

/** Legal names at the edges: 33 characters, capitals, underscores, a digit first. */
const legalName = fc.oneof(
  fc.constantFrom('mlw', '0__', 'ABC-def_123', 'A'.repeat(33), `9${'_'.repeat(26)}`, 'null', 'true-1', '007'),
  fc.tuple(nameOf('abcABC012', 1, 1), nameOf('abcABC012_-', 2, 32)).map((parts) => parts.join('')),
);

/** `identity`, and the one that stands for the workspace and reads its key, which has to be among them. */
const primaryIdentity: Arbitrary<SpecObject> = idOf(
  'Microsoft.ManagedIdentity/userAssignedIdentities',
  nameOf(lowerDigits, 3, 20),
).map((id) => ({
  identity: { type: 'UserAssigned', userAssignedIdentities: ['new', { existing: id }] },
  primaryUserAssignedIdentity: id,
  encryption: {
    keyVaultProperties: {
      keyVaultArmId: id.replace(/[^/]+\/[^/]+\/[^/]+$/, 'Microsoft.KeyVault/vaults/kv-keys'),
      keyIdentifier: 'https://kv-keys.vault.azure.net/keys/mlw',
    },
    identity: { userAssignedIdentity: id },
  },
}));

/** What the company demands, and tags that have it. */
const tagRules: Arbitrary<SpecObject> = fc.oneof(
  { weight: 3, arbitrary: tags.map((given) => ({ tags: given })) },
  { weight: 1, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: plainTags.map((given) => ({
      tags: { ...given, CostCenter: '4711' },
      requiredTags: ['costCenter'],
    })),
  },
);

function specOf(kind: Kind): Arbitrary<RandomSpec> {
  const isHub = kind === 'Hub';
  // A project works with the resources of its hub.
  const resource = (which: AssociatedKind, none: boolean): Arbitrary<SpecValue> =>
    kind === 'Project' ? fc.constant('none') : associated(which, { none });
  return fc
    .record(
      {
        name: placed({ type: 'string', literal: legalName, required: false }),
        uniqueName: fc.boolean(),
        location: placed({ type: 'string', literal: fc.constantFrom('westeurope', 'germanywestcentral') }),
        tagRules,
        workspace: workspaceOf(kind),
        storageAccount: resource(storageAccount, false),
        keyVault: resource(keyVault, isHub),
        applicationInsights: resource(applicationInsights, isHub),
        logAnalyticsWorkspace: resource(logAnalyticsWorkspace, false),
        containerRegistry: resource(containerRegistry, true),
      },
      { requiredKeys: kind === 'Default' ? ['name'] : ['name', 'workspace'] },
    )
    .map(({ tagRules: ruled = {}, ...given }) => numberParameters(obeyRules({ ...given, ...ruled } as SpecObject)))
    .map((spec) => ({ spec, mayBeRefusedFor: refusalsOf(spec) }));
}

const isObject = (value: SpecValue | undefined): value is SpecObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Repairs what two keys of a spec, drawn apart, have to agree on. */
function obeyRules(spec: SpecObject): SpecObject {
  const steps = [shortenUniqueName, agreeOnKeys, keepVaultOfKey, tagTheRegistry, standInOneNetwork];
  return steps.reduce((repaired, step) => step(repaired), spec);
}

/** With `uniqueName` the name has to leave room for the suffix. */
function shortenUniqueName(spec: SpecObject): SpecObject {
  if (spec['uniqueName'] !== true) return spec;
  const shorten = (value: SpecValue | undefined): SpecValue => (typeof value === 'string' ? value.slice(0, 27) : null);
  const { name } = spec;
  if (!isObject(name)) return { ...spec, name: shorten(name) };
  if (!('parameter' in name)) return { ...spec, name: { expression: "[concat('mlw-', 'unique')]" } };
  return { ...spec, name: { parameter: 'unnamed', type: 'string', defaultValue: shorten(name['defaultValue']) } };
}

/** An account that may refuse keys needs a workspace that uses identities. */
function agreeOnKeys(spec: SpecObject): SpecObject {
  if (!JSON.stringify(spec['storageAccount'] ?? '').includes('allowSharedKeyAccess')) return spec;
  return { ...spec, workspace: { ...(spec['workspace'] as SpecObject), systemDatastoresAuthMode: 'Identity' } };
}

/** A workspace without a vault has none that could hold its key. */
function keepVaultOfKey(spec: SpecObject): SpecObject {
  const { workspace, keyVault: vault } = spec;
  if (!isObject(workspace) || workspace['encryption'] === undefined) return spec;
  const mayLackVault = vault === 'none' || JSON.stringify(vault ?? '').includes('choice');
  return mayLackVault ? { ...spec, keyVault: 'new' } : spec;
}

/** Where tags are demanded the service must not make the registry. */
function tagTheRegistry(spec: SpecObject): SpecObject {
  const { containerRegistry: registry } = spec;
  const maybeNone = registry === 'none' || JSON.stringify(registry ?? '').includes('"default":"none"');
  const isProject = isObject(spec['workspace']) && spec['workspace']['kind'] === 'Project';
  return spec['requiredTags'] !== undefined && maybeNone && !isProject ? { ...spec, containerRegistry: 'new' } : spec;
}

/** Serverless computes have a subnet of their own or stand in the managed network. */
function standInOneNetwork(spec: SpecObject): SpecObject {
  const { workspace } = spec;
  if (!isObject(workspace) || workspace['managedNetwork'] === undefined) return spec;
  if (!JSON.stringify(workspace['serverlessComputeSettings'] ?? '').includes('CustomSubnet')) return spec;
  return { ...spec, workspace: { ...workspace, serverlessComputeSettings: { serverlessComputeNoPublicIP: true } } };
}

/** An older version of the workspace lacks some properties: that is told, not left out in silence. */
function refusalsOf({ workspace }: SpecObject): readonly string[] {
  if (!isObject(workspace)) return [];
  const { apiVersion, encryption: key } = workspace;
  return [
    ...(apiVersion === undefined ? [] : ['AML4003', 'AML4004']),
    // Own resources for data may be drawn beside encryption on the service's side, which has none.
    ...(isObject(key) ? ['AML3088'] : []),
    // A new key may be drawn beside a vault that exists or is closed, and be applied to what cannot use it.
    ...(isObject(key) && 'customerManagedKey' in key ? ['AML3006', 'AML3011', 'AML3086', 'AML3087', 'AML3088'] : []),
  ];
}

/** Valid specs over all that the spec offers. */
export const randomSpec: Arbitrary<RandomSpec> = fc.oneof(
  { weight: 4, arbitrary: specOf('Default') },
  { weight: 1, arbitrary: specOf('Hub') },
  { weight: 1, arbitrary: specOf('Project') },
  { weight: 1, arbitrary: specOf('FeatureStore') },
);
