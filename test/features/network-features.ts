import { expect } from 'vitest';
import { arm, type Feature, makes, makesNo, ownId, said, saidBut, says, saysWith, sharedId } from './feature.ts';

const endpoint = (path: string, value: unknown) => makes(arm.endpoint, path, value);
const subnetId = sharedId(arm.subnet, 'vnet-spoke', 'snet-endpoints');
const choice =
  'approval: {parameter: approval, defaultValue: AutoApproval, allowedValues: [AutoApproval, ManualApproval, none]}';

const connected = (groupId: string) => [
  expect.objectContaining({ properties: expect.objectContaining({ groupIds: [groupId] }) }),
];
const automatic = (groupId: string) => endpoint('properties.privateLinkServiceConnections', connected(groupId));
const manual = endpoint('properties.manualPrivateLinkServiceConnections', connected('amlworkspace'));

const asg = sharedId('Microsoft.Network/applicationSecurityGroups', 'asg');
const zoneId = (name: string) => sharedId(arm.zone, name);
const configs = 'properties.privateDnsZoneConfigs';
const inZones = (...ids: readonly unknown[]) =>
  ids.map((id) => expect.objectContaining({ properties: { privateDnsZoneId: id } }));
const api = 'privatelink.api.azureml.ms';
const notebooks = 'privatelink.notebooks.azure.net';

/** Private endpoints and the names that they have. */
const privateEndpoints: readonly Feature[] = [
  said(
    'private endpoint on workspace',
    says(`privateEndpoints: [{resource: workspace, subnet: ${subnetId}}]`, automatic('amlworkspace')),
    says(`privateEndpoints: [{resource: workspace, subnet: ${subnetId}, approval: ManualApproval}]`, manual),
    ...[
      saysWith(
        `privateEndpoints: [{resource: workspace, subnet: ${subnetId}, ${choice}}]`,
        { approval: 'ManualApproval' },
        manual,
      ),
      saysWith(
        `privateEndpoints: [{resource: workspace, subnet: ${subnetId}, ${choice}}]`,
        { approval: 'none' },
        makesNo(arm.endpoint),
      ),
    ],
  ),
  said(
    'PE in other RG, name, custom NIC, static IPs, ASG, customDns, lock, roles',
    says(
      `privateEndpoints: [{resource: workspace, subnet: ${subnetId}, resourceGroup: rg-net, name: pep-mlw}]\nprivateDnsZones: none`,
      endpoint('id', expect.stringContaining('/resourceGroups/rg-net/')),
      endpoint('name', 'pep-mlw'),
    ),
    says(
      `privateEndpoints: [{resource: workspace, subnet: ${subnetId}, customNetworkInterfaceName: nic-mlw, applicationSecurityGroups: [${asg}], ipConfigurations: [{memberName: default, privateIPAddress: 10.0.0.10}, {memberName: notebook, privateIPAddress: 10.0.0.11}], properties: {customDnsConfigs: [{fqdn: mlw.contoso.com, ipAddresses: [10.0.0.10]}]}}]`,
      endpoint('properties.customNetworkInterfaceName', 'nic-mlw'),
      endpoint('properties.applicationSecurityGroups', [{ id: asg }]),
      endpoint('properties.ipConfigurations.1.properties', {
        groupId: 'amlworkspace',
        memberName: 'notebook',
        privateIPAddress: '10.0.0.11',
      }),
      endpoint('properties.customDnsConfigs', [{ fqdn: 'mlw.contoso.com', ipAddresses: ['10.0.0.10'] }]),
    ),
    says(
      `privateEndpoints: [{resource: workspace, subnet: ${subnetId}, name: pep-mlw}]\nlocks: [{level: CanNotDelete, resources: [privateEndpoints]}]\nroleAssignments: [{role: Reader, principal: 11111111-1111-1111-1111-111111111111, principalType: Group, on: pep-mlw}]`,
      makes(arm.lock, 'id', expect.stringContaining('/privateEndpoints/pep-mlw/')),
      makes(arm.role, 'id', expect.stringContaining('/privateEndpoints/pep-mlw/')),
    ),
  ),
  said(
    'DNS zone group (api + notebooks)',
    says(
      `privateEndpoints: [{resource: workspace, subnet: ${subnetId}}]\nprivateDnsZones: new`,
      makes(arm.zoneGroup, configs, inZones(ownId(arm.zone, api), ownId(arm.zone, notebooks))),
    ),
    says(
      `privateEndpoints: [{resource: workspace, subnet: ${subnetId}}]\nprivateDnsZones: {existing: {ids: {${api}: ${zoneId(api)}, ${notebooks}: ${zoneId(notebooks)}}}}`,
      makes(arm.zoneGroup, configs, inZones(zoneId(api), zoneId(notebooks))),
    ),
  ),
  said(
    'DNS zone new / link to vnet / existing by id',
    says(
      'virtualNetwork: new\nprivateEndpoints: [workspace]\nprivateDnsZones: new',
      makes(arm.zone, 'name', api),
      makes(arm.zoneLink, 'properties.virtualNetwork.id', expect.stringContaining('/virtualNetworks/vnet-')),
    ),
    says(
      'virtualNetwork: new\nprivateEndpoints: [workspace]\nprivateDnsZones: {existing: {resourceGroup: rg-dns, linkVirtualNetwork: true}}',
      makesNo(arm.zone),
      makes(arm.zoneLink, 'id', expect.stringContaining(`/resourceGroups/rg-dns/`)),
      makes(
        arm.zoneGroup,
        configs,
        inZones(expect.stringContaining(`/rg-dns/`), expect.stringContaining(`/privateDnsZones/${notebooks}`)),
      ),
    ),
  ),
  said(
    'sovereign clouds (zone names per cloud)',
    {
      ...says(
        'virtualNetwork: new\nprivateEndpoints: [workspace]',
        makes(arm.zone, 'name', 'privatelink.api.ml.azure.us'),
        makes(arm.zone, 'name', 'privatelink.notebooks.usgovcloudapi.net'),
      ),
      cloud: 'AzureUSGovernment',
    },
    {
      ...says(
        'virtualNetwork: new\nprivateEndpoints: [workspace]',
        makes(arm.zone, 'name', 'privatelink.api.ml.azure.cn'),
        makes(arm.zone, 'name', 'privatelink.notebooks.chinacloudapi.cn'),
      ),
      cloud: 'AzureChinaCloud',
    },
  ),
  said(
    'PE for storage blob/file, KV, ACR',
    says(
      'virtualNetwork: new\nprivateEndpoints: [storageAccount, keyVault, containerRegistry]',
      ...['blob', 'file', 'vault', 'registry'].map(automatic),
    ),
  ),
];

const network = (path: string, value: unknown) => makes(arm.network, path, value);
const subnets = 'properties.subnets';
const inNetwork = (spec: string) => `virtualNetwork: new\n${spec}`;
const cluster = sharedId(arm.cluster, 'aks');
const publicIp = 'Microsoft.Network/publicIPAddresses';

/** The network that computes and private endpoints stand in. */
const virtualNetworks: readonly Feature[] = [
  said(
    'vnet new / existing / none',
    says(
      'virtualNetwork: {new: {name: vnet-ml, addressPrefixes: [10.20.0.0/16]}}',
      network('name', 'vnet-ml'),
      network('properties.addressSpace.addressPrefixes', ['10.20.0.0/16']),
    ),
    says(
      'virtualNetwork: {existing: {name: vnet-spoke, resourceGroup: rg-shared, subnets: [snet-endpoints]}}\nprivateEndpoints: [workspace]',
      makesNo(arm.network),
      endpoint('properties.subnet.id', subnetId),
    ),
    says('virtualNetwork: none', makesNo(arm.network)),
    ...['new', 'existing', 'none'].map((virtualNetworkOption) =>
      saysWith(
        'virtualNetwork: choice',
        { virtualNetworkOption, ...(virtualNetworkOption === 'existing' && { virtualNetworkName: 'vnet-spoke' }) },
        virtualNetworkOption === 'new' ? network('location', 'westeurope') : makesNo(arm.network),
      ),
    ),
  ),
  said(
    'subnet new / existing / none, prefix, service endpoints',
    says(
      'virtualNetwork: {new: {subnets: [{name: snet-ml, addressPrefix: 10.0.1.0/24, serviceEndpoints: [Microsoft.Storage]}]}}',
      network(`${subnets}.0.name`, 'snet-ml'),
      network(`${subnets}.0.properties.addressPrefix`, '10.0.1.0/24'),
      network(`${subnets}.0.properties.serviceEndpoints`, [{ service: 'Microsoft.Storage' }]),
    ),
    says(
      'virtualNetwork: {existing: {name: vnet-spoke, resourceGroup: rg-shared, subnets: [snet-endpoints]}}\ncompute: [{name: cpu, type: AmlCompute, vmSize: Standard_DS3_v2, subnet: snet-endpoints}]',
      makes(arm.compute, 'properties.properties.subnet.id', subnetId),
    ),
    says(
      'virtualNetwork: {existing: {name: vnet-spoke, resourceGroup: rg-shared, subnets: [{name: snet-ml, addressPrefix: 10.0.8.0/24, serviceEndpoints: [Microsoft.Storage]}]}}\nprivateEndpoints: [{resource: workspace, subnet: snet-ml}]',
      makesNo(arm.network),
      makes(arm.subnet, 'id', sharedId(arm.subnet, 'vnet-spoke', 'snet-ml')),
      makes(arm.subnet, 'properties.addressPrefix', '10.0.8.0/24'),
      endpoint('properties.subnet.id', sharedId(arm.subnet, 'vnet-spoke', 'snet-ml')),
    ),
    says('virtualNetwork: none', makesNo(arm.network), makesNo(arm.subnet)),
  ),
  said(
    'NSG with AML rules',
    says(
      inNetwork('networkSecurityGroup: new'),
      makes(
        'Microsoft.Network/networkSecurityGroups',
        'properties.securityRules',
        expect.arrayContaining([
          expect.objectContaining({
            properties: expect.objectContaining({ destinationAddressPrefix: 'AzureMachineLearning', access: 'Allow' }),
          }),
        ]),
      ),
    ),
  ),
  said(
    'NAT gateway, public IP',
    says(
      inNetwork('natGateway: new'),
      makes('Microsoft.Network/natGateways', 'sku.name', 'Standard'),
      makes(publicIp, 'properties.publicIPAllocationMethod', 'Static'),
      network(`${subnets}.0.properties.natGateway.id`, expect.stringContaining('/natGateways/')),
    ),
  ),
  said(
    'load balancer: AKS internal (loadBalancerType) / AKS SKU standard',
    says(
      `compute: [{name: aks, type: AKS, resourceId: ${cluster}, loadBalancerType: InternalLoadBalancer, loadBalancerSubnet: snet-aks}]`,
      makes(arm.compute, 'properties.properties.loadBalancerType', 'InternalLoadBalancer'),
      makes(arm.compute, 'properties.properties.loadBalancerSubnet', 'snet-aks'),
    ),
    says(
      'kubernetesCluster: {networkProfile: {loadBalancerSku: standard}}',
      makes(arm.cluster, 'properties.networkProfile.loadBalancerSku', 'standard'),
    ),
  ),
  said(
    'Bastion + jumpbox VM',
    says(
      inNetwork('bastionHost: new\njumpBox: {vmSize: Standard_D4s_v5}'),
      makes('Microsoft.Network/bastionHosts', 'sku.name', 'Basic'),
      makes('Microsoft.Compute/virtualMachines', 'properties.hardwareProfile.vmSize', 'Standard_D4s_v5'),
      makes('Microsoft.Network/networkInterfaces', 'location', 'westeurope'),
    ),
  ),
  saidBut(
    'Azure Firewall, VPN, peering, route table',
    [
      says(
        inNetwork(
          'routeTable: {routes: [{name: to-hub, addressPrefix: 0.0.0.0/0, nextHopType: VirtualAppliance, nextHopIpAddress: 10.0.0.4}]}',
        ),
        makes(
          'Microsoft.Network/routeTables',
          'properties.routes.0.properties',
          expect.objectContaining({ nextHopIpAddress: '10.0.0.4' }),
        ),
      ),
    ],
    ...['azureFirewall', 'vpnGateway', 'peerings'].map((word) => ({
      what: word,
      because: 'out of scope because it belongs to the hub that several networks share; no real template has it',
      spec: `${word}: new`,
      answer: { code: 'AML1101' } as const,
    })),
  ),
];

export const networkFeatures: readonly Feature[] = [...privateEndpoints, ...virtualNetworks];
