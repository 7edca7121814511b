@description('Object id of the service principal Azure Cosmos DB in the tenant.')
param cosmosDbObjectId string

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
param workspaceName string = 'mlw-own-key'

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

@description('Name of the user assigned identity id keys.')
var userAssignedIdentityIdKeysName = 'id-keys'

@description('Name of the user assigned identity id workspace.')
var userAssignedIdentityIdWorkspaceName = 'id-workspace'

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdWorkspace 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: userAssignedIdentityIdWorkspaceName
  location: location
  tags: tags
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdKeys 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: userAssignedIdentityIdKeysName
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
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${userAssignedIdentityIdKeys.id}': {}
    }
  }
  dependsOn: [
    cmkFraudKey
    userAssignedIdentityIdKeysKeyVaultCryptoServiceEncryptionUserOnKeyVault
  ]
  tags: tags
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    encryption: {
      identity: {
        userAssignedIdentity: userAssignedIdentityIdKeys.id
      }
      keySource: 'Microsoft.Keyvault'
      keyvaultproperties: {
        keyname: 'cmk-fraud'
        keyvaulturi: keyVault.properties.vaultUri
      }
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
    enablePurgeProtection: true
    enableRbacAuthorization: true
    enableSoftDelete: true
    sku: {
      family: 'A'
      name: 'premium'
    }
    softDeleteRetentionInDays: 90
    tenantId: subscription().tenantId
  }
}

resource cmkFraudKey 'Microsoft.KeyVault/vaults/keys@2026-02-01' = {
  parent: keyVault
  name: 'cmk-fraud'
  tags: tags
  properties: {
    attributes: {
      enabled: true
      exportable: false
    }
    keyOps: [
      'wrapKey'
      'unwrapKey'
    ]
    keySize: 4096
    kty: 'RSA-HSM'
    rotationPolicy: {
      attributes: {
        expiryTime: 'P2Y'
      }
      lifetimeActions: [
        {
          action: {
            type: 'rotate'
          }
          trigger: {
            timeAfterCreate: 'P18M'
          }
        }
        {
          action: {
            type: 'notify'
          }
          trigger: {
            timeBeforeExpiry: 'P30D'
          }
        }
      ]
    }
  }
}

resource containerRegistry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: containerRegistryName
  location: location
  sku: {
    name: 'Premium'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${userAssignedIdentityIdKeys.id}': {}
    }
  }
  dependsOn: [
    userAssignedIdentityIdKeysKeyVaultCryptoServiceEncryptionUserOnKeyVault
  ]
  tags: tags
  properties: {
    adminUserEnabled: false
    encryption: {
      keyVaultProperties: {
        identity: userAssignedIdentityIdKeys.properties.clientId
        keyIdentifier: cmkFraudKey.properties.keyUri
      }
      status: 'enabled'
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
  kind: 'Default'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${userAssignedIdentityIdKeys.id}': {}
      '${userAssignedIdentityIdWorkspace.id}': {}
    }
  }
  dependsOn: [
    userAssignedIdentityIdWorkspaceContributorOnStorageAccount
    userAssignedIdentityIdWorkspaceStorageBlobDataContributorOnStorageAccount
    userAssignedIdentityIdWorkspaceContributorOnKeyVault
    userAssignedIdentityIdWorkspaceKeyVaultAdministratorOnKeyVault
    userAssignedIdentityIdWorkspaceContributorOnApplicationInsights
    userAssignedIdentityIdWorkspaceContributorOnContainerRegistry
    cosmosDbKeyVaultCryptoServiceEncryptionUserOnKeyVault
  ]
  tags: tags
  properties: {
    applicationInsights: applicationInsights.id
    containerRegistry: containerRegistry.id
    encryption: {
      identity: {
        userAssignedIdentity: userAssignedIdentityIdKeys.id
      }
      keyVaultProperties: {
        keyIdentifier: cmkFraudKey.properties.keyUriWithVersion
        keyVaultArmId: keyVault.id
      }
      status: 'Enabled'
    }
    friendlyName: workspaceName
    hbiWorkspace: true
    keyVault: keyVault.id
    primaryUserAssignedIdentity: userAssignedIdentityIdWorkspace.id
    publicNetworkAccess: 'Enabled'
    storageAccount: storageAccount.id
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
resource userAssignedIdentityIdKeysKeyVaultCryptoServiceEncryptionUserOnKeyVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: keyVault
  name: guid(toLower(keyVault.id), toLower(userAssignedIdentityIdKeys.id), 'e147488a-f6f5-4113-8e2d-b22465e65bf6')
  properties: {
    description: 'Key Vault Crypto Service Encryption User for the identity that reads the key'
    principalId: userAssignedIdentityIdKeys.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'e147488a-f6f5-4113-8e2d-b22465e65bf6'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource cosmosDbKeyVaultCryptoServiceEncryptionUserOnKeyVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: keyVault
  name: guid(toLower(keyVault.id), toLower(cosmosDbObjectId), 'e147488a-f6f5-4113-8e2d-b22465e65bf6')
  properties: {
    principalId: cosmosDbObjectId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'e147488a-f6f5-4113-8e2d-b22465e65bf6'
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

@description('URI of the customer-managed key, with its version.')
output keyUri string = cmkFraudKey.properties.keyUriWithVersion

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
output userAssignedIdentityIdKeysName string = userAssignedIdentityIdKeysName

@description('Resource id of the user-assigned identity.')
output userAssignedIdentityIdKeysResourceId string = userAssignedIdentityIdKeys.id

@description('Name of the user-assigned identity.')
output userAssignedIdentityIdWorkspaceName string = userAssignedIdentityIdWorkspaceName

@description('Resource id of the user-assigned identity.')
output userAssignedIdentityIdWorkspaceResourceId string = userAssignedIdentityIdWorkspace.id

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId
