using './main.bicep'

param deployComputes = true
param deployRoleAssignments = true
// A secret: set the environment variable PARAM_EXTENSION_SECRETS when this file is read.
param extensionSecrets = json(readEnvironmentVariable('PARAM_EXTENSION_SECRETS'))
param kubernetesClusterAgentpoolVmSize = 'Standard_D4s_v5'
param kubernetesClusterGpuVmSize = 'Standard_NC24ads_A100_v4'
param location = 'westeurope'
param workspaceName = 'mlw-aks'
