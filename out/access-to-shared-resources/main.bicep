@description('Whether there is a Databricks workspace.')
param assignDatabricks bool = false

@description('Name of the Databricks workspace.')
param databricksName string

@description('Its resource group.')
param databricksResourceGroup string

@description('Whether roles are assigned: false where whoever deploys may not, or where they are assigned already.')
param deployRoleAssignments bool = true

@description('Azure region of all resources.')
param location string = resourceGroup().location

@description('Whether training reads secrets.')
param trainingReadsSecrets bool = false

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-there'

@description('Name of the user assigned identity id train.')
var userAssignedIdentityIdTrainName = 'id-train'

#disable-next-line use-recent-api-versions // the newest that is known well
resource idWorkspaceUserAssignedIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  scope: resourceGroup('rg-identities')
  name: 'id-workspace'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdTrain 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: userAssignedIdentityIdTrainName
  location: location
}

module accessPoliciesInRgShared 'modules/access-policies-in-rg-shared.bicep' = {
  scope: resourceGroup('rg-shared')
  name: '${workspaceName}-1-${uniqueString(resourceGroup().id)}'
  params: {
    userAssignedIdentityPrincipalId: {
      value: idWorkspaceUserAssignedIdentity.properties.principalId
    }
    value: trainingReadsSecrets
      ? [
          {
            objectId: userAssignedIdentityIdTrain.properties.principalId
            permissions: { secrets: ['get'] }
            tenantId: subscription().tenantId
          }
        ]
      : []
  }
}

module accessPoliciesInRgKeys 'modules/access-policies-in-rg-keys.bicep' = {
  scope: resourceGroup('rg-keys')
  name: '${workspaceName}-2-${uniqueString(resourceGroup().id)}'
}

module roleAssignmentsInRgShared 'modules/role-assignments-in-rg-shared.bicep' = if (deployRoleAssignments) {
  scope: resourceGroup('rg-shared')
  name: '${workspaceName}-3-${uniqueString(resourceGroup().id)}'
  params: {
    userAssignedIdentityIdTrainId: userAssignedIdentityIdTrain.id
    userAssignedIdentityIdTrainPrincipalId: {
      value: userAssignedIdentityIdTrain.properties.principalId
    }
    userAssignedIdentityPrincipalId: {
      value: idWorkspaceUserAssignedIdentity.properties.principalId
    }
  }
}

module roleAssignmentsInDatabricksResourceGroup 'modules/role-assignments-in-databricks-resource-group.bicep' = if (deployRoleAssignments && assignDatabricks) {
  scope: resourceGroup(databricksResourceGroup)
  name: '${workspaceName}-4-${uniqueString(resourceGroup().id)}'
  params: {
    databricksName: databricksName
    userAssignedIdentityPrincipalId: {
      value: idWorkspaceUserAssignedIdentity.properties.principalId
    }
  }
}

module roleAssignmentsInRgLake 'modules/role-assignments-in-rg-lake.bicep' = if (deployRoleAssignments) {
  scope: resourceGroup('rg-lake')
  name: '${workspaceName}-5-${uniqueString(resourceGroup().id)}'
  params: {
    userAssignedIdentityIdTrainId: userAssignedIdentityIdTrain.id
    userAssignedIdentityIdTrainPrincipalId: {
      value: userAssignedIdentityIdTrain.properties.principalId
    }
  }
}

@description('Name of the user-assigned identity.')
output userAssignedIdentityIdTrainName string = userAssignedIdentityIdTrainName

@description('Resource id of the user-assigned identity.')
output userAssignedIdentityIdTrainResourceId string = userAssignedIdentityIdTrain.id
