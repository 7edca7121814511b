@description('VM size of the compute "cpu-cluster".')
param cpuClusterVmSize string = 'Standard_DS3_v2'

@description('Whether computes are deployed. They cannot be updated: give false once they are there.')
param deployComputes bool = true

@description('Whether roles are assigned: false where whoever deploys may not, or where they are assigned already.')
param deployRoleAssignments bool = true

@description('Azure region of all resources.')
param location string = 'westeurope'

@description('Make app subnet.')
param makeAppSubnet bool = true

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

@description('Name of the nat gateway.')
var natGatewayName = 'ng-${uniqueSuffix}'

@description('Name of the nat gateway public IP address.')
var natGatewayPublicIPAddressName = 'pip-ng-${uniqueSuffix}'

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

resource vnetSpokeVirtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  scope: resourceGroup('rg-net')
  name: 'vnet-spoke'
}

resource snetTrainingSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: vnetSpokeVirtualNetwork
  name: 'snet-training'
}

resource snetSharedSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: vnetSpokeVirtualNetwork
  name: 'snet-shared'
}

resource blobPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' existing = {
  scope: resourceGroup('rg-net')
  name: blobPrivateEndpointName
}

resource filePrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' existing = {
  scope: resourceGroup('rg-net')
  name: filePrivateEndpointName
}

resource registryPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' existing = {
  scope: resourceGroup('rg-net')
  name: registryPrivateEndpointName
}

resource vaultPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' existing = {
  scope: resourceGroup('rg-net')
  name: vaultPrivateEndpointName
}

resource workspacePrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' existing = {
  scope: resourceGroup('rg-net')
  name: workspacePrivateEndpointName
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

resource natGatewayPublicIPAddress 'Microsoft.Network/publicIPAddresses@2025-07-01' = {
  name: natGatewayPublicIPAddressName
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource natGateway 'Microsoft.Network/natGateways@2025-07-01' = {
  name: natGatewayName
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIpAddresses: [
      {
        id: natGatewayPublicIPAddress.id
      }
    ]
  }
}

module subnetsInRgNet 'modules/subnets-in-rg-net.bicep' = {
  scope: resourceGroup('rg-net')
  name: '${workspaceName}-1-${uniqueString(resourceGroup().id)}'
  params: {
    natGatewayId: natGateway.id
    networkSecurityGroupId: networkSecurityGroup.id
  }
}

module subnetsInRgNet2 'modules/subnets-in-rg-net2.bicep' = if (makeAppSubnet) {
  scope: resourceGroup('rg-net')
  name: '${workspaceName}-2-${uniqueString(resourceGroup().id)}'
  params: {
    natGatewayId: natGateway.id
  }
  dependsOn: [
    subnetsInRgNet
  ]
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
  dependsOn: [
    subnetsInRgNet
    subnetsInRgNet2
  ]
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
      defaultAction: 'Deny'
      virtualNetworkRules: [
        {
          id: snetTrainingSubnet.id
        }
        {
          id: snetSharedSubnet.id
        }
      ]
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

module resourcesInRgNet 'modules/resources-in-rg-net.bicep' = {
  scope: resourceGroup('rg-net')
  name: '${workspaceName}-3-${uniqueString(resourceGroup().id)}'
  params: {
    apiPrivateDnsZoneName: apiPrivateDnsZoneName
    blobPrivateDnsZoneName: blobPrivateDnsZoneName
    blobPrivateEndpointName: blobPrivateEndpointName
    containerRegistryId: containerRegistry.id
    filePrivateDnsZoneName: filePrivateDnsZoneName
    filePrivateEndpointName: filePrivateEndpointName
    keyVaultId: keyVault.id
    location: location
    notebooksPrivateDnsZoneName: notebooksPrivateDnsZoneName
    registryPrivateDnsZoneName: registryPrivateDnsZoneName
    registryPrivateEndpointName: registryPrivateEndpointName
    storageAccountId: storageAccount.id
    vaultPrivateDnsZoneName: vaultPrivateDnsZoneName
    vaultPrivateEndpointName: vaultPrivateEndpointName
    workspaceId: workspace.id
    workspacePrivateEndpointName: workspacePrivateEndpointName
  }
}

resource cpuClusterCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'cpu-cluster'
  location: location
  dependsOn: [
    resourcesInRgNet
  ]
  properties: {
    computeType: 'AmlCompute'
    disableLocalAuth: true
    properties: {
      osType: 'Linux'
      remoteLoginPortPublicAccess: 'Disabled'
      scaleSettings: {
        maxNodeCount: 4
        minNodeCount: 0
        nodeIdleTimeBeforeScaleDown: 'PT2M'
      }
      subnet: {
        id: snetTrainingSubnet.id
      }
      vmPriority: 'Dedicated'
      vmSize: cpuClusterVmSize
    }
  }
}

module roleAssignmentsInRgNet 'modules/role-assignments-in-rg-net.bicep' = if (deployRoleAssignments) {
  scope: resourceGroup('rg-net')
  name: '${workspaceName}-4-${uniqueString(resourceGroup().id)}'
  params: {
    blobPrivateEndpointName: blobPrivateEndpointName
    filePrivateEndpointName: filePrivateEndpointName
    workspaceId: workspace.id
    workspaceIdentityPrincipalId: {
      value: workspace.identity.principalId
    }
  }
  dependsOn: [
    resourcesInRgNet
  ]
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

@description('Name of the NAT gateway.')
output natGatewayName string = natGatewayName

@description('Resource id of the NAT gateway.')
output natGatewayResourceId string = natGateway.id

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

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId

@description('Resource id of the private endpoint.')
output workspacePrivateEndpointResourceId string = workspacePrivateEndpoint.id
