using './main.bicep'

param deployRoleAssignments = true
param location = 'westeurope'
param registryName = 'mlr-closed'
param tags = {
  costCenter: '4711'
}
