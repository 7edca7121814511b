@description('Archive certificate.')
@secure()
param archiveCertificate string

@description('Bucket key.')
@secure()
param bucketKey string

@description('Id of the bucket key.')
param bucketKeyId string

@description('Exchange credentials key.')
@secure()
param exchangeCredentialsKey string

@description('Images client secret.')
@secure()
param imagesClientSecret string

@description('Azure region of all resources.')
param location string = resourceGroup().location

@description('Partners sas token.')
@secure()
param partnersSasToken string

@description('Raw client secret.')
@secure()
param rawClientSecret string

@description('Repository token.')
@secure()
param repositoryToken string

@description('Warehouse password.')
@secure()
param warehousePassword string

@description('Web search key.')
@secure()
param webSearchKey string

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-fraud-prod'

@description('Name of the ai services.')
var aiServicesName = 'ais-fraud-prod'

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

resource srchFraudSearchService 'Microsoft.Search/searchServices@2025-05-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-search')
  name: 'srch-fraud'
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

resource aiServices 'Microsoft.CognitiveServices/accounts@2026-05-01' = {
  name: aiServicesName
  location: location
  sku: {
    name: 'S0'
  }
  kind: 'AIServices'
  properties: {
    customSubDomainName: aiServicesName
    disableLocalAuth: true
  }
}

resource gpt4oDeployment 'Microsoft.CognitiveServices/accounts/deployments@2026-05-01' = {
  parent: aiServices
  name: 'gpt-4o'
  sku: {
    capacity: 10
    name: 'GlobalStandard'
  }
  properties: {
    model: {
      format: 'OpenAI'
      name: 'gpt-4o'
      version: '2024-11-20'
    }
    versionUpgradeOption: 'OnceCurrentVersionExpired'
  }
}

resource embeddingsDeployment 'Microsoft.CognitiveServices/accounts/deployments@2026-05-01' = {
  parent: aiServices
  name: 'embeddings'
  sku: {
    capacity: 1
    name: 'Standard'
  }
  dependsOn: [
    gpt4oDeployment
  ]
  properties: {
    model: {
      format: 'OpenAI'
      name: 'text-embedding-3-small'
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

resource openaiConnection 'Microsoft.MachineLearningServices/workspaces/connections@2026-05-01' = {
  parent: workspace
  name: 'openai'
  properties: {
    authType: 'AAD'
    category: 'AzureOpenAI'
    isSharedToAll: true
    metadata: {
      ApiType: 'Azure'
      ResourceId: aiServices.id
    }
    target: aiServices.properties.endpoint
  }
}

resource searchConnection 'Microsoft.MachineLearningServices/workspaces/connections@2026-05-01' = {
  parent: workspace
  name: 'search'
  properties: {
    authType: 'AAD'
    category: 'CognitiveSearch'
    metadata: {
      ApiType: 'Azure'
      ResourceId: srchFraudSearchService.id
    }
    target: 'https://srch-fraud.search.windows.net'
  }
}

resource repositoryConnection 'Microsoft.MachineLearningServices/workspaces/connections@2026-05-01' = {
  parent: workspace
  name: 'repository'
  properties: {
    authType: 'PAT'
    category: 'Git'
    credentials: {
      pat: repositoryToken
    }
    expiryTime: '2027-12-31T00:00:00Z'
    target: 'https://github.com/contoso/fraud'
  }
}

resource bucketConnection 'Microsoft.MachineLearningServices/workspaces/connections@2026-05-01' = {
  parent: workspace
  name: 'bucket'
  properties: {
    authType: 'AccessKey'
    category: 'S3'
    credentials: {
      accessKeyId: bucketKeyId
      secretAccessKey: bucketKey
    }
    target: 'fraud-exports'
  }
}

resource warehouseConnection 'Microsoft.MachineLearningServices/workspaces/connections@2026-05-01' = {
  parent: workspace
  name: 'warehouse'
  properties: {
    authType: 'UsernamePassword'
    category: 'Snowflake'
    credentials: {
      password: warehousePassword
      username: 'svc-fraud'
    }
    target: 'jdbc:snowflake://contoso.snowflakecomputing.com/?db=fraud&warehouse=wh'
  }
}

resource imagesConnection 'Microsoft.MachineLearningServices/workspaces/connections@2026-05-01' = {
  parent: workspace
  name: 'images'
  properties: {
    authType: 'ServicePrincipal'
    category: 'ContainerRegistry'
    credentials: {
      clientId: '00000000-0000-0000-0000-000000000000'
      clientSecret: imagesClientSecret
      tenantId: '00000000-0000-0000-0000-000000000000'
    }
    target: 'contoso.azurecr.io'
  }
}

resource webSearchConnection 'Microsoft.MachineLearningServices/workspaces/connections@2026-05-01' = {
  parent: workspace
  name: 'web-search'
  properties: {
    authType: 'ApiKey'
    category: 'Serp'
    credentials: {
      key: webSearchKey
    }
    metadata: {
      engine: 'google'
    }
    sharedUserList: [
      '00000000-0000-0000-0000-000000000000'
    ]
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
    description: 'Transactions since 2020, one folder a day'
    serviceDataAccessAuthIdentity: 'WorkspaceSystemAssignedIdentity'
    tags: {
      owner: 'fraud-team'
    }
  }
}

resource exchangeDatastore 'Microsoft.MachineLearningServices/workspaces/datastores@2026-05-01' = {
  parent: workspace
  name: 'exchange'
  properties: {
    accountName: 'stexchange'
    credentials: {
      credentialsType: 'AccountKey'
      secrets: {
        key: exchangeCredentialsKey
        secretsType: 'AccountKey'
      }
    }
    datastoreType: 'AzureFile'
    fileShareName: 'exchange'
    protocol: 'https'
    resourceGroup: 'rg-exchange'
    subscriptionId: '00000000-0000-0000-0000-000000000000'
  }
}

resource rawDatastore 'Microsoft.MachineLearningServices/workspaces/datastores@2026-05-01' = {
  parent: workspace
  name: 'raw'
  properties: {
    accountName: 'stlake'
    credentials: {
      #disable-next-line no-hardcoded-env-urls
      authorityUrl: 'https://login.microsoftonline.com'
      clientId: '00000000-0000-0000-0000-000000000000'
      credentialsType: 'ServicePrincipal'
      resourceUrl: 'https://storage.azure.com/'
      secrets: {
        clientSecret: rawClientSecret
        secretsType: 'ServicePrincipal'
      }
      tenantId: '00000000-0000-0000-0000-000000000000'
    }
    datastoreType: 'AzureDataLakeGen2'
    filesystem: 'raw'
  }
}

resource partnersDatastore 'Microsoft.MachineLearningServices/workspaces/datastores@2026-05-01' = {
  parent: workspace
  name: 'partners'
  properties: {
    accountName: 'stpartners'
    containerName: 'inbox'
    credentials: {
      credentialsType: 'Sas'
      secrets: {
        sasToken: partnersSasToken
        secretsType: 'Sas'
      }
    }
    datastoreType: 'AzureBlob'
  }
}

resource archiveDatastore 'Microsoft.MachineLearningServices/workspaces/datastores@2026-05-01' = {
  parent: workspace
  name: 'archive'
  properties: {
    accountName: 'starchive'
    credentials: {
      clientId: '00000000-0000-0000-0000-000000000000'
      credentialsType: 'Certificate'
      secrets: {
        certificate: archiveCertificate
        secretsType: 'Certificate'
      }
      tenantId: '00000000-0000-0000-0000-000000000000'
      thumbprint: '0123456789ABCDEF0123456789ABCDEF01234567'
    }
    datastoreType: 'AzureDataLakeGen2'
    filesystem: 'archive'
  }
}

resource lakeDatastore 'Microsoft.MachineLearningServices/workspaces/datastores@2026-05-01' = {
  parent: workspace
  name: 'lake'
  properties: {
    artifact: {
      artifactName: 'lake'
      artifactType: 'LakeHouse'
    }
    credentials: {
      credentialsType: 'None'
    }
    datastoreType: 'OneLake'
    endpoint: 'onelake.dfs.fabric.microsoft.com'
    oneLakeWorkspaceName: 'analytics'
    serviceDataAccessAuthIdentity: 'WorkspaceSystemAssignedIdentity'
  }
}

@description('Name of the Azure AI services account.')
output aiServicesName string = aiServicesName

@description('Resource id of the Azure AI services account.')
output aiServicesResourceId string = aiServices.id

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
