@description('Name of the Application Insights component, new or existing.')
param applicationInsightsName string = 'appi-${uniqueString(resourceGroup().id, toLower(workspaceName))}'

@description('Whether the Application Insights component is made new or exists.')
@allowed([
  'new'
  'existing'
])
param applicationInsightsOption string = 'new'

@description('Resource group of the Application Insights component, if it exists.')
param applicationInsightsResourceGroupName string = resourceGroup().name

@description('Name of the container registry, new or existing.')
param containerRegistryName string = 'cr${uniqueString(resourceGroup().id, toLower(workspaceName))}'

@description('Whether the container registry is made new or exists, or there is none.')
@allowed([
  'new'
  'existing'
  'none'
])
param containerRegistryOption string = 'none'

@description('Resource group of the container registry, if it exists.')
param containerRegistryResourceGroupName string = resourceGroup().name

@description('Name of the key vault, new or existing.')
param keyVaultName string = keyVaultOption == 'new'
  ? 'kv-${uniqueString(resourceGroup().id, toLower(workspaceName))}'
  : 'kv-shared'

@description('Whether the key vault is made new or exists.')
@allowed([
  'new'
  'existing'
])
param keyVaultOption string = 'existing'

@description('Resource group of the key vault, if it exists.')
param keyVaultResourceGroupName string = 'rg-shared'

@description('Azure region of all resources.')
param location string = resourceGroup().location

@description('Name of the Log Analytics workspace, new or existing.')
param logAnalyticsWorkspaceName string = 'log-${uniqueString(resourceGroup().id, toLower(workspaceName))}'

@description('Whether the Log Analytics workspace is made new or exists.')
@allowed([
  'new'
  'existing'
])
param logAnalyticsWorkspaceOption string = 'new'

@description('Resource group of the Log Analytics workspace, if it exists.')
param logAnalyticsWorkspaceResourceGroupName string = resourceGroup().name

@description('Name of the storage account, new or existing.')
param storageAccountName string = 'st${uniqueString(resourceGroup().id, toLower(workspaceName))}'

@description('Whether the storage account is made new or exists.')
@allowed([
  'new'
  'existing'
])
param storageAccountOption string = 'new'

@description('Resource group of the storage account, if it exists.')
param storageAccountResourceGroupName string = resourceGroup().name

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-choice'

resource existingLogAnalyticsWorkspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' existing = {
  scope: resourceGroup(logAnalyticsWorkspaceResourceGroupName)
  name: logAnalyticsWorkspaceName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource existingApplicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  scope: resourceGroup(applicationInsightsResourceGroupName)
  name: applicationInsightsName
}

resource existingContainerRegistry 'Microsoft.ContainerRegistry/registries@2025-11-01' existing = {
  scope: resourceGroup(containerRegistryResourceGroupName)
  name: containerRegistryName
}

resource existingKeyVault 'Microsoft.KeyVault/vaults@2026-02-01' existing = {
  scope: resourceGroup(keyVaultResourceGroupName)
  name: keyVaultName
}

resource existingStorageAccount 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  scope: resourceGroup(storageAccountResourceGroupName)
  name: storageAccountName
}

resource logAnalyticsWorkspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = if (applicationInsightsOption == 'new' && logAnalyticsWorkspaceOption == 'new') {
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
resource applicationInsights 'Microsoft.Insights/components@2020-02-02' = if (applicationInsightsOption == 'new') {
  name: applicationInsightsName
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logAnalyticsWorkspaceOption == 'new'
      ? logAnalyticsWorkspace.id
      : existingLogAnalyticsWorkspace.id
  }
}

resource storageAccount 'Microsoft.Storage/storageAccounts@2026-04-01' = if (storageAccountOption == 'new') {
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

resource keyVault 'Microsoft.KeyVault/vaults@2026-02-01' = if (keyVaultOption == 'new') {
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

resource containerRegistry 'Microsoft.ContainerRegistry/registries@2025-11-01' = if (containerRegistryOption == 'new') {
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
    applicationInsights: applicationInsightsOption == 'new' ? applicationInsights.id : existingApplicationInsights.id
    containerRegistry: containerRegistryOption == 'none'
      ? null
      : containerRegistryOption == 'new' ? containerRegistry.id : existingContainerRegistry.id
    friendlyName: workspaceName
    keyVault: keyVaultOption == 'new' ? keyVault.id : existingKeyVault.id
    publicNetworkAccess: 'Enabled'
    storageAccount: storageAccountOption == 'new' ? storageAccount.id : existingStorageAccount.id
  }
}

@description('Name of the Application Insights component.')
output applicationInsightsName string? = applicationInsightsOption == 'new' ? applicationInsightsName : null

@description('Resource id of the Application Insights component.')
output applicationInsightsResourceId string? = applicationInsightsOption == 'new'
  ? (applicationInsightsOption == 'new' ? applicationInsights.id : existingApplicationInsights.id)
  : null

@description('Name of the container registry.')
output containerRegistryName string? = containerRegistryOption == 'new' ? containerRegistryName : null

@description('Resource id of the container registry.')
output containerRegistryResourceId string? = containerRegistryOption == 'new'
  ? (containerRegistryOption == 'new' ? containerRegistry.id : existingContainerRegistry.id)
  : null

@description('Address by which clients find the service.')
output discoveryUrl string = workspace.properties.discoveryUrl

@description('Name of the key vault.')
output keyVaultName string? = keyVaultOption == 'new' ? keyVaultName : null

@description('Resource id of the key vault.')
output keyVaultResourceId string? = keyVaultOption == 'new'
  ? (keyVaultOption == 'new' ? keyVault.id : existingKeyVault.id)
  : null

@description('Region of the workspace.')
output location string = location

@description('Name of the Log Analytics workspace.')
output logAnalyticsWorkspaceName string? = applicationInsightsOption == 'new' && logAnalyticsWorkspaceOption == 'new'
  ? logAnalyticsWorkspaceName
  : null

@description('Resource id of the Log Analytics workspace.')
output logAnalyticsWorkspaceResourceId string? = applicationInsightsOption == 'new' && logAnalyticsWorkspaceOption == 'new'
  ? (logAnalyticsWorkspaceOption == 'new' ? logAnalyticsWorkspace.id : existingLogAnalyticsWorkspace.id)
  : null

@description('Name of the workspace.')
output name string = workspaceName

@description('Principal id of the workspace\'s system-assigned identity.')
output principalId string = workspace.identity.principalId

@description('Name of the resource group of the workspace.')
output resourceGroupName string = resourceGroup().name

@description('Resource id of the workspace.')
output resourceId string = workspace.id

@description('Name of the storage account.')
output storageAccountName string? = storageAccountOption == 'new' ? storageAccountName : null

@description('Resource id of the storage account.')
output storageAccountResourceId string? = storageAccountOption == 'new'
  ? (storageAccountOption == 'new' ? storageAccount.id : existingStorageAccount.id)
  : null

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId
