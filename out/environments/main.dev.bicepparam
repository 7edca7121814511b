using './main.bicep'

param cpuScaleMax = 2
param cpuVmSize = 'Standard_DS3_v2'
param deployComputes = true
param keyVaultIpRules = [
  {
    value: '203.0.113.0/24'
  }
]
param location = 'westeurope'
param registrySku = 'Basic'
param storageAccountSku = 'Standard_LRS'
param tags = {
  costCenter: '4711'
  env: 'dev'
}
param workspaceFriendlyName = 'Fraud detection'
param workspaceName = 'mlw-fraud-dev'
