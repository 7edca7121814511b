using './main.bicep'

param tags = {
  costCenter: '4711'
}
param workspaceName = 'mlw-fraud-hub'
