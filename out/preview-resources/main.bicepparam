using './main.bicep'

param location = 'westeurope'
param tags = {
  costCenter: '4711'
}
param workspaceName = 'mlw-fraud-prod'
