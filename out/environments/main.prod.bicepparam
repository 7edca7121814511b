using './main.bicep'

param cpuScaleMax = 20
param cpuVmSize = 'Standard_DS5_v2'
param deployComputes = true
param keyVaultIpRules = [
  {
    value: '203.0.113.0/24'
  }
  {
    value: '198.51.100.7'
  }
]
param location = 'northeurope'
param registrySku = 'Premium'
param storageAccountSku = 'Standard_ZRS'
param tags = {
  costCenter: '4712'
  env: 'prod'
}
param workspaceFriendlyName = 'Fraud detection, in production'
param workspaceName = 'mlw-fraud-prod'
