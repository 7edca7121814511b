import { applicationInsightsModule } from './application-insights.ts';
import { containerRegistryModule, containerRegistryReplicationModule } from './container-registry.ts';
import { keyVaultModule } from './key-vault.ts';
import { keyVaultAccessPoliciesModule } from './key-vault-access-policies.ts';
import { logAnalyticsWorkspaceModule } from './log-analytics-workspace.ts';
import { storageAccountModule } from './storage-account.ts';
import { storageBlobContainerModule, storageBlobServiceModule } from './storage-blob-service.ts';
import { storageFileServiceModule, storageFileShareModule } from './storage-file-service.ts';
import { storageQueueServiceModule, storageTableServiceModule } from './storage-plain-service.ts';

/** What a workspace is associated with, in the order of a template. Sections have a key made between vault and registry. */
export const modulesBeforeKey = [
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
];

export const modulesAfterKey = [containerRegistryModule, containerRegistryReplicationModule];
