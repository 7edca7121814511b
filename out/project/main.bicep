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
param workspaceName string = 'mlw-fraud-cards'

@description('Name of the user assigned identity id cards.')
var userAssignedIdentityIdCardsName = 'id-cards'

resource mlwFraudHubWorkspace 'Microsoft.MachineLearningServices/workspaces@2026-05-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-hub')
  name: 'mlw-fraud-hub'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdCards 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: userAssignedIdentityIdCardsName
  location: location
  tags: tags
}

module accessPoliciesInRgHub 'modules/access-policies-in-rg-hub.bicep' = {
  scope: resourceGroup('rg-hub')
  name: '${workspaceName}-1-${uniqueString(resourceGroup().id)}'
  params: {
    userAssignedIdentityIdCardsPrincipalId: {
      value: userAssignedIdentityIdCards.properties.principalId
    }
    workspaceIdentityPrincipalId: {
      value: workspace.identity.principalId
    }
  }
}

resource workspace 'Microsoft.MachineLearningServices/workspaces@2026-05-01' = {
  name: workspaceName
  location: location
  sku: {
    name: 'Basic'
    tier: 'Basic'
  }
  kind: 'Project'
  identity: {
    type: 'SystemAssigned'
  }
  dependsOn: [
    userAssignedIdentityIdCards
  ]
  tags: tags
  properties: {
    friendlyName: 'Card fraud'
    hubResourceId: mlwFraudHubWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource workspaceManagedIdentityOperatorOnUserAssignedIdentityIdCards 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: userAssignedIdentityIdCards
  name: guid(toLower(userAssignedIdentityIdCards.id), toLower(workspace.id), 'f1a07417-d97a-45cb-824c-7a7467783830')
  properties: {
    principalId: workspace.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'f1a07417-d97a-45cb-824c-7a7467783830'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdCardsAzureMLDataScientistOnWorkspace 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: workspace
  name: guid(toLower(workspace.id), toLower(userAssignedIdentityIdCards.id), 'f6c7c914-8db3-469d-8ca1-694a8f32e121')
  properties: {
    principalId: userAssignedIdentityIdCards.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'f6c7c914-8db3-469d-8ca1-694a8f32e121'
    )
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

@description('Name of the user-assigned identity.')
output userAssignedIdentityIdCardsName string = userAssignedIdentityIdCardsName

@description('Resource id of the user-assigned identity.')
output userAssignedIdentityIdCardsResourceId string = userAssignedIdentityIdCards.id

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId
