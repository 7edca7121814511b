targetScope = 'subscription'

@description('Name of the container registry, new or existing.')
param containerRegistryName string = 'cr${uniqueString('${subscription().id}/resourceGroups/${resourceGroupName}', toLower(workspaceName))}'

@description('Whether the container registry is made new or exists, or there is none.')
@allowed([
  'new'
  'existing'
  'none'
])
param containerRegistryOption string = 'new'

@description('Resource group of the container registry, if it exists.')
param containerRegistryResourceGroupName string = resourceGroupName

@description('Azure region of all resources.')
param location string = 'northeurope'

@description('Azure region of the resource group.')
param resourceGroupLocation string = 'westeurope'

@description('Name of the resource group.')
@minLength(1)
@maxLength(90)
param resourceGroupName string = 'rg-ml-fraud'

@description('Tags of every resource.')
param tags object = {
  costCenter: '4711'
}

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-fraud'

resource resourceGroup2 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: resourceGroupName
  location: resourceGroupLocation
  tags: { ...tags, owner: 'fraud-team' }
  properties: {}
}

module resourcesInResourceGroup 'modules/resources-in-resource-group.bicep' = {
  scope: resourceGroup2
  name: '${workspaceName}-resources'
  params: {
    containerRegistryName: containerRegistryName
    containerRegistryOption: containerRegistryOption
    containerRegistryResourceGroupName: containerRegistryResourceGroupName
    location: location
    tags: tags
    workspaceName: workspaceName
  }
}

@description('Name of the Application Insights component.')
output applicationInsightsName string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.applicationInsightsName.value

@description('Resource id of the Application Insights component.')
output applicationInsightsResourceId string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.applicationInsightsResourceId.value

@description('Name of the container registry.')
output containerRegistryName string? = containerRegistryOption == 'new'
  ? reference(
      extensionResourceId(
        '${subscription().id}/resourceGroups/${resourceGroupName}',
        'Microsoft.Resources/deployments',
        '${workspaceName}-resources'
      ),
      '2025-04-01'
    ).outputs.containerRegistryName.value
  : null

@description('Resource id of the container registry.')
output containerRegistryResourceId string? = containerRegistryOption == 'new'
  ? reference(
      extensionResourceId(
        '${subscription().id}/resourceGroups/${resourceGroupName}',
        'Microsoft.Resources/deployments',
        '${workspaceName}-resources'
      ),
      '2025-04-01'
    ).outputs.containerRegistryResourceId.value
  : null

@description('Address by which clients find the service.')
output discoveryUrl string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.discoveryUrl.value

@description('Name of the key vault.')
output keyVaultName string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.keyVaultName.value

@description('Resource id of the key vault.')
output keyVaultResourceId string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.keyVaultResourceId.value

@description('Region of the workspace.')
output location string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.location.value

@description('Name of the Log Analytics workspace.')
output logAnalyticsWorkspaceName string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.logAnalyticsWorkspaceName.value

@description('Resource id of the Log Analytics workspace.')
output logAnalyticsWorkspaceResourceId string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.logAnalyticsWorkspaceResourceId.value

@description('Name of the workspace.')
output name string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.name.value

@description('Principal id of the workspace\'s system-assigned identity.')
output principalId string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.principalId.value

@description('Name of the resource group of the workspace.')
output resourceGroupName string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.resourceGroupName.value

@description('Resource id of the workspace.')
output resourceId string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.resourceId.value

@description('Name of the storage account.')
output storageAccountName string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.storageAccountName.value

@description('Resource id of the storage account.')
output storageAccountResourceId string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.storageAccountResourceId.value

@description('Id by which the service knows the workspace.')
output workspaceId string = reference(
  extensionResourceId(
    '${subscription().id}/resourceGroups/${resourceGroupName}',
    'Microsoft.Resources/deployments',
    '${workspaceName}-resources'
  ),
  '2025-04-01'
).outputs.workspaceId.value
