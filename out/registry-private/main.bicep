@description('Whether roles are assigned: false where whoever deploys may not, or where they are assigned already.')
param deployRoleAssignments bool = true

@description('Azure region of all resources.')
param location string = 'westeurope'

@description('Name of the registry.')
@minLength(3)
@maxLength(32)
param registryName string = 'mlr-closed'

@description('Tags of every resource.')
param tags object = {
  costCenter: '4711'
}

@description('Name of the amlregistry private endpoint.')
var amlregistryPrivateEndpointName = 'pep-mlr-closed'

@description('Name of the api private dns zone.')
var apiPrivateDnsZoneName = {
  AzureChinaCloud: 'privatelink.api.ml.azure.cn'
  AzureCloud: 'privatelink.api.azureml.ms'
  AzureUSGovernment: 'privatelink.api.ml.azure.us'
}[environment().name]

@description('Name of the user assigned identity id promote.')
var userAssignedIdentityIdPromoteName = 'id-promote'

resource vnetHubVirtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  scope: resourceGroup('rg-network')
  name: 'vnet-hub'
}

resource snetEndpointsSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: vnetHubVirtualNetwork
  name: 'snet-endpoints'
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource apiPrivateDnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  scope: resourceGroup('rg-dns')
  name: apiPrivateDnsZoneName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdPromote 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: userAssignedIdentityIdPromoteName
  location: location
  tags: tags
}

resource registry 'Microsoft.MachineLearningServices/registries@2026-05-01' = {
  name: registryName
  location: location
  identity: {
    type: 'SystemAssigned,UserAssigned'
    userAssignedIdentities: {
      '${userAssignedIdentityIdPromote.id}': {}
    }
  }
  tags: tags
  properties: {
    publicNetworkAccess: 'Disabled'
    regionDetails: [
      {
        acrDetails: [
          {
            systemCreatedAcrAccount: {
              acrAccountSku: 'Premium'
            }
          }
        ]
        location: location
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
    ]
  }
}

resource amlregistryPrivateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: amlregistryPrivateEndpointName
  location: location
  tags: tags
  properties: {
    privateLinkServiceConnections: [
      {
        name: amlregistryPrivateEndpointName
        properties: {
          groupIds: [
            'amlregistry'
          ]
          privateLinkServiceId: registry.id
        }
      }
    ]
    subnet: {
      id: snetEndpointsSubnet.id
    }
  }
}

resource amlregistryPrivateEndpointPrivateDnsZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = {
  parent: amlregistryPrivateEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'api'
        properties: {
          privateDnsZoneId: apiPrivateDnsZone.id
        }
      }
    ]
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource azureMLRegistryUserOnRegistry 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: registry
  name: guid(toLower(registry.id), '11111111-1111-1111-1111-111111111111', '1823dd4f-9b8c-4ab6-ab4e-7397a3684615')
  properties: {
    description: 'AzureML Registry User for those who work in the registry'
    principalId: '11111111-1111-1111-1111-111111111111'
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '1823dd4f-9b8c-4ab6-ab4e-7397a3684615'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdPromoteAzureMLRegistryUserOnRegistry 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: registry
  name: guid(toLower(registry.id), toLower(userAssignedIdentityIdPromote.id), '1823dd4f-9b8c-4ab6-ab4e-7397a3684615')
  properties: {
    description: 'Promotes models'
    principalId: userAssignedIdentityIdPromote.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '1823dd4f-9b8c-4ab6-ab4e-7397a3684615'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource registryManagedIdentityOperatorOnUserAssignedIdentityIdPromote 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: userAssignedIdentityIdPromote
  name: guid(toLower(userAssignedIdentityIdPromote.id), toLower(registry.id), 'f1a07417-d97a-45cb-824c-7a7467783830')
  properties: {
    principalId: registry.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'f1a07417-d97a-45cb-824c-7a7467783830'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource userAssignedIdentityIdPromoteReaderOnAmlregistryPrivateEndpoint 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (deployRoleAssignments) {
  scope: amlregistryPrivateEndpoint
  name: guid(
    toLower(amlregistryPrivateEndpoint.id),
    toLower(userAssignedIdentityIdPromote.id),
    'acdd72a7-3385-48ef-bd42-f606fba81ae7'
  )
  properties: {
    principalId: userAssignedIdentityIdPromote.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'acdd72a7-3385-48ef-bd42-f606fba81ae7'
    )
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: registry
  name: 'lock'
  properties: {
    level: 'CanNotDelete'
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource amlregistryPrivateEndpointLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: amlregistryPrivateEndpoint
  name: 'lock'
  properties: {
    level: 'CanNotDelete'
  }
}

@description('Resource id of the private endpoint.')
output amlregistryPrivateEndpointResourceId string = amlregistryPrivateEndpoint.id

@description('First region of the registry.')
output location string = location

@description('Name of the registry.')
output name string = registryName

@description('Principal id of the registry\'s system-assigned identity.')
output principalId string = registry.identity.principalId

@description('Resource id of the registry.')
output resourceId string = registry.id

@description('Name of the user-assigned identity.')
output userAssignedIdentityIdPromoteName string = userAssignedIdentityIdPromoteName

@description('Resource id of the user-assigned identity.')
output userAssignedIdentityIdPromoteResourceId string = userAssignedIdentityIdPromote.id
