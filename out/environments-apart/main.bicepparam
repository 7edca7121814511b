using './main.bicep'

param cpuScaleMax = 2
param cpuVmSize = 'Standard_DS3_v2'
param deployComputes = true
param tags = {
  team: 'churn'
}
param workspaceName = 'mlw-churn'
