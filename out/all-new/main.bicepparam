using './main.bicep'

param location = 'westeurope'
param northeuropeLocation = 'northeurope'
param swedencentralLocation = 'swedencentral'
param tags = {
  costCenter: '4711'
  env: 'prod'
}
param workspaceName = 'mlw-fraud-prod'
