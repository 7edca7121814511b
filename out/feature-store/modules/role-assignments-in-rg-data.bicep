@description('Id of the user assigned identity.')
param userAssignedIdentityId string

@description('Id of the user assigned identity principal.')
param userAssignedIdentityPrincipalId object

resource stfeaturesStorageAccount 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  name: 'stfeatures'
}

resource stfeaturesStorageAccountBlobService 'Microsoft.Storage/storageAccounts/blobServices@2026-04-01' existing = {
  parent: stfeaturesStorageAccount
  name: 'default'
}

resource featuresContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-04-01' existing = {
  parent: stfeaturesStorageAccountBlobService
  name: 'features'
}

resource redisFeaturesRedis 'Microsoft.Cache/redis@2024-11-01' existing = {
  name: 'redis-features'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource roleAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: featuresContainer
  name: guid(
    '/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg-data/providers/microsoft.storage/storageaccounts/stfeatures/blobservices/default/containers/features',
    toLower(userAssignedIdentityId),
    'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  )
  properties: {
    description: 'Storage Blob Data Contributor for the identity that materializes features'
    principalId: userAssignedIdentityPrincipalId.value
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      '00000000-0000-0000-0000-000000000000',
      'Microsoft.Authorization/roleDefinitions',
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource roleAssignment2 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: redisFeaturesRedis
  name: guid(
    '/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg-data/providers/microsoft.cache/redis/redis-features',
    toLower(userAssignedIdentityId),
    'b24988ac-6180-42a0-ab88-20f7382dd24c'
  )
  properties: {
    description: 'Contributor for the identity that materializes features'
    principalId: userAssignedIdentityPrincipalId.value
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      '00000000-0000-0000-0000-000000000000',
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}
