/** What real templates of 2020 add to a workspace and Azure Machine Learning no longer has, and what took its place. */
export const leftovers = [
  ['qs-dataset-create-file-from-web-url', { datasets: [{ name: 'iris' }] }, 'AML1101', 'data'],
  ['qs-dataset-create-tabular-from-web-url', { datasets: [{ name: 'iris' }] }, 'AML1101', 'data'],
  ['qs-dataset-create-file-from-relative-path', { datasets: [{ name: 'iris' }] }, 'AML1101', 'data'],
  ['qs-service-create-aci', { services: [{ name: 'score' }] }, 'AML1101', 'onlineEndpoints'],
  ['qs-linkedservice-create', { linkedServices: [{ name: 'synapse' }] }, 'AML1101', 'SynapseSpark'],
  [
    'qs-compute-attach-adla',
    { compute: [{ name: 'adla', type: 'DataLakeAnalytics', resourceId: '/subscriptions/x' }] },
    'AML1103',
    'SynapseSpark',
  ],
  ['qs-datastore-create-mysql', { datastores: [{ name: 'db', type: 'AzureMySql' }] }, 'AML1103', 'connection'],
  ['qs-datastore-create-dbfs', { datastores: [{ name: 'dbfs', type: 'dbfs' }] }, 'AML1103', 'connection'],
  [
    'qs-datastore-create-adls',
    { datastores: [{ name: 'lake', type: 'AzureDataLakeGen1', storeName: 'a' }] },
    'AML3060',
    'Gen2',
  ],
] as const;
