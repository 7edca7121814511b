@description('Unique suffix.')
param uniqueSuffix string

@description('Name of the vault private dns zone.')
param vaultPrivateDnsZoneName string

@description('Id of the virtual network.')
param virtualNetworkId string

#disable-next-line use-recent-api-versions // the newest that is known well
resource vaultPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: vaultPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource virtualNetworkLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: vaultPrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkId
    }
  }
}
