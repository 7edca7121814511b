import { type Static, Type } from 'typebox';
import { existing } from './associated.ts';
import { words } from './compute-parts.ts';
import { subResourceIdentity } from './identity.ts';
import { ownTags } from './shared.ts';
import {
  armObject,
  either,
  flag,
  help,
  isText,
  oneOf,
  properties,
  secret,
  text,
  texts,
  value,
  whole,
} from './value.ts';

const subnet = (description: string) =>
  text({
    description: `${description}: the name of one of the virtual network, or a resource id.`,
    example: 'snet-scoring',
  });

/** @see https://learn.microsoft.com/azure/aks/create-node-pools */
const agentPool = Type.Object(
  {
    name: value(Type.String({ pattern: '^[a-z][a-z0-9]{0,11}$' }), {
      description: 'Name of the pool: 1 to 12 lower-case letters and digits, a letter first.',
      example: 'agentpool',
    }),
    mode: oneOf(['System', 'User'], {
      description: 'Whether its nodes run the cluster itself, or work only. `System` of the first pool, else `User`.',
      example: 'User',
    }),
    vmSize: text(
      {
        description: 'VM size of the nodes. It becomes a parameter of the template; cannot be changed later.',
        default: 'Standard_D4s_v5',
        example: 'Standard_NC24ads_A100_v4',
      },
      { pattern: '^[A-Za-z]+_[A-Za-z0-9_-]+$' },
    ),
    count: whole(0, 1000, {
      description: 'Nodes; of a pool that scales those that it starts with: `minCount` if left out. Else 3.',
      example: 3,
    }),
    enableAutoScaling: flag({
      description: 'Whether nodes come and go with the work; true if `minCount` or `maxCount` is given.',
      example: true,
    }),
    minCount: whole(0, 1000, { description: 'Least nodes of a pool that scales.', example: 1 }),
    maxCount: whole(1, 1000, { description: 'Most nodes of a pool that scales.', example: 5 }),
    subnet: subnet("Subnet of its nodes; the cluster's if left out"),
    availabilityZones: texts({ description: 'Availability zones.', example: ['1', '2', '3'] }),
    maxPods: whole(10, 250, { description: 'Most pods on a node; cannot be changed later.', example: 110 }),
    osDiskSizeGB: whole(0, 2048, {
      description: 'Size of the disk of a node; 0 for what its VM size has.',
      example: 128,
    }),
    osDiskType: oneOf(['Managed', 'Ephemeral'], { description: 'Kind of that disk.', example: 'Ephemeral' }),
    osType: oneOf(['Linux', 'Windows'], {
      description: 'Operating system; Azure Machine Learning works on Linux.',
      default: 'Linux',
      example: 'Linux',
    }),
    osSKU: text({ description: 'Image of the nodes.', example: 'AzureLinux' }),
    scaleSetPriority: oneOf(['Regular', 'Spot'], {
      description: 'Whether Azure may take the nodes away again, which costs less.',
      default: 'Regular',
      example: 'Spot',
    }),
    nodeLabels: armObject({ description: 'Labels of the nodes.', example: { pool: 'gpu' } }),
    nodeTaints: texts({ description: 'Taints of the nodes.', example: ['sku=gpu:NoSchedule'] }),
    properties: properties('the pool', { enableEncryptionAtHost: true }),
  },
  { additionalProperties: false },
);
export type AgentPool = Static<typeof agentPool>;

const networkProfile = words(
  {
    networkPlugin: oneOf(['azure', 'kubenet', 'none'], {
      description: 'How pods get their addresses. Kubenet is retired on 31 March 2028.',
      default: 'azure',
      example: 'azure',
    }),
    networkPluginMode: oneOf(['overlay'], {
      description:
        "Pods have addresses of their own range rather than the subnet's; there unless `networkPlugin` is given.",
      example: 'overlay',
    }),
    networkPolicy: oneOf(['none', 'calico', 'azure', 'cilium'], {
      description: 'What holds pods to network policies.',
      example: 'cilium',
    }),
    networkDataplane: oneOf(['azure', 'cilium'], { description: 'Data plane of the network.', example: 'cilium' }),
    podCidr: text({
      description: 'Addresses of pods, of overlay and kubenet. AKS takes 10.244.0.0/16 if left out.',
      example: '10.244.0.0/16',
    }),
    serviceCidr: text({
      description:
        'Addresses of services, which nothing else in the network may have. AKS takes 10.0.0.0/16 if left out; of a cluster with a `subnet` it is 172.16.0.0/16.',
      example: '172.16.0.0/16',
    }),
    dnsServiceIP: text({
      description: 'Address of the DNS service, within these; 172.16.0.10 with the default of a `subnet`.',
      example: '172.16.0.10',
    }),
    outboundType: oneOf(['loadBalancer', 'userDefinedRouting', 'managedNATGateway', 'userAssignedNATGateway', 'none'], {
      description: 'How nodes reach the internet.',
      default: 'loadBalancer',
      example: 'userDefinedRouting',
    }),
    loadBalancerSku: oneOf(['standard', 'basic'], {
      description: 'SKU of the load balancer.',
      default: 'standard',
      example: 'standard',
    }),
  },
  'Network of the cluster, by the words of ARM; cannot be changed later for the most part.',
  { networkPlugin: 'azure', serviceCidr: '172.16.0.0/16', dnsServiceIP: '172.16.0.10' },
);

const apiServerAccessProfile = words(
  {
    enablePrivateCluster: flag({
      description: 'Whether its API server has a private address only; true of a cluster with a `subnet`. Stays.',
      example: true,
    }),
    privateDNSZone: text({
      description: '`system`, `none`, or the resource id of the private DNS zone of the API server.',
      default: 'system',
      example: 'system',
    }),
    enablePrivateClusterPublicFQDN: flag({
      description: 'Whether the private address has a name in the public DNS too.',
      example: false,
    }),
    authorizedIPRanges: texts({
      description:
        'Addresses that may reach a public API server; those of the control plane of Azure Machine Learning must be among them.',
      example: ['203.0.113.0/24'],
    }),
    disableRunCommand: flag({ description: 'Whether `az aks command invoke` is off.', example: true }),
  },
  'Who reaches the API server.',
  { enablePrivateCluster: true },
);

const aadProfile = words(
  {
    managed: flag({ description: 'Whether AKS does the joining.', default: true, example: true }),
    enableAzureRBAC: flag({ description: 'Whether roles of Azure decide who may do what.', example: true }),
    adminGroupObjectIDs: texts({
      description: 'Object ids of groups of administrators.',
      example: ['11111111-1111-1111-1111-111111111111'],
    }),
    tenantID: text({
      description: "Tenant; the subscription's if left out.",
      example: '00000000-0000-0000-0000-000000000000',
    }),
  },
  'Sign-in with Microsoft Entra ID.',
  { enableAzureRBAC: true },
);

const autoUpgradeProfile = words(
  {
    upgradeChannel: oneOf(['rapid', 'stable', 'patch', 'node-image', 'none'], {
      description: 'Which versions of Kubernetes are taken by themselves.',
      example: 'stable',
    }),
    nodeOSUpgradeChannel: oneOf(['None', 'Unmanaged', 'NodeImage', 'SecurityPatch'], {
      description: 'Which images of nodes are.',
      default: 'NodeImage',
      example: 'NodeImage',
    }),
  },
  'Upgrades that come by themselves.',
  { upgradeChannel: 'stable' },
);

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-deploy-kubernetes-extension#review-azure-machine-learning-extension-configuration-settings */
const extensionSettings = Type.Object(
  {
    enableTraining: flag({ description: 'Whether jobs run on the cluster.', default: true, example: true }),
    enableInference: flag({
      description: 'Whether online endpoints do, for which there is TLS or `allowInsecureConnections`.',
      default: false,
      example: true,
    }),
    inferenceRouterServiceType: oneOf(['LoadBalancer', 'NodePort', 'ClusterIP'], {
      description: 'By what kind of service requests come in.',
      default: 'LoadBalancer',
      example: 'LoadBalancer',
    }),
    internalLoadBalancerProvider: oneOf(['azure'], {
      description: 'Takes a load balancer inside the network.',
      example: 'azure',
    }),
    allowInsecureConnections: flag({
      description: 'Whether endpoints answer on plain HTTP; for tests.',
      default: false,
      example: false,
    }),
    sslSecretName: text({
      description: 'Name of the Kubernetes secret in the namespace `azureml` that holds certificate and key.',
      example: 'azureml-tls',
    }),
    sslCname: text({ description: 'Host name of the certificate.', example: 'inference.contoso.com' }),
    configurationSettings: armObject({
      description: 'Further settings of the extension, as texts.',
      example: { installNvidiaDevicePlugin: 'True' },
    }),
    configurationProtectedSettings: secret({
      description: 'Secret settings, an object, e.g. `sslCertPemFile` and `sslKeyPemFile`.',
      example: { parameter: 'extensionSecrets', secure: true, type: 'secureObject' },
    }),
    releaseTrain: text({ description: 'Release train.', default: 'stable', example: 'stable' }),
    autoUpgradeMinorVersion: flag({
      description: 'Whether newer minor versions come by themselves.',
      default: true,
      example: true,
    }),
    version: text({ description: 'Version, of an extension that does not upgrade itself.', example: '1.1.63' }),
    properties: properties('the extension', { managementDetails: {} }),
  },
  { additionalProperties: false },
);
export type MachineLearningExtension = 'none' | Static<typeof extensionSettings>;

/** A new AKS cluster. @see https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters */
export const KubernetesClusterSettings = Type.Object(
  {
    name: text({
      description:
        'Name: 1 to 63 letters, digits, underscores and dashes. Made from the workspace name and the resource group if left out.',
      example: 'aks-fraud-prod',
    }),
    tier: oneOf(['Free', 'Standard', 'Premium'], {
      description: 'Tier of the control plane: with `Standard` and `Premium` it has an SLA and bills by the hour.',
      default: 'Free',
      example: 'Standard',
    }),
    kubernetesVersion: text({
      description: "Version of Kubernetes, e.g. 1.33; AKS's default if left out.",
      example: '1.33',
    }),
    dnsPrefix: text({
      description:
        'Start of the host name of its API server; cannot be changed later. Its name and `-dns` if left out.',
      example: 'aks-fraud-prod-dns',
    }),
    identity: subResourceIdentity('the cluster, one kind of the two; `SystemAssigned` if left out'),
    subnet: subnet('Subnet of its nodes'),
    agentPoolProfiles: Type.Optional(
      Type.Array(agentPool, {
        ...help({
          description:
            'Pools of nodes; one of three Standard_D4s_v5 if left out: what Azure Machine Learning asks of a cluster for production.',
          example: [{ name: 'agentpool', vmSize: 'Standard_D4s_v5', count: 3 }],
        }),
        minItems: 1,
      }),
    ),
    networkProfile,
    apiServerAccessProfile,
    aadProfile,
    autoUpgradeProfile,
    enableRBAC: flag({ description: 'Whether Kubernetes has roles; stays.', default: true, example: true }),
    disableLocalAccounts: flag({
      description: 'Whether its own accounts are off. Azure Machine Learning needs them.',
      default: false,
      example: false,
    }),
    addonProfiles: armObject({
      description: "ARM's addonProfiles object.",
      example: { azurepolicy: { enabled: true } },
    }),
    nodeResourceGroup: text({
      description: 'Name of the resource group that AKS makes for the nodes.',
      example: 'rg-fraud-nodes',
    }),
    diskEncryptionSetID: text({
      description: 'Resource id of the disk encryption set of the nodes.',
      example: '/subscriptions/…/diskEncryptionSets/des-fraud',
    }),
    machineLearningExtension: Type.Optional(
      Type.Unsafe<MachineLearningExtension>({
        ...help({
          description:
            'The extension of Azure Machine Learning, without which no compute of type `Kubernetes` can attach the cluster: there by itself if one does; `none` where somebody else installs it.',
          example: { enableInference: true, sslSecretName: 'azureml-tls', sslCname: 'inference.contoso.com' },
        }),
        ...either(isText, { enum: ['none'] }, extensionSettings),
      }),
    ),
    tags: ownTags,
    properties: properties('the cluster', { oidcIssuerProfile: { enabled: true } }),
  },
  { additionalProperties: false, description: 'A new AKS cluster.' },
);
export type KubernetesClusterSettings = Static<typeof KubernetesClusterSettings>;

export const KubernetesClusterExisting = existing({});
export type KubernetesClusterExisting = Static<typeof KubernetesClusterExisting>;
