using './main.bicep'

param location = 'westeurope'
param workspaceName = 'mlw-fraud-prod'
