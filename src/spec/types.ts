import { type Static, Type } from 'typebox';
import { AccessPolicies } from './types/access-policy.ts';
import { AiServicesExisting, AiServicesSettings } from './types/ai-services.ts';
import { ActionGroup, Alerts } from './types/alerts.ts';
import { Artifacts } from './types/artifacts.ts';
import { Assets } from './types/asset.ts';
import { associated } from './types/associated.ts';
import { BatchEndpoints } from './types/batch-endpoint.ts';
import { Budget } from './types/budget.ts';
import { Computes } from './types/compute.ts';
import { Connections } from './types/connection.ts';
import { ContainerRegistryExisting, ContainerRegistrySettings } from './types/container-registry.ts';
import { Dashboard } from './types/dashboard.ts';
import { Datastores } from './types/datastore.ts';
import { environmentsOf } from './types/environments.ts';
import { FeatureStoreSection } from './types/feature-store.ts';
import {
  BastionHostExisting,
  BastionHostSettings,
  NatGatewayExisting,
  NatGatewaySettings,
  RouteTableExisting,
  RouteTableSettings,
} from './types/gateway.ts';
import { Jobs } from './types/job.ts';
import { JumpBoxExisting, JumpBoxSettings } from './types/jump-box.ts';
import { KeyVaultExisting, KeyVaultSettings } from './types/key-vault.ts';
import { KubernetesClusterExisting, KubernetesClusterSettings } from './types/kubernetes-cluster.ts';
import { OutboundRule } from './types/managed-network.ts';
import { Registry } from './types/ml-registry.ts';
import {
  ApplicationInsightsExisting,
  ApplicationInsightsSettings,
  LogAnalyticsWorkspaceExisting,
  LogAnalyticsWorkspaceSettings,
} from './types/monitoring.ts';
import { NetworkSecurityGroupExisting, NetworkSecurityGroupSettings } from './types/network-security-group.ts';
import { OnlineEndpoints } from './types/online-endpoint.ts';
import { DiagnosticSettings, Locks } from './types/operations.ts';
import { PreviewResources } from './types/preview-resource.ts';
import { PrivateDnsZoneExisting, PrivateDnsZoneSettings, PrivateDnsZones } from './types/private-dns-zone.ts';
import { PrivateEndpointItem, PrivateEndpoints } from './types/private-endpoint.ts';
import { Projects } from './types/project.ts';
import { ResourceGroup } from './types/resource-group.ts';
import { Access, RoleAssignments } from './types/role-assignment.ts';
import { Schedules } from './types/schedule.ts';
import { CapabilityHosts, MarketplaceSubscriptions, ServerlessEndpoints } from './types/serverless-endpoint.ts';
import { StorageAccountExisting, StorageAccountSettings } from './types/storage-account.ts';
import { UserAssignedIdentities } from './types/user-assigned-identity.ts';
import {
  ExpressionValue,
  either,
  help,
  KeyVaultSecret,
  KeyVaultSecretValue,
  ParameterValue,
  tags,
  text,
  value,
} from './types/value.ts';
import { AddedSubnet, Subnet, VirtualNetworkExisting, VirtualNetworkSettings } from './types/virtual-network.ts';
import { UserAssignedIdentityExisting, UserAssignedIdentitySettings, WorkspaceSettings } from './types/workspace.ts';

const storageAccount = associated<typeof StorageAccountSettings, typeof StorageAccountExisting>('StorageAccount', {
  description: 'The default storage account: datastores, logs, notebooks.',
  default: 'new',
  example: { new: { sku: 'Standard_ZRS' } },
});
const keyVault = associated<typeof KeyVaultSettings, typeof KeyVaultExisting>('KeyVault', {
  description: 'The key vault: secrets of computes and connections.',
  default: 'new',
  example: { existing: { name: 'kv-shared', resourceGroup: 'rg-shared' } },
});
const logAnalyticsWorkspace = associated<typeof LogAnalyticsWorkspaceSettings, typeof LogAnalyticsWorkspaceExisting>(
  'LogAnalyticsWorkspace',
  {
    description: 'The Log Analytics workspace that a new Application Insights component stores its data in.',
    default: 'new',
    example: { existing: { name: 'log-central', resourceGroup: 'rg-ops' } },
  },
);
const applicationInsights = associated<typeof ApplicationInsightsSettings, typeof ApplicationInsightsExisting>(
  'ApplicationInsights',
  {
    description:
      'Application Insights: telemetry of endpoints. Can be deleted later, but not made anew without a new workspace.',
    default: 'new',
    example: 'new',
  },
);
const containerRegistry = associated<typeof ContainerRegistrySettings, typeof ContainerRegistryExisting>(
  'ContainerRegistry',
  {
    description:
      'The container registry: images of environments. With `none` the service makes one when it first needs it.',
    default: 'new',
    example: 'none',
  },
);
const virtualNetwork = associated<typeof VirtualNetworkSettings, typeof VirtualNetworkExisting>('VirtualNetwork', {
  description: 'The virtual network that private endpoints and computes stand in.',
  default: 'none',
  example: { new: { addressPrefixes: ['10.20.0.0/16'] } },
});
const networkSecurityGroup = associated<typeof NetworkSecurityGroupSettings, typeof NetworkSecurityGroupExisting>(
  'NetworkSecurityGroup',
  {
    description:
      'The network security group of new subnets: `new` where there are some if left out, with the rules that computes need. It is made in the region of the workspace, so say `none`, or an existing one, for a network elsewhere.',
    example: { new: { computeRules: 'publicIP' } },
  },
);

const natGateway = associated<typeof NatGatewaySettings, typeof NatGatewayExisting>('NatGateway', {
  description: 'The NAT gateway of new subnets: by it machines reach the internet.',
  default: 'none',
  example: 'new',
});
const routeTable = associated<typeof RouteTableSettings, typeof RouteTableExisting>('RouteTable', {
  description: 'The route table of new subnets, e.g. to a firewall.',
  default: 'none',
  example: { existing: { name: 'rt-firewall', resourceGroup: 'rg-net' } },
});
const bastionHost = associated<typeof BastionHostSettings, typeof BastionHostExisting>('BastionHost', {
  description: 'Bastion: by it people reach machines in the virtual network that have no public addresses.',
  default: 'none',
  example: 'new',
});
const jumpBox = associated<typeof JumpBoxSettings, typeof JumpBoxExisting>('JumpBox', {
  description: 'A virtual machine in the virtual network, to work from where the workspace is reached.',
  default: 'none',
  example: { new: { osType: 'Linux' } },
});

/**
 * The sub resources: parts that most specs do not have. Each is checked by a validator of its own, loaded when a spec has
 * the key.
 */
const sections = {
  compute: Computes,
  kubernetesCluster: associated<typeof KubernetesClusterSettings, typeof KubernetesClusterExisting>(
    'KubernetesCluster',
    {
      description:
        'A Kubernetes cluster of Azure (AKS). A compute of type `AKS` or `Kubernetes` attaches it with `resourceId: kubernetesCluster`.',
      default: 'none',
      example: { new: { subnet: 'snet-scoring' } },
    },
  ),
  aiServices: associated<typeof AiServicesSettings, typeof AiServicesExisting>('AiServices', {
    description: 'An Azure AI services account, for connections: models of OpenAI, speech, language and others.',
    default: 'none',
    example: 'new',
  }),
  assets: Assets,
  featureStore: FeatureStoreSection,
  projects: Projects,
  connections: Connections,
  datastores: Datastores,
  virtualNetwork,
  networkSecurityGroup,
  natGateway,
  routeTable,
  bastionHost,
  jumpBox,
  privateEndpoints: PrivateEndpoints,
  privateDnsZones: PrivateDnsZones,
  onlineEndpoints: OnlineEndpoints,
  batchEndpoints: BatchEndpoints,
  serverlessEndpoints: ServerlessEndpoints,
  marketplaceSubscriptions: MarketplaceSubscriptions,
  capabilityHosts: CapabilityHosts,
  previewResources: PreviewResources,
  registry: Registry,
  jobs: Jobs,
  schedules: Schedules,
  diagnosticSettings: DiagnosticSettings,
  locks: Locks,
  actionGroup: ActionGroup,
  alerts: Alerts,
  budget: Budget,
  dashboard: Dashboard,
  userAssignedIdentities: UserAssignedIdentities,
  roleAssignments: RoleAssignments,
  access: Access,
  accessPolicies: AccessPolicies,
  resourceGroup: ResourceGroup,
  artifacts: Artifacts,
};

/** The keys of the parts of a spec that are checked apart from the rest. */
export const sectionKeys: readonly string[] = [...Object.keys(sections), 'environments'];

/**
 * Words of the workspace that most specs do without, and whose checks are long: as with sections, the validator of each
 * is loaded when a spec has the word.
 */
export const rareWorkspaceKeys: ReadonlyArray<keyof Static<typeof WorkspaceSettings>> = [
  'identity',
  'sku',
  'encryption',
  'managedNetwork',
  'serverlessComputeSettings',
  'workspaceHubConfig',
  'featureStoreSettings',
];

/** The words of a spec, all of which an environment may say otherwise. */
const words = {
  kind: Type.Optional(
    Type.Enum(
      ['Workspace', 'Registry'],
      help({
        description: 'What the spec is about: a workspace, or a registry that shares models between workspaces.',
        default: 'Workspace',
        example: 'Registry',
      }),
    ),
  ),
  name: value(Type.String({ pattern: '^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$' }), {
    description:
      'Name of the workspace: 3 to 33 letters, digits, dashes and underscores, a letter or digit first. Upper and lower case do not make two names. With `kind: Registry` it is the name of the registry: 3 to 32.',
    example: 'mlw-fraud-prod',
  }),
  uniqueName: Type.Optional(
    Type.Boolean(
      help({
        description:
          'Whether the name gets a suffix made from the resource group. A deleted workspace keeps its name for 14 days; with the suffix the next resource group is free of it.',
        default: false,
        example: true,
      }),
    ),
  ),
  scope: Type.Optional(
    Type.Enum(
      ['resourceGroup', 'subscription'],
      help({
        description:
          'Where the template is deployed: into a resource group that is there, or into the subscription, to make the resource group too.',
        default: 'resourceGroup',
        example: 'subscription',
      }),
    ),
  ),
  location: text(
    { description: "Azure region of all resources; the resource group's if left out.", example: 'westeurope' },
    { pattern: '^[a-z][a-z0-9]+$' },
  ),
  tags: tags({ description: 'Tags of every resource that can carry them.', example: { costCenter: '4711' } }),
  requiredTags: Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 512 }), {
      ...help({ description: 'Names of tags that the company demands on every resource.', example: ['costCenter'] }),
      uniqueItems: true,
    }),
  ),
  workspace: Type.Optional(
    Type.Unsafe<'existing' | Static<typeof WorkspaceSettings>>({
      ...help({
        description:
          'The workspace itself; `existing` for one that is in the resource group already and gets sub resources only.',
        example: { friendlyName: 'Fraud detection' },
      }),
      ...either({ const: 'existing' }, {}, { $ref: '#/$defs/WorkspaceSettings' }),
    }),
  ),
  storageAccount,
  keyVault,
  logAnalyticsWorkspace,
  applicationInsights,
  containerRegistry,
  ...sections,
};

/** A whole spec. One definition gives the TypeScript type and `schemas/spec.schema.json`. */
export const specSchema = Type.Object(
  {
    $schema: Type.Optional(
      Type.String(
        help({ description: 'Where the schema of this file is, for editors.', example: '../schemas/spec.schema.json' }),
      ),
    ),
    ...words,
    environments: environmentsOf(words),
  },
  {
    $id: 'https://aml-templates/schemas/spec.schema.json',
    title: 'Azure Machine Learning workspace',
    description: 'An Azure Machine Learning workspace and everything around it.',
    additionalProperties: false,
    $defs: {
      ParameterValue,
      ExpressionValue,
      KeyVaultSecret,
      KeyVaultSecretValue,
      WorkspaceSettings,
      OutboundRule,
      AiServicesSettings,
      AiServicesExisting,
      KubernetesClusterSettings,
      KubernetesClusterExisting,
      StorageAccountSettings,
      StorageAccountExisting,
      KeyVaultSettings,
      KeyVaultExisting,
      LogAnalyticsWorkspaceSettings,
      LogAnalyticsWorkspaceExisting,
      ApplicationInsightsSettings,
      ApplicationInsightsExisting,
      ContainerRegistrySettings,
      ContainerRegistryExisting,
      UserAssignedIdentitySettings,
      UserAssignedIdentityExisting,
      Subnet,
      AddedSubnet,
      VirtualNetworkSettings,
      VirtualNetworkExisting,
      NetworkSecurityGroupSettings,
      NetworkSecurityGroupExisting,
      NatGatewaySettings,
      NatGatewayExisting,
      RouteTableSettings,
      RouteTableExisting,
      BastionHostSettings,
      BastionHostExisting,
      JumpBoxSettings,
      JumpBoxExisting,
      PrivateEndpointItem,
      PrivateDnsZoneSettings,
      PrivateDnsZoneExisting,
    },
  },
);

/** A spec as a user writes it, after its shape was checked. */
export type Spec = Static<typeof specSchema>;
