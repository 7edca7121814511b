import { expect } from 'vitest';
import { arm, type Feature, makes, makesNo, said, saidBut, says, saysWith, sharedId } from './feature.ts';

const storage = (path: string, value: unknown) => makes(arm.storage, path, value);
const vault = (path: string, value: unknown) => makes(arm.vault, path, value);
const registry = (path: string, value: unknown) => makes(arm.registry, path, value);
const uses = (word: string, value: unknown) => makes(arm.workspace, `properties.${word}`, value);

const skus = ['Standard_LRS', 'Standard_GRS', 'Standard_RAGRS', 'Standard_ZRS', 'Standard_GZRS', 'Standard_RAGZRS'];
const subnet = sharedId(arm.subnet, 'vnet', 'snet');
const elsewhere = (type: string, name: string) =>
  `/subscriptions/33333333-3333-3333-3333-333333333333/resourceGroups/rg-data/providers/${type}/${name}`;

/** New, existing, none or chosen at deployment: what each comes to. A hub does without the most. */
function forms(word: string, type: string, name: string, kind?: string) {
  const { [word]: option = '' } = { [word]: `${word}Option` };
  const id = sharedId(type, name);
  const isAnother = expect.not.stringContaining('/rg-shared/');
  return [
    says(`${word}: new`, makes(type, 'location', 'westeurope'), uses(word, isAnother)),
    says(`${word}: {existing: {name: ${name}, resourceGroup: rg-shared}}`, makesNo(type), uses(word, id)),
    says(`${word}: {existing: ${id}}`, makesNo(type), uses(word, id)),
    saysWith(`${word}: choice`, { [option]: 'new' }, makes(type, 'location', 'westeurope')),
    saysWith(
      `${word}: choice`,
      { [option]: 'existing', [`${word}Name`]: name, [`${word}ResourceGroupName`]: 'rg-shared' },
      makesNo(type),
      uses(word, id),
    ),
    ...(kind === undefined
      ? []
      : [
          says(`${word}: none\nworkspace: {kind: ${kind}}`, makesNo(type), uses(word, undefined)),
          saysWith(
            `${word}: {choice: {default: none}}\nworkspace: {kind: ${kind}}`,
            { [option]: 'none' },
            makesNo(type),
          ),
        ]),
  ];
}

const accountFeatures: readonly Feature[] = [
  said('storage new / existing', ...forms('storageAccount', arm.storage, 'stshared')),
  said(
    'existing in other RG / other subscription',
    says(
      'storageAccount: {existing: {name: stdata, resourceGroup: rg-data, subscription: 33333333-3333-3333-3333-333333333333}}\nkeyVault: {existing: {name: kv-data, resourceGroup: rg-data, subscription: 33333333-3333-3333-3333-333333333333}}',
      uses('storageAccount', elsewhere(arm.storage, 'stdata')),
      uses('keyVault', elsewhere(arm.vault, 'kv-data')),
    ),
  ),
  said(
    'storage SKU',
    ...skus.map((sku) => says(`storageAccount: {sku: ${sku}}`, storage('sku.name', sku))),
    saysWith(
      'storageAccount: {sku: {parameter: storageSku, defaultValue: Standard_LRS, allowedValues: [Standard_LRS, Standard_ZRS]}}',
      { storageSku: 'Standard_ZRS' },
      storage('sku.name', 'Standard_ZRS'),
    ),
  ),
  said(
    'behind vnet (networkAcls rule)',
    ...['storageAccount', 'keyVault'].map((word) =>
      says(
        `${word}: {networkAcls: {virtualNetworkRules: [${subnet}]}}`,
        makes(word === 'keyVault' ? arm.vault : arm.storage, 'properties.networkAcls', {
          defaultAction: 'Deny',
          bypass: 'AzureServices',
          virtualNetworkRules: [expect.objectContaining({ id: subnet })],
        }),
      ),
    ),
    saysWith(
      `storageAccount: {networkAcls: {virtualNetworkRules: [${subnet}], enabled: {parameter: behindNetwork, defaultValue: false}}}`,
      { behindNetwork: true },
      storage('properties.networkAcls.defaultAction', 'Deny'),
    ),
  ),
  saidBut(
    'HNS, TLS min, blob public access, shared key, infra encryption, key expiry',
    [
      says(
        'storageAccount: {minimumTlsVersion: TLS1_2, allowBlobPublicAccess: false, allowSharedKeyAccess: false, requireInfrastructureEncryption: true, keyPolicy: {keyExpirationPeriodInDays: 7}}',
        storage('properties.minimumTlsVersion', 'TLS1_2'),
        storage('properties.allowBlobPublicAccess', false),
        storage('properties.allowSharedKeyAccess', false),
        storage('properties.encryption.requireInfrastructureEncryption', true),
        storage('properties.keyPolicy', { keyExpirationPeriodInDays: 7 }),
      ),
      says(
        'workspace: {kind: FeatureStore, identity: {type: "SystemAssigned,UserAssigned", userAssignedIdentities: [new]}}\nstorageAccount: {isHnsEnabled: true}',
        storage('properties.isHnsEnabled', true),
      ),
    ],
    {
      what: 'HNS of a workspace that is no feature store',
      because: 'out of scope because Azure refuses a default account with a hierarchical namespace',
      spec: 'storageAccount: {isHnsEnabled: true}',
      answer: { code: 'AML3002' },
    },
  ),
  said(
    'publicNetworkAccess of new storage/KV',
    says(
      'storageAccount: {publicNetworkAccess: Disabled}\nkeyVault: {publicNetworkAccess: Disabled}',
      storage('properties.publicNetworkAccess', 'Disabled'),
      vault('properties.publicNetworkAccess', 'Disabled'),
    ),
  ),
];

const vaultFeatures: readonly Feature[] = [
  said('key vault new / existing', ...forms('keyVault', arm.vault, 'kv-shared', 'Hub')),
  said(
    'RBAC vs access policies; purge; soft delete days',
    says(
      'keyVault: {enablePurgeProtection: true, softDeleteRetentionInDays: 7}',
      vault('properties.enableRbacAuthorization', true),
      vault('properties.enablePurgeProtection', true),
      vault('properties.softDeleteRetentionInDays', 7),
    ),
    says(
      'keyVault: {enableRbacAuthorization: false, accessPolicies: [{objectId: 11111111-1111-1111-1111-111111111111, permissions: {secrets: [get, list]}}]}',
      vault('properties.enableRbacAuthorization', false),
      makes(`${arm.vault}/accessPolicies`, 'properties.accessPolicies.0.permissions', { secrets: ['get', 'list'] }),
    ),
  ),
  said(
    'KV SKU',
    ...['standard', 'premium'].map((name) => says(`keyVault: {sku: ${name}}`, vault('properties.sku.name', name))),
  ),
];

const monitoringFeatures: readonly Feature[] = [
  said('App Insights new / existing / none', ...forms('applicationInsights', arm.insights, 'appi-shared', 'Hub')),
  said(
    'workspace-based (Log Analytics)',
    says(
      'logAnalyticsWorkspace: {sku: PerGB2018, retentionInDays: 90}',
      makes(arm.logs, 'properties.sku.name', 'PerGB2018'),
      makes(arm.logs, 'properties.retentionInDays', 90),
      makes(arm.insights, 'properties.WorkspaceResourceId', expect.stringContaining('/workspaces/log-')),
    ),
    says(
      `logAnalyticsWorkspace: {existing: ${sharedId(arm.logs, 'log-central')}}`,
      makesNo(arm.logs),
      makes(arm.insights, 'properties.WorkspaceResourceId', sharedId(arm.logs, 'log-central')),
    ),
  ),
  said(
    'region remap for App Insights',
    says(
      'applicationInsights: {location: northeurope}\nlogAnalyticsWorkspace: {location: swedencentral}',
      makes(arm.insights, 'location', 'northeurope'),
      makes(arm.logs, 'location', 'swedencentral'),
      makes(arm.workspace, 'location', 'westeurope'),
    ),
  ),
];

const registryFeatures: readonly Feature[] = [
  said('container registry new / existing / none', ...forms('containerRegistry', arm.registry, 'crshared', 'Default')),
  said(
    'ACR SKU; admin user; network rule; policies; zone redundancy',
    ...['Basic', 'Standard', 'Premium'].map((sku) =>
      says(`containerRegistry: {sku: ${sku}}`, registry('sku.name', sku)),
    ),
    says(
      'containerRegistry: {sku: Premium, adminUserEnabled: true, zoneRedundancy: Enabled, networkRuleSet: {defaultAction: Deny, ipRules: [203.0.113.0/24]}, policies: {retentionPolicy: {status: enabled, days: 30}}}',
      registry('properties.adminUserEnabled', true),
      registry('properties.zoneRedundancy', 'Enabled'),
      registry('properties.networkRuleSet', {
        defaultAction: 'Deny',
        ipRules: [{ value: '203.0.113.0/24' }],
      }),
      registry('properties.policies.retentionPolicy', { status: 'enabled', days: 30 }),
    ),
  ),
];

/** The resources that a workspace is associated with. */
export const associatedFeatures: readonly Feature[] = [
  ...accountFeatures,
  ...vaultFeatures,
  ...monitoringFeatures,
  ...registryFeatures,
];
