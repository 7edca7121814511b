using './main.bicep'

param cpuClusterVmSize = 'Standard_DS3_v2'
param deployComputes = true
param deployRoleAssignments = true
param location = 'westeurope'
param makeAppSubnet = true
param workspaceName = 'mlw-fraud-prod'
