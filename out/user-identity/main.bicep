@description('Whether roles are assigned: false where whoever deploys may not, or where they are assigned already.')
param deployRoleAssignments bool = true

@description('Azure region of all resources.')
param location string = resourceGroup().location

@description('Tags of every resource.')
param tags object = {
  costCenter: '4711'
}

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-identity'

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

@description('Name of the user assigned identity2.')
var userAssignedIdentity2Name = 'id2-${uniqueSuffix}'

#disable-next-line use-recent-api-versions // the newest that is known well
resource idSharedUserAssignedIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  scope: resourceGroup('rg-shared')
  name: 'id-shared'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentity2 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: userAssignedIdentity2Name
  location: location
  tags: tags
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
    allowSharedKeyAccess: false
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
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${userAssignedIdentity2.id}': {}
      '${idSharedUserAssignedIdentity.id}': {}
    }
  }
  dependsOn: [
    contributorOnStorageAccount
    storageBlobDataContributorOnStorageAccount
    storageFileDataPrivilegedContributorOnStorageAccount
    contributorOnKeyVault
    keyVaultAdministratorOnKeyVault
    contributorOnApplicationInsights
    contributorOnContainerRegistry
  ]
  tags: tags
  properties: {
    applicationInsights: applicationInsights.id
    containerRegistry: containerRegistry.id
    friendlyName: workspaceName
    keyVault: keyVault.id
    primaryUserAssignedIdentity: idSharedUserAssignedIdentity.id
    publicNetworkAccess: 'Enabled'
    storageAccount: storageAccount.id
    systemDatastoresAuthMode: 'Identity'
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource contributorOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(
    toLower(storageAccount.id),
    toLower(idSharedUserAssignedIdentity.id),
    'b24988ac-6180-42a0-ab88-20f7382dd24c'
  )
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: idSharedUserAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource storageBlobDataContributorOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(
    toLower(storageAccount.id),
    toLower(idSharedUserAssignedIdentity.id),
    'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  )
  properties: {
    description: 'Storage Blob Data Contributor for the identity of the workspace'
    principalId: idSharedUserAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource storageFileDataPrivilegedContributorOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(
    toLower(storageAccount.id),
    toLower(idSharedUserAssignedIdentity.id),
    '69566ab7-960f-475b-8e7c-b3118f30c6bd'
  )
  properties: {
    description: 'Storage File Data Privileged Contributor for the identity of the workspace'
    principalId: idSharedUserAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '69566ab7-960f-475b-8e7c-b3118f30c6bd'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource contributorOnKeyVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: keyVault
  name: guid(toLower(keyVault.id), toLower(idSharedUserAssignedIdentity.id), 'b24988ac-6180-42a0-ab88-20f7382dd24c')
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: idSharedUserAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource keyVaultAdministratorOnKeyVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: keyVault
  name: guid(toLower(keyVault.id), toLower(idSharedUserAssignedIdentity.id), '00482a5a-887f-4fb3-b363-3b7fe8e74483')
  properties: {
    description: 'Key Vault Administrator for the identity of the workspace'
    principalId: idSharedUserAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '00482a5a-887f-4fb3-b363-3b7fe8e74483'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource contributorOnApplicationInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: applicationInsights
  name: guid(
    toLower(applicationInsights.id),
    toLower(idSharedUserAssignedIdentity.id),
    'b24988ac-6180-42a0-ab88-20f7382dd24c'
  )
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: idSharedUserAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource contributorOnContainerRegistry 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: containerRegistry
  name: guid(
    toLower(containerRegistry.id),
    toLower(idSharedUserAssignedIdentity.id),
    'b24988ac-6180-42a0-ab88-20f7382dd24c'
  )
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: idSharedUserAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource contributorOnWorkspace 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: workspace
  name: guid(toLower(workspace.id), toLower(idSharedUserAssignedIdentity.id), 'b24988ac-6180-42a0-ab88-20f7382dd24c')
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: idSharedUserAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
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

@description('Principal id of the workspace\'s user-assigned identity.')
output principalId string = idSharedUserAssignedIdentity.properties.principalId

@description('Name of the resource group of the workspace.')
output resourceGroupName string = resourceGroup().name

@description('Resource id of the workspace.')
output resourceId string = workspace.id

@description('Name of the storage account.')
output storageAccountName string = storageAccountName

@description('Resource id of the storage account.')
output storageAccountResourceId string = storageAccount.id

@description('Name of the user-assigned identity.')
output userAssignedIdentity2Name string = userAssignedIdentity2Name

@description('Resource id of the user-assigned identity.')
output userAssignedIdentity2ResourceId string = userAssignedIdentity2.id

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId
