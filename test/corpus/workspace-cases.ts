import type { Quickstart } from './quickstart-cases.ts';
import {
  noForeignTenant,
  type QuickstartImprovement,
  safeStorage,
  safeVault,
  softDelete,
  workspaceBasedInsights,
  workspaceDefaults,
  workspaceSku,
} from './quickstart-improvements.ts';
import { ofDatastores } from './sub-resource-cases.ts';

const datastore = 'Microsoft.MachineLearningServices/workspaces/datastores';
const datastoreWords = {
  DataStoreType: 'datastoreType',
  AccountName: 'accountName',
  ContainerName: 'containerName',
  AccountKey: 'credentials.secrets.key',
};

const blobService = 'Microsoft.Storage/storageAccounts/blobServices';

const usual: readonly QuickstartImprovement[] = [
  ...safeStorage,
  noForeignTenant,
  ...safeVault,
  softDelete,
  ...workspaceBasedInsights,
  ...workspaceDefaults,
  workspaceSku,
];

/** Workspaces with what they are made of, and with a little more. */
export const workspaceCases: readonly Quickstart[] = [
  {
    spec: 'qs-module-workspace-0.9',
    corpus: 'qs-module-workspace-0.9',
    replaced: [],
    variants: [
      {
        label: 'names',
        theirs: {
          workspaceName: 'ml-claims',
          storageAccountName: 'saclaims',
          keyVaultName: 'kv-claims',
          applicationInsightsName: 'ai-claims',
        },
        ours: {
          workspaceName: 'ml-claims',
          storageAccountName: 'saclaims',
          keyVaultName: 'kv-claims',
          applicationInsightsName: 'ai-claims',
        },
      },
      {
        label: 'other region',
        theirs: { location: 'uksouth' },
        ours: { storageAccountName: 'saclaims', keyVaultName: 'kv-claims', applicationInsightsName: 'ai-claims' },
      },
    ],
    improvements: usual,
  },
  {
    spec: 'qs-dataset-create-workspace-multiple-dataset-datastore',
    corpus: 'qs-dataset-create-workspace-multiple-dataset-datastore',
    replaced: [
      {
        parameter: 'workspaceName',
        value: 'mlw-quickstart',
        reason: 'GEN-UNIQUE stands for a name that the pipeline of the quickstarts makes',
      },
    ],
    variants: [
      {
        label: 'defaults',
        theirs: { containerName: 'data' },
        ours: { storageAccountName: 'stdata', containerName: 'data' },
      },
      {
        label: 'names, without datasets',
        theirs: { storageAccountName: 'stmore', containerName: 'more', datasetCount: 0 },
        ours: { storageAccountName: 'stmore', containerName: 'more' },
      },
    ],
    renames: Object.entries(datastoreWords).map(([from, to]) => ({
      type: datastore,
      from: `properties.${from}`,
      to: `properties.${to}`,
    })),
    improvements: [
      ...usual,
      {
        type: 'Microsoft.MachineLearningServices/workspaces/datasets',
        path: '',
        reason: 'datasets of version 1 are retired: the spec refuses them and names data assets',
      },
      ...ofDatastores.filter(({ path }) => path !== 'properties.SkipValidation'),
      {
        type: blobService,
        path: '',
        reason: 'the service between account and container, which ARM knows as a resource',
      },
      { type: `${blobService}/containers`, path: 'properties', reason: 'nobody reads blobs anonymously, written out' },
    ],
  },
];
