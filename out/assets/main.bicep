@description('Code uri.')
param codeUri string

@description('Azure region of all resources.')
param location string = resourceGroup().location

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-fraud-prod'

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

resource storageAccountBlobService 'Microsoft.Storage/storageAccounts/blobServices@2026-04-01' = {
  parent: storageAccount
  name: 'default'
}

resource transactionsContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-04-01' = {
  parent: storageAccountBlobService
  name: 'transactions'
  properties: {
    publicAccess: 'None'
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
  kind: 'Default'
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    applicationInsights: applicationInsights.id
    containerRegistry: containerRegistry.id
    friendlyName: workspaceName
    keyVault: keyVault.id
    publicNetworkAccess: 'Enabled'
    storageAccount: storageAccount.id
  }
}

resource curatedDatastore 'Microsoft.MachineLearningServices/workspaces/datastores@2026-05-01' = {
  parent: workspace
  name: 'curated'
  dependsOn: [
    transactionsContainer
  ]
  properties: {
    accountName: storageAccountName
    containerName: 'transactions'
    credentials: {
      credentialsType: 'None'
    }
    datastoreType: 'AzureBlob'
    serviceDataAccessAuthIdentity: 'WorkspaceSystemAssignedIdentity'
  }
}

resource fraudTrainEnvironment 'Microsoft.MachineLearningServices/workspaces/environments@2026-05-01' = {
  parent: workspace
  name: 'fraud-train'
  properties: {
    isArchived: false
  }
}

resource fraudServeEnvironment 'Microsoft.MachineLearningServices/workspaces/environments@2026-05-01' = {
  parent: workspace
  name: 'fraud-serve'
  properties: {
    description: 'Serves by itself'
    isArchived: false
    tags: {
      owner: 'fraud-team'
    }
  }
}

resource fraudTrainEnvironmentVersion1 'Microsoft.MachineLearningServices/workspaces/environments/versions@2026-05-01' = {
  parent: fraudTrainEnvironment
  name: '1'
  properties: {
    autoRebuild: 'OnBaseImageUpdate'
    condaFile: 'name: fraud\ndependencies:\n  - python=3.11\n  - pip:\n      - scikit-learn==1.5.2\n      - mlflow\n'
    image: 'mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04'
    isArchived: false
    osType: 'Linux'
  }
}

resource fraudServeEnvironmentVersion1 'Microsoft.MachineLearningServices/workspaces/environments/versions@2026-05-01' = {
  parent: fraudServeEnvironment
  name: '1'
  properties: {
    image: 'contoso.azurecr.io/fraud-serve:1'
    inferenceConfig: {
      livenessRoute: {
        path: '/live'
        port: 5001
      }
      readinessRoute: {
        path: '/ready'
        port: 5001
      }
      scoringRoute: {
        path: '/score'
        port: 5001
      }
    }
    isArchived: false
  }
}

resource fraudServeEnvironmentVersion2 'Microsoft.MachineLearningServices/workspaces/environments/versions@2026-05-01' = {
  parent: fraudServeEnvironment
  name: '2'
  properties: {
    build: {
      contextUri: 'https://github.com/contoso/images.git#main:fraud-serve'
      dockerfilePath: 'Dockerfile'
    }
    isArchived: false
    stage: 'Development'
  }
}

resource fraudModel 'Microsoft.MachineLearningServices/workspaces/models@2026-05-01' = {
  parent: workspace
  name: 'fraud'
  properties: {
    isArchived: false
  }
}

resource fraudModelVersion1 'Microsoft.MachineLearningServices/workspaces/models/versions@2026-05-01' = {
  parent: fraudModel
  name: '1'
  dependsOn: [
    curatedDatastore
  ]
  properties: {
    isArchived: false
    modelType: 'mlflow_model'
    modelUri: 'azureml://datastores/curated/paths/models/fraud/'
  }
}

resource transactionsDataAsset 'Microsoft.MachineLearningServices/workspaces/data@2026-05-01' = {
  parent: workspace
  name: 'transactions'
  properties: {
    dataType: 'uri_folder'
    description: 'Transactions, one folder a year'
    isArchived: false
  }
}

resource labelsDataAsset 'Microsoft.MachineLearningServices/workspaces/data@2026-05-01' = {
  parent: workspace
  name: 'labels'
  properties: {
    dataType: 'uri_file'
    isArchived: false
  }
}

resource featuresDataAsset 'Microsoft.MachineLearningServices/workspaces/data@2026-05-01' = {
  parent: workspace
  name: 'features'
  properties: {
    dataType: 'mltable'
    isArchived: false
  }
}

resource transactionsDataAssetVersion2023 'Microsoft.MachineLearningServices/workspaces/data/versions@2026-05-01' = {
  parent: transactionsDataAsset
  name: '2023'
  dependsOn: [
    curatedDatastore
  ]
  properties: {
    dataType: 'uri_folder'
    dataUri: 'azureml://datastores/curated/paths/2023/'
    isArchived: false
  }
}

resource transactionsDataAssetVersion2024 'Microsoft.MachineLearningServices/workspaces/data/versions@2026-05-01' = {
  parent: transactionsDataAsset
  name: '2024'
  dependsOn: [
    curatedDatastore
  ]
  properties: {
    dataType: 'uri_folder'
    dataUri: 'azureml://datastores/curated/paths/2024/'
    isArchived: false
    tags: {
      complete: 'yes'
    }
  }
}

resource labelsDataAssetVersion1 'Microsoft.MachineLearningServices/workspaces/data/versions@2026-05-01' = {
  parent: labelsDataAsset
  name: '1'
  dependsOn: [
    curatedDatastore
  ]
  properties: {
    dataType: 'uri_file'
    dataUri: 'azureml://datastores/curated/paths/labels.csv'
    isArchived: false
  }
}

resource featuresDataAssetVersion1 'Microsoft.MachineLearningServices/workspaces/data/versions@2026-05-01' = {
  parent: featuresDataAsset
  name: '1'
  dependsOn: [
    curatedDatastore
  ]
  properties: {
    dataType: 'mltable'
    dataUri: 'azureml://datastores/curated/paths/features/'
    isArchived: false
    referencedUris: [
      'azureml://datastores/curated/paths/features/2024/'
    ]
  }
}

resource cleanComponent 'Microsoft.MachineLearningServices/workspaces/components@2026-05-01' = {
  parent: workspace
  name: 'clean'
  properties: {
    isArchived: false
  }
}

resource cleanComponentVersion1 'Microsoft.MachineLearningServices/workspaces/components/versions@2026-05-01' = {
  parent: cleanComponent
  name: '1'
  properties: {
    componentSpec: {
      '$schema': 'https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json'
      command: 'python clean.py'
      name: 'clean'
      type: 'command'
      version: '1'
    }
    isArchived: false
  }
}

resource scoreCode 'Microsoft.MachineLearningServices/workspaces/codes@2026-05-01' = {
  parent: workspace
  name: 'score'
  properties: {
    isArchived: false
  }
}

resource scoreCodeVersion1 'Microsoft.MachineLearningServices/workspaces/codes/versions@2026-05-01' = {
  parent: scoreCode
  name: '1'
  properties: {
    codeUri: codeUri
    isAnonymous: false
    isArchived: false
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

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId
