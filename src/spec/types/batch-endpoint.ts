import { type Static, Type } from 'typebox';
import {
  codeConfiguration,
  component,
  compute,
  duration,
  environment,
  environmentVariables,
  keys,
  model,
  textMap,
  trackedResource,
} from './endpoint.ts';
import { childName } from './sub-resource.ts';
import { armObject, help, oneOf, properties, required, text, whole } from './value.ts';
import { type VariantItem, variants } from './variants.ts';

const most = 2147483647;

const resources = Type.Optional(
  Type.Object(
    {
      instanceCount: whole(1, most, { description: 'Nodes that a job gets.', default: 1, example: 2 }),
      instanceType: text({ description: 'Instance type, on Kubernetes.', example: 'defaultinstancetype' }),
      properties: armObject({ description: 'Further settings of the compute.', example: { sharedMemory: '2g' } }),
    },
    { additionalProperties: false, ...help({ description: 'What a job gets.', example: { instanceCount: 2 } }) },
  ),
);

const retrySettings = Type.Optional(
  Type.Object(
    {
      maxRetries: whole(0, most, { description: 'How often a mini batch is tried again.', default: 3, example: 3 }),
      timeout: duration({ description: 'Time that a mini batch may take.', default: 'PT30S', example: 'PT5M' }),
    },
    {
      additionalProperties: false,
      ...help({ description: 'What happens to a mini batch that fails.', example: { maxRetries: 3 } }),
    },
  ),
);

const common = {
  name: childName({
    description: 'Name of the deployment: 3 to 32 letters, digits and single dashes, a letter first.',
    example: 'nightly',
  }),
  ...trackedResource('the deployment'),
  description: text({ description: 'What the deployment is for.', example: 'Scores the payments of a day' }),
  compute,
  properties: properties('the deployment', { description: 'Scores the payments of a day' }),
};

const types = {
  Model: {
    model: required(model),
    environment,
    codeConfiguration,
    environmentVariables,
    resources,
    retrySettings,
    errorThreshold: whole(-1, most, {
      description: 'Files that may fail before the job is stopped; -1 for any number.',
      default: -1,
      example: 10,
    }),
    loggingLevel: oneOf(['Info', 'Warning', 'Debug'], {
      description: 'How much is logged.',
      default: 'Info',
      example: 'Warning',
    }),
    maxConcurrencyPerInstance: whole(1, most, {
      description: 'Scoring scripts that run on a node at a time.',
      default: 1,
      example: 2,
    }),
    miniBatchSize: whole(1, most, { description: 'Files that the script gets at a time.', default: 10, example: 10 }),
    outputAction: oneOf(['AppendRow', 'SummaryOnly'], {
      description: 'Whether results are gathered in one file, or the script writes its own.',
      default: 'AppendRow',
      example: 'AppendRow',
    }),
    outputFileName: text({
      description: 'The file that results are gathered in.',
      default: 'predictions.csv',
      example: 'predictions.csv',
    }),
  },
  PipelineComponent: {
    component: required(component),
    settings: textMap({
      description: 'Settings of the pipeline job, e.g. `default_compute`.',
      example: { default_compute: 'cpu', continue_on_step_failure: 'false' },
    }),
  },
};

const BatchDeployment = variants(common, types, {
  description: 'What it runs: a model, or a pipeline component.',
  example: 'Model',
});
export type BatchDeployment = VariantItem<typeof common, typeof types>;

/** A batch endpoint with its deployments. @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/batchendpoints */
const BatchEndpoint = Type.Object(
  {
    name: childName({
      description:
        'Name of the endpoint, part of its address and unique in the region: 3 to 32 letters, digits and single dashes, a letter first.',
      example: 'fraud-nightly',
    }),
    ...trackedResource('the endpoint'),
    description: text({ description: 'What the endpoint is for.', example: 'Scores payments over night' }),
    authMode: oneOf(['AADToken', 'Key', 'AMLToken'], {
      description: 'How callers prove who they are; the service supports Microsoft Entra tokens.',
      default: 'AADToken',
      example: 'AADToken',
    }),
    keys,
    defaults: Type.Optional(
      Type.Object(
        {
          deploymentName: required(
            text({
              description:
                'Name of the deployment that runs when a call names none. Azure takes it only when the deployment is there, so the template has a parameter that says so.',
              example: 'nightly',
            }),
          ),
        },
        {
          additionalProperties: false,
          ...help({ description: 'What a call gets that says nothing.', example: { deploymentName: 'nightly' } }),
        },
      ),
    ),
    deployments: Type.Optional(
      Type.Array(
        BatchDeployment,
        help({
          description: 'Deployments: models or pipelines that jobs of the endpoint run.',
          example: [{ name: 'nightly', type: 'Model', model: 'fraud:3', compute: 'cpu' }],
        }),
      ),
    ),
    properties: properties('the endpoint', { description: 'Scores payments over night' }),
  },
  { additionalProperties: false },
);
export type BatchEndpoint = Static<typeof BatchEndpoint>;

export const BatchEndpoints = Type.Optional(
  Type.Array(BatchEndpoint, {
    description: 'Batch endpoints: addresses that start jobs over much data, with their deployments.',
    examples: [[{ name: 'fraud-nightly' }]],
  }),
);
