@description('Azure region of all resources.')
param location string = 'westeurope'

@description('Name of the registry.')
@minLength(3)
@maxLength(32)
param registryName string = 'mlr-contoso'

@description('Tags of every resource.')
param tags object = {
  costCenter: '4711'
}

resource fraudTrainingEnvironment 'Microsoft.MachineLearningServices/registries/environments@2026-09-01' existing = {
  parent: registry
  name: 'fraud-training'
}

resource registry 'Microsoft.MachineLearningServices/registries@2026-05-01' = {
  name: registryName
  location: location
  identity: {
    type: 'SystemAssigned'
  }
  tags: tags
  properties: {
    intellectualPropertyPublisher: 'contoso'
    managedResourceGroupSettings: {
      assignedIdentities: [
        {
          principalId: '11111111-1111-1111-1111-111111111111'
        }
      ]
    }
    publicNetworkAccess: 'Enabled'
    regionDetails: [
      {
        acrDetails: [
          {
            systemCreatedAcrAccount: {
              acrAccountSku: 'Premium'
            }
          }
        ]
        location: 'westeurope'
        storageAccountDetails: [
          {
            systemCreatedStorageAccount: {
              allowBlobPublicAccess: false
              storageAccountHnsEnabled: false
              storageAccountType: 'Standard_LRS'
            }
          }
        ]
      }
      {
        acrDetails: [
          {
            systemCreatedAcrAccount: {
              acrAccountSku: 'Premium'
            }
          }
        ]
        location: 'northeurope'
        storageAccountDetails: [
          {
            systemCreatedStorageAccount: {
              allowBlobPublicAccess: false
              storageAccountHnsEnabled: false
              storageAccountType: 'Standard_ZRS'
            }
          }
        ]
      }
    ]
  }
}

resource version1 'Microsoft.MachineLearningServices/registries/environments/versions@2026-05-01' = {
  parent: fraudTrainingEnvironment
  name: '1'
  properties: {
    condaFile: 'name: fraud\ndependencies:\n  - python=3.11\n  - scikit-learn=1.5\n'
    description: 'Trains everywhere'
    image: 'mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04:20241216.v1'
    isArchived: false
  }
}

@description('First region of the registry.')
output location string = location

@description('Name of the registry.')
output name string = registryName

@description('Principal id of the registry\'s system-assigned identity.')
output principalId string = registry.identity.principalId

@description('Resource id of the registry.')
output resourceId string = registry.id
