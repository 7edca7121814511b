using './main.bicep'

param deployRoleAssignments = true
param location = 'westeurope'
param workspaceName = 'mlw-spoke'
