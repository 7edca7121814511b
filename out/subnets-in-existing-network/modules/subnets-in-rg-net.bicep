@description('Id of the nat gateway.')
param natGatewayId string

@description('Id of the network security group.')
param networkSecurityGroupId string

resource rtSpokeRouteTable 'Microsoft.Network/routeTables@2025-07-01' existing = {
  name: 'rt-spoke'
}

resource vnetSpokeVirtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  name: 'vnet-spoke'
}

resource snetTrainingSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' = {
  parent: vnetSpokeVirtualNetwork
  name: 'snet-training'
  properties: {
    addressPrefix: '10.20.8.0/24'
    defaultOutboundAccess: false
    natGateway: {
      id: natGatewayId
    }
    networkSecurityGroup: {
      id: networkSecurityGroupId
    }
    privateEndpointNetworkPolicies: 'Disabled'
    privateLinkServiceNetworkPolicies: 'Disabled'
    routeTable: {
      id: rtSpokeRouteTable.id
    }
    serviceEndpoints: [
      {
        service: 'Microsoft.AzureCosmosDB'
      }
      {
        service: 'Microsoft.Storage'
      }
    ]
  }
}

resource snetEndpointsSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' = {
  parent: vnetSpokeVirtualNetwork
  name: 'snet-endpoints'
  dependsOn: [
    snetTrainingSubnet
  ]
  properties: {
    addressPrefixes: [
      '10.20.9.0/26'
    ]
    defaultOutboundAccess: false
    networkSecurityGroup: {
      id: networkSecurityGroupId
    }
    privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
    privateLinkServiceNetworkPolicies: 'Disabled'
    routeTable: {
      id: rtSpokeRouteTable.id
    }
  }
}
