@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-fraud-prod'

resource workspace 'Microsoft.MachineLearningServices/workspaces@2026-05-01' existing = {
  name: workspaceName
}

resource trainingCode 'Microsoft.MachineLearningServices/workspaces/codes@2026-05-01' existing = {
  parent: workspace
  name: 'training'
}

resource trainingCodeVersion1 'Microsoft.MachineLearningServices/workspaces/codes/versions@2026-05-01' existing = {
  parent: trainingCode
  #disable-next-line BCP333 BCP334 BCP416
  name: '1'
}

resource cpuCompute 'Microsoft.MachineLearningServices/workspaces/computes@2026-05-01' existing = {
  parent: workspace
  #disable-next-line BCP333 BCP334 BCP416
  name: 'cpu'
}

resource fraudTrainingEnvironment 'Microsoft.MachineLearningServices/workspaces/environments@2026-05-01' existing = {
  parent: workspace
  name: 'fraud-training'
}

resource fraudTrainingEnvironmentVersion1 'Microsoft.MachineLearningServices/workspaces/environments/versions@2026-05-01' existing = {
  parent: fraudTrainingEnvironment
  #disable-next-line BCP333 BCP334 BCP416
  name: '1'
}

resource wranglingCode 'Microsoft.MachineLearningServices/workspaces/codes@2026-05-01' existing = {
  parent: workspace
  name: 'wrangling'
}

resource wranglingCodeVersion1 'Microsoft.MachineLearningServices/workspaces/codes/versions@2026-05-01' existing = {
  parent: wranglingCode
  #disable-next-line BCP333 BCP334 BCP416
  name: '1'
}

resource trainAllComponent 'Microsoft.MachineLearningServices/workspaces/components@2026-05-01' existing = {
  parent: workspace
  name: 'train-all'
}

resource trainAllComponentVersion1 'Microsoft.MachineLearningServices/workspaces/components/versions@2026-05-01' existing = {
  parent: trainAllComponent
  #disable-next-line BCP333 BCP334 BCP416
  name: '1'
}

resource train1Job 'Microsoft.MachineLearningServices/workspaces/jobs@2026-05-01' = {
  parent: workspace
  name: 'train-1'
  properties: {
    codeId: trainingCodeVersion1.id
    command: 'python train.py --data \${{inputs.payments}}'
    computeId: cpuCompute.id
    description: 'Trains on the payments of a year'
    displayName: 'Train the fraud model'
    environmentId: fraudTrainingEnvironmentVersion1.id
    environmentVariables: {
      LOG_LEVEL: 'info'
    }
    experimentName: 'fraud'
    identity: {
      identityType: 'Managed'
    }
    inputs: {
      payments: {
        jobInputType: 'uri_folder'
        mode: 'ReadOnlyMount'
        uri: 'azureml://datastores/curated/paths/payments'
      }
    }
    jobType: 'Command'
    limits: {
      jobLimitsType: 'Command'
      timeout: 'PT2H'
    }
    notificationSetting: {
      emailOn: [
        'JobFailed'
      ]
      emails: [
        'fraud-team@contoso.com'
      ]
    }
    outputs: {
      model: {
        jobOutputType: 'mlflow_model'
      }
    }
    resources: {
      instanceCount: 1
    }
    tags: {
      owner: 'fraud-team'
    }
  }
}

resource tune1Job 'Microsoft.MachineLearningServices/workspaces/jobs@2026-05-01' = {
  parent: workspace
  name: 'tune-1'
  properties: {
    computeId: cpuCompute.id
    earlyTermination: {
      evaluationInterval: 1
      policyType: 'MedianStopping'
    }
    identity: {
      identityType: 'UserIdentity'
    }
    jobType: 'Sweep'
    limits: {
      jobLimitsType: 'Sweep'
      maxConcurrentTrials: 4
      maxTotalTrials: 20
      trialTimeout: 'PT30M'
    }
    objective: {
      goal: 'Maximize'
      primaryMetric: 'auc'
    }
    samplingAlgorithm: {
      samplingAlgorithmType: 'Random'
    }
    searchSpace: {
      depth: [
        'choice'
        [
          [
            4
            8
            16
          ]
        ]
      ]
    }
    trial: {
      codeId: trainingCodeVersion1.id
      command: 'python train.py --depth \${{search_space.depth}}'
      environmentId: fraudTrainingEnvironmentVersion1.id
    }
  }
}

resource automl1Job 'Microsoft.MachineLearningServices/workspaces/jobs@2026-05-01' = {
  parent: workspace
  name: 'automl-1'
  properties: {
    computeId: cpuCompute.id
    jobType: 'AutoML'
    taskDetails: {
      primaryMetric: 'AUCWeighted'
      targetColumnName: 'fraud'
      taskType: 'Classification'
      trainingData: {
        jobInputType: 'mltable'
        uri: 'azureml://datastores/curated/paths/training'
      }
    }
  }
}

resource wrangle1Job 'Microsoft.MachineLearningServices/workspaces/jobs@2026-05-01' = {
  parent: workspace
  name: 'wrangle-1'
  properties: {
    codeId: wranglingCodeVersion1.id
    conf: {
      'spark.executor.cores': '2'
      'spark.executor.memory': '2g'
    }
    entry: {
      file: 'wrangle.py'
      sparkJobEntryType: 'SparkJobPythonEntry'
    }
    jobType: 'Spark'
    resources: {
      instanceType: 'standard_e4s_v3'
      runtimeVersion: '3.4'
    }
  }
}

resource trainWeeklySchedule 'Microsoft.MachineLearningServices/workspaces/schedules@2026-05-01' = {
  parent: workspace
  name: 'train-weekly'
  properties: {
    action: {
      actionType: 'CreateJob'
      jobDefinition: {
        componentId: trainAllComponentVersion1.id
        experimentName: 'fraud'
        jobType: 'Pipeline'
        settings: {
          default_compute: 'cpu'
        }
      }
    }
    description: 'Keeps the model fresh'
    displayName: 'Train every week'
    tags: {
      owner: 'fraud-team'
    }
    trigger: {
      expression: '15 6 * * 1'
      startTime: '2027-01-01T06:00:00'
      timeZone: 'W. Europe Standard Time'
      triggerType: 'Cron'
    }
  }
}

resource scoreNightlySchedule 'Microsoft.MachineLearningServices/workspaces/schedules@2026-05-01' = {
  parent: workspace
  name: 'score-nightly'
  properties: {
    action: {
      actionType: 'InvokeBatchEndpoint'
      endpointInvocationDefinition: {
        endpointName: 'fraud-nightly'
      }
    }
    trigger: {
      frequency: 'Day'
      interval: 1
      schedule: {
        hours: [
          2
        ]
        minutes: [
          30
        ]
      }
      triggerType: 'Recurrence'
    }
  }
}

resource watchDriftSchedule 'Microsoft.MachineLearningServices/workspaces/schedules@2026-05-01' = {
  parent: workspace
  name: 'watch-drift'
  properties: {
    action: {
      actionType: 'CreateMonitor'
      monitorDefinition: {
        computeConfiguration: {
          computeIdentity: {
            computeIdentityType: 'AmlToken'
          }
          computeType: 'ServerlessSpark'
          instanceType: 'standard_e4s_v3'
          runtimeVersion: '3.4'
        }
        monitoringTarget: {
          #disable-next-line use-resource-id-functions
          deploymentId: 'azureml:fraud-scoring:blue'
          taskType: 'Classification'
        }
        signals: {
          quality: {
            metricThresholds: [
              {
                dataType: 'Numerical'
                metric: 'NullValueRate'
                threshold: {
                  value: json('0.01')
                }
              }
            ]
            productionData: {
              inputDataType: 'Static'
              jobInputType: 'mltable'
              uri: 'azureml://datastores/curated/paths/production'
              windowEnd: '2027-02-01T00:00:00Z'
              windowStart: '2027-01-01T00:00:00Z'
            }
            referenceData: {
              inputDataType: 'Static'
              jobInputType: 'mltable'
              uri: 'azureml://datastores/curated/paths/training'
              windowEnd: '2027-01-01T00:00:00Z'
              windowStart: '2026-01-01T00:00:00Z'
            }
            signalType: 'DataQuality'
          }
        }
      }
    }
    isEnabled: false
    trigger: {
      frequency: 'Week'
      interval: 1
      schedule: {
        hours: [
          4
        ]
        minutes: [
          0
        ]
        weekDays: [
          'Monday'
        ]
      }
      triggerType: 'Recurrence'
    }
  }
}
