import { aiServicesModule, modelDeploymentModule } from './ai-services.ts';
import { applicationInsightsModule } from './application-insights.ts';
import { batchDeploymentModule, batchEndpointModule } from './batch-endpoint.ts';
import { capabilityHostModule } from './capability-host.ts';
import { computeModule } from './compute.ts';
import { connectionModule } from './connection.ts';
import { containerRegistryModule, containerRegistryReplicationModule } from './container-registry.ts';
import { datastoreModule } from './datastore.ts';
import type { Declaration, ExtensionModule, ResourceModule } from './declaration.ts';
import { jobModule } from './job.ts';
import { keyVaultAccessPoliciesModule, keyVaultModule } from './key-vault.ts';
import { logAnalyticsWorkspaceModule } from './log-analytics-workspace.ts';
import type { WorkspaceModel } from './model.ts';
import { networkSecurityGroupModule } from './network-security-group.ts';
import { onlineDeploymentModule, onlineEndpointModule } from './online-endpoint.ts';
import { privateDnsZoneLinkModule, privateDnsZoneModule } from './private-dns-zone.ts';
import { privateDnsZoneGroupModule, privateEndpointModule } from './private-endpoint.ts';
import { scheduleModule } from './schedule.ts';
import { marketplaceSubscriptionModule, serverlessEndpointModule } from './serverless-endpoint.ts';
import { storageAccountModule } from './storage-account.ts';
import { storageBlobContainerModule, storageBlobServiceModule } from './storage-blob-service.ts';
import { storageFileServiceModule, storageFileShareModule } from './storage-file-service.ts';
import { storageQueueServiceModule, storageTableServiceModule } from './storage-plain-service.ts';
import { userAssignedIdentityModule } from './user-assigned-identity.ts';
import { waitForUses } from './uses.ts';
import { virtualNetworkModule } from './virtual-network.ts';
import { workspaceModule } from './workspace.ts';

/** Every type of resource there is, in the order that a template has them: what others wait for comes first. */
const registry: readonly ResourceModule[] = [
  userAssignedIdentityModule,
  networkSecurityGroupModule,
  virtualNetworkModule,
  logAnalyticsWorkspaceModule,
  applicationInsightsModule,
  storageAccountModule,
  storageBlobServiceModule,
  storageBlobContainerModule,
  storageFileServiceModule,
  storageFileShareModule,
  storageQueueServiceModule,
  storageTableServiceModule,
  keyVaultModule,
  keyVaultAccessPoliciesModule,
  containerRegistryModule,
  containerRegistryReplicationModule,
  aiServicesModule,
  modelDeploymentModule,
  workspaceModule,
  privateDnsZoneModule,
  privateDnsZoneLinkModule,
  privateEndpointModule,
  privateDnsZoneGroupModule,
  computeModule,
  connectionModule,
  datastoreModule,
  onlineEndpointModule,
  onlineDeploymentModule,
  batchEndpointModule,
  batchDeploymentModule,
  marketplaceSubscriptionModule,
  serverlessEndpointModule,
  capabilityHostModule,
  jobModule,
  scheduleModule,
];

/** Types that extend resources of the template, such as locks: they see all of those. */
const extensions: readonly ExtensionModule[] = [];

/** The resources that a model calls for. */
export function declareResources(model: WorkspaceModel): readonly Declaration[] {
  const resources = registry.flatMap((module) => module.declare(model));
  return waitForUses([...resources, ...extensions.flatMap((module) => module.declare(model, resources))]);
}
