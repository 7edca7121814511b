using './main.bicep'

param deployRoleAssignments = true
param tags = {
  costCenter: '4711'
}
param workspaceName = 'mlw-identity'
