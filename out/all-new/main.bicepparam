using './main.bicep'

param location = 'westeurope'
param tags = {
  costCenter: '4711'
  env: 'prod'
}
param workspaceName = 'mlw-fraud-prod'
