using './main.bicep'

param deployRoleAssignments = true
param keyVaultBehindNetwork = false
param privateEndpointType = 'AutoApproval'
param publicNetworkAccess = 'Enabled'
param storageBehindNetwork = false
param virtualNetworkOption = 'none'
param workspaceName = 'mlw-fraud-prod'
