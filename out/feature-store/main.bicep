@description('Whether roles are assigned: false where whoever deploys may not, or where they are assigned already.')
param deployRoleAssignments bool = true

@description('Azure region of all resources.')
param location string = resourceGroup().location

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'fs-fraud-prod'

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

@description('Name of the user assigned identity.')
var userAssignedIdentityName = 'id-${uniqueSuffix}'

resource stfeaturesStorageAccount 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-data')
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
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-data')
  name: 'redis-features'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: userAssignedIdentityName
  location: location
}

resource logAnalyticsWorkspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: logAnalyticsWorkspaceName
  location: location
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
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
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
  kind: 'FeatureStore'
  identity: {
    type: 'SystemAssigned,UserAssigned'
    userAssignedIdentities: {
      '${userAssignedIdentity.id}': {}
    }
  }
  properties: {
    applicationInsights: applicationInsights.id
    containerRegistry: containerRegistry.id
    featureStoreSettings: {
      computeRuntime: {
        sparkRuntimeVersion: '3.4'
      }
      offlineStoreConnectionName: 'offlineStore'
      onlineStoreConnectionName: 'onlineStore'
    }
    friendlyName: workspaceName
    keyVault: keyVault.id
    publicNetworkAccess: 'Enabled'
    storageAccount: storageAccount.id
  }
}

resource offlineStoreConnection 'Microsoft.MachineLearningServices/workspaces/connections@2026-05-01' = {
  parent: workspace
  name: 'offlineStore'
  properties: {
    authType: 'ManagedIdentity'
    category: 'ADLSGen2'
    credentials: {
      clientId: userAssignedIdentity.properties.clientId
      resourceId: userAssignedIdentity.id
    }
    target: featuresContainer.id
  }
}

resource onlineStoreConnection 'Microsoft.MachineLearningServices/workspaces/connections@2026-05-01' = {
  parent: workspace
  name: 'onlineStore'
  properties: {
    authType: 'ManagedIdentity'
    category: 'Redis'
    credentials: {
      clientId: userAssignedIdentity.properties.clientId
      resourceId: userAssignedIdentity.id
    }
    target: redisFeaturesRedis.id
  }
}

resource accountFeaturestoreEntity 'Microsoft.MachineLearningServices/workspaces/featurestoreEntities@2026-05-01' = {
  parent: workspace
  name: 'account'
  properties: {
    isArchived: false
  }
}

resource accountFeaturestoreEntityVersion1 'Microsoft.MachineLearningServices/workspaces/featurestoreEntities/versions@2026-05-01' = {
  parent: accountFeaturestoreEntity
  name: '1'
  properties: {
    description: 'An account of a customer'
    indexColumns: [
      {
        columnName: 'accountID'
        dataType: 'String'
      }
    ]
    isArchived: false
    stage: 'Development'
  }
}

resource transactionsFeatureset 'Microsoft.MachineLearningServices/workspaces/featuresets@2026-05-01' = {
  parent: workspace
  name: 'transactions'
  properties: {
    isArchived: false
  }
}

resource transactionsFeaturesetVersion1 'Microsoft.MachineLearningServices/workspaces/featuresets/versions@2026-05-01' = {
  parent: transactionsFeatureset
  name: '1'
  dependsOn: [
    accountFeaturestoreEntityVersion1
  ]
  properties: {
    entities: [
      'azureml:account:1'
    ]
    isArchived: false
    materializationSettings: {
      notification: {
        emailOn: [
          'JobFailed'
        ]
        emails: [
          'fraud@contoso.com'
        ]
      }
      resource: {
        instanceType: 'standard_e8s_v3'
      }
      schedule: {
        frequency: 'Day'
        interval: 1
        triggerType: 'Recurrence'
      }
      sparkConfiguration: {
        'spark.executor.instances': '2'
      }
      storeType: 'OnlineAndOffline'
    }
    specification: {
      path: 'azureml://datastores/workspaceblobstore/paths/featuresets/transactions/'
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityAzureMLDataScientistOnWorkspace 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: workspace
  name: guid(toLower(workspace.id), toLower(userAssignedIdentity.id), 'f6c7c914-8db3-469d-8ca1-694a8f32e121')
  properties: {
    description: 'AzureML Data Scientist for the identity that materializes features'
    principalId: userAssignedIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'f6c7c914-8db3-469d-8ca1-694a8f32e121'
    )
  }
}

module roleAssignmentsInRgData 'modules/role-assignments-in-rg-data.bicep' = if (deployRoleAssignments) {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-data')
  name: '${workspaceName}-1-${uniqueString(resourceGroup().id)}'
  params: {
    userAssignedIdentityId: userAssignedIdentity.id
    userAssignedIdentityPrincipalId: {
      value: userAssignedIdentity.properties.principalId
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

@description('Principal id of the workspace\'s system-assigned identity.')
output principalId string = workspace.identity.principalId

@description('Name of the resource group of the workspace.')
output resourceGroupName string = resourceGroup().name

@description('Resource id of the workspace.')
output resourceId string = workspace.id

@description('Name of the storage account.')
output storageAccountName string = storageAccountName

@description('Resource id of the storage account.')
output storageAccountResourceId string = storageAccount.id

@description('Name of the user-assigned identity.')
output userAssignedIdentityName string = userAssignedIdentityName

@description('Resource id of the user-assigned identity.')
output userAssignedIdentityResourceId string = userAssignedIdentity.id

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId
