import { Type } from 'typebox';
import { attachedCluster, attachedTo, nodes, subnet, words } from './compute-parts.ts';
import { flag, oneOf, required, secret, text, value, whole } from './value.ts';

const port = (description: string, example: number, more: { readonly default?: number } = {}) =>
  whole(1, 65_535, { description, example, ...more });

const sslConfiguration = words(
  {
    status: oneOf(['Disabled', 'Enabled', 'Auto'], {
      description: 'Whether TLS is used: with your own certificate, or with one that Microsoft issues.',
      example: 'Enabled',
    }),
    cert: secret({ description: 'Certificate in PEM.', example: { parameter: 'inferenceCertificate', secure: true } }),
    key: secret({ description: 'Its private key.', example: { parameter: 'inferenceTlsSecret', secure: true } }),
    cname: text({ description: 'Host name of the certificate.', example: 'inference.contoso.com' }),
    leafDomainLabel: text({ description: 'Label of the host name that Microsoft gives.', example: 'contoso' }),
    overwriteExistingDomain: flag({ description: 'Whether an existing label is taken over.', example: false }),
  },
  'TLS of the endpoints.',
  { status: 'Auto', leafDomainLabel: 'contoso' },
);

const administratorAccount = words(
  {
    username: text({ description: 'Name of the account.', example: 'azureuser' }),
    password: secret({ description: 'Password of the account.', example: { parameter: 'vmPassword', secure: true } }),
    publicKeyData: secret({ description: 'Public SSH key.', example: { parameter: 'vmSshPublicKey', secure: true } }),
    privateKeyData: secret({
      description: 'Private SSH key.',
      example: { parameter: 'vmSshPrivateData', secure: true },
    }),
  },
  'The account that the service logs in with.',
  { username: 'azureuser', password: { parameter: 'vmPassword' } },
);

/** An AKS cluster for web services of version 1: attached, or made by the service. */
export const aks = {
  resourceId: attachedCluster('the AKS cluster'),
  agentVmSize: text(
    {
      description: 'VM size of the nodes of a cluster that the service makes. It becomes a parameter of the template.',
      example: 'Standard_D3_v2',
    },
    { pattern: '^[A-Za-z]+_[A-Za-z0-9_-]+$' },
  ),
  agentCount: nodes('Nodes of a cluster that the service makes.', 3),
  clusterPurpose: oneOf(['FastProd', 'DenseProd', 'DevTest'], {
    description: 'What the cluster is for.',
    default: 'FastProd',
    example: 'DevTest',
  }),
  clusterFqdn: text({ description: 'Full host name of the cluster.', example: 'aks.westeurope.cloudapp.azure.com' }),
  sslConfiguration,
  aksNetworkingConfiguration: words(
    {
      subnet,
      serviceCidr: text({ description: 'Addresses of services.', example: '10.0.0.0/16' }),
      dnsServiceIP: text({ description: 'Address of the DNS service, within these.', example: '10.0.0.10' }),
      dockerBridgeCidr: text({
        description: 'Addresses of the docker bridge. Clusters of today take no notice of it.',
        example: '172.17.0.1/16',
      }),
    },
    'Network of the cluster.',
    { serviceCidr: '10.0.0.0/16', dnsServiceIP: '10.0.0.10' },
  ),
  loadBalancerType: oneOf(['PublicIp', 'InternalLoadBalancer'], {
    description: 'Whether the load balancer has a public address.',
    default: 'PublicIp',
    example: 'InternalLoadBalancer',
  }),
  loadBalancerSubnet: text({ description: 'Name of the subnet of an internal load balancer.', example: 'snet-lb' }),
};

const instanceType = Type.Object(
  {
    nodeSelector: Type.Optional(
      Type.Record(Type.String(), value(Type.String(), { description: 'Value of the label.', example: 'gpu' }), {
        description: 'Labels that a node must have.',
        examples: [{ pool: 'gpu' }],
      }),
    ),
    resources: Type.Optional(
      Type.Object(
        Object.fromEntries(
          ['requests', 'limits'].map((name) => [
            name,
            Type.Optional(
              Type.Record(Type.String(), value(Type.String(), { description: 'Amount, as text.', example: '1' }), {
                description: `The ${name} of Kubernetes: amounts by name.`,
                examples: [{ cpu: '1', memory: '4Gi' }],
              }),
            ),
          ]),
        ),
        {
          additionalProperties: false,
          description: 'What a job of this type gets.',
          examples: [{ requests: { cpu: '1', memory: '4Gi' } }],
        },
      ),
    ),
  },
  { additionalProperties: false },
);

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-attach-kubernetes-to-workspace */
export const kubernetes = {
  resourceId: required(attachedCluster('the AKS or Arc cluster')),
  namespace: text({ description: 'Namespace that jobs run in.', default: 'default', example: 'ml' }),
  defaultInstanceType: text({ description: 'Instance type of jobs that name none.', example: 'small' }),
  instanceTypes: Type.Optional(
    value(Type.Record(Type.String(), instanceType), {
      description: 'Instance types by name.',
      example: { small: { resources: { requests: { cpu: '1', memory: '4Gi' } } } },
    }),
  ),
  extensionPrincipalId: text({
    description: "Principal id of the extension's identity.",
    example: '11111111-1111-1111-1111-111111111111',
  }),
  extensionInstanceReleaseTrain: text({ description: 'Release train of the extension.', example: 'stable' }),
  vcName: text({ description: 'Name of the virtual cluster.', example: 'ml' }),
  relayConnectionString: secret({
    description: 'Connection string of the relay.',
    example: { parameter: 'relayConnectionString', secure: true },
  }),
  serviceBusConnectionString: secret({
    description: 'Connection string of the service bus.',
    example: { parameter: 'serviceBusConnectionString', secure: true },
  }),
};

const sshHost = {
  address: text({ description: 'Public address or host name.', example: 'vm.westeurope.cloudapp.azure.com' }),
  sshPort: port('Port of SSH.', 22, { default: 22 }),
  administratorAccount,
};

export const virtualMachine = {
  resourceId: attachedTo('the virtual machine', 'Microsoft.Compute/virtualMachines/vm'),
  ...sshHost,
  virtualMachineSize: text({ description: 'VM size that it has.', example: 'Standard_DS3_v2' }),
  notebookServerPort: port('Port of the notebook server.', 8888),
  isNotebookInstanceCompute: flag({ description: 'Whether it serves notebooks.', example: false }),
};

export const hdInsight = {
  resourceId: attachedTo('the HDInsight cluster', 'Microsoft.HDInsight/clusters/hdi'),
  ...sshHost,
};

export const databricks = {
  resourceId: required(attachedTo('the Databricks workspace', 'Microsoft.Databricks/workspaces/dbw')),
  databricksAccessToken: required(
    secret({ description: 'Access token of the workspace.', example: { parameter: 'databricksToken', secure: true } }),
  ),
  workspaceUrl: text({
    description: 'URL of the workspace.',
    example: 'https://adb-1234567890123456.7.azuredatabricks.net',
  }),
};

export const dataFactory = {
  resourceId: required(attachedTo('the data factory', 'Microsoft.DataFactory/factories/adf')),
};

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-manage-synapse-spark-pool */
export const synapseSpark = {
  resourceId: required(attachedTo('the Spark pool', 'Microsoft.Synapse/workspaces/synw/bigDataPools/pool')),
  autoScaleProperties: words(
    {
      enabled: flag({ description: 'Whether the pool scales by itself.', example: true }),
      minNodeCount: nodes('Least nodes.', 3),
      maxNodeCount: nodes('Most nodes.', 10),
    },
    'How the pool scales.',
    { enabled: true, minNodeCount: 3, maxNodeCount: 10 },
  ),
  autoPauseProperties: words(
    {
      enabled: flag({ description: 'Whether an idle pool pauses.', example: true }),
      delayInMinutes: whole(0, 100_000, { description: 'Minutes until it does.', example: 15 }),
    },
    'When the pool pauses.',
    { enabled: true, delayInMinutes: 15 },
  ),
  sparkVersion: text({ description: 'Version of Spark.', example: '3.4' }),
  nodeCount: nodes('Nodes of a pool that does not scale.', 3),
  nodeSize: text({ description: 'Size of the nodes.', example: 'Small' }),
  nodeSizeFamily: text({ description: 'Family of the size.', example: 'MemoryOptimized' }),
  subscriptionId: text({
    description: 'Subscription of the Synapse workspace.',
    example: '00000000-0000-0000-0000-000000000000',
  }),
  resourceGroup: text({ description: 'Its resource group.', example: 'rg-synapse' }),
  workspaceName: text({ description: 'Name of the Synapse workspace.', example: 'synw' }),
  poolName: text({ description: 'Name of the pool.', example: 'pool' }),
};
