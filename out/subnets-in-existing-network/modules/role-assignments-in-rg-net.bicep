@description('Name of the blob private endpoint.')
param blobPrivateEndpointName string

@description('Name of the file private endpoint.')
param filePrivateEndpointName string

@description('Id of the workspace.')
param workspaceId string

@description('Id of the workspace identity principal.')
param workspaceIdentityPrincipalId object

resource blobPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' existing = {
  name: blobPrivateEndpointName
}

resource filePrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' existing = {
  name: filePrivateEndpointName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource workspaceIdentityReader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: blobPrivateEndpoint
  name: guid(toLower(blobPrivateEndpoint.id), toLower(workspaceId), 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    description: 'Reader for the identity of the workspace'
    principalId: workspaceIdentityPrincipalId.value
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'acdd72a7-3385-48ef-bd42-f606fba81ae7'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource workspaceIdentityReader2 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: filePrivateEndpoint
  name: guid(toLower(filePrivateEndpoint.id), toLower(workspaceId), 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    description: 'Reader for the identity of the workspace'
    principalId: workspaceIdentityPrincipalId.value
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'acdd72a7-3385-48ef-bd42-f606fba81ae7'
    )
  }
}
