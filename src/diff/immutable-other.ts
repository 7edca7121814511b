import { whenLeftOut } from './allowed-changes.ts';
import type { ImmutableProperty } from './immutable-properties.ts';

const cluster = ['Microsoft.ContainerService/managedClusters'];
const machine = ['Microsoft.Compute/virtualMachines'];

/** Monitoring, identities and roles, AI services, Kubernetes, virtual machines. */
export const otherProperties: readonly ImmutableProperty[] = [
  {
    types: ['Microsoft.Insights/components'],
    path: ['properties', 'WorkspaceResourceId'],
    effect: 'refused',
    text: 'a component that keeps its data in a Log Analytics workspace cannot go back to keeping them itself',
    source: 'https://learn.microsoft.com/azure/azure-monitor/app/create-workspace-resource',
    allows: (_, after) => after !== null,
  },
  ...['principalId', 'roleDefinitionId', 'delegatedManagedIdentityResourceId'].map(
    (key): ImmutableProperty => ({
      types: ['Microsoft.Authorization/roleAssignments'],
      path: ['properties', key],
      effect: 'refused',
      text: 'an assignment stays as it was made (`RoleAssignmentUpdateNotPermitted`): delete it, or give it another name',
      source: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshooting',
    }),
  ),
  {
    types: ['Microsoft.CognitiveServices/accounts'],
    path: ['properties', 'customSubDomainName'],
    effect: 'refused',
    text: 'the subdomain of an account stays: it takes a new account',
    source: 'https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains',
    allows: (before) => before === null,
  },
  {
    types: ['Microsoft.CognitiveServices/accounts'],
    path: ['kind'],
    effect: 'refused',
    text: 'the kind of an account stays, but for an upgrade of OpenAI to AIServices: it takes a new account',
    source: 'https://learn.microsoft.com/azure/ai-foundry/how-to/upgrade-azure-openai',
    allows: (before, after) => before === 'OpenAI' && after === 'AIServices',
  },
  ...(
    [
      [['dnsPrefix'], 'the DNS prefix of a cluster stays'],
      [['nodeResourceGroup'], 'the resource group of the nodes stays'],
      [['apiServerAccessProfile', 'enablePrivateCluster'], 'whether the API server is private stays'],
      [['apiServerAccessProfile', 'privateDNSZone'], 'the DNS zone of a private API server stays'],
      [['networkProfile', 'serviceCidr'], 'the addresses of services stay'],
      [['networkProfile', 'dnsServiceIP'], 'the address of the DNS service stays'],
      [['agentPoolProfiles', '*', 'vmSize'], 'the VM size of a pool stays: add a pool and delete this one'],
      [['agentPoolProfiles', '*', 'vnetSubnetID'], 'the subnet of a pool stays: add a pool and delete this one'],
      [['agentPoolProfiles', '*', 'osDiskType'], 'the disks of a pool stay: add a pool and delete this one'],
      [['agentPoolProfiles', '*', 'availabilityZones'], 'the zones of a pool stay: add a pool and delete this one'],
    ] as const
  ).map(
    ([path, what]): ImmutableProperty => ({
      types: cluster,
      path: ['properties', ...path],
      effect: 'refused',
      text: what.includes(':') ? what : `${what}: it takes a new cluster`,
      source: 'https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters',
      allows: whenLeftOut,
    }),
  ),
  ...(
    [
      [['osProfile'], 'the name, the administrator and the keys of a machine are set when it is made'],
      [['storageProfile', 'imageReference'], 'the image of a machine stays'],
      [['securityProfile', 'securityType'], 'the security type of a machine stays'],
    ] as const
  ).map(
    ([path, what]): ImmutableProperty => ({
      types: machine,
      path: ['properties', ...path],
      effect: 'refused',
      text: `${what} (\`PropertyChangeNotAllowed\`): it takes a new machine`,
      source: 'https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines',
    }),
  ),
  {
    types: machine,
    path: ['zones'],
    effect: 'refused',
    text: 'a machine stays in its zone (`PropertyChangeNotAllowed`): it takes a new machine',
    source: 'https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines',
  },
];
