@description('Aks made ssl configuration key.')
@secure()
param aksMadeSslConfigurationKey string

@description('VM size of the compute "aks-made".')
param aksMadeVmSize string = 'Standard_D3_v2'

@description('Id of the anna object.')
param annaObjectId string

@description('Anna ssh public key.')
param annaSshPublicKey string

@description('VM size of the compute "cpu".')
param cpuVmSize string = 'Standard_DS3_v2'

@description('Databricks access token.')
@secure()
param databricksAccessToken string

@description('Whether computes are deployed. They cannot be updated: give false once they are there.')
param deployComputes bool = true

@description('Gpu admin password.')
@secure()
param gpuAdminPassword string

@description('Name of the account on the nodes of the compute "gpu-batch".')
param gpuBatchAdminUserName string = 'azureuser'

@description('VM size of the compute "gpu-batch".')
param gpuBatchVmSize string = 'Standard_NC24ads_A100_v4'

@description('Gpu nodes.')
@minValue(1)
@maxValue(8)
param gpuNodes int = 2

@description('Gpu ssh public key.')
@secure()
param gpuSshPublicKey string

@description('Hdi password.')
@secure()
param hdiPassword string

@description('Inference certificate.')
@secure()
param inferenceCertificate string

@description('Instance size.')
@allowed([
  'Standard_DS3_v2'
  'Standard_DS4_v2'
])
param instanceSize string = 'Standard_DS3_v2'

@description('Azure region of all resources.')
param location string = 'westeurope'

@description('Azure region of what is deployed to northeurope.')
param northeuropeLocation string = 'northeurope'

@description('Relay connection string.')
@secure()
param relayConnectionString string

@description('Service bus connection string.')
@secure()
param serviceBusConnectionString string

@description('Tags of every resource.')
param tags object = {
  costCenter: '4711'
}

@description('Vm password.')
@secure()
param vmPassword string

@description('Vm ssh private key.')
@secure()
param vmSshPrivateKey string

@description('Vm ssh public key.')
@secure()
param vmSshPublicKey string

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-compute'

@description('Name of the api private dns zone.')
var apiPrivateDnsZoneName = {
  AzureChinaCloud: 'privatelink.api.ml.azure.cn'
  AzureCloud: 'privatelink.api.azureml.ms'
  AzureUSGovernment: 'privatelink.api.ml.azure.us'
}[environment().name]

@description('Name of the application insights.')
var applicationInsightsName = 'appi-${uniqueSuffix}'

@description('Name of the container registry.')
var containerRegistryName = 'cr${uniqueSuffix}'

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

@description('Name of the storage account.')
var storageAccountName = 'st${uniqueSuffix}'

@description('Unique suffix.')
var uniqueSuffix = uniqueString(resourceGroup().id, toLower(workspaceName))

@description('Name of the user assigned identity.')
var userAssignedIdentityName = 'id-training'

@description('Name of the virtual network.')
var virtualNetworkName = 'vnet-${uniqueSuffix}'

@description('Name of the workspace private endpoint.')
var workspacePrivateEndpointName = 'pep-workspace-${uniqueSuffix}'

resource snetEndpointsSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: virtualNetwork
  name: 'snet-endpoints'
}

resource vnetNeVirtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-net')
  name: 'vnet-ne'
}

resource snetTrainingSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: vnetNeVirtualNetwork
  name: 'snet-training'
}

resource amlImage 'Microsoft.Compute/images@2026-04-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-img')
  #disable-next-line BCP333 BCP334 BCP416
  name: 'aml'
}

resource virtualNetworkSnetTrainingSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: virtualNetwork
  name: 'snet-training'
}

resource vnetWeVirtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-net')
  name: 'vnet-we'
}

resource snetAksSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: vnetWeVirtualNetwork
  name: 'snet-aks'
}

resource aksSharedManagedCluster 'Microsoft.ContainerService/managedClusters@2026-05-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-shared')
  name: 'aks-shared'
}

resource vmSharedVirtualMachine 'Microsoft.Compute/virtualMachines@2026-03-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-shared')
  name: 'vm-shared'
}

resource hdiSharedCluster 'Microsoft.HDInsight/clusters@2021-06-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-shared')
  name: 'hdi-shared'
}

resource dbwSharedWorkspace 'Microsoft.Databricks/workspaces@2026-01-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-shared')
  name: 'dbw-shared'
}

resource adfSharedFactory 'Microsoft.DataFactory/factories@2018-06-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-shared')
  name: 'adf-shared'
}

resource synwSharedWorkspace 'Microsoft.Synapse/workspaces@2021-06-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-shared')
  name: 'synw-shared'
}

resource poolBigDataPool 'Microsoft.Synapse/workspaces/bigDataPools@2021-06-01' existing = {
  parent: synwSharedWorkspace
  #disable-next-line BCP333 BCP334 BCP416
  name: 'pool'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: userAssignedIdentityName
  location: location
  tags: tags
}

resource networkSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: networkSecurityGroupName
  location: location
  tags: tags
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
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.40.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'snet-training'
        properties: {
          addressPrefix: '10.40.0.0/22'
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
          addressPrefix: '10.40.4.0/24'
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
  tags: tags
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
  tags: tags
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
  tags: tags
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
  tags: tags
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
  tags: tags
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
    type: 'SystemAssigned,UserAssigned'
    userAssignedIdentities: {
      '${userAssignedIdentity.id}': {}
    }
  }
  tags: tags
  properties: {
    applicationInsights: applicationInsights.id
    containerRegistry: containerRegistry.id
    friendlyName: workspaceName
    imageBuildCompute: 'cpu'
    keyVault: keyVault.id
    publicNetworkAccess: 'Enabled'
    storageAccount: storageAccount.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource apiPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: apiPrivateDnsZoneName
  location: 'global'
  tags: tags
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource notebooksPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: notebooksPrivateDnsZoneName
  location: 'global'
  tags: tags
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource apiPrivateDnsZoneVirtualNetworkLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: apiPrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetwork.id
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource notebooksPrivateDnsZoneVirtualNetworkLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: notebooksPrivateDnsZone
  name: uniqueSuffix
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetwork.id
    }
  }
}

resource workspacePrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: workspacePrivateEndpointName
  location: location
  tags: tags
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

resource workspacePrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = {
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

resource cpuCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'cpu'
  location: location
  dependsOn: [
    workspacePrivateEndpointPrivateDnsZoneGroup
  ]
  tags: tags
  properties: {
    computeType: 'AmlCompute'
    disableLocalAuth: true
    properties: {
      osType: 'Linux'
      remoteLoginPortPublicAccess: 'Disabled'
      scaleSettings: {
        maxNodeCount: 4
        minNodeCount: 0
        nodeIdleTimeBeforeScaleDown: 'PT15M'
      }
      vmPriority: 'Dedicated'
      vmSize: cpuVmSize
    }
  }
}

resource gpuBatchCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'gpu-batch'
  location: northeuropeLocation
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${userAssignedIdentity.id}': {}
    }
  }
  dependsOn: [
    workspacePrivateEndpointPrivateDnsZoneGroup
  ]
  tags: { ...tags, owner: 'fraud-team' }
  properties: {
    computeLocation: 'northeurope'
    computeType: 'AmlCompute'
    description: 'Training of the fraud model'
    disableLocalAuth: false
    properties: {
      enableNodePublicIp: false
      isolatedNetwork: false
      osType: 'Linux'
      propertyBag: {
        purpose: 'batch'
      }
      remoteLoginPortPublicAccess: 'Disabled'
      scaleSettings: {
        maxNodeCount: gpuNodes
        minNodeCount: 0
        nodeIdleTimeBeforeScaleDown: 'PT30M'
      }
      subnet: {
        id: snetTrainingSubnet.id
      }
      userAccountCredentials: {
        adminUserName: gpuBatchAdminUserName
        adminUserPassword: gpuAdminPassword
        adminUserSshPublicKey: gpuSshPublicKey
      }
      virtualMachineImage: {
        id: amlImage.id
      }
      vmPriority: 'LowPriority'
      vmSize: gpuBatchVmSize
    }
  }
}

resource annaCiCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'anna-ci'
  location: location
  identity: {
    type: 'SystemAssigned'
  }
  dependsOn: [
    workspacePrivateEndpointPrivateDnsZoneGroup
  ]
  tags: tags
  properties: {
    computeType: 'ComputeInstance'
    description: 'Notebooks of Anna'
    disableLocalAuth: false
    properties: {
      applicationSharingPolicy: 'Personal'
      computeInstanceAuthorizationType: 'personal'
      customServices: [
        {
          docker: {
            privileged: false
          }
          endpoints: [
            {
              hostIp: '127.0.0.1'
              name: 'connect'
              protocol: 'http'
              published: 8787
              target: 8787
            }
          ]
          environmentVariables: {
            LOG_LEVEL: {
              type: 'local'
              value: 'info'
            }
          }
          image: {
            reference: 'ghcr.io/acme/rstudio:1'
            type: 'docker'
          }
          kernel: {
            argv: [
              'R'
              '--slave'
            ]
            displayName: 'R'
            language: 'R'
          }
          name: 'rstudio'
          volumes: [
            {
              readOnly: true
              source: '/home/azureuser/cloudfiles'
              target: '/data'
              type: 'bind'
            }
          ]
        }
      ]
      enableNodePublicIp: false
      enableSSO: true
      idleTimeBeforeShutdown: 'PT30M'
      personalComputeInstanceSettings: {
        assignedUser: {
          objectId: annaObjectId
          tenantId: subscription().tenantId
        }
      }
      schedules: {
        computeStartStop: [
          {
            action: 'Stop'
            cron: {
              expression: '0 18 * * 1-5'
              startTime: '2026-01-01T00:00:00'
              timeZone: 'W. Europe Standard Time'
            }
            status: 'Enabled'
            triggerType: 'Cron'
          }
          {
            action: 'Start'
            recurrence: {
              frequency: 'Week'
              interval: 1
              schedule: {
                hours: [
                  8
                ]
                minutes: [
                  30
                ]
                weekDays: [
                  'Monday'
                  'Thursday'
                ]
              }
              startTime: '2026-01-01T00:00:00'
              timeZone: 'W. Europe Standard Time'
            }
            status: 'Disabled'
            triggerType: 'Recurrence'
          }
        ]
      }
      setupScripts: {
        scripts: {
          creationScript: {
            scriptArguments: '--quiet'
            scriptData: 'Users/admin/setup.sh'
            scriptSource: 'workspaceStorage'
            timeout: '25m'
          }
          startupScript: {
            scriptData: 'ZWNobyBoZWxsbwo='
            scriptSource: 'inline'
          }
        }
      }
      sshSettings: {
        adminPublicKey: annaSshPublicKey
        sshPublicAccess: 'Enabled'
      }
      subnet: {
        id: virtualNetworkSnetTrainingSubnet.id
      }
      vmSize: instanceSize
    }
  }
}

resource aksMadeCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'aks-made'
  location: location
  dependsOn: [
    workspacePrivateEndpointPrivateDnsZoneGroup
  ]
  tags: tags
  properties: {
    computeType: 'AKS'
    properties: {
      agentCount: 3
      agentVmSize: aksMadeVmSize
      aksNetworkingConfiguration: {
        dnsServiceIP: '10.0.0.10'
        dockerBridgeCidr: '172.17.0.1/16'
        serviceCidr: '10.0.0.0/16'
        subnetId: snetAksSubnet.id
      }
      clusterFqdn: 'inference.westeurope.cloudapp.azure.com'
      clusterPurpose: 'FastProd'
      loadBalancerSubnet: 'snet-lb'
      loadBalancerType: 'InternalLoadBalancer'
      sslConfiguration: {
        cert: inferenceCertificate
        cname: 'inference.contoso.com'
        key: aksMadeSslConfigurationKey
        status: 'Enabled'
      }
    }
  }
}

resource aksAttachedCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'aks-attached'
  location: location
  dependsOn: [
    workspacePrivateEndpointPrivateDnsZoneGroup
  ]
  tags: tags
  properties: {
    computeType: 'AKS'
    properties: {
      sslConfiguration: {
        leafDomainLabel: 'contoso'
        overwriteExistingDomain: true
        status: 'Auto'
      }
    }
    resourceId: aksSharedManagedCluster.id
  }
}

resource k8sCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'k8s'
  location: location
  identity: {
    type: 'SystemAssigned'
  }
  dependsOn: [
    workspacePrivateEndpointPrivateDnsZoneGroup
  ]
  tags: tags
  properties: {
    computeType: 'Kubernetes'
    properties: {
      defaultInstanceType: 'small'
      extensionInstanceReleaseTrain: 'stable'
      #disable-next-line use-resource-id-functions
      extensionPrincipalId: '11111111-1111-1111-1111-111111111111'
      instanceTypes: {
        gpu: {
          nodeSelector: {
            pool: 'gpu'
          }
          resources: {
            limits: {
              'nvidia.com/gpu': '1'
            }
          }
        }
        small: {
          resources: {
            limits: {
              cpu: '2'
              memory: '8Gi'
            }
            requests: {
              cpu: '1'
              memory: '4Gi'
            }
          }
        }
      }
      namespace: 'ml'
      relayConnectionString: relayConnectionString
      serviceBusConnectionString: serviceBusConnectionString
      vcName: 'ml'
    }
    resourceId: aksSharedManagedCluster.id
  }
}

resource vmAttachedCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'vm-attached'
  location: location
  dependsOn: [
    workspacePrivateEndpointPrivateDnsZoneGroup
  ]
  tags: tags
  properties: {
    computeType: 'VirtualMachine'
    disableLocalAuth: false
    properties: {
      address: 'vm-shared.westeurope.cloudapp.azure.com'
      administratorAccount: {
        password: vmPassword
        privateKeyData: vmSshPrivateKey
        publicKeyData: vmSshPublicKey
        username: 'azureuser'
      }
      isNotebookInstanceCompute: false
      notebookServerPort: 8888
      sshPort: 22
      virtualMachineSize: 'Standard_DS3_v2'
    }
    resourceId: vmSharedVirtualMachine.id
  }
}

resource hdiAttachedCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'hdi-attached'
  location: location
  dependsOn: [
    workspacePrivateEndpointPrivateDnsZoneGroup
  ]
  tags: tags
  properties: {
    computeType: 'HDInsight'
    properties: {
      address: 'hdi-shared-ssh.azurehdinsight.net'
      administratorAccount: {
        password: hdiPassword
        username: 'sshuser'
      }
      sshPort: 22
    }
    resourceId: hdiSharedCluster.id
  }
}

resource databricksCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'databricks'
  location: location
  dependsOn: [
    workspacePrivateEndpointPrivateDnsZoneGroup
  ]
  tags: tags
  properties: {
    computeType: 'Databricks'
    properties: {
      databricksAccessToken: databricksAccessToken
      workspaceUrl: 'https://adb-1234567890123456.7.azuredatabricks.net'
    }
    resourceId: dbwSharedWorkspace.id
  }
}

resource factoryCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'factory'
  location: location
  dependsOn: [
    workspacePrivateEndpointPrivateDnsZoneGroup
  ]
  tags: tags
  properties: {
    computeType: 'DataFactory'
    resourceId: adfSharedFactory.id
  }
}

resource sparkCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'spark'
  location: location
  identity: {
    type: 'SystemAssigned'
  }
  dependsOn: [
    workspacePrivateEndpointPrivateDnsZoneGroup
  ]
  tags: tags
  properties: {
    computeType: 'SynapseSpark'
    properties: {
      autoPauseProperties: {
        delayInMinutes: 15
        enabled: true
      }
      autoScaleProperties: {
        enabled: true
        maxNodeCount: 10
        minNodeCount: 3
      }
      nodeCount: 3
      nodeSize: 'Small'
      nodeSizeFamily: 'MemoryOptimized'
      poolName: 'pool'
      resourceGroup: 'rg-shared'
      sparkVersion: '3.4'
      subscriptionId: '00000000-0000-0000-0000-000000000000'
      workspaceName: 'synw-shared'
    }
    resourceId: poolBigDataPool.id
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

@description('Name of the resource group of the workspace.')
output resourceGroupName string = resourceGroup().name

@description('Resource id of the workspace.')
output resourceId string = workspace.id

@description('Name of the storage account.')
output storageAccountName string = storageAccountName

@description('Resource id of the storage account.')
output storageAccountResourceId string = storageAccount.id

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

@description('Resource id of the private endpoint.')
output workspacePrivateEndpointResourceId string = workspacePrivateEndpoint.id
