import { expect } from 'vitest';
import { arm, type Feature, makes, said, saidBut, says, sharedId } from './feature.ts';

const child = (path: string) => `${arm.workspace}/${path}`;
const uri = 'azureml://datastores/workspaceblobstore/paths/x/';

/** What is made in a workspace, and the registry that shares it. */
export const assetFeatures: readonly Feature[] = [
  saidBut(
    'data assets / v1 datasets / environments / models / code',
    [
      says(
        `assets: {data: [{name: payments, type: uri_folder, version: "1", dataUri: "${uri}"}]}`,
        makes(child('data'), 'properties.dataType', 'uri_folder'),
        makes(child('data/versions'), 'properties.dataUri', uri),
      ),
      says(
        'assets: {environments: [{name: train, version: "1", image: "mcr.microsoft.com/azureml/base:1"}]}',
        makes(child('environments/versions'), 'properties.image', 'mcr.microsoft.com/azureml/base:1'),
      ),
      says(
        `assets: {models: [{name: fraud, version: "1", modelType: mlflow_model, modelUri: "${uri}"}]}`,
        makes(child('models/versions'), 'properties.modelType', 'mlflow_model'),
      ),
      says(
        'assets: {codes: [{name: score, version: "1", codeUri: "https://st.blob.core.windows.net/code/1"}]}',
        makes(child('codes/versions'), 'properties.codeUri', 'https://st.blob.core.windows.net/code/1'),
      ),
    ],
    {
      what: 'v1 datasets',
      because: 'out of scope because they are data assets since',
      spec: 'datasets: [{name: iris}]',
      answer: { code: 'AML1101', words: /data assets/ },
    },
  ),
  said(
    'jobs command, sweep, AutoML',
    says(
      'jobs: [{name: j1, type: Command, compute: cpu, environment: "train:1", command: python train.py}]',
      makes(child('jobs'), 'properties.jobType', 'Command'),
      makes(child('jobs'), 'properties.command', 'python train.py'),
    ),
    says(
      'jobs: [{name: j2, type: Sweep, compute: cpu, objective: {goal: Maximize, primaryMetric: auc}, samplingAlgorithm: {samplingAlgorithmType: Random}, searchSpace: {depth: [choice, [[4, 8]]]}, trial: {command: python train.py, environment: "train:1"}}]',
      makes(child('jobs'), 'properties.jobType', 'Sweep'),
    ),
    says(
      `jobs: [{name: j3, type: AutoML, compute: cpu, taskDetails: {taskType: Classification, targetColumnName: fraud, trainingData: {jobInputType: mltable, uri: "${uri}"}}}]`,
      makes(child('jobs'), 'properties.jobType', 'AutoML'),
      makes(child('jobs'), 'properties.taskDetails.taskType', 'Classification'),
    ),
  ),
  saidBut(
    'endpoints v2 online + deployment, v1 ACI/AKS',
    [
      says(
        'onlineEndpoints: [{name: fraud-scoring, authMode: Key, identity: {type: SystemAssigned}, deployments: [{name: blue, type: Managed, model: "fraud:1", environment: "serve:1", instanceType: Standard_DS3_v2}]}]',
        makes(child('onlineEndpoints'), 'properties.authMode', 'Key'),
        makes(child('onlineEndpoints/deployments'), 'properties.endpointComputeType', 'Managed'),
        makes(child('onlineEndpoints/deployments'), 'properties.instanceType', 'Standard_DS3_v2'),
      ),
      says(
        'onlineEndpoints: [{name: fraud-edge, compute: k8s, deployments: [{name: blue, type: Kubernetes, model: "fraud:1", environment: "serve:1"}]}]',
        makes(child('onlineEndpoints/deployments'), 'properties.endpointComputeType', 'Kubernetes'),
      ),
    ],
    {
      what: 'v1 ACI/AKS',
      because: 'out of scope because the web services of v1 are retired, and are online endpoints since',
      spec: 'services: [{name: score}]',
      answer: { code: 'AML1101', words: /onlineEndpoints/ },
    },
  ),
  said(
    'batch endpoints, serverless endpoints, schedules, marketplace',
    says(
      'batchEndpoints: [{name: fraud-nightly, deployments: [{name: one, type: Model, compute: cpu, model: "fraud:1"}]}]',
      makes(child('batchEndpoints'), 'name', expect.stringMatching(/fraud-nightly$/)),
      makes(child('batchEndpoints/deployments'), 'name', expect.stringMatching(/one$/)),
    ),
    says(
      'serverlessEndpoints: [{name: llama, modelSettings: {modelId: azureml://registries/azureml-meta/models/Llama}}]\nmarketplaceSubscriptions: [{name: llama, modelId: azureml://registries/azureml-meta/models/Llama}]',
      makes(child('serverlessEndpoints'), 'properties.modelSettings.modelId', expect.stringMatching(/Llama$/)),
      makes(child('marketplaceSubscriptions'), 'properties.modelId', expect.stringMatching(/Llama$/)),
    ),
    says(
      'schedules: [{name: nightly, trigger: {type: Cron, expression: 0 2 * * *}, action: {type: InvokeBatchEndpoint, endpointInvocationDefinition: {endpointName: fraud-nightly}}}]',
      makes(child('schedules'), 'properties.trigger.expression', '0 2 * * *'),
    ),
  ),
  said(
    'ML registry (multi region)',
    says(
      'kind: Registry\nregistry: {regions: [westeurope, northeurope]}',
      makes('Microsoft.MachineLearningServices/registries', 'properties.regionDetails', [
        expect.objectContaining({ location: 'westeurope' }),
        expect.objectContaining({ location: 'northeurope' }),
      ]),
    ),
  ),
  saidBut(
    'linked services (Synapse)',
    [
      says(
        `compute: [{name: spark, type: SynapseSpark, resourceId: ${sharedId('Microsoft.Synapse/workspaces/bigDataPools', 'synw', 'pool')}}]`,
        makes(arm.compute, 'properties.computeType', 'SynapseSpark'),
      ),
      says(
        `previewResources: [{type: linkedServices, name: synapse, properties: {linkedServiceResourceId: ${sharedId('Microsoft.Synapse/workspaces', 'synw')}, linkType: Synapse}}]`,
        makes(
          child('linkedServices'),
          'properties.linkedServiceResourceId',
          sharedId('Microsoft.Synapse/workspaces', 'synw'),
        ),
      ),
    ],
    {
      what: 'linkedServices as a key',
      because: 'out of scope because it is of v1; a pool of Synapse is a compute since',
      spec: 'linkedServices: [{name: synapse}]',
      answer: { code: 'AML1101', words: /SynapseSpark/ },
    },
  ),
];
