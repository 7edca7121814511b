import { accessPolicies } from './access-policies.ts';
import { addressRanges } from './address-ranges.ts';
import { alertReceivers } from './alert-receivers.ts';
import { alertTimes } from './alert-times.ts';
import { attachedCompute } from './attached-compute.ts';
import { bastionSubnet } from './bastion-subnet.ts';
import { batchEndpointStorage } from './batch-endpoint-storage.ts';
import { closedFirewall } from './closed-firewall.ts';
import { computeNetwork } from './compute-network.ts';
import { computeNodes } from './compute-nodes.ts';
import { computeRegion } from './compute-region.ts';
import { computeSchedules } from './compute-schedules.ts';
import { connections } from './connections.ts';
import { containerRegistryNone } from './container-registry-none.ts';
import { customerManagedKey } from './customer-managed-key.ts';
import { datastores } from './datastores.ts';
import { defaultStorageAccount } from './default-storage-account.ts';
import { deploymentPlace } from './deployment-place.ts';
import { diagnosticSettings } from './diagnostic-settings.ts';
import { discoveryUrl } from './discovery-url.ts';
import { encryptionKey } from './encryption-key.ts';
import { encryptionScope } from './encryption-scope.ts';
import { endpointTraffic } from './endpoint-traffic.ts';
import { environments } from './environments.ts';
import { featureStore } from './feature-store.ts';
import { firewallAddresses } from './firewall-addresses.ts';
import { hubKeyVault } from './hub-key-vault.ts';
import { hubProjects } from './hub-projects.ts';
import { idleTime } from './idle-time.ts';
import { imageBuildCompute } from './image-build-compute.ts';
import { keyOfCosmos } from './key-of-cosmos.ts';
import { keyVaultFlags } from './key-vault-flags.ts';
import { localAccounts } from './local-accounts.ts';
import { locks } from './locks.ts';
import { logAnalyticsSku } from './log-analytics-sku.ts';
import { managedNetwork } from './managed-network.ts';
import { managedNetworkEndpoints } from './managed-network-endpoints.ts';
import { namedResources } from './named-resources.ts';
import { premiumRegistry } from './premium-registry.ts';
import { privateEndpoints } from './private-endpoints.ts';
import { registryRegions } from './registry-regions.ts';
import { replicationLocation } from './replication-location.ts';
import { requiredTags } from './required-tags.ts';
import type { Rule, RuleContext } from './rule.ts';
import { securityRules } from './security-rules.ts';
import { setupScripts } from './setup-scripts.ts';
import { sharedKeyAccess } from './shared-key-access.ts';
import { storageSettings } from './storage-settings.ts';
import { subscriptionScope } from './subscription-scope.ts';
import { tagNames } from './tag-names.ts';
import { unknownNames } from './unknown-names.ts';
import { unsentLogs } from './unsent-logs.ts';
import { unusedLogAnalytics } from './unused-log-analytics.ts';
import { vmSizes } from './vm-sizes.ts';
import { wayOut } from './way-out.ts';
import { workspaceIdentity } from './workspace-identity.ts';
import { workspaceKind } from './workspace-kind.ts';
import { workspaceResourceIds } from './workspace-resource-ids.ts';

const rules: readonly Rule[] = [
  wayOut,
  accessPolicies,
  addressRanges,
  bastionSubnet,
  batchEndpointStorage,
  alertReceivers,
  alertTimes,
  attachedCompute,
  closedFirewall,
  connections,
  computeNetwork,
  computeNodes,
  computeRegion,
  computeSchedules,
  containerRegistryNone,
  customerManagedKey,
  encryptionKey,
  encryptionScope,
  keyOfCosmos,
  datastores,
  defaultStorageAccount,
  diagnosticSettings,
  discoveryUrl,
  deploymentPlace,
  discoveryUrl,
  endpointTraffic,
  environments,
  featureStore,
  firewallAddresses,
  hubKeyVault,
  idleTime,
  imageBuildCompute,
  hubProjects,
  keyVaultFlags,
  locks,
  localAccounts,
  logAnalyticsSku,
  managedNetwork,
  managedNetworkEndpoints,
  namedResources,
  registryRegions,
  premiumRegistry,
  privateEndpoints,
  replicationLocation,
  requiredTags,
  securityRules,
  setupScripts,
  sharedKeyAccess,
  storageSettings,
  subscriptionScope,
  tagNames,
  unknownNames,
  unsentLogs,
  unusedLogAnalytics,
  vmSizes,
  workspaceIdentity,
  workspaceKind,
  workspaceResourceIds,
];

/** Holds the model to every rule. */
export function checkRules(context: RuleContext): void {
  for (const rule of rules) rule(context);
}
