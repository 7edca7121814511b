using './main.bicep'

param workspaceName = 'mlw-minimal'
