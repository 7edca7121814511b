using './main.bicep'

// No value is known: set the environment variable PARAM_CODE_URI when this file is read.
param codeUri = readEnvironmentVariable('PARAM_CODE_URI')
param workspaceName = 'mlw-fraud-prod'
