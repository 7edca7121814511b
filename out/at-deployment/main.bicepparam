using './main.bicep'

param applicationInsightsOption = 'new'
param containerRegistryOption = 'none'
param keyVaultOption = 'existing'
param keyVaultResourceGroupName = 'rg-shared'
param logAnalyticsWorkspaceOption = 'new'
param storageAccountOption = 'new'
param workspaceName = 'mlw-choice'
