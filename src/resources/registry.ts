import { actionGroupModule } from './action-group.ts';
import { addedSubnetModule } from './added-subnet.ts';
import { aiServicesModule, modelDeploymentModule } from './ai-services.ts';
import { assetModules } from './asset-modules.ts';
import { bastionHostModule } from './bastion-host.ts';
import { batchDeploymentModule, batchEndpointModule } from './batch-endpoint.ts';
import { budgetModule } from './budget.ts';
import { capabilityHostModule } from './capability-host.ts';
import { computeModule } from './compute.ts';
import { connectionModule } from './connection.ts';
import { dashboardModule } from './dashboard.ts';
import { datastoreModule } from './datastore.ts';
import type { Declaration, ExtensionModule, ResourceModule } from './declaration.ts';
import { diagnosticSettingsModule } from './diagnostic-settings.ts';
import { keyVaultKeyModule } from './encryption-key.ts';
import { jobModule } from './job.ts';
import { jumpBoxModule, networkInterfaceModule } from './jump-box.ts';
import { jumpBoxExtensionModule } from './jump-box-extension.ts';
import { kubernetesClusterModule } from './kubernetes-cluster.ts';
import { lockModule } from './lock.ts';
import { machineLearningExtensionModule } from './machine-learning-extension.ts';
import { metricAlertModule } from './metric-alert.ts';
import { mlRegistryModule } from './ml-registry.ts';
import type { WorkspaceModel } from './model.ts';
import { federatedIdentityCredentialModule } from './named-identity.ts';
import { natGatewayModule } from './nat-gateway.ts';
import { networkSecurityGroupModule } from './network-security-group.ts';
import { onlineDeploymentModule, onlineEndpointModule } from './online-endpoint.ts';
import { modulesAfterKey, modulesBeforeKey } from './plain-modules.ts';
import { previewResourceModule } from './preview-resource.ts';
import { privateDnsZoneLinkModule, privateDnsZoneModule } from './private-dns-zone.ts';
import { privateDnsZoneGroupModule, privateEndpointModule } from './private-endpoint.ts';
import { projectModule } from './project.ts';
import { publicIPAddressModule } from './public-ip-address.ts';
import { resourceGroupModule } from './resource-group.ts';
import { roleAssignmentModule } from './role-assignment.ts';
import { routeTableModule } from './route-table.ts';
import { scheduleModule } from './schedule.ts';
import { scheduledQueryRuleModule } from './scheduled-query-rule.ts';
import { marketplaceSubscriptionModule, serverlessEndpointModule } from './serverless-endpoint.ts';
import { userAssignedIdentityModule } from './user-assigned-identity.ts';
import { waitForUses } from './uses.ts';
import { virtualNetworkModule } from './virtual-network.ts';
import { workspaceModule } from './workspace.ts';

/** Every type of resource there is, in the order that a template has them: what others wait for comes first. */
const registry: ReadonlyArray<Pick<ResourceModule, 'declare'>> = [
  userAssignedIdentityModule,
  networkSecurityGroupModule,
  publicIPAddressModule,
  natGatewayModule,
  routeTableModule,
  virtualNetworkModule,
  addedSubnetModule,
  bastionHostModule,
  networkInterfaceModule,
  jumpBoxModule,
  jumpBoxExtensionModule,
  federatedIdentityCredentialModule,
  ...modulesBeforeKey,
  keyVaultKeyModule,
  ...modulesAfterKey,
  aiServicesModule,
  modelDeploymentModule,
  workspaceModule,
  mlRegistryModule,
  privateDnsZoneModule,
  privateDnsZoneLinkModule,
  privateEndpointModule,
  privateDnsZoneGroupModule,
  kubernetesClusterModule,
  machineLearningExtensionModule,
  computeModule,
  projectModule,
  connectionModule,
  datastoreModule,
  ...assetModules,
  onlineEndpointModule,
  onlineDeploymentModule,
  batchEndpointModule,
  batchDeploymentModule,
  marketplaceSubscriptionModule,
  serverlessEndpointModule,
  capabilityHostModule,
  jobModule,
  scheduleModule,
  previewResourceModule,
  actionGroupModule,
  scheduledQueryRuleModule,
  budgetModule,
  dashboardModule,
  roleAssignmentModule,
];

/** Types that extend resources of the template: each sees all that come before it, so that locks can be the last. */
const extensions: readonly ExtensionModule[] = [diagnosticSettingsModule, metricAlertModule, lockModule];

/** The resources that a model with sections calls for. */
export function declareAll(model: WorkspaceModel): readonly Declaration[] {
  const resources = registry.flatMap((module) => module.declare(model));
  for (const module of extensions) resources.push(...module.declare(model, resources));
  // The group is around all of it: nothing in it can wait for it, or extend it.
  return [...resourceGroupModule.declare(model), ...waitForUses(resources)];
}
