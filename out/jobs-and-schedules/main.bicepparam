using './main.bicep'

param workspaceName = 'mlw-fraud-prod'
