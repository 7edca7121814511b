@description('Name of the api private dns zone.')
param apiPrivateDnsZoneName string

@description('Name of the blob private dns zone.')
param blobPrivateDnsZoneName string

@description('Name of the blob private endpoint.')
param blobPrivateEndpointName string

@description('Id of the container registry.')
param containerRegistryId string

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

@description('Name of the registry private dns zone.')
param registryPrivateDnsZoneName string

@description('Name of the registry private endpoint.')
param registryPrivateEndpointName string

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

#disable-next-line use-recent-api-versions // the newest that is known well
resource apiPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('rg-dns')
  name: apiPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource notebooksPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('rg-dns')
  name: notebooksPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource blobPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('rg-dns')
  name: blobPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource filePrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('rg-dns')
  name: filePrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource vaultPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('rg-dns')
  name: vaultPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource registryPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('rg-dns')
  name: registryPrivateDnsZoneName
}

resource workspacePrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: workspacePrivateEndpointName
  location: location
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

resource blobPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: blobPrivateEndpointName
  location: location
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

resource vaultPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: vaultPrivateEndpointName
  location: location
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

resource registryPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: registryPrivateEndpointName
  location: location
  properties: {
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

resource registryPrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = {
  parent: registryPrivateEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'registry'
        properties: {
          privateDnsZoneId: registryPrivateDnsZone.id
        }
      }
    ]
  }
}
