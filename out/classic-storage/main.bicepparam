using './main.bicep'

// No value is known: set the environment variable PARAM_ADMINISTRATOR_OBJECT_ID when this file is read.
param administratorObjectId = readEnvironmentVariable('PARAM_ADMINISTRATOR_OBJECT_ID')
