import { addressRanges } from './address-ranges.ts';
import { alertReceivers } from './alert-receivers.ts';
import { alertTimes } from './alert-times.ts';
import { attachedCompute } from './attached-compute.ts';
import { bastionSubnet } from './bastion-subnet.ts';
import { batchEndpointStorage } from './batch-endpoint-storage.ts';
import { clusterRanges } from './cluster-ranges.ts';
import { clusterSettings } from './cluster-settings.ts';
import { computeNetwork } from './compute-network.ts';
import { computeNodes } from './compute-nodes.ts';
import { computeRegion } from './compute-region.ts';
import { computeSchedules } from './compute-schedules.ts';
import { connections } from './connections.ts';
import { datastores } from './datastores.ts';
import { deploymentPlace } from './deployment-place.ts';
import { diagnosticSettings } from './diagnostic-settings.ts';
import { encryptionKey } from './encryption-key.ts';
import { encryptionScope } from './encryption-scope.ts';
import { endpointTraffic } from './endpoint-traffic.ts';
import { environments } from './environments.ts';
import { featureStore } from './feature-store.ts';
import { hubProjects } from './hub-projects.ts';
import { idleTime } from './idle-time.ts';
import { jumpBox } from './jump-box.ts';
import { keyOfCosmos } from './key-of-cosmos.ts';
import { kubernetesCluster } from './kubernetes-cluster.ts';
import { localAccounts } from './local-accounts.ts';
import { locks } from './locks.ts';
import { managedNetwork } from './managed-network.ts';
import { managedNetworkEndpoints } from './managed-network-endpoints.ts';
import { namedResources } from './named-resources.ts';
import { privateEndpoints } from './private-endpoints.ts';
import { registryRegions } from './registry-regions.ts';
import type { Rule, RuleContext } from './rule.ts';
import { securityRules } from './security-rules.ts';
import { setupScripts } from './setup-scripts.ts';
import { subscriptionScope } from './subscription-scope.ts';
import { unknownNames } from './unknown-names.ts';
import { unsentLogs } from './unsent-logs.ts';
import { vmSizes } from './vm-sizes.ts';
import { wayOut } from './way-out.ts';

/** What only a spec with sections can break, one a line, sorted. */
const rules: readonly Rule[] = [
  addressRanges,
  alertReceivers,
  alertTimes,
  attachedCompute,
  bastionSubnet,
  batchEndpointStorage,
  clusterRanges,
  clusterSettings,
  computeNetwork,
  computeNodes,
  computeRegion,
  computeSchedules,
  connections,
  datastores,
  deploymentPlace,
  diagnosticSettings,
  encryptionKey,
  encryptionScope,
  endpointTraffic,
  environments,
  featureStore,
  hubProjects,
  idleTime,
  jumpBox,
  keyOfCosmos,
  kubernetesCluster,
  localAccounts,
  locks,
  managedNetwork,
  managedNetworkEndpoints,
  namedResources,
  privateEndpoints,
  registryRegions,
  securityRules,
  setupScripts,
  subscriptionScope,
  unknownNames,
  unsentLogs,
  vmSizes,
  wayOut,
];

export function checkSectionRules(context: RuleContext): void {
  for (const rule of rules) rule(context);
}
