using './main.bicep'

param assignDatabricks = false
// No value is known: set the environment variable PARAM_DATABRICKS_NAME when this file is read.
param databricksName = readEnvironmentVariable('PARAM_DATABRICKS_NAME')
// No value is known: set the environment variable PARAM_DATABRICKS_RESOURCE_GROUP when this file is read.
param databricksResourceGroup = readEnvironmentVariable('PARAM_DATABRICKS_RESOURCE_GROUP')
param deployRoleAssignments = true
param trainingReadsSecrets = false
param workspaceName = 'mlw-there'
