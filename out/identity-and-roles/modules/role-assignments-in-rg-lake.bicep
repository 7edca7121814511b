@description('Id of the user assigned identity id train.')
param userAssignedIdentityIdTrainId string

@description('Id of the user assigned identity id train principal.')
param userAssignedIdentityIdTrainPrincipalId object

resource stlakeStorageAccount 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  #disable-next-line BCP333 BCP334 BCP416
  name: 'stlake'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource roleAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: stlakeStorageAccount
  name: guid(
    '/subscriptions/33333333-3333-3333-3333-333333333333/resourcegroups/rg-lake/providers/microsoft.storage/storageaccounts/stlake',
    toLower(userAssignedIdentityIdTrainId),
    '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
  )
  properties: {
    principalId: userAssignedIdentityIdTrainPrincipalId.value
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      '33333333-3333-3333-3333-333333333333',
      'Microsoft.Authorization/roleDefinitions',
      '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
    )
  }
}
