import { applicationInsightsModule } from './application-insights.ts';
import { containerRegistryModule, containerRegistryReplicationModule } from './container-registry.ts';
import type { Declaration, ResourceModule } from './declaration.ts';
import { keyVaultModule } from './key-vault.ts';
import { keyVaultAccessPoliciesModule } from './key-vault-access-policies.ts';
import { logAnalyticsWorkspaceModule } from './log-analytics-workspace.ts';
import type { WorkspaceModel } from './model.ts';
import { declareAll } from './registry.ts';
import { storageAccountModule } from './storage-account.ts';
import { storageBlobContainerModule, storageBlobServiceModule } from './storage-blob-service.ts';
import { storageFileServiceModule, storageFileShareModule } from './storage-file-service.ts';
import { storageQueueServiceModule, storageTableServiceModule } from './storage-plain-service.ts';
import { workspaceModule } from './workspace.ts';

/** The types of a plain spec, in the order of the whole registry. */
const plainModules: readonly ResourceModule[] = [
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
  workspaceModule,
];

/** The resources that a model calls for. */
export function declareResources(model: WorkspaceModel): readonly Declaration[] {
  return model.plain ? plainModules.flatMap((module) => module.declare(model)) : declareAll(model);
}
