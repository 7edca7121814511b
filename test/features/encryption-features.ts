import { expect } from 'vitest';
import { arm, type Feature, makes, said, says, saysWith, sharedId } from './feature.ts';

const encryption = (path: string, value: unknown) => makes(arm.workspace, `properties.encryption.${path}`, value);
const property = (path: string, value: unknown) => makes(arm.workspace, `properties.${path}`, value);

const vault = sharedId(arm.vault, 'kv-keys');
const key = `keyVaultProperties: {keyVaultArmId: ${vault}, keyIdentifier: "https://kv-keys.vault.azure.net/keys/cmk/1"}`;
const keyProperties = { keyVaultArmId: vault, keyIdentifier: 'https://kv-keys.vault.azure.net/keys/cmk/1' };
const identity = sharedId(arm.identity, 'id-key');
const existingKey = `existing: {name: cmk, keyVault: ${vault}`;

const own = {
  cosmosDbResourceId: sharedId('Microsoft.DocumentDB/databaseAccounts', 'cosmos'),
  storageAccountResourceId: sharedId(arm.storage, 'stcmk'),
  searchAccountResourceId: sharedId('Microsoft.Search/searchServices', 'srch'),
};

/** Customer-managed keys, and the network that the service manages. */
export const encryptionFeatures: readonly Feature[] = [
  said(
    'encryption CMK status + KV id + key uri',
    says(
      `workspace: {encryption: {status: Enabled, ${key}}}`,
      encryption('status', 'Enabled'),
      encryption('keyVaultProperties', keyProperties),
    ),
    saysWith(
      `workspace: {encryption: {status: {parameter: encryptionStatus, defaultValue: Disabled, allowedValues: [Enabled, Disabled]}, ${key}}}`,
      { encryptionStatus: 'Enabled' },
      encryption('status', 'Enabled'),
    ),
  ),
  said(
    'CMK user-assigned identity',
    says(
      `workspace: {identity: {type: "SystemAssigned,UserAssigned", userAssignedIdentities: [${identity}]}, encryption: {${key}, identity: {userAssignedIdentity: ${identity}}}}`,
      encryption('identity', { userAssignedIdentity: identity }),
    ),
  ),
  said(
    'service-side CMK (enableServiceSideCMKEncryption)',
    says(
      `workspace: {enableServiceSideCMKEncryption: true, encryption: {${key}}}`,
      property('enableServiceSideCMKEncryption', true),
    ),
  ),
  said(
    'BYO Cosmos / Storage / Search for CMK',
    ...Object.entries(own).map(([word, id]) =>
      says(`workspace: {encryption: {${key}, ${word}: ${id}}}`, encryption(word, id)),
    ),
  ),
  said(
    'CMK key read at deploy time from existing KV',
    says(
      `workspace: {encryption: {customerManagedKey: {${existingKey}}}}}`,
      encryption('keyVaultProperties.keyIdentifier', expect.stringContaining(`reference('${vault}/keys/cmk'`)),
    ),
    says(
      `workspace: {encryption: {customerManagedKey: {${existingKey}, version: "1"}}}}`,
      encryption('keyVaultProperties.keyIdentifier', expect.stringContaining("format('{0}/1', reference(")),
    ),
  ),
  said(
    'managed network isolationMode',
    ...['Disabled', 'AllowInternetOutbound', 'AllowOnlyApprovedOutbound'].map((mode) =>
      says(`workspace: {managedNetwork: {isolationMode: ${mode}}}`, property('managedNetwork.isolationMode', mode)),
    ),
  ),
  said(
    'outbound rules FQDN / PrivateEndpoint / ServiceTag',
    says(
      `workspace: {managedNetwork: {isolationMode: AllowOnlyApprovedOutbound, outboundRules: {pypi: {type: FQDN, destination: pypi.org}, factory: {type: ServiceTag, destination: {serviceTag: DataFactory, protocol: TCP, portRanges: "443"}}, lake: {type: PrivateEndpoint, destination: {serviceResourceId: ${own.storageAccountResourceId}, subresourceTarget: dfs, sparkEnabled: true}}}}}`,
      property('managedNetwork.outboundRules.pypi', expect.objectContaining({ type: 'FQDN', destination: 'pypi.org' })),
      property('managedNetwork.outboundRules.factory', expect.objectContaining({ type: 'ServiceTag' })),
      property('managedNetwork.outboundRules.factory.destination', {
        action: 'Allow',
        serviceTag: 'DataFactory',
        protocol: 'TCP',
        portRanges: '443',
      }),
      property('managedNetwork.outboundRules.lake', expect.objectContaining({ type: 'PrivateEndpoint' })),
      property('managedNetwork.outboundRules.lake.destination', {
        serviceResourceId: own.storageAccountResourceId,
        subresourceTarget: 'dfs',
        sparkEnabled: true,
      }),
    ),
  ),
  said(
    'firewallSku, provisionNetworkNow',
    says(
      'workspace: {provisionNetworkNow: true, managedNetwork: {isolationMode: AllowOnlyApprovedOutbound, firewallSku: Basic}}',
      property('managedNetwork.firewallSku', 'Basic'),
      property('provisionNetworkNow', true),
    ),
  ),
];
