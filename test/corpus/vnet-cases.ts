import {
  advancedExisting,
  encrypted,
  newRegistry,
  type Quickstart,
  redundant,
  together,
  type Variant,
} from './quickstart-cases.ts';
import {
  insightsLocation,
  noForeignTenant,
  type QuickstartImprovement,
  registry,
  renamedArmIds,
  safeVault,
  servicesPass,
  softDelete,
  storage,
  usual2021,
  vault,
  workspace,
  workspaceBasedInsights,
  workspaceSku,
} from './quickstart-improvements.ts';

/** The switches of a quickstart with a network, as the deployment sets them. */
interface Switches {
  readonly network: 'new' | 'existing' | 'none';
  readonly approval: 'AutoApproval' | 'ManualApproval' | 'none';
  readonly behind?: boolean;
}

const names = { network: 'vnet-ml', subnet: 'snet-ml' };

/** The same deployment in the words of the quickstart and in ours. */
function deployed(label: string, { network, approval, behind = false }: Switches): Variant {
  return {
    label,
    theirs: {
      vnetOption: network,
      vnetName: names.network,
      subnetOption: network,
      subnetName: names.subnet,
      privateEndpointType: approval,
      storageAccountBehindVNet: String(behind),
      keyVaultBehindVNet: String(behind),
    },
    ours: {
      virtualNetworkOption: network,
      virtualNetworkName: names.network,
      subnetName: names.subnet,
      privateEndpointType: approval,
      storageAccountBehindVNet: behind,
      keyVaultBehindVNet: behind,
    },
  };
}

/** What quickstarts that were renewed since still lack. */
const usual2022: readonly QuickstartImprovement[] = [
  noForeignTenant,
  ...safeVault,
  softDelete,
  ...workspaceBasedInsights,
  insightsLocation,
  { type: workspace, path: 'kind', reason: 'the default, written out: there are kinds since' },
];
const noDatabricks: QuickstartImprovement = {
  type: workspace,
  path: 'properties.adbWorkspace',
  reason: 'Azure ML no longer links Databricks workspaces: no current API version has it',
};

const rolesOfIdentity: QuickstartImprovement = {
  type: 'Microsoft.Authorization/roleAssignments',
  path: '',
  reason: 'without its roles a user-assigned identity cannot reach what the workspace is made of',
};

const subnet = 'Microsoft.Network/virtualNetworks/subnets';
const securityGroup = 'Microsoft.Network/networkSecurityGroups';
const zoneGroup = 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups';

const zoneGroupIsNowhere: QuickstartImprovement = {
  type: zoneGroup,
  path: 'location',
  reason: 'a zone group is nowhere in particular: ARM has no such property',
};
const subnetStays: QuickstartImprovement = {
  type: subnet,
  path: '',
  reason: 'a subnet that exists is left as it is: private endpoints no longer ask for its policies to be off',
};
const registryRules: QuickstartImprovement = {
  type: registry,
  path: 'properties.networkRuleSet.virtualNetworkRules',
  reason: 'stable API versions have no service endpoints for registries: addresses or private endpoints only',
};

const filtered = 'what computes need may pass, what leads from one machine to the next may not';
/** What is safer in every new subnet. */
const subnets: readonly QuickstartImprovement[] = [
  { type: securityGroup, path: '', reason: filtered },
  { type: `${securityGroup}/securityRules`, path: '', reason: filtered },
  { type: subnet, path: 'properties.networkSecurityGroup', reason: filtered },
  {
    type: subnet,
    path: 'properties.defaultOutboundAccess',
    reason: 'Azure no longer advises an address that nobody chose',
  },
  {
    type: subnet,
    path: 'properties.privateEndpointNetworkPolicies',
    reason: 'the default, written out',
  },
];
/** A firewall that lets a subnet pass, and one that is off. */
const firewalls: readonly QuickstartImprovement[] = [
  servicesPass.storage,
  servicesPass.vault,
  {
    type: storage,
    path: 'properties.networkAcls.virtualNetworkRules[0].action',
    reason: 'the only value there is, and the default',
  },
  {
    type: vault,
    path: 'properties.networkAcls.virtualNetworkRules[0].action',
    reason: 'a vault has no such property',
  },
  ...[storage, vault].map((type) => ({
    type,
    path: 'properties.networkAcls',
    reason: 'a firewall that is off says so: one that is left out stays as it was',
  })),
];
const zoneConfigs: readonly QuickstartImprovement[] = [0, 1].map((position) => ({
  type: zoneGroup,
  path: `properties.privateDnsZoneConfigs[${position}].name`,
  reason: 'not the name of the zone in the public cloud, which is another one elsewhere',
}));

/** The same in a network of another resource group, where the endpoint and its zones are made too. */
function elsewhere(label: string, switches: Omit<Switches, 'network'>): Variant {
  const { theirs, ours } = deployed(label, { network: 'existing', ...switches });
  const { virtualNetworkOption: _, subnetName: __, ...ourNames } = ours ?? {};
  return {
    label,
    theirs: {
      ...theirs,
      vnetResourceGroupName: 'rg-network',
      vnetLocation: 'northeurope',
      containerRegistryBehindVNet: 'true',
    },
    ours: { ...ourNames, virtualNetworkResourceGroupName: 'rg-network', virtualNetworkLocation: 'northeurope' },
  };
}

/** A network that exists and gets the subnet of the workspace. */
function newSubnetIn(label: string, switches: Omit<Switches, 'network'>): Variant {
  const prefix = { subnetPrefix: '10.0.9.0/26' };
  const { theirs, ours } = deployed(label, { network: 'existing', ...switches });
  return {
    label,
    theirs: { ...theirs, ...prefix, subnetOption: 'new' },
    ours: { ...ours, ...prefix, newSubnet: true },
  };
}

const workspaceName = (placeholder: string) => ({
  parameter: 'workspaceName',
  value: 'mlw-quickstart',
  reason: `${placeholder} stands for a name that the pipeline of the quickstarts makes`,
});
const registryVaries = {
  parameter: 'containerRegistryOption',
  value: 'none',
  reason: 'each choice of it is a variant',
};

const privateWay = deployed('private', { network: 'new', approval: 'AutoApproval', behind: true });
const identities: Variant = {
  label: 'user-assigned identities',
  theirs: {
    identityType: 'userAssigned',
    primaryUserAssignedIdentityName: 'id-workspace',
    primaryUserAssignedIdentityResourceGroup: 'rg-identities',
    cmkUserAssignedIdentityName: 'id-key',
    cmkUserAssignedIdentityResourceGroup: 'rg-identities',
  },
};

export const vnetCases: readonly Quickstart[] = [
  {
    spec: 'qs-workspace-vnet',
    corpus: 'qs-workspace-vnet',
    replaced: [workspaceName('GEN-UNIQUE-10'), registryVaries],
    variants: [
      privateWay,
      deployed('private, to be approved', { network: 'new', approval: 'ManualApproval', behind: true }),
      deployed('network alone', { network: 'new', approval: 'none' }),
      deployed('no network', { network: 'none', approval: 'none' }),
      deployed('existing network', { network: 'existing', approval: 'AutoApproval', behind: true }),
      { ...deployed('China', { network: 'new', approval: 'AutoApproval' }), cloud: 'AzureChinaCloud' },
      { ...deployed('US Government', { network: 'new', approval: 'AutoApproval' }), cloud: 'AzureUSGovernment' },
      newSubnetIn('existing network, new subnet', { approval: 'AutoApproval', behind: true }),
      newSubnetIn('existing network, new subnet, to be approved', { approval: 'ManualApproval', behind: false }),
      { ...newSubnetIn('existing network, new subnet, China', { approval: 'none' }), cloud: 'AzureChinaCloud' },
      together('all existing', [
        deployed('', { network: 'existing', approval: 'ManualApproval', behind: true }),
        ...advancedExisting,
      ]),
      together('own ranges, another region', [
        deployed('', { network: 'new', approval: 'AutoApproval' }),
        {
          label: '',
          theirs: { addressPrefixes: ['10.8.0.0/16'], subnetPrefix: '10.8.4.0/26', vnetLocation: 'northeurope' },
          ours: {
            addressPrefixes: ['10.8.0.0/16'],
            subnetPrefix: '10.8.4.0/26',
            virtualNetworkLocation: 'northeurope',
          },
        },
      ]),
      together('registry, key and tags', [
        deployed('', { network: 'new', approval: 'AutoApproval', behind: true }),
        newRegistry('Premium'),
        encrypted,
        redundant('storageAccountType'),
        { label: '', theirs: { confidential_data: true }, ours: { confidentialData: true } },
        { label: '', theirs: { tagValues: { team: 'ml' } }, ours: { tagValues: { team: 'ml' } } },
      ]),
      together('Databricks', [
        deployed('', { network: 'none', approval: 'none' }),
        { label: '', theirs: { adbWorkspaceId: '/subscriptions/…/workspaces/adb' } },
      ]),
    ],
    improvements: [...usual2022, workspaceSku, noDatabricks, ...subnets, ...firewalls, ...zoneConfigs],
  },
  {
    spec: 'qs-workspace-vnet-v1-legacy-mode',
    corpus: 'qs-workspace-vnet-v1-legacy-mode',
    replaced: [workspaceName('GEN-UNIQUE-10'), registryVaries],
    variants: [
      together('private', [privateWay, identities]),
      together('existing network, to be approved', [
        deployed('', { network: 'existing', approval: 'ManualApproval', behind: true }),
        identities,
        newRegistry('Standard'),
      ]),
      together('no network, own key', [deployed('', { network: 'none', approval: 'none' }), identities, encrypted]),
    ],
    improvements: [
      ...usual2022,
      workspaceSku,
      rolesOfIdentity,
      ...subnets,
      {
        type: subnet,
        path: 'properties.privateLinkServiceNetworkPolicies',
        reason: 'computes without public IP addresses fail where they are on',
      },
      ...firewalls,
      ...zoneConfigs,
    ],
  },
  {
    spec: 'qs-advanced-2021-network',
    corpus: 'qs-advanced-2021',
    replaced: [workspaceName('GEN-UNIQUE'), registryVaries],
    variants: [
      privateWay,
      deployed('private, to be approved', { network: 'new', approval: 'ManualApproval', behind: true }),
      deployed('network alone', { network: 'new', approval: 'none' }),
      deployed('existing network', { network: 'existing', approval: 'AutoApproval', behind: true }),
      together('existing network, Premium registry', [
        deployed('', { network: 'existing', approval: 'none', behind: true }),
        newRegistry('Premium'),
      ]),
      { ...deployed('China', { network: 'new', approval: 'AutoApproval' }), cloud: 'AzureChinaCloud' },
    ],
    improvements: [
      ...usual2021,
      workspaceSku,
      ...renamedArmIds(() => 'and an empty text is no id'),
      ...subnets.filter(({ path }) => path !== 'properties.privateEndpointNetworkPolicies'),
      zoneGroupIsNowhere,
      subnetStays,
      ...firewalls,
      ...zoneConfigs,
    ],
  },
  {
    spec: 'other-azureml-ops-accelerator',
    corpus: 'other-azureml-ops-accelerator',
    replaced: [workspaceName('GEN-UNIQUE')],
    variants: [
      elsewhere('network in another group', { approval: 'AutoApproval', behind: true }),
      together('network in another group, own key', [
        elsewhere('', { approval: 'AutoApproval', behind: true }),
        encrypted,
      ]),
      elsewhere('network in another group, to be approved', { approval: 'ManualApproval', behind: true }),
      elsewhere('network in another group, no endpoint', { approval: 'none', behind: false }),
    ],
    improvements: [
      ...usual2021,
      workspaceSku,
      ...firewalls,
      ...zoneConfigs,
      zoneGroupIsNowhere,
      subnetStays,
      ...renamedArmIds(() => 'and an empty text is no id'),
      registryRules,
    ],
  },
];
