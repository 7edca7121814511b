using './main.bicep'

param containerRegistryOption = 'new'
param location = 'northeurope'
param resourceGroupLocation = 'westeurope'
param resourceGroupName = 'rg-ml-fraud'
param tags = {
  costCenter: '4711'
}
param workspaceName = 'mlw-fraud'
