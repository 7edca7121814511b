@description('Id of the nat gateway.')
param natGatewayId string

resource rtSpokeRouteTable 'Microsoft.Network/routeTables@2025-07-01' existing = {
  name: 'rt-spoke'
}

resource vnetSpokeVirtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  name: 'vnet-spoke'
}

resource snetAppSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' = {
  parent: vnetSpokeVirtualNetwork
  name: 'snet-app'
  properties: {
    addressPrefix: '10.20.9.64/26'
    delegations: [
      {
        name: 'Microsoft.Web.serverFarms'
        properties: {
          serviceName: 'Microsoft.Web/serverFarms'
        }
      }
    ]
    natGateway: {
      id: natGatewayId
    }
    privateEndpointNetworkPolicies: 'Disabled'
    privateLinkServiceNetworkPolicies: 'Disabled'
    routeTable: {
      id: rtSpokeRouteTable.id
    }
  }
}
