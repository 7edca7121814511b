using './main.bicep'

// No value is known: set the environment variable PARAM_COSMOS_DB_OBJECT_ID when this file is read.
param cosmosDbObjectId = readEnvironmentVariable('PARAM_COSMOS_DB_OBJECT_ID')
param deployRoleAssignments = true
param tags = {
  costCenter: '4711'
}
param workspaceName = 'mlw-own-key'
