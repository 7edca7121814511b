@description('Whether roles are assigned: false where whoever deploys may not, or where they are assigned already.')
param deployRoleAssignments bool = true

@description('Key vault behind network.')
param keyVaultBehindNetwork bool = false

@description('Azure region of all resources.')
param location string = resourceGroup().location

@description('Private endpoint type.')
@allowed([
  'AutoApproval'
  'ManualApproval'
  'none'
])
param privateEndpointType string = 'AutoApproval'

@description('Public network access.')
param publicNetworkAccess string = 'Enabled'

@description('Storage behind network.')
param storageBehindNetwork bool = false

@description('Name of the virtual network, new or existing.')
param virtualNetworkName string = 'vnet-${uniqueString(resourceGroup().id, toLower(workspaceName))}'

@description('Whether the virtual network is made new or exists, or there is none.')
@allowed([
  'new'
  'existing'
  'none'
])
param virtualNetworkOption string = 'none'

@description('Resource group of the virtual network, if it exists.')
param virtualNetworkResourceGroupName string = resourceGroup().name

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-fraud-prod'

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

@description('Name of the workspace private endpoint.')
var workspacePrivateEndpointName = 'pep-workspace-${uniqueSuffix}'

resource existingVirtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  scope: resourceGroup(virtualNetworkResourceGroupName)
  name: virtualNetworkName
}

resource existingVirtualNetworkSnetWorkspaceSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: existingVirtualNetwork
  name: 'snet-workspace'
}

resource snetWorkspaceSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: virtualNetwork
  name: 'snet-workspace'
}

resource networkSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = if (virtualNetworkOption == 'new') {
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

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' = if (virtualNetworkOption == 'new') {
  name: virtualNetworkName
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'snet-workspace'
        properties: {
          addressPrefix: '10.0.0.0/24'
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
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: storageBehindNetwork ? 'Deny' : 'Allow'
      virtualNetworkRules: storageBehindNetwork
        ? [
            {
              id: virtualNetworkOption == 'new'
                ? resourceId('Microsoft.Network/virtualNetworks/subnets', virtualNetworkName, 'snet-workspace')
                : existingVirtualNetworkSnetWorkspaceSubnet.id
            }
          ]
        : []
    }
    supportsHttpsTrafficOnly: true
  }
}

resource keyVault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: keyVaultName
  location: location
  properties: {
    enableRbacAuthorization: true
    enableSoftDelete: true
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: keyVaultBehindNetwork ? 'Deny' : 'Allow'
      virtualNetworkRules: keyVaultBehindNetwork
        ? [
            {
              id: virtualNetworkOption == 'new'
                ? resourceId('Microsoft.Network/virtualNetworks/subnets', virtualNetworkName, 'snet-workspace')
                : existingVirtualNetworkSnetWorkspaceSubnet.id
            }
          ]
        : []
    }
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
    publicNetworkAccess: publicNetworkAccess
    storageAccount: storageAccount.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource apiPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  name: apiPrivateDnsZoneName
  location: 'global'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource notebooksPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  name: notebooksPrivateDnsZoneName
  location: 'global'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource blobPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  name: blobPrivateDnsZoneName
  location: 'global'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource filePrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  name: filePrivateDnsZoneName
  location: 'global'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource vaultPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  name: vaultPrivateDnsZoneName
  location: 'global'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource registryPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  name: registryPrivateDnsZoneName
  location: 'global'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource apiPrivateDnsZoneVirtualNetworkLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  parent: apiPrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkOption == 'new' ? virtualNetwork.id : existingVirtualNetwork.id
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource notebooksPrivateDnsZoneVirtualNetworkLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  parent: notebooksPrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkOption == 'new' ? virtualNetwork.id : existingVirtualNetwork.id
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource blobPrivateDnsZoneVirtualNetworkLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  parent: blobPrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkOption == 'new' ? virtualNetwork.id : existingVirtualNetwork.id
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource filePrivateDnsZoneVirtualNetworkLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  parent: filePrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkOption == 'new' ? virtualNetwork.id : existingVirtualNetwork.id
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource vaultPrivateDnsZoneVirtualNetworkLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  parent: vaultPrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkOption == 'new' ? virtualNetwork.id : existingVirtualNetwork.id
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource registryPrivateDnsZoneVirtualNetworkLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  parent: registryPrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkOption == 'new' ? virtualNetwork.id : existingVirtualNetwork.id
    }
  }
}

resource workspacePrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = if (virtualNetworkOption != 'none' && privateEndpointType != 'none') {
  name: workspacePrivateEndpointName
  location: location
  properties: {
    manualPrivateLinkServiceConnections: privateEndpointType == 'ManualApproval'
      ? [
          {
            name: workspacePrivateEndpointName
            properties: { groupIds: ['amlworkspace'], privateLinkServiceId: workspace.id }
          }
        ]
      : null
    privateLinkServiceConnections: privateEndpointType == 'AutoApproval'
      ? [
          {
            name: workspacePrivateEndpointName
            properties: { groupIds: ['amlworkspace'], privateLinkServiceId: workspace.id }
          }
        ]
      : null
    subnet: {
      id: virtualNetworkOption == 'none'
        ? null
        : virtualNetworkOption == 'new' ? snetWorkspaceSubnet.id : existingVirtualNetworkSnetWorkspaceSubnet.id
    }
  }
}

resource blobPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = if (virtualNetworkOption != 'none' && privateEndpointType != 'none') {
  name: blobPrivateEndpointName
  location: location
  properties: {
    manualPrivateLinkServiceConnections: privateEndpointType == 'ManualApproval'
      ? [{ name: blobPrivateEndpointName, properties: { groupIds: ['blob'], privateLinkServiceId: storageAccount.id } }]
      : null
    privateLinkServiceConnections: privateEndpointType == 'AutoApproval'
      ? [{ name: blobPrivateEndpointName, properties: { groupIds: ['blob'], privateLinkServiceId: storageAccount.id } }]
      : null
    subnet: {
      id: virtualNetworkOption == 'none'
        ? null
        : virtualNetworkOption == 'new' ? snetWorkspaceSubnet.id : existingVirtualNetworkSnetWorkspaceSubnet.id
    }
  }
}

resource filePrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = if (virtualNetworkOption != 'none' && privateEndpointType != 'none') {
  name: filePrivateEndpointName
  location: location
  properties: {
    manualPrivateLinkServiceConnections: privateEndpointType == 'ManualApproval'
      ? [{ name: filePrivateEndpointName, properties: { groupIds: ['file'], privateLinkServiceId: storageAccount.id } }]
      : null
    privateLinkServiceConnections: privateEndpointType == 'AutoApproval'
      ? [{ name: filePrivateEndpointName, properties: { groupIds: ['file'], privateLinkServiceId: storageAccount.id } }]
      : null
    subnet: {
      id: virtualNetworkOption == 'none'
        ? null
        : virtualNetworkOption == 'new' ? snetWorkspaceSubnet.id : existingVirtualNetworkSnetWorkspaceSubnet.id
    }
  }
}

resource vaultPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = if (virtualNetworkOption != 'none' && privateEndpointType != 'none') {
  name: vaultPrivateEndpointName
  location: location
  properties: {
    manualPrivateLinkServiceConnections: privateEndpointType == 'ManualApproval'
      ? [{ name: vaultPrivateEndpointName, properties: { groupIds: ['vault'], privateLinkServiceId: keyVault.id } }]
      : null
    privateLinkServiceConnections: privateEndpointType == 'AutoApproval'
      ? [{ name: vaultPrivateEndpointName, properties: { groupIds: ['vault'], privateLinkServiceId: keyVault.id } }]
      : null
    subnet: {
      id: virtualNetworkOption == 'none'
        ? null
        : virtualNetworkOption == 'new' ? snetWorkspaceSubnet.id : existingVirtualNetworkSnetWorkspaceSubnet.id
    }
  }
}

resource registryPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = if (virtualNetworkOption != 'none' && privateEndpointType != 'none') {
  name: registryPrivateEndpointName
  location: location
  properties: {
    manualPrivateLinkServiceConnections: privateEndpointType == 'ManualApproval'
      ? [
          {
            name: registryPrivateEndpointName
            properties: { groupIds: ['registry'], privateLinkServiceId: containerRegistry.id }
          }
        ]
      : null
    privateLinkServiceConnections: privateEndpointType == 'AutoApproval'
      ? [
          {
            name: registryPrivateEndpointName
            properties: { groupIds: ['registry'], privateLinkServiceId: containerRegistry.id }
          }
        ]
      : null
    subnet: {
      id: virtualNetworkOption == 'none'
        ? null
        : virtualNetworkOption == 'new' ? snetWorkspaceSubnet.id : existingVirtualNetworkSnetWorkspaceSubnet.id
    }
  }
}

resource workspacePrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  parent: workspacePrivateEndpoint
  name: 'default'
  dependsOn: [
    apiPrivateDnsZoneVirtualNetworkLink
    notebooksPrivateDnsZoneVirtualNetworkLink
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

resource blobPrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  parent: blobPrivateEndpoint
  name: 'default'
  dependsOn: [
    blobPrivateDnsZoneVirtualNetworkLink
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

resource filePrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  parent: filePrivateEndpoint
  name: 'default'
  dependsOn: [
    filePrivateDnsZoneVirtualNetworkLink
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

resource vaultPrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  parent: vaultPrivateEndpoint
  name: 'default'
  dependsOn: [
    vaultPrivateDnsZoneVirtualNetworkLink
  ]
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

resource registryPrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = if (virtualNetworkOption != 'none' && privateEndpointType == 'AutoApproval') {
  parent: registryPrivateEndpoint
  name: 'default'
  dependsOn: [
    registryPrivateDnsZoneVirtualNetworkLink
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
resource workspaceReaderOnBlobPrivateEndpoint 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments && (virtualNetworkOption != 'none' && privateEndpointType != 'none')) {
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
resource workspaceReaderOnFilePrivateEndpoint 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments && (virtualNetworkOption != 'none' && privateEndpointType != 'none')) {
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
output blobPrivateEndpointResourceId string? = virtualNetworkOption != 'none' && privateEndpointType != 'none'
  ? blobPrivateEndpoint.id
  : null

@description('Name of the container registry.')
output containerRegistryName string = containerRegistryName

@description('Resource id of the container registry.')
output containerRegistryResourceId string = containerRegistry.id

@description('Address by which clients find the service.')
output discoveryUrl string = workspace.properties.discoveryUrl

@description('Resource id of the private endpoint.')
output filePrivateEndpointResourceId string? = virtualNetworkOption != 'none' && privateEndpointType != 'none'
  ? filePrivateEndpoint.id
  : null

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
output networkSecurityGroupName string? = virtualNetworkOption == 'new' ? networkSecurityGroupName : null

@description('Resource id of the network security group.')
output networkSecurityGroupResourceId string? = virtualNetworkOption == 'new' ? networkSecurityGroup.id : null

@description('Principal id of the workspace\'s system-assigned identity.')
output principalId string = workspace.identity.principalId

@description('Resource id of the private endpoint.')
output registryPrivateEndpointResourceId string? = virtualNetworkOption != 'none' && privateEndpointType != 'none'
  ? registryPrivateEndpoint.id
  : null

@description('Name of the resource group of the workspace.')
output resourceGroupName string = resourceGroup().name

@description('Resource id of the workspace.')
output resourceId string = workspace.id

@description('Name of the storage account.')
output storageAccountName string = storageAccountName

@description('Resource id of the storage account.')
output storageAccountResourceId string = storageAccount.id

@description('Resource id of the private endpoint.')
output vaultPrivateEndpointResourceId string? = virtualNetworkOption != 'none' && privateEndpointType != 'none'
  ? vaultPrivateEndpoint.id
  : null

@description('Name of the virtual network.')
output virtualNetworkName string? = virtualNetworkOption == 'new' ? virtualNetworkName : null

@description('Resource id of the virtual network.')
output virtualNetworkResourceId string? = virtualNetworkOption == 'new'
  ? (virtualNetworkOption == 'new' ? virtualNetwork.id : existingVirtualNetwork.id)
  : null

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId

@description('Resource id of the private endpoint.')
output workspacePrivateEndpointResourceId string? = virtualNetworkOption != 'none' && privateEndpointType != 'none'
  ? workspacePrivateEndpoint.id
  : null
