using './main.bicep'

param deployRoleAssignments = true
// No value is known: set the environment variable PARAM_LEAD_DATA_SCIENTIST when this file is read.
param leadDataScientist = readEnvironmentVariable('PARAM_LEAD_DATA_SCIENTIST')
param tags = {
  costCenter: '4711'
}
param workspaceName = 'mlw-roles'
