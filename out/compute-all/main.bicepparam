using './main.bicep'

param aksMadeSslConfigurationKey = getSecret('00000000-0000-0000-0000-000000000000', 'rg-shared', 'kv-shared', 'inference-key')
param aksMadeVmSize = 'Standard_D3_v2'
// No value is known: set the environment variable PARAM_ANNA_OBJECT_ID when this file is read.
param annaObjectId = readEnvironmentVariable('PARAM_ANNA_OBJECT_ID')
// No value is known: set the environment variable PARAM_ANNA_SSH_PUBLIC_KEY when this file is read.
param annaSshPublicKey = readEnvironmentVariable('PARAM_ANNA_SSH_PUBLIC_KEY')
param cpuVmSize = 'Standard_DS3_v2'
// A secret: set the environment variable PARAM_DATABRICKS_ACCESS_TOKEN when this file is read.
param databricksAccessToken = readEnvironmentVariable('PARAM_DATABRICKS_ACCESS_TOKEN')
param deployComputes = true
// A secret: set the environment variable PARAM_GPU_ADMIN_PASSWORD when this file is read.
param gpuAdminPassword = readEnvironmentVariable('PARAM_GPU_ADMIN_PASSWORD')
param gpuBatchAdminUserName = 'azureuser'
param gpuBatchVmSize = 'Standard_NC24ads_A100_v4'
param gpuNodes = 2
// A secret: set the environment variable PARAM_GPU_SSH_PUBLIC_KEY when this file is read.
param gpuSshPublicKey = readEnvironmentVariable('PARAM_GPU_SSH_PUBLIC_KEY')
// A secret: set the environment variable PARAM_HDI_PASSWORD when this file is read.
param hdiPassword = readEnvironmentVariable('PARAM_HDI_PASSWORD')
// A secret: set the environment variable PARAM_INFERENCE_CERTIFICATE when this file is read.
param inferenceCertificate = readEnvironmentVariable('PARAM_INFERENCE_CERTIFICATE')
param instanceSize = 'Standard_DS3_v2'
param location = 'westeurope'
param northeuropeLocation = 'northeurope'
// A secret: set the environment variable PARAM_RELAY_CONNECTION_STRING when this file is read.
param relayConnectionString = readEnvironmentVariable('PARAM_RELAY_CONNECTION_STRING')
// A secret: set the environment variable PARAM_SERVICE_BUS_CONNECTION_STRING when this file is read.
param serviceBusConnectionString = readEnvironmentVariable('PARAM_SERVICE_BUS_CONNECTION_STRING')
param tags = {
  costCenter: '4711'
}
// A secret: set the environment variable PARAM_VM_PASSWORD when this file is read.
param vmPassword = readEnvironmentVariable('PARAM_VM_PASSWORD')
// A secret: set the environment variable PARAM_VM_SSH_PRIVATE_KEY when this file is read.
param vmSshPrivateKey = readEnvironmentVariable('PARAM_VM_SSH_PRIVATE_KEY')
// A secret: set the environment variable PARAM_VM_SSH_PUBLIC_KEY when this file is read.
param vmSshPublicKey = readEnvironmentVariable('PARAM_VM_SSH_PUBLIC_KEY')
param workspaceName = 'mlw-compute'
