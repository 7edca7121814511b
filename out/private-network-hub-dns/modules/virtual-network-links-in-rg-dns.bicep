@description('Name of the api private dns zone.')
param apiPrivateDnsZoneName string

@description('Name of the blob private dns zone.')
param blobPrivateDnsZoneName string

@description('Name of the file private dns zone.')
param filePrivateDnsZoneName string

@description('Name of the notebooks private dns zone.')
param notebooksPrivateDnsZoneName string

@description('Name of the registry private dns zone.')
param registryPrivateDnsZoneName string

@description('Unique suffix.')
param uniqueSuffix string

@description('Id of the virtual network.')
param virtualNetworkId string

#disable-next-line use-recent-api-versions // the newest that is known well
resource apiPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: apiPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource notebooksPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: notebooksPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource blobPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: blobPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource filePrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: filePrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource registryPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: registryPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource virtualNetworkLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: apiPrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkId
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource virtualNetworkLink2 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: notebooksPrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkId
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource virtualNetworkLink3 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: blobPrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkId
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource virtualNetworkLink4 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: filePrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkId
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource virtualNetworkLink5 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: registryPrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkId
    }
  }
}
