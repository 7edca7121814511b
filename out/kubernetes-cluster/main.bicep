@description('Whether computes are deployed. They cannot be updated: give false once they are there.')
param deployComputes bool = true

@description('Whether roles are assigned: false where whoever deploys may not, or where they are assigned already.')
param deployRoleAssignments bool = true

@description('Extension secrets.')
@secure()
param extensionSecrets object

@description('VM size of the pool "agentpool" of the Kubernetes cluster.')
param kubernetesClusterAgentpoolVmSize string = 'Standard_D4s_v5'

@description('VM size of the pool "gpu" of the Kubernetes cluster.')
param kubernetesClusterGpuVmSize string = 'Standard_NC24ads_A100_v4'

@description('Azure region of all resources.')
param location string = 'westeurope'

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-aks'

@description('Name of the application insights.')
var applicationInsightsName = 'appi-${uniqueSuffix}'

@description('Name of the container registry.')
var containerRegistryName = 'cr${uniqueSuffix}'

@description('Name of the key vault.')
var keyVaultName = 'kv-${uniqueSuffix}'

@description('Name of the kubernetes cluster.')
var kubernetesClusterName = 'aks-mlw'

@description('Name of the log analytics workspace.')
var logAnalyticsWorkspaceName = 'log-${uniqueSuffix}'

@description('Name of the network security group.')
var networkSecurityGroupName = 'nsg-${uniqueSuffix}'

@description('Name of the storage account.')
var storageAccountName = 'st${uniqueSuffix}'

@description('Unique suffix.')
var uniqueSuffix = uniqueString(resourceGroup().id, toLower(workspaceName))

@description('Name of the user assigned identity id mlw aks cluster.')
var userAssignedIdentityIdMlwAksClusterName = 'id-mlw-aks-cluster'

@description('Name of the user assigned identity.')
var userAssignedIdentityName = 'id-${uniqueSuffix}'

@description('Name of the virtual network.')
var virtualNetworkName = 'vnet-${uniqueSuffix}'

resource snetScoringSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: virtualNetwork
  name: 'snet-scoring'
}

resource desSharedDiskEncryptionSet 'Microsoft.Compute/diskEncryptionSets@2026-03-02' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-shared')
  name: 'des-shared'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdMlwAksCluster 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: userAssignedIdentityIdMlwAksClusterName
  location: location
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: userAssignedIdentityName
  location: location
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
        name: 'snet-scoring'
        properties: {
          addressPrefix: '10.30.4.0/22'
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
    name: 'Standard'
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
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${userAssignedIdentity.id}': {}
    }
  }
  dependsOn: [
    userAssignedIdentityIdMlwAksCluster
    userAssignedIdentityContributorOnStorageAccount
    userAssignedIdentityStorageBlobDataContributorOnStorageAccount
    userAssignedIdentityContributorOnKeyVault
    userAssignedIdentityKeyVaultAdministratorOnKeyVault
    userAssignedIdentityContributorOnApplicationInsights
    userAssignedIdentityContributorOnContainerRegistry
  ]
  properties: {
    applicationInsights: applicationInsights.id
    containerRegistry: containerRegistry.id
    friendlyName: workspaceName
    keyVault: keyVault.id
    primaryUserAssignedIdentity: userAssignedIdentity.id
    publicNetworkAccess: 'Enabled'
    storageAccount: storageAccount.id
  }
}

resource kubernetesCluster 'Microsoft.ContainerService/managedClusters@2026-05-01' = {
  name: kubernetesClusterName
  location: location
  sku: {
    name: 'Base'
    tier: 'Standard'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${userAssignedIdentityIdMlwAksCluster.id}': {}
    }
  }
  dependsOn: [
    userAssignedIdentity
  ]
  properties: {
    aadProfile: {
      adminGroupObjectIDs: [
        '11111111-1111-1111-1111-111111111111'
      ]
      enableAzureRBAC: true
      managed: true
    }
    addonProfiles: {
      azurepolicy: {
        enabled: true
      }
    }
    agentPoolProfiles: [
      {
        availabilityZones: [
          '1'
          '2'
          '3'
        ]
        count: 3
        mode: 'System'
        name: 'agentpool'
        osSKU: 'AzureLinux'
        osType: 'Linux'
        type: 'VirtualMachineScaleSets'
        vmSize: kubernetesClusterAgentpoolVmSize
        vnetSubnetID: snetScoringSubnet.id
      }
      {
        count: 0
        enableAutoScaling: true
        maxCount: 4
        minCount: 0
        mode: 'User'
        name: 'gpu'
        nodeLabels: {
          pool: 'gpu'
        }
        nodeTaints: [
          'sku=gpu:NoSchedule'
        ]
        osType: 'Linux'
        scaleSetEvictionPolicy: 'Delete'
        scaleSetPriority: 'Spot'
        type: 'VirtualMachineScaleSets'
        vmSize: kubernetesClusterGpuVmSize
        vnetSubnetID: snetScoringSubnet.id
      }
    ]
    apiServerAccessProfile: {
      disableRunCommand: false
      enablePrivateCluster: true
      enablePrivateClusterPublicFQDN: false
      privateDNSZone: 'system'
    }
    autoUpgradeProfile: {
      nodeOSUpgradeChannel: 'NodeImage'
      upgradeChannel: 'stable'
    }
    disableLocalAccounts: false
    diskEncryptionSetID: desSharedDiskEncryptionSet.id
    dnsPrefix: 'aks-mlw'
    enableRBAC: true
    kubernetesVersion: '1.33'
    networkProfile: {
      dnsServiceIP: '172.16.0.10'
      loadBalancerSku: 'standard'
      networkDataplane: 'cilium'
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      networkPolicy: 'cilium'
      outboundType: 'loadBalancer'
      podCidr: '10.244.0.0/16'
      serviceCidr: '172.16.0.0/16'
    }
    nodeResourceGroup: 'rg-mlw-aks-nodes'
    oidcIssuerProfile: {
      enabled: true
    }
  }
}

resource azuremlExtension 'Microsoft.KubernetesConfiguration/extensions@2025-03-01' = {
  scope: kubernetesCluster
  name: 'azureml'
  properties: {
    autoUpgradeMinorVersion: false
    configurationProtectedSettings: extensionSecrets
    configurationSettings: {
      enableInference: 'True'
      enableTraining: 'True'
      inferenceRouterServiceType: 'LoadBalancer'
      installNvidiaDevicePlugin: 'True'
      internalLoadBalancerProvider: 'azure'
      sslCname: 'inference.contoso.com'
    }
    extensionType: 'Microsoft.AzureML.Kubernetes'
    releaseTrain: 'stable'
    scope: {
      cluster: {
        releaseNamespace: 'azureml'
      }
    }
    version: '1.1.63'
  }
}

resource aksCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'aks'
  location: location
  dependsOn: [
    azuremlExtension
  ]
  properties: {
    computeType: 'AKS'
    properties: {
      aksNetworkingConfiguration: {
        subnetId: snetScoringSubnet.id
      }
      loadBalancerSubnet: 'snet-scoring'
      loadBalancerType: 'InternalLoadBalancer'
    }
    resourceId: kubernetesCluster.id
  }
}

resource k8sCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'k8s'
  location: location
  dependsOn: [
    azuremlExtension
  ]
  properties: {
    computeType: 'Kubernetes'
    properties: {
      namespace: 'ml'
    }
    resourceId: kubernetesCluster.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityContributorOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(toLower(storageAccount.id), toLower(userAssignedIdentity.id), 'b24988ac-6180-42a0-ab88-20f7382dd24c')
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: userAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityStorageBlobDataContributorOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(toLower(storageAccount.id), toLower(userAssignedIdentity.id), 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    description: 'Storage Blob Data Contributor for the identity of the workspace'
    principalId: userAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityContributorOnKeyVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: keyVault
  name: guid(toLower(keyVault.id), toLower(userAssignedIdentity.id), 'b24988ac-6180-42a0-ab88-20f7382dd24c')
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: userAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityKeyVaultAdministratorOnKeyVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: keyVault
  name: guid(toLower(keyVault.id), toLower(userAssignedIdentity.id), '00482a5a-887f-4fb3-b363-3b7fe8e74483')
  properties: {
    description: 'Key Vault Administrator for the identity of the workspace'
    principalId: userAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '00482a5a-887f-4fb3-b363-3b7fe8e74483'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityContributorOnApplicationInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: applicationInsights
  name: guid(toLower(applicationInsights.id), toLower(userAssignedIdentity.id), 'b24988ac-6180-42a0-ab88-20f7382dd24c')
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: userAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityContributorOnContainerRegistry 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: containerRegistry
  name: guid(toLower(containerRegistry.id), toLower(userAssignedIdentity.id), 'b24988ac-6180-42a0-ab88-20f7382dd24c')
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: userAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityContributorOnWorkspace 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: workspace
  name: guid(toLower(workspace.id), toLower(userAssignedIdentity.id), 'b24988ac-6180-42a0-ab88-20f7382dd24c')
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: userAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource kubernetesClusterDiagnosticSetting 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: kubernetesCluster
  name: 'diagnostics'
  properties: {
    logs: [
      {
        category: 'kube-audit-admin'
        enabled: true
      }
      {
        category: 'guard'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
    workspaceId: logAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: kubernetesCluster
  name: 'lock'
  properties: {
    level: 'CanNotDelete'
  }
}

@description('Name of the Application Insights component.')
output applicationInsightsName string = applicationInsightsName

@description('Resource id of the Application Insights component.')
output applicationInsightsResourceId string = applicationInsights.id

@description('Name of the container registry.')
output containerRegistryName string = containerRegistryName

@description('Resource id of the container registry.')
output containerRegistryResourceId string = containerRegistry.id

@description('Address by which clients find the service.')
output discoveryUrl string = workspace.properties.discoveryUrl

@description('Name of the key vault.')
output keyVaultName string = keyVaultName

@description('Resource id of the key vault.')
output keyVaultResourceId string = keyVault.id

@description('Name of the Kubernetes cluster.')
output kubernetesClusterName string = kubernetesClusterName

@description('Resource id of the Kubernetes cluster.')
output kubernetesClusterResourceId string = kubernetesCluster.id

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

@description('Principal id of the workspace\'s user-assigned identity.')
output principalId string = userAssignedIdentity.properties.principalId

@description('Name of the resource group of the workspace.')
output resourceGroupName string = resourceGroup().name

@description('Resource id of the workspace.')
output resourceId string = workspace.id

@description('Name of the storage account.')
output storageAccountName string = storageAccountName

@description('Resource id of the storage account.')
output storageAccountResourceId string = storageAccount.id

@description('Name of the user-assigned identity.')
output userAssignedIdentityIdMlwAksClusterName string = userAssignedIdentityIdMlwAksClusterName

@description('Resource id of the user-assigned identity.')
output userAssignedIdentityIdMlwAksClusterResourceId string = userAssignedIdentityIdMlwAksCluster.id

@description('Name of the user-assigned identity.')
output userAssignedIdentityName string = userAssignedIdentityName

@description('Resource id of the user-assigned identity.')
output userAssignedIdentityResourceId string = userAssignedIdentity.id

@description('Name of the virtual network.')
output virtualNetworkName string = virtualNetworkName

@description('Resource id of the virtual network.')
output virtualNetworkResourceId string = virtualNetwork.id

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId
