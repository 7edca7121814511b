@description('Most nodes that there are at a time. Of "cpu".')
@minValue(0)
@maxValue(100000)
param cpuScaleMax int = 2

@description('VM size of the compute "cpu".')
param cpuVmSize string = 'Standard_DS3_v2'

@description('Whether computes are deployed. They cannot be updated: give false once they are there.')
param deployComputes bool = true

@description('Differs between environments.')
param keyVaultIpRules array = [
  {
    value: '203.0.113.0/24'
  }
]

@description('Azure region of all resources.')
param location string = 'westeurope'

@description('Registry sku.')
@allowed([
  'Basic'
  'Standard'
  'Premium'
])
param registrySku string = 'Basic'

@description('SKU: performance and replication.')
@allowed([
  'Standard_LRS'
  'Standard_GRS'
  'Standard_RAGRS'
  'Standard_ZRS'
  'Standard_GZRS'
  'Standard_RAGZRS'
  'Premium_LRS'
  'Premium_ZRS'
  'StandardV2_LRS'
  'StandardV2_GRS'
  'StandardV2_ZRS'
  'StandardV2_GZRS'
  'PremiumV2_LRS'
  'PremiumV2_ZRS'
  'Premium_GRS'
])
param storageAccountSku string = 'Standard_LRS'

@description('Tags of every resource.')
param tags object = {
  costCenter: '4711'
}

@description('Name shown to people; the workspace name if left out.')
param workspaceFriendlyName string = 'Fraud detection'

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-fraud'

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
    name: storageAccountSku
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
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Deny'
      ipRules: keyVaultIpRules
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
    name: registrySku
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
    type: 'SystemAssigned'
  }
  tags: tags
  properties: {
    applicationInsights: applicationInsights.id
    containerRegistry: containerRegistry.id
    friendlyName: workspaceFriendlyName
    keyVault: keyVault.id
    publicNetworkAccess: 'Enabled'
    storageAccount: storageAccount.id
  }
}

resource cpuCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' = if (deployComputes) {
  parent: workspace
  name: 'cpu'
  location: location
  tags: tags
  properties: {
    computeType: 'AmlCompute'
    disableLocalAuth: true
    properties: {
      osType: 'Linux'
      remoteLoginPortPublicAccess: 'Disabled'
      scaleSettings: {
        maxNodeCount: cpuScaleMax
        minNodeCount: 0
        nodeIdleTimeBeforeScaleDown: 'PT2M'
      }
      vmPriority: 'Dedicated'
      vmSize: cpuVmSize
    }
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
