using './main.bicep'

param workspaceName = 'mlw-basic'
