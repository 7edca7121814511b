@description('Id of the user assigned identity id train.')
param userAssignedIdentityIdTrainId string

@description('Id of the user assigned identity id train principal.')
param userAssignedIdentityIdTrainPrincipalId object

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdTrainReader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(
    toLower(subscriptionResourceId('Microsoft.Resources/resourceGroups', 'rg-lake')),
    toLower(userAssignedIdentityIdTrainId),
    'acdd72a7-3385-48ef-bd42-f606fba81ae7'
  )
  properties: {
    principalId: userAssignedIdentityIdTrainPrincipalId.value
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'acdd72a7-3385-48ef-bd42-f606fba81ae7'
    )
  }
}
