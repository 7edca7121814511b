using './main.bicep'

param budgetStartDate = '2026-01-01'
// A secret: set the environment variable PARAM_PAGER_URL when this file is read.
param pagerUrl = readEnvironmentVariable('PARAM_PAGER_URL')
param tags = {
  costCenter: '4711'
}
param workspaceName = 'mlw-watched'
