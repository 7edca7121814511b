using './main.prod.bicep'

param cpuVmSize = 'Standard_DS3_v2'
param deployComputes = true
param deployRoleAssignments = true
param tags = {
  team: 'churn'
}
param workspaceName = 'mlw-churn-prod'
