@description('Azure region of all resources.')
param location string = 'westeurope'

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-fraud-prod'

@description('Name of the application insights.')
var applicationInsightsName = 'appi-${uniqueSuffix}'

@description('Name of the container registry.')
var containerRegistryName = 'cr${uniqueSuffix}'

@description('Name of the key vault.')
var keyVaultName = 'kv-${uniqueSuffix}'

@description('Name of the log analytics workspace.')
var logAnalyticsWorkspaceName = 'log-${uniqueSuffix}'

@description('Name of the storage account.')
var storageAccountName = 'st${uniqueSuffix}'

@description('Unique suffix.')
var uniqueSuffix = uniqueString(resourceGroup().id, toLower(workspaceName))

resource stlakeStorageAccount 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-data')
  #disable-next-line BCP333 BCP334 BCP416
  name: 'stlake'
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
    type: 'SystemAssigned'
  }
  properties: {
    applicationInsights: applicationInsights.id
    containerRegistry: containerRegistry.id
    friendlyName: workspaceName
    keyVault: keyVault.id
    managedNetwork: {
      firewallSku: 'Basic'
      isolationMode: 'AllowOnlyApprovedOutbound'
      outboundRules: {
        factory: {
          category: 'UserDefined'
          destination: {
            action: 'Allow'
            portRanges: '443'
            protocol: 'TCP'
            serviceTag: 'DataFactory'
          }
          type: 'ServiceTag'
        }
        lake: {
          category: 'UserDefined'
          destination: {
            serviceResourceId: stlakeStorageAccount.id
            sparkEnabled: true
            subresourceTarget: 'dfs'
          }
          type: 'PrivateEndpoint'
        }
        pypi: {
          category: 'UserDefined'
          destination: 'pypi.org'
          type: 'FQDN'
        }
        'pypi-files': {
          category: 'UserDefined'
          destination: 'files.pythonhosted.org'
          type: 'FQDN'
        }
        queues: {
          category: 'UserDefined'
          destination: {
            serviceResourceId: storageAccount.id
            subresourceTarget: 'queue'
          }
          type: 'PrivateEndpoint'
        }
      }
    }
    provisionNetworkNow: true
    publicNetworkAccess: 'Enabled'
    storageAccount: storageAccount.id
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

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId
