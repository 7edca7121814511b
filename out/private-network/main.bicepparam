using './main.bicep'

param cpuVmSize = 'Standard_DS3_v2'
param deployComputes = true
param deployRoleAssignments = true
param jumpBoxAdminUsername = 'azureuser'
// No value is known: set the environment variable PARAM_JUMP_BOX_SSH_PUBLIC_KEY when this file is read.
param jumpBoxSshPublicKey = readEnvironmentVariable('PARAM_JUMP_BOX_SSH_PUBLIC_KEY')
param jumpBoxVmSize = 'Standard_D4s_v5'
param location = 'westeurope'
// A secret: set the environment variable PARAM_SETUP_SECRETS when this file is read.
param setupSecrets = json(readEnvironmentVariable('PARAM_SETUP_SECRETS'))
param tags = {
  costCenter: '4711'
}
param workspaceName = 'mlw-fraud-prod'
