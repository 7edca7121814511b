using './main.bicep'

// A secret: set the environment variable PARAM_FRAUD_EDGE_PRIMARY_KEY when this file is read.
param fraudEdgePrimaryKey = readEnvironmentVariable('PARAM_FRAUD_EDGE_PRIMARY_KEY')
param fraudNightlyDeploymentsExist = false
param fraudScoringBlueInstanceType = 'Standard_DS3_v2'
param fraudScoringDeploymentsExist = false
param fraudScoringGreenInstanceType = 'Standard_DS3_v2'
param location = 'westeurope'
param tags = {
  costCenter: '4711'
}
param workspaceName = 'mlw-fraud-prod'
