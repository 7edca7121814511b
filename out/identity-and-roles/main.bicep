@description('Whether roles are assigned: false where whoever deploys may not, or where they are assigned already.')
param deployRoleAssignments bool = true

@description('Object id of the lead data scientist.')
param leadDataScientist string

@description('Azure region of all resources.')
param location string = resourceGroup().location

@description('Tags of every resource.')
param tags object = {
  costCenter: '4711'
}

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-roles'

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

@description('Name of the user assigned identity id train.')
var userAssignedIdentityIdTrainName = 'id-train'

@description('Name of the user assigned identity id workspace.')
var userAssignedIdentityIdWorkspaceName = 'id-workspace'

#disable-next-line use-recent-api-versions // the newest that is known well
resource idSharedUserAssignedIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  scope: resourceGroup('rg-shared')
  name: 'id-shared'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdWorkspace 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: userAssignedIdentityIdWorkspaceName
  location: location
  tags: tags
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdTrain 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: userAssignedIdentityIdTrainName
  location: location
  tags: tags
  properties: {
    isolationScope: 'Regional'
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource githubMainFederatedIdentityCredential 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: userAssignedIdentityIdTrain
  name: 'github-main'
  properties: {
    audiences: [
      'api://AzureADTokenExchange'
    ]
    issuer: 'https://token.actions.githubusercontent.com'
    subject: 'repo:contoso/fraud:ref:refs/heads/main'
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource githubProdFederatedIdentityCredential 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: userAssignedIdentityIdTrain
  name: 'github-prod'
  dependsOn: [
    githubMainFederatedIdentityCredential
  ]
  properties: {
    audiences: [
      'api://AzureADTokenExchange'
    ]
    issuer: 'https://token.actions.githubusercontent.com'
    subject: 'repo:contoso/fraud:environment:prod'
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
      '${userAssignedIdentityIdWorkspace.id}': {}
    }
  }
  dependsOn: [
    userAssignedIdentityIdTrain
    userAssignedIdentityIdWorkspaceContributorOnStorageAccount
    userAssignedIdentityIdWorkspaceStorageBlobDataContributorOnStorageAccount
    userAssignedIdentityIdWorkspaceStorageFileDataPrivilegedContributorOnStorageAccount
    userAssignedIdentityIdWorkspaceContributorOnKeyVault
    userAssignedIdentityIdWorkspaceKeyVaultAdministratorOnKeyVault
    userAssignedIdentityIdWorkspaceContributorOnApplicationInsights
    userAssignedIdentityIdWorkspaceContributorOnContainerRegistry
    userAssignedIdentityIdTrainStorageBlobDataReaderOnStorageAccount
    userAssignedIdentityIdTrainAcrPullOnContainerRegistry
    roleAssignments
    roleAssignmentsInRgLake
  ]
  tags: tags
  properties: {
    applicationInsights: applicationInsights.id
    containerRegistry: containerRegistry.id
    friendlyName: workspaceName
    keyVault: keyVault.id
    primaryUserAssignedIdentity: userAssignedIdentityIdWorkspace.id
    publicNetworkAccess: 'Enabled'
    storageAccount: storageAccount.id
    systemDatastoresAuthMode: 'Identity'
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdWorkspaceContributorOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(
    toLower(storageAccount.id),
    toLower(userAssignedIdentityIdWorkspace.id),
    'b24988ac-6180-42a0-ab88-20f7382dd24c'
  )
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: userAssignedIdentityIdWorkspace.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdWorkspaceStorageBlobDataContributorOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(
    toLower(storageAccount.id),
    toLower(userAssignedIdentityIdWorkspace.id),
    'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  )
  properties: {
    description: 'Storage Blob Data Contributor for the identity of the workspace'
    principalId: userAssignedIdentityIdWorkspace.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdWorkspaceStorageFileDataPrivilegedContributorOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(
    toLower(storageAccount.id),
    toLower(userAssignedIdentityIdWorkspace.id),
    '69566ab7-960f-475b-8e7c-b3118f30c6bd'
  )
  properties: {
    description: 'Storage File Data Privileged Contributor for the identity of the workspace'
    principalId: userAssignedIdentityIdWorkspace.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '69566ab7-960f-475b-8e7c-b3118f30c6bd'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdWorkspaceContributorOnKeyVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: keyVault
  name: guid(toLower(keyVault.id), toLower(userAssignedIdentityIdWorkspace.id), 'b24988ac-6180-42a0-ab88-20f7382dd24c')
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: userAssignedIdentityIdWorkspace.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdWorkspaceKeyVaultAdministratorOnKeyVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: keyVault
  name: guid(toLower(keyVault.id), toLower(userAssignedIdentityIdWorkspace.id), '00482a5a-887f-4fb3-b363-3b7fe8e74483')
  properties: {
    description: 'Key Vault Administrator for the identity of the workspace'
    principalId: userAssignedIdentityIdWorkspace.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '00482a5a-887f-4fb3-b363-3b7fe8e74483'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdWorkspaceContributorOnApplicationInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: applicationInsights
  name: guid(
    toLower(applicationInsights.id),
    toLower(userAssignedIdentityIdWorkspace.id),
    'b24988ac-6180-42a0-ab88-20f7382dd24c'
  )
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: userAssignedIdentityIdWorkspace.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdWorkspaceContributorOnContainerRegistry 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: containerRegistry
  name: guid(
    toLower(containerRegistry.id),
    toLower(userAssignedIdentityIdWorkspace.id),
    'b24988ac-6180-42a0-ab88-20f7382dd24c'
  )
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: userAssignedIdentityIdWorkspace.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdWorkspaceContributorOnWorkspace 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: workspace
  name: guid(toLower(workspace.id), toLower(userAssignedIdentityIdWorkspace.id), 'b24988ac-6180-42a0-ab88-20f7382dd24c')
  properties: {
    description: 'Contributor for the identity of the workspace'
    principalId: userAssignedIdentityIdWorkspace.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource leadDataScientistAzureMLDataScientistOnWorkspace 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: workspace
  name: guid(toLower(workspace.id), toLower(leadDataScientist), 'f6c7c914-8db3-469d-8ca1-694a8f32e121')
  properties: {
    description: 'AzureML Data Scientist for those who work in the workspace'
    principalId: leadDataScientist
    principalType: 'User'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'f6c7c914-8db3-469d-8ca1-694a8f32e121'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource leadDataScientistStorageBlobDataContributorOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(toLower(storageAccount.id), toLower(leadDataScientist), 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    description: 'Storage Blob Data Contributor for those who work in the workspace'
    principalId: leadDataScientist
    principalType: 'User'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource leadDataScientistStorageFileDataPrivilegedContributorOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(toLower(storageAccount.id), toLower(leadDataScientist), '69566ab7-960f-475b-8e7c-b3118f30c6bd')
  properties: {
    description: 'Storage File Data Privileged Contributor for those who work in the workspace'
    principalId: leadDataScientist
    principalType: 'User'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '69566ab7-960f-475b-8e7c-b3118f30c6bd'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource azureMLDataScientistOnWorkspace 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: workspace
  name: guid(toLower(workspace.id), '11111111-1111-1111-1111-111111111111', 'f6c7c914-8db3-469d-8ca1-694a8f32e121')
  properties: {
    description: 'AzureML Data Scientist for those who work in the workspace'
    principalId: '11111111-1111-1111-1111-111111111111'
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'f6c7c914-8db3-469d-8ca1-694a8f32e121'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource storageBlobDataContributorOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(toLower(storageAccount.id), '11111111-1111-1111-1111-111111111111', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    description: 'Storage Blob Data Contributor for those who work in the workspace'
    principalId: '11111111-1111-1111-1111-111111111111'
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource storageFileDataPrivilegedContributorOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(toLower(storageAccount.id), '11111111-1111-1111-1111-111111111111', '69566ab7-960f-475b-8e7c-b3118f30c6bd')
  properties: {
    description: 'Storage File Data Privileged Contributor for those who work in the workspace'
    principalId: '11111111-1111-1111-1111-111111111111'
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '69566ab7-960f-475b-8e7c-b3118f30c6bd'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdTrainStorageBlobDataReaderOnStorageAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: storageAccount
  name: guid(
    toLower(storageAccount.id),
    toLower(userAssignedIdentityIdTrain.id),
    '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
  )
  properties: {
    condition: '((!(ActionMatches{\'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read\'})) OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals \'curated\'))'
    conditionVersion: '2.0'
    description: 'Training reads curated data and nothing else'
    principalId: userAssignedIdentityIdTrain.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdTrainAcrPullOnContainerRegistry 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: containerRegistry
  name: guid(
    toLower(containerRegistry.id),
    toLower(userAssignedIdentityIdTrain.id),
    '7f951dda-4ed3-4680-a7ca-43fe172d538d'
  )
  properties: {
    principalId: userAssignedIdentityIdTrain.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '7f951dda-4ed3-4680-a7ca-43fe172d538d'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource azureMLDataScientistOnWorkspace2 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: workspace
  name: guid(toLower(workspace.id), toLower(idSharedUserAssignedIdentity.id), 'f6c7c914-8db3-469d-8ca1-694a8f32e121')
  properties: {
    principalId: idSharedUserAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'f6c7c914-8db3-469d-8ca1-694a8f32e121'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  name: guid(
    toLower(resourceGroup().id),
    '22222222-2222-2222-2222-222222222222',
    'acdd72a7-3385-48ef-bd42-f606fba81ae7'
  )
  properties: {
    principalId: '22222222-2222-2222-2222-222222222222'
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'acdd72a7-3385-48ef-bd42-f606fba81ae7'
    )
  }
}

module roleAssignments 'modules/role-assignments.bicep' = if (deployRoleAssignments) {
  scope: subscription(subscription().subscriptionId)
  name: '${workspaceName}-1-${uniqueString(resourceGroup().id)}'
  params: {
    subscriptionId: subscription().id
    userAssignedIdentityIdTrainId: userAssignedIdentityIdTrain.id
    userAssignedIdentityIdTrainPrincipalId: {
      value: userAssignedIdentityIdTrain.properties.principalId
    }
  }
}

module roleAssignmentsInRgLake 'modules/role-assignments-in-rg-lake.bicep' = if (deployRoleAssignments) {
  scope: resourceGroup('33333333-3333-3333-3333-333333333333', 'rg-lake')
  name: '${workspaceName}-2-${uniqueString(resourceGroup().id)}'
  params: {
    userAssignedIdentityIdTrainId: userAssignedIdentityIdTrain.id
    userAssignedIdentityIdTrainPrincipalId: {
      value: userAssignedIdentityIdTrain.properties.principalId
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

@description('Principal id of the workspace\'s user-assigned identity.')
output principalId string = userAssignedIdentityIdWorkspace.properties.principalId

@description('Name of the resource group of the workspace.')
output resourceGroupName string = resourceGroup().name

@description('Resource id of the workspace.')
output resourceId string = workspace.id

@description('Name of the storage account.')
output storageAccountName string = storageAccountName

@description('Resource id of the storage account.')
output storageAccountResourceId string = storageAccount.id

@description('Name of the user-assigned identity.')
output userAssignedIdentityIdTrainName string = userAssignedIdentityIdTrainName

@description('Resource id of the user-assigned identity.')
output userAssignedIdentityIdTrainResourceId string = userAssignedIdentityIdTrain.id

@description('Name of the user-assigned identity.')
output userAssignedIdentityIdWorkspaceName string = userAssignedIdentityIdWorkspaceName

@description('Resource id of the user-assigned identity.')
output userAssignedIdentityIdWorkspaceResourceId string = userAssignedIdentityIdWorkspace.id

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId
