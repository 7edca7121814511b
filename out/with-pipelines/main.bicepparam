using './main.bicep'

param containerRegistryOption = 'new'
param location = 'westeurope'
param tags = {
  costCenter: '4711'
}
// A secret: set the environment variable PARAM_WEB_SEARCH_KEY when this file is read.
param webSearchKey = readEnvironmentVariable('PARAM_WEB_SEARCH_KEY')
param workspaceName = 'mlw-fraud'
