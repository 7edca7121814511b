@description('Name of the databricks.')
param databricksName string

@description('Id of the user assigned identity principal.')
param userAssignedIdentityPrincipalId object

resource databricks 'Microsoft.Databricks/workspaces@2026-01-01' existing = {
  name: databricksName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource idWorkspaceUserAssignedIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  scope: resourceGroup('rg-identities')
  name: 'id-workspace'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityContributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: databricks
  name: guid(
    toLower(databricks.id),
    toLower(idWorkspaceUserAssignedIdentity.id),
    'b24988ac-6180-42a0-ab88-20f7382dd24c'
  )
  properties: {
    principalId: userAssignedIdentityPrincipalId.value
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b24988ac-6180-42a0-ab88-20f7382dd24c'
    )
  }
}
