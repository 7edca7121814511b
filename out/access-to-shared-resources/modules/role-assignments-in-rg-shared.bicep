@description('Id of the user assigned identity id train.')
param userAssignedIdentityIdTrainId string

@description('Id of the user assigned identity id train principal.')
param userAssignedIdentityIdTrainPrincipalId object

@description('Id of the user assigned identity principal.')
param userAssignedIdentityPrincipalId object

resource stsharedStorageAccount 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  name: 'stshared'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource idWorkspaceUserAssignedIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  scope: resourceGroup('rg-identities')
  name: 'id-workspace'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityStorageBlobDataContributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: stsharedStorageAccount
  name: guid(
    toLower(stsharedStorageAccount.id),
    toLower(idWorkspaceUserAssignedIdentity.id),
    'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  )
  properties: {
    principalId: userAssignedIdentityPrincipalId.value
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdTrainStorageBlobDataReader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: stsharedStorageAccount
  name: guid(
    toLower(stsharedStorageAccount.id),
    toLower(userAssignedIdentityIdTrainId),
    '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
  )
  properties: {
    principalId: userAssignedIdentityIdTrainPrincipalId.value
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
    )
  }
}
