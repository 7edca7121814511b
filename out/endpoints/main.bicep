@description('Fraud edge primary key.')
@secure()
param fraudEdgePrimaryKey string

@description('Whether the deployments that the endpoint sends requests to are there already: false the first time, true from then on, else the endpoint sends none.')
param fraudNightlyDeploymentsExist bool = false

@description('Size of the virtual machines of the online deployment.')
param fraudScoringBlueInstanceType string = 'Standard_DS3_v2'

@description('Whether the deployments that the endpoint sends requests to are there already: false the first time, true from then on, else the endpoint sends none.')
param fraudScoringDeploymentsExist bool = false

@description('Size of the virtual machines of the online deployment.')
param fraudScoringGreenInstanceType string = 'Standard_DS3_v2'

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

resource k8sEdgeCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' existing = {
  parent: workspace
  name: 'k8s-edge'
}

resource scoringCode 'Microsoft.MachineLearningServices/workspaces/codes@2026-05-01' existing = {
  parent: workspace
  name: 'scoring'
}

resource scoringCodeVersion1 'Microsoft.MachineLearningServices/workspaces/codes/versions@2026-05-01' existing = {
  parent: scoringCode
  #disable-next-line BCP333 BCP334 BCP416
  name: '1'
}

resource fraudScoringEnvironment 'Microsoft.MachineLearningServices/workspaces/environments@2026-05-01' existing = {
  parent: workspace
  name: 'fraud-scoring'
}

resource fraudScoringEnvironmentVersion2 'Microsoft.MachineLearningServices/workspaces/environments/versions@2026-05-01' existing = {
  parent: fraudScoringEnvironment
  #disable-next-line BCP333 BCP334 BCP416
  name: '2'
}

resource fraudModel 'Microsoft.MachineLearningServices/workspaces/models@2026-05-01' existing = {
  parent: workspace
  #disable-next-line BCP333 BCP334 BCP416
  name: 'fraud'
}

resource fraudModelVersion3 'Microsoft.MachineLearningServices/workspaces/models/versions@2026-05-01' existing = {
  parent: fraudModel
  #disable-next-line BCP333 BCP334 BCP416
  name: '3'
}

resource cpuCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' existing = {
  parent: workspace
  #disable-next-line BCP333 BCP334 BCP416
  name: 'cpu'
}

resource scoreAllComponent 'Microsoft.MachineLearningServices/workspaces/components@2026-05-01' existing = {
  parent: workspace
  name: 'score-all'
}

resource scoreAllComponentVersion1 'Microsoft.MachineLearningServices/workspaces/components/versions@2026-05-01' existing = {
  parent: scoreAllComponent
  #disable-next-line BCP333 BCP334 BCP416
  name: '1'
}

resource fraudScoringOnlineEndpoint 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2026-05-01' = {
  parent: workspace
  name: 'fraud-scoring'
  location: location
  identity: {
    type: 'SystemAssigned'
  }
  tags: { ...tags, owner: 'fraud-team' }
  properties: {
    authMode: 'AADToken'
    description: 'Scores card payments'
    publicNetworkAccess: 'Disabled'
    traffic: fraudScoringDeploymentsExist ? { blue: 90, green: 10 } : null
  }
}

resource fraudEdgeOnlineEndpoint 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2026-05-01' = {
  parent: workspace
  name: 'fraud-edge'
  location: location
  tags: tags
  properties: {
    authMode: 'Key'
    compute: k8sEdgeCompute.id
    keys: {
      primaryKey: fraudEdgePrimaryKey
    }
  }
}

resource blueDeployment 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2026-05-01' = {
  parent: fraudScoringOnlineEndpoint
  name: 'blue'
  location: location
  sku: {
    capacity: 3
    name: 'Default'
  }
  tags: tags
  properties: {
    appInsightsEnabled: true
    codeConfiguration: {
      codeId: scoringCodeVersion1.id
      scoringScript: 'score.py'
    }
    dataCollector: {
      collections: {
        model_inputs: {
          dataCollectionMode: 'Enabled'
          samplingRate: 1
        }
        model_outputs: {
          dataCollectionMode: 'Enabled'
          samplingRate: 1
        }
      }
      rollingRate: 'Hour'
    }
    egressPublicNetworkAccess: 'Enabled'
    endpointComputeType: 'Managed'
    environmentId: fraudScoringEnvironmentVersion2.id
    environmentVariables: {
      LOG_LEVEL: 'info'
    }
    instanceType: fraudScoringBlueInstanceType
    livenessProbe: {
      failureThreshold: 30
      initialDelay: 'PT30S'
      period: 'PT10S'
      successThreshold: 1
      timeout: 'PT2S'
    }
    model: fraudModelVersion3.id
    readinessProbe: {
      initialDelay: 'PT30S'
    }
    requestSettings: {
      maxConcurrentRequestsPerInstance: 2
      maxQueueWait: 'PT1S'
      requestTimeout: 'PT10S'
    }
    startupProbe: {
      failureThreshold: 60
      initialDelay: 'PT10S'
    }
  }
}

resource greenDeployment 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2026-05-01' = {
  parent: fraudScoringOnlineEndpoint
  name: 'green'
  location: location
  sku: {
    capacity: 1
    name: 'Default'
  }
  tags: tags
  properties: {
    description: 'The candidate'
    endpointComputeType: 'Managed'
    #disable-next-line use-resource-id-functions
    environmentId: 'azureml://registries/azureml/environments/sklearn-1.5/versions/14'
    instanceType: fraudScoringGreenInstanceType
    model: 'azureml://registries/contoso/models/fraud/versions/4'
    scaleSettings: {
      scaleType: 'Default'
    }
  }
}

resource fraudEdgeOnlineEndpointBlueDeployment 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2026-05-01' = {
  parent: fraudEdgeOnlineEndpoint
  name: 'blue'
  location: location
  sku: {
    name: 'Default'
  }
  tags: tags
  properties: {
    containerResourceRequirements: {
      containerResourceLimits: {
        cpu: '1'
        memory: '1Gi'
      }
      containerResourceRequests: {
        cpu: '0.1'
        memory: '500Mi'
      }
    }
    endpointComputeType: 'Kubernetes'
    environmentId: fraudScoringEnvironmentVersion2.id
    instanceType: 'defaultinstancetype'
    model: fraudModelVersion3.id
    modelMountPath: '/var/azureml-model'
    scaleSettings: {
      maxInstances: 4
      minInstances: 1
      pollingInterval: 'PT10S'
      scaleType: 'TargetUtilization'
      targetUtilizationPercentage: 70
    }
  }
}

resource fraudNightlyBatchEndpoint 'Microsoft.MachineLearningServices/workspaces/batchEndpoints@2026-05-01' = {
  parent: workspace
  name: 'fraud-nightly'
  location: location
  tags: tags
  properties: {
    authMode: 'AADToken'
    defaults: {
      deploymentName: fraudNightlyDeploymentsExist ? 'by-model' : null
    }
    description: 'Scores payments over night'
  }
}

resource byModelDeployment 'Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments@2026-05-01' = {
  parent: fraudNightlyBatchEndpoint
  name: 'by-model'
  location: location
  tags: tags
  properties: {
    codeConfiguration: {
      codeId: scoringCodeVersion1.id
      scoringScript: 'batch.py'
    }
    compute: cpuCompute.id
    description: 'The model of last quarter'
    environmentId: fraudScoringEnvironmentVersion2.id
    environmentVariables: {
      LOG_LEVEL: 'info'
    }
    errorThreshold: 10
    loggingLevel: 'Warning'
    maxConcurrencyPerInstance: 2
    miniBatchSize: 10
    model: {
      assetId: fraudModelVersion3.id
      referenceType: 'Id'
    }
    outputAction: 'AppendRow'
    outputFileName: 'predictions.csv'
    resources: {
      instanceCount: 2
    }
    retrySettings: {
      maxRetries: 3
      timeout: 'PT5M'
    }
  }
}

resource byPipelineDeployment 'Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments@2026-05-01' = {
  parent: fraudNightlyBatchEndpoint
  name: 'by-pipeline'
  location: location
  tags: tags
  properties: {
    deploymentConfiguration: {
      componentId: {
        assetId: scoreAllComponentVersion1.id
        referenceType: 'Id'
      }
      deploymentConfigurationType: 'PipelineComponent'
      settings: {
        continue_on_step_failure: 'false'
        default_compute: 'cpu'
      }
    }
  }
}

resource llamaMarketplaceSubscription 'Microsoft.MachineLearningServices/workspaces/marketplaceSubscriptions@2026-05-01' = {
  parent: workspace
  name: 'llama'
  properties: {
    #disable-next-line use-resource-id-functions
    modelId: 'azureml://registries/azureml-meta/models/Llama-3.3-70B-Instruct'
  }
}

resource llamaFraudServerlessEndpoint 'Microsoft.MachineLearningServices/workspaces/serverlessEndpoints@2026-05-01' = {
  parent: workspace
  name: 'llama-fraud'
  location: location
  dependsOn: [
    llamaMarketplaceSubscription
  ]
  tags: tags
  properties: {
    authMode: 'Key'
    contentSafety: {
      contentSafetyStatus: 'Enabled'
    }
    modelSettings: {
      #disable-next-line use-resource-id-functions
      modelId: 'azureml://registries/azureml-meta/models/Llama-3.3-70B-Instruct'
    }
  }
}

resource agentsCapabilityHost 'Microsoft.MachineLearningServices/workspaces/capabilityHosts@2026-05-01' = {
  parent: workspace
  name: 'agents'
  properties: {
    aiServicesConnections: [
      'fraud-ai'
    ]
    capabilityHostKind: 'Agents'
    description: 'Agents of the fraud team'
    storageConnections: [
      'fraud-files'
    ]
    tags: {
      owner: 'fraud-team'
    }
    threadStorageConnections: [
      'fraud-threads'
    ]
    vectorStoreConnections: [
      'fraud-search'
    ]
  }
}
