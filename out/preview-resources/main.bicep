@description('Azure region of all resources.')
param location string = 'westeurope'

@description('Tags of every resource.')
param tags object = {
  costCenter: '4711'
}

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-fraud-prod'

resource workspace 'Microsoft.MachineLearningServices/workspaces@2026-05-01' existing = {
  name: workspaceName
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource managedNetwork 'Microsoft.MachineLearningServices/workspaces/managedNetworks@2026-03-15-preview' = {
  parent: workspace
  name: 'default'
  properties: {
    managedNetwork: {
      isolationMode: 'AllowOnlyApprovedOutbound'
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource toPypiOutboundRule 'Microsoft.MachineLearningServices/workspaces/managedNetworks/outboundRules@2026-03-15-preview' = {
  parent: managedNetwork
  name: 'to-pypi'
  properties: {
    destination: 'pypi.org'
    type: 'FQDN'
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource sharedInferencePool 'Microsoft.MachineLearningServices/workspaces/inferencePools@2026-03-15-preview' = {
  parent: workspace
  name: 'shared'
  location: location
  identity: {
    type: 'SystemAssigned'
  }
  tags: { ...tags, owner: 'fraud-team' }
  properties: {
    description: 'Shared machines of the fraud team'
  }
}
