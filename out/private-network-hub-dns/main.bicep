@description('Whether roles are assigned: false where whoever deploys may not, or where they are assigned already.')
param deployRoleAssignments bool = true

@description('Azure region of all resources.')
param location string = 'westeurope'

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-spoke'

@description('Name of the api private dns zone.')
var apiPrivateDnsZoneName = {
  AzureChinaCloud: 'privatelink.api.ml.azure.cn'
  AzureCloud: 'privatelink.api.azureml.ms'
  AzureUSGovernment: 'privatelink.api.ml.azure.us'
}[environment().name]

@description('Name of the application insights.')
var applicationInsightsName = 'appi-${uniqueSuffix}'

@description('Name of the blob private dns zone.')
var blobPrivateDnsZoneName = 'privatelink.blob.${environment().suffixes.storage}'

@description('Name of the blob private endpoint.')
var blobPrivateEndpointName = 'pep-blob-${uniqueSuffix}'

@description('Name of the container registry.')
var containerRegistryName = 'cr${uniqueSuffix}'

@description('Name of the file private dns zone.')
var filePrivateDnsZoneName = 'privatelink.file.${environment().suffixes.storage}'

@description('Name of the file private endpoint.')
var filePrivateEndpointName = 'pep-file-${uniqueSuffix}'

@description('Name of the key vault.')
var keyVaultName = 'kv-${uniqueSuffix}'

@description('Name of the log analytics workspace.')
var logAnalyticsWorkspaceName = 'log-${uniqueSuffix}'

@description('Name of the network security group.')
var networkSecurityGroupName = 'nsg-${uniqueSuffix}'

@description('Name of the notebooks private dns zone.')
var notebooksPrivateDnsZoneName = {
  AzureChinaCloud: 'privatelink.notebooks.chinacloudapi.cn'
  AzureCloud: 'privatelink.notebooks.azure.net'
  AzureUSGovernment: 'privatelink.notebooks.usgovcloudapi.net'
}[environment().name]

@description('Name of the registry private dns zone.')
var registryPrivateDnsZoneName = 'privatelink${environment().suffixes.acrLoginServer}'

@description('Name of the registry private endpoint.')
var registryPrivateEndpointName = 'pep-registry-${uniqueSuffix}'

@description('Name of the storage account.')
var storageAccountName = 'st${uniqueSuffix}'

@description('Unique suffix.')
var uniqueSuffix = uniqueString(resourceGroup().id, toLower(workspaceName))

@description('Name of the vault private dns zone.')
var vaultPrivateDnsZoneName = 'privatelink${replace(environment().suffixes.keyvaultDns, '.vault.', '.vaultcore.')}'

@description('Name of the vault private endpoint.')
var vaultPrivateEndpointName = 'pep-vault-${uniqueSuffix}'

@description('Name of the virtual network.')
var virtualNetworkName = 'vnet-${uniqueSuffix}'

@description('Name of the workspace private endpoint.')
var workspacePrivateEndpointName = 'pep-workspace-${uniqueSuffix}'

resource snetEndpointsSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: virtualNetwork
  name: 'snet-endpoints'
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
resource privatelinkVaultcoreAzureNetPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-vaults')
  name: 'privatelink.vaultcore.azure.net'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource registryPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-dns')
  name: registryPrivateDnsZoneName
}

resource networkSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: networkSecurityGroupName
  location: location
  properties: {
    securityRules: [
      {
        name: 'AllowAzureMachineLearningOutbound'
        properties: {
          access: 'Allow'
          destinationAddressPrefix: 'AzureMachineLearning'
          destinationPortRanges: [
            '443'
            '8787'
            '18881'
          ]
          direction: 'Outbound'
          priority: 1000
          protocol: 'Tcp'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
        }
      }
      {
        name: 'AllowAzureMachineLearningUdpOutbound'
        properties: {
          access: 'Allow'
          destinationAddressPrefix: 'AzureMachineLearning'
          destinationPortRange: '5831'
          direction: 'Outbound'
          priority: 1010
          protocol: 'Udp'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
        }
      }
      {
        name: 'AllowBatchNodeManagementOutbound'
        properties: {
          access: 'Allow'
          destinationAddressPrefix: 'BatchNodeManagement.${location}'
          destinationPortRange: '443'
          direction: 'Outbound'
          priority: 1020
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
        }
      }
      {
        name: 'AllowStorageOutbound'
        properties: {
          access: 'Allow'
          destinationAddressPrefix: 'Storage.${location}'
          destinationPortRanges: [
            '443'
            '445'
          ]
          direction: 'Outbound'
          priority: 1030
          protocol: 'Tcp'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
        }
      }
      {
        name: 'AllowAzureActiveDirectoryOutbound'
        properties: {
          access: 'Allow'
          destinationAddressPrefix: 'AzureActiveDirectory'
          destinationPortRanges: [
            '80'
            '443'
          ]
          direction: 'Outbound'
          priority: 1040
          protocol: 'Tcp'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
        }
      }
      {
        name: 'AllowAzureResourceManagerOutbound'
        properties: {
          access: 'Allow'
          destinationAddressPrefix: 'AzureResourceManager'
          destinationPortRange: '443'
          direction: 'Outbound'
          priority: 1050
          protocol: 'Tcp'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
        }
      }
      {
        name: 'AllowAzureFrontDoorFirstPartyOutbound'
        properties: {
          access: 'Allow'
          destinationAddressPrefix: 'AzureFrontDoor.FirstParty'
          destinationPortRange: '443'
          direction: 'Outbound'
          priority: 1060
          protocol: 'Tcp'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
        }
      }
      {
        name: 'AllowMicrosoftContainerRegistryOutbound'
        properties: {
          access: 'Allow'
          destinationAddressPrefix: 'MicrosoftContainerRegistry'
          destinationPortRange: '443'
          direction: 'Outbound'
          priority: 1070
          protocol: 'Tcp'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
        }
      }
      {
        name: 'AllowAzureMonitorOutbound'
        properties: {
          access: 'Allow'
          destinationAddressPrefix: 'AzureMonitor'
          destinationPortRange: '443'
          direction: 'Outbound'
          priority: 1080
          protocol: 'Tcp'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
        }
      }
      {
        name: 'DenyLateralMovementOutbound'
        properties: {
          access: 'Deny'
          description: 'A machine that was taken over does not lead to the next one.'
          destinationAddressPrefix: 'VirtualNetwork'
          destinationPortRanges: [
            '22'
            '3389'
          ]
          direction: 'Outbound'
          priority: 1900
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
        }
      }
    ]
  }
}

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' = {
  name: virtualNetworkName
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.30.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'snet-training'
        properties: {
          addressPrefix: '10.30.0.0/24'
          defaultOutboundAccess: false
          networkSecurityGroup: {
            id: networkSecurityGroup.id
          }
          privateEndpointNetworkPolicies: 'Disabled'
          privateLinkServiceNetworkPolicies: 'Disabled'
        }
      }
      {
        name: 'snet-endpoints'
        properties: {
          addressPrefix: '10.30.1.0/24'
          defaultOutboundAccess: false
          networkSecurityGroup: {
            id: networkSecurityGroup.id
          }
          privateEndpointNetworkPolicies: 'Disabled'
          privateLinkServiceNetworkPolicies: 'Disabled'
        }
      }
    ]
  }
}

resource logAnalyticsWorkspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: logAnalyticsWorkspaceName
  location: location
  properties: {
    retentionInDays: 30
    sku: {
      name: 'PerGB2018'
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource applicationInsights 'Microsoft.Insights/components@2020-02-02' = {
  name: applicationInsightsName
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logAnalyticsWorkspace.id
  }
}

resource storageAccount 'Microsoft.Storage/storageAccounts@2026-04-01' = {
  name: storageAccountName
  location: location
  sku: {
    name: 'Standard_LRS'
  }
  kind: 'StorageV2'
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    encryption: {
      keySource: 'Microsoft.Storage'
      services: {
        blob: {
          enabled: true
        }
        file: {
          enabled: true
        }
      }
    }
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource keyVault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: keyVaultName
  location: location
  properties: {
    enableRbacAuthorization: true
    enableSoftDelete: true
    sku: {
      family: 'A'
      name: 'standard'
    }
    softDeleteRetentionInDays: 90
    tenantId: subscription().tenantId
  }
}

resource containerRegistry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: containerRegistryName
  location: location
  sku: {
    name: 'Premium'
  }
  properties: {
    adminUserEnabled: false
  }
}

resource workspace 'Microsoft.MachineLearningServices/workspaces@2026-05-01' = {
  name: workspaceName
  location: location
  sku: {
    name: 'Basic'
    tier: 'Basic'
  }
  kind: 'Default'
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    applicationInsights: applicationInsights.id
    containerRegistry: containerRegistry.id
    friendlyName: workspaceName
    keyVault: keyVault.id
    publicNetworkAccess: 'Disabled'
    storageAccount: storageAccount.id
  }
}

module virtualNetworkLinksInRgDns 'modules/virtual-network-links-in-rg-dns.bicep' = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-dns')
  name: '${workspaceName}-1-${uniqueString(resourceGroup().id)}'
  params: {
    apiPrivateDnsZoneName: apiPrivateDnsZoneName
    blobPrivateDnsZoneName: blobPrivateDnsZoneName
    filePrivateDnsZoneName: filePrivateDnsZoneName
    notebooksPrivateDnsZoneName: notebooksPrivateDnsZoneName
    registryPrivateDnsZoneName: registryPrivateDnsZoneName
    uniqueSuffix: uniqueSuffix
    virtualNetworkId: virtualNetwork.id
  }
}

module virtualNetworkLinksInRgVaults 'modules/virtual-network-links-in-rg-vaults.bicep' = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-vaults')
  name: '${workspaceName}-2-${uniqueString(resourceGroup().id)}'
  params: {
    uniqueSuffix: uniqueSuffix
    vaultPrivateDnsZoneName: vaultPrivateDnsZoneName
    virtualNetworkId: virtualNetwork.id
  }
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
          privateLinkServiceId: workspace.id
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
          privateLinkServiceId: storageAccount.id
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
          privateLinkServiceId: storageAccount.id
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
          privateLinkServiceId: keyVault.id
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
          privateLinkServiceId: containerRegistry.id
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
  dependsOn: [
    virtualNetworkLinksInRgDns
  ]
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
  dependsOn: [
    virtualNetworkLinksInRgDns
  ]
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
  dependsOn: [
    virtualNetworkLinksInRgDns
  ]
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
  dependsOn: [
    virtualNetworkLinksInRgVaults
  ]
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'vault'
        properties: {
          privateDnsZoneId: privatelinkVaultcoreAzureNetPrivateDnsZone.id
        }
      }
    ]
  }
}

resource registryPrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = {
  parent: registryPrivateEndpoint
  name: 'default'
  dependsOn: [
    virtualNetworkLinksInRgDns
  ]
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

#disable-next-line use-recent-api-versions // the newest that is known well
resource workspaceReaderOnBlobPrivateEndpoint 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: blobPrivateEndpoint
  name: guid(toLower(blobPrivateEndpoint.id), toLower(workspace.id), 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    description: 'Reader for the identity of the workspace'
    principalId: workspace.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'acdd72a7-3385-48ef-bd42-f606fba81ae7'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource workspaceReaderOnFilePrivateEndpoint 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: filePrivateEndpoint
  name: guid(toLower(filePrivateEndpoint.id), toLower(workspace.id), 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    description: 'Reader for the identity of the workspace'
    principalId: workspace.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'acdd72a7-3385-48ef-bd42-f606fba81ae7'
    )
  }
}

@description('Name of the Application Insights component.')
output applicationInsightsName string = applicationInsightsName

@description('Resource id of the Application Insights component.')
output applicationInsightsResourceId string = applicationInsights.id

@description('Resource id of the private endpoint.')
output blobPrivateEndpointResourceId string = blobPrivateEndpoint.id

@description('Name of the container registry.')
output containerRegistryName string = containerRegistryName

@description('Resource id of the container registry.')
output containerRegistryResourceId string = containerRegistry.id

@description('Address by which clients find the service.')
output discoveryUrl string = workspace.properties.discoveryUrl

@description('Resource id of the private endpoint.')
output filePrivateEndpointResourceId string = filePrivateEndpoint.id

@description('Name of the key vault.')
output keyVaultName string = keyVaultName

@description('Resource id of the key vault.')
output keyVaultResourceId string = keyVault.id

@description('Region of the workspace.')
output location string = location

@description('Name of the Log Analytics workspace.')
output logAnalyticsWorkspaceName string = logAnalyticsWorkspaceName

@description('Resource id of the Log Analytics workspace.')
output logAnalyticsWorkspaceResourceId string = logAnalyticsWorkspace.id

@description('Name of the workspace.')
output name string = workspaceName

@description('Name of the network security group.')
output networkSecurityGroupName string = networkSecurityGroupName

@description('Resource id of the network security group.')
output networkSecurityGroupResourceId string = networkSecurityGroup.id

@description('Principal id of the workspace\'s system-assigned identity.')
output principalId string = workspace.identity.principalId

@description('Resource id of the private endpoint.')
output registryPrivateEndpointResourceId string = registryPrivateEndpoint.id

@description('Name of the resource group of the workspace.')
output resourceGroupName string = resourceGroup().name

@description('Resource id of the workspace.')
output resourceId string = workspace.id

@description('Name of the storage account.')
output storageAccountName string = storageAccountName

@description('Resource id of the storage account.')
output storageAccountResourceId string = storageAccount.id

@description('Resource id of the private endpoint.')
output vaultPrivateEndpointResourceId string = vaultPrivateEndpoint.id

@description('Name of the virtual network.')
output virtualNetworkName string = virtualNetworkName

@description('Resource id of the virtual network.')
output virtualNetworkResourceId string = virtualNetwork.id

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId

@description('Resource id of the private endpoint.')
output workspacePrivateEndpointResourceId string = workspacePrivateEndpoint.id
