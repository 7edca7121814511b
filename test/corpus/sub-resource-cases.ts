import type { Quickstart, Rename } from './quickstart-cases.ts';
import type { QuickstartImprovement } from './quickstart-improvements.ts';

const provider = 'Microsoft.MachineLearningServices/workspaces';
const compute = `${provider}/computes`;
const datastore = `${provider}/datastores`;

const madeUp = (parameter: string, value: unknown) => ({
  parameter,
  value,
  reason: 'stands for what a pipeline or a prerequisite template of the quickstart makes',
});
const workspaceName = madeUp('workspaceName', 'mlw-there');
const inWorkspace = { workspaceName: 'mlw-there' };

const subnet =
  '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet';
const certificate = { cert: 'a certificate', key: 'its key', cname: 'aks.contoso.com', leafDomainLabel: 'contoso' };

const writtenOut = (type: string, ...paths: readonly string[]): readonly QuickstartImprovement[] =>
  paths.map((path) => ({ type, path: `properties.${path}`, reason: 'the default, written out' }));

/** Words of 2020 that ARM has others for now. */
const since2020 = (words: Readonly<Record<string, string>>): readonly Rename[] =>
  Object.entries(words).map(([from, to]) => ({ type: datastore, from: `properties.${from}`, to: `properties.${to}` }));

/** Datastores are other words since 2020, in all API versions that are there. */
export const ofDatastores: readonly QuickstartImprovement[] = [
  { type: datastore, path: 'location', reason: 'a datastore is where its workspace is' },
  { type: datastore, path: 'properties.SkipValidation', reason: 'a query parameter now: templates cannot give it' },
  { type: datastore, path: 'properties.datastoreType', reason: 'the kinds have other names now' },
  { type: datastore, path: 'properties.credentials.credentialsType', reason: 'kinds of credentials are told now' },
  { type: datastore, path: 'properties.credentials.secrets.secretsType', reason: 'kinds of credentials are told now' },
];

/** Real templates that add something to a workspace that is there. */
export const subResourceCases: readonly Quickstart[] = [
  {
    spec: 'qs-compute-create-amlcompute',
    corpus: 'qs-compute-create-amlcompute',
    replaced: [workspaceName, madeUp('adminUserPassword', 'Sample-Password1'), madeUp('clusterName', 'cpu')],
    variants: [
      {
        label: 'in a subnet',
        theirs: { vnetResourceGroupName: 'rg-network', vnetName: 'vnet', subnetName: 'snet' },
        ours: {
          ...inWorkspace,
          clusterName: 'cpu',
          adminUserName: 'cannothavenums',
          adminUserPassword: 'Sample-Password1',
          subnetId: subnet,
        },
      },
    ],
    improvements: writtenOut(
      compute,
      'disableLocalAuth',
      'properties.vmPriority',
      'properties.osType',
      'properties.scaleSettings.nodeIdleTimeBeforeScaleDown',
    ),
  },
  {
    spec: 'qs-compute-create-akscompute',
    corpus: 'qs-compute-create-akscompute',
    replaced: [workspaceName, madeUp('computeName', 'aks')],
    variants: [
      {
        label: 'in a subnet, with TLS',
        theirs: {
          vnetResourceGroupName: 'rg-network',
          vnetName: 'vnet',
          subnetName: 'snet',
          serviceCidr: '10.0.0.0/16',
          dnsServiceIP: '10.0.0.10',
          dockerBridgeCidr: '172.17.0.1/16',
          sslStatus: 'Enabled',
          ...certificate,
        },
        ours: { ...inWorkspace, computeName: 'aks', ...certificate },
      },
    ],
    improvements: [
      {
        type: compute,
        path: 'properties.properties.sslConfiguration.renew',
        reason: 'no API version since 2021 has it',
      },
    ],
  },
  {
    spec: 'qs-compute-attach-aks',
    corpus: 'qs-compute-attach-aks',
    replaced: [workspaceName, madeUp('computeName', 'attached'), madeUp('clusterName', 'aks')],
    variants: [{ label: 'defaults', ours: { ...inWorkspace, computeName: 'attached' } }],
    improvements: [],
  },
  {
    spec: 'azml-arm-environment-version',
    corpus: 'azml-arm-environment-version',
    replaced: [],
    variants: [
      {
        label: 'an image with a conda file',
        theirs: {
          ...inWorkspace,
          environmentAssetName: 'train',
          dockerImage: 'docker.io/library/python:3',
          condaFile: 'name: train',
        },
        ours: {
          ...inWorkspace,
          environmentAssetName: 'train',
          dockerImage: 'docker.io/library/python:3',
          condaFile: 'name: train',
          environmentDescription: 'This is a test description for an environment created from an ARM template',
        },
      },
    ],
    improvements: writtenOut(`${provider}/environments/versions`, 'isArchived'),
  },
  {
    spec: 'azml-arm-code-version',
    corpus: 'azml-arm-code-version',
    replaced: [],
    variants: [
      {
        label: 'defaults',
        theirs: { ...inWorkspace, codeAssetName: 'code', codeUri: 'https://st.blob.core.windows.net/code/a' },
        ours: { ...inWorkspace, codeAssetName: 'code', codeUri: 'https://st.blob.core.windows.net/code/a' },
      },
    ],
    improvements: writtenOut(`${provider}/codes/versions`, 'isArchived'),
  },
  {
    spec: 'qs-dataasset-create-from-file-uri',
    corpus: 'qs-dataasset-create-from-file-uri',
    replaced: [
      workspaceName,
      madeUp('dataContainerName', 'taxi'),
      madeUp('dataUri', 'https://st.blob.core.windows.net/taxi/a'),
    ],
    variants: [
      {
        label: 'defaults',
        ours: { ...inWorkspace, dataContainerName: 'taxi', dataUri: 'https://st.blob.core.windows.net/taxi/a' },
      },
    ],
    improvements: [],
  },
  {
    spec: 'qs-dataversion-create-from-file-uri',
    corpus: 'qs-dataversion-create-from-file-uri',
    replaced: [
      workspaceName,
      madeUp('dataContainerName', 'taxi'),
      madeUp('dataVersionName', '2'),
      madeUp('dataUri', 'https://st.blob.core.windows.net/taxi/a'),
    ],
    variants: [
      {
        label: 'defaults',
        ours: {
          ...inWorkspace,
          dataContainerName: 'taxi',
          dataVersionName: '2',
          dataUri: 'https://st.blob.core.windows.net/taxi/a',
        },
      },
    ],
    improvements: [],
  },
  {
    spec: 'qs-datastore-create-blob',
    corpus: 'qs-datastore-create-blob',
    replaced: [
      workspaceName,
      madeUp('datastoreName', 'curated'),
      madeUp('storageAccountName', 'stcurated'),
      madeUp('containerName', 'data'),
      madeUp('sasTokenOrAccountKey', 'sv=2024'),
    ],
    variants: [
      {
        label: 'SAS token',
        ours: {
          ...inWorkspace,
          datastoreName: 'curated',
          storageAccountName: 'stcurated',
          containerName: 'data',
          sasToken: 'sv=2024',
        },
      },
    ],
    renames: since2020({
      DataStoreType: 'datastoreType',
      AccountName: 'accountName',
      ContainerName: 'containerName',
      SasToken: 'credentials.secrets.sasToken',
      StorageAccountSubscriptionId: 'subscriptionId',
      StorageAccountResourceGroup: 'resourceGroup',
    }),
    improvements: ofDatastores,
  },
  {
    spec: 'qs-datastore-create-adls-gen2',
    corpus: 'qs-datastore-create-adls-gen2',
    replaced: [
      workspaceName,
      madeUp('datastoreName', 'lake'),
      madeUp('accountName', 'stlake'),
      madeUp('fileSystem', 'data'),
      madeUp('clientId', '5f0d9e7a-1111-4222-8333-0123456789ab'),
      madeUp('clientSecret', 'a secret'),
    ],
    variants: [
      {
        label: 'defaults',
        ours: {
          ...inWorkspace,
          datastoreName: 'lake',
          accountName: 'stlake',
          fileSystem: 'data',
          clientId: '5f0d9e7a-1111-4222-8333-0123456789ab',
          clientSecret: 'a secret',
          resourceUrl: 'https://storage.azure.com/',
          authorityUrl: 'https://login.microsoftonline.com',
        },
      },
    ],
    renames: since2020({
      DataStoreType: 'datastoreType',
      AccountName: 'accountName',
      FileSystem: 'filesystem',
      ClientId: 'credentials.clientId',
      ClientSecret: 'credentials.secrets.clientSecret',
      TenantId: 'credentials.tenantId',
      ResourceUrl: 'credentials.resourceUrl',
      AuthorityUrl: 'credentials.authorityUrl',
      SubscriptionId: 'subscriptionId',
      ResourceGroupName: 'resourceGroup',
    }),
    improvements: ofDatastores,
  },
  {
    spec: 'azml-arm-online-endpoint',
    corpus: 'azml-arm-online-endpoint',
    replaced: [],
    variants: [
      {
        label: 'defaults',
        theirs: {
          ...inWorkspace,
          location: 'westeurope',
          onlineEndpointName: 'scoring',
          identityType: 'SystemAssigned',
        },
        ours: { ...inWorkspace, onlineEndpointName: 'scoring' },
      },
    ],
    improvements: [],
  },
  {
    spec: 'qs-job-create-or-update-job',
    corpus: 'qs-job-create-or-update-job',
    replaced: [
      workspaceName,
      madeUp('computeName', 'cpu'),
      madeUp('experimentName', 'hello'),
      madeUp('jobName', 'hello-1'),
    ],
    variants: [{ label: 'defaults', ours: { ...inWorkspace, experimentName: 'hello', jobName: 'hello-1' } }],
    improvements: [],
  },
];
