@description('Name of the api private dns zone.')
param apiPrivateDnsZoneName string

@description('Name of the blob private dns zone.')
param blobPrivateDnsZoneName string

@description('Name of the blob private endpoint.')
param blobPrivateEndpointName string

@description('Id of the container registry.')
param containerRegistryId string

@description('Name of the dfs private dns zone.')
param dfsPrivateDnsZoneName string

@description('Name of the dfs private endpoint.')
param dfsPrivateEndpointName string

@description('Name of the file private dns zone.')
param filePrivateDnsZoneName string

@description('Name of the file private endpoint.')
param filePrivateEndpointName string

@description('Id of the key vault.')
param keyVaultId string

@description('Location.')
param location string

@description('Name of the notebooks private dns zone.')
param notebooksPrivateDnsZoneName string

@description('Name of the registry private endpoint.')
param registryPrivateEndpointName string

@description('Name of the search service private endpoint.')
param searchServicePrivateEndpointName string

@description('Id of the storage account.')
param storageAccountId string

@description('Name of the vault private dns zone.')
param vaultPrivateDnsZoneName string

@description('Name of the vault private endpoint.')
param vaultPrivateEndpointName string

@description('Id of the workspace.')
param workspaceId string

@description('Name of the workspace private endpoint.')
param workspacePrivateEndpointName string

resource vnetSpokeVirtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  name: 'vnet-spoke'
}

resource snetEndpointsSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: vnetSpokeVirtualNetwork
  name: 'snet-endpoints'
}

resource asgEndpointsApplicationSecurityGroup 'Microsoft.Network/applicationSecurityGroups@2026-03-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-net')
  name: 'asg-endpoints'
}

resource srchSharedSearchService 'Microsoft.Search/searchServices@2025-05-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-ai')
  name: 'srch-shared'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource apiPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-dns')
  name: apiPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource notebooksPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-dns')
  name: notebooksPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource vaultPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-dns')
  name: vaultPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource blobPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-dns')
  name: blobPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource filePrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-dns')
  name: filePrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource dfsPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-dns')
  name: dfsPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource privatelinkAzurecrIoPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-registry')
  name: 'privatelink.azurecr.io'
}

resource workspacePrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: workspacePrivateEndpointName
  location: location
  tags: {
    team: 'network'
  }
  properties: {
    privateLinkServiceConnections: [
      {
        name: workspacePrivateEndpointName
        properties: {
          groupIds: [
            'amlworkspace'
          ]
          privateLinkServiceId: workspaceId
        }
      }
    ]
    subnet: {
      id: snetEndpointsSubnet.id
    }
  }
}

resource vaultPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: vaultPrivateEndpointName
  location: location
  tags: {
    team: 'network'
  }
  properties: {
    privateLinkServiceConnections: [
      {
        name: vaultPrivateEndpointName
        properties: {
          groupIds: [
            'vault'
          ]
          privateLinkServiceId: keyVaultId
        }
      }
    ]
    subnet: {
      id: snetEndpointsSubnet.id
    }
  }
}

resource blobPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: blobPrivateEndpointName
  location: location
  tags: {
    team: 'network'
  }
  properties: {
    privateLinkServiceConnections: [
      {
        name: blobPrivateEndpointName
        properties: {
          groupIds: [
            'blob'
          ]
          privateLinkServiceId: storageAccountId
        }
      }
    ]
    subnet: {
      id: snetEndpointsSubnet.id
    }
  }
}

resource filePrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: filePrivateEndpointName
  location: location
  tags: {
    team: 'network'
  }
  properties: {
    privateLinkServiceConnections: [
      {
        name: filePrivateEndpointName
        properties: {
          groupIds: [
            'file'
          ]
          privateLinkServiceId: storageAccountId
        }
      }
    ]
    subnet: {
      id: snetEndpointsSubnet.id
    }
  }
}

resource dfsPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: dfsPrivateEndpointName
  location: location
  tags: {
    team: 'network'
  }
  properties: {
    privateLinkServiceConnections: [
      {
        name: dfsPrivateEndpointName
        properties: {
          groupIds: [
            'dfs'
          ]
          privateLinkServiceId: storageAccountId
        }
      }
    ]
    subnet: {
      id: snetEndpointsSubnet.id
    }
  }
}

resource registryPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: registryPrivateEndpointName
  location: location
  tags: {
    team: 'network'
  }
  properties: {
    applicationSecurityGroups: [
      {
        id: asgEndpointsApplicationSecurityGroup.id
      }
    ]
    customNetworkInterfaceName: 'nic-registry'
    ipConfigurations: [
      {
        name: 'registry'
        properties: {
          groupId: 'registry'
          memberName: 'registry'
          privateIPAddress: '10.20.4.10'
        }
      }
      {
        name: 'registry_data_westeurope'
        properties: {
          groupId: 'registry'
          memberName: 'registry_data_westeurope'
          privateIPAddress: '10.20.4.11'
        }
      }
    ]
    privateLinkServiceConnections: [
      {
        name: registryPrivateEndpointName
        properties: {
          groupIds: [
            'registry'
          ]
          privateLinkServiceId: containerRegistryId
        }
      }
    ]
    subnet: {
      id: snetEndpointsSubnet.id
    }
  }
}

resource searchServicePrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: searchServicePrivateEndpointName
  location: location
  tags: {
    team: 'network'
  }
  properties: {
    manualPrivateLinkServiceConnections: [
      {
        name: searchServicePrivateEndpointName
        properties: {
          groupIds: [
            'searchService'
          ]
          privateLinkServiceId: srchSharedSearchService.id
          requestMessage: 'Workspace of the fraud team'
        }
      }
    ]
    subnet: {
      id: snetEndpointsSubnet.id
    }
  }
}

resource workspacePrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = {
  parent: workspacePrivateEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'api'
        properties: {
          privateDnsZoneId: apiPrivateDnsZone.id
        }
      }
      {
        name: 'notebooks'
        properties: {
          privateDnsZoneId: notebooksPrivateDnsZone.id
        }
      }
    ]
  }
}

resource vaultPrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = {
  parent: vaultPrivateEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'vault'
        properties: {
          privateDnsZoneId: vaultPrivateDnsZone.id
        }
      }
    ]
  }
}

resource blobPrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = {
  parent: blobPrivateEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'blob'
        properties: {
          privateDnsZoneId: blobPrivateDnsZone.id
        }
      }
    ]
  }
}

resource filePrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = {
  parent: filePrivateEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'file'
        properties: {
          privateDnsZoneId: filePrivateDnsZone.id
        }
      }
    ]
  }
}

resource dfsPrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = {
  parent: dfsPrivateEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'dfs'
        properties: {
          privateDnsZoneId: dfsPrivateDnsZone.id
        }
      }
    ]
  }
}

resource registryPrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = {
  parent: registryPrivateEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'registry'
        properties: {
          privateDnsZoneId: privatelinkAzurecrIoPrivateDnsZone.id
        }
      }
    ]
  }
}
