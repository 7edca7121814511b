using './main.bicep'

param deployRoleAssignments = true
param workspaceName = 'fs-fraud-prod'
