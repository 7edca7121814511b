import type { JsonObject } from '../engine/json.ts';
import type { Quickstart, Variant } from './quickstart-cases.ts';
import {
  insights,
  logs,
  type QuickstartImprovement,
  workspace,
  workspaceBasedInsights,
  workspaceSku,
} from './quickstart-improvements.ts';

const subnet = 'Microsoft.Network/virtualNetworks/subnets';
const endpoint = 'Microsoft.Network/privateEndpoints';
const zone = 'Microsoft.Network/privateDnsZones';
const zoneGroup = `${endpoint}/privateDnsZoneGroups`;
const machine = 'Microsoft.Compute/virtualMachines';
const nic = 'Microsoft.Network/networkInterfaces';
const bastion = 'Microsoft.Network/bastionHosts';
const cluster = 'Microsoft.ContainerService/managedClusters';
const compute = `${workspace}/computes`;

const password = 'Sample-Password1';

const replaced = [
  ['prefix', 'zone'],
  ['dsvmJumpboxUsername', 'someone'],
  ['dsvmJumpboxPassword', password],
].map(([parameter = '', value]) => ({
  parameter,
  value,
  reason: 'stands for what a pipeline of the quickstarts makes',
}));

/** The same deployment in the words of each side, with what both have in every variant. */
const variant = (label: string, theirs: JsonObject, ours: JsonObject): Variant => ({
  label,
  theirs,
  ours: {
    friendlyName: 'Private link endpoint sample workspace',
    description: 'This is an example workspace having a private link endpoint.',
    instanceName: 'zone-ci001',
    aksName: 'aks-zone',
    adminUsername: 'someone',
    jumpBoxAdminPassword: password,
    ...ours,
  },
});

const addresses = {
  vnetAddressPrefix: '10.50.0.0/16',
  trainingSubnetPrefix: '10.50.0.0/24',
  scoringSubnetPrefix: '10.50.1.0/24',
  azureBastionSubnetPrefix: '10.50.2.0/26',
};
const tags = { tags: { costCenter: '4711' } };

const variants: readonly Variant[] = [
  variant('defaults', {}, {}),
  variant('without jump host', { deployJumphost: false }, { bastionHostOption: 'none', jumpBoxOption: 'none' }),
  variant(
    'no public IP, other addresses and size',
    { ...addresses, amlComputePublicIp: false, amlComputeDefaultVmSize: 'Standard_DS4_v2' },
    { ...addresses, nodePublicIp: false, vmSize: 'Standard_DS4_v2' },
  ),
  variant('tags', tags, tags),
];

const rows = (type: string, reason: string, ...paths: readonly string[]): readonly QuickstartImprovement[] =>
  paths.map((path) => ({ type, path, reason }));

const configName = (index: number): string => `properties.privateDnsZoneConfigs[${index}].name`;
const zones = rows(zoneGroup, 'a name within the group, short as that of its zone', configName(0), configName(1));

const tagsReason = 'the tags of the deployment, on every resource that can have some';
const tagged = [
  zone,
  `${zone}/virtualNetworkLinks`,
  nic,
  machine,
  `${machine}/extensions`,
  bastion,
  'Microsoft.Network/publicIPAddresses',
  compute,
].flatMap((type) => rows(type, tagsReason, 'tags'));

const common: readonly QuickstartImprovement[] = [
  ...rows(subnet, 'the subnet of Bastion, which a network deployed again must not lose while Bastion is in it', ''),
  ...rows(subnet, 'Bastion takes no subnet smaller than /26 any more', 'properties.addressPrefix'),
  ...rows(subnet, 'the default of that time, written out: it is another one now', 'properties.defaultOutboundAccess'),
  ...rows(
    endpoint,
    'the owner of the resource says that, whoever asks cannot',
    'properties.privateLinkServiceConnections[0].properties.privateLinkServiceConnectionState',
  ),
  ...zones,
  ...rows('Microsoft.Authorization/roleAssignments', 'the studio sees data behind the endpoints', ''),
  ...rows(workspace, 'the default, written out: there are kinds since', 'kind'),
  workspaceSku,
  ...rows(cluster, 'no API version since 2023 has it', 'properties.networkProfile.dockerBridgeCidr'),
  ...rows(cluster, 'the default, written out', 'sku'),
  ...rows(nic, 'a name within the interface', 'properties.ipConfigurations[0].name'),
  ...rows(bastion, 'a name within the host', 'properties.ipConfigurations[0].name'),
  ...rows(bastion, 'the default, written out', 'sku'),
  ...rows(
    machine,
    'disk and interface go with the machine',
    'properties.storageProfile.osDisk.deleteOption',
    'properties.networkProfile.networkInterfaces[0].properties',
  ),
  ...tagged,
];

/**
 * Real templates of a whole landing zone: network, workspace, computes, a way in. Names are exchanged before values are
 * compared, so no row tells that the zone of the vault has the name that Azure asks for, privatelink.vaultcore.azure.net,
 * and not privatelink.vault.azure.net.
 */
export const landingZoneCases: readonly Quickstart[] = [
  {
    spec: 'qs-end-to-end-secure',
    corpus: 'qs-end-to-end-secure',
    replaced,
    variants,
    improvements: [...common, ...rows(logs, tagsReason, 'tags')],
  },
  {
    spec: 'qs-end-to-end-secure-v1-legacy-mode',
    corpus: 'qs-end-to-end-secure-v1-legacy-mode',
    replaced,
    variants,
    improvements: [
      ...common,
      ...workspaceBasedInsights,
      ...rows(insights, 'telemetry is stored in the Log Analytics workspace', 'properties.IngestionMode'),
    ],
  },
];
