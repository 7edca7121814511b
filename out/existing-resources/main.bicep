@description('Azure region of all resources.')
param location string = 'westeurope'

@description('Tags of every resource.')
param tags object = {
  costCenter: '4711'
}

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-shared'

#disable-next-line use-recent-api-versions // the newest that is known well
resource appiSharedApplicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  scope: resourceGroup('rg-shared-ops')
  name: 'appi-shared'
}

resource crsharedContainerRegistry 'Microsoft.ContainerRegistry/registries@2025-11-01' existing = {
  scope: resourceGroup('22222222-2222-2222-2222-222222222222', 'rg-shared-data')
  name: 'crshared'
}

resource kvSharedKeyVault 'Microsoft.KeyVault/vaults@2026-02-01' existing = {
  scope: resourceGroup('rg-shared-ops')
  name: 'kv-shared'
}

resource stsharedprodStorageAccount 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  scope: resourceGroup('rg-shared-data')
  name: 'stsharedprod'
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
    applicationInsights: appiSharedApplicationInsights.id
    containerRegistry: crsharedContainerRegistry.id
    friendlyName: workspaceName
    keyVault: kvSharedKeyVault.id
    publicNetworkAccess: 'Enabled'
    storageAccount: stsharedprodStorageAccount.id
  }
}

@description('Address by which clients find the service.')
output discoveryUrl string = workspace.properties.discoveryUrl

@description('Region of the workspace.')
output location string = location

@description('Name of the workspace.')
output name string = workspaceName

@description('Principal id of the workspace\'s system-assigned identity.')
output principalId string = workspace.identity.principalId

@description('Name of the resource group of the workspace.')
output resourceGroupName string = resourceGroup().name

@description('Resource id of the workspace.')
output resourceId string = workspace.id

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId
