import { Type } from 'typebox';
import { code, component, compute, duration, environment, environmentVariables, textMap } from './endpoint.ts';
import { childName, describedAsset } from './sub-resource.ts';
import { armObject, flag, help, oneOf, properties, required, text, texts, whole } from './value.ts';
import { type VariantItem, variants } from './variants.ts';

const most = 2147483647;

const inputs = armObject({
  description: "Inputs by name, in ARM's words.",
  example: { payments: { jobInputType: 'uri_folder', uri: 'azureml://datastores/curated/paths/payments' } },
});
const outputs = armObject({
  description: "Outputs by name, in ARM's words.",
  example: { model: { jobOutputType: 'mlflow_model' } },
});
const resources = armObject({
  description: "What the job gets, in ARM's words.",
  example: { instanceCount: 1 },
});
const queueSettings = armObject({
  description: "Place in the queue, in ARM's words.",
  example: { jobTier: 'Standard' },
});
const distribution = armObject({
  description: "How the job is spread over nodes, in ARM's words.",
  example: { distributionType: 'PyTorch', processCountPerInstance: 1 },
});
const command = required(
  text(
    { description: 'The command.', example: 'python train.py --data payments' },
    { minLength: 1, pattern: '[a-zA-Z0-9_]' },
  ),
);

const timeout = duration({ description: 'Time that the job may take.', example: 'PT2H' });

const limits = <L extends object>(keys: L, example: object) =>
  Type.Optional(
    Type.Object({ timeout, ...keys }, { additionalProperties: false, ...help({ description: 'Limits.', example }) }),
  );

const identityTypes = {
  AMLToken: {},
  UserIdentity: {},
  Managed: {
    clientId: text({ description: 'Client id of the identity.', example: '00000000-0000-0000-0000-000000000000' }),
    objectId: text({ description: 'Object id of the identity.', example: '00000000-0000-0000-0000-000000000000' }),
    resourceId: text({
      description: 'Resource id of the identity.',
      example:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-shared/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-jobs',
    }),
  },
};
type JobIdentity = VariantItem<Record<never, never>, typeof identityTypes>;

/** What jobs of every type have. */
const head = {
  ...describedAsset('the job'),
  displayName: text({ description: 'Name that the studio shows.', example: 'Train the fraud model' }),
  experimentName: text({ description: 'Experiment that the job is part of.', default: 'Default', example: 'fraud' }),
  compute,
  component,
  identity: Type.Optional(
    Type.Unsafe<JobIdentity>({
      ...variants({}, identityTypes, {
        description: 'Whose identity: of the token of the job, of whoever submits it, or of the compute.',
        example: 'Managed',
      }),
      ...help({ description: 'Identity that the job reads data with.', example: { type: 'Managed' } }),
    }),
  ),
  isArchived: flag({ description: 'Whether the studio hides the job.', default: false, example: true }),
  notificationSetting: armObject({
    description: "Who is told of the end of the job, in ARM's words.",
    example: { emailOn: ['JobFailed'], emails: ['fraud-team@contoso.com'] },
  }),
  services: armObject({
    description: "Endpoints of the job by name, in ARM's words.",
    example: { tensorboard: { jobServiceType: 'TensorBoard' } },
  }),
};

const trial = Type.Optional(
  Type.Object(
    { command, environment: required(environment), code, environmentVariables, distribution, resources },
    {
      additionalProperties: false,
      ...help({
        description: 'What each trial runs.',
        example: { command: 'python train.py', environment: 'fraud-training:1' },
      }),
    },
  ),
);

const jobTypes = {
  Command: {
    command,
    environment: required(environment),
    code,
    environmentVariables,
    distribution,
    inputs,
    outputs,
    limits: limits({}, { timeout: 'PT2H' }),
    resources,
    queueSettings,
  },
  Sweep: {
    trial: required(trial),
    objective: required(
      Type.Optional(
        Type.Object(
          {
            goal: required(
              oneOf(['Minimize', 'Maximize'], { description: 'Which way is better.', example: 'Maximize' }),
            ),
            primaryMetric: required(text({ description: 'The metric that the job logs.', example: 'auc' })),
          },
          {
            additionalProperties: false,
            ...help({ description: 'What is searched for.', example: { goal: 'Maximize', primaryMetric: 'auc' } }),
          },
        ),
      ),
    ),
    samplingAlgorithm: required(
      armObject({
        description: "How the next trial is chosen, in ARM's words.",
        example: { samplingAlgorithmType: 'Random' },
      }),
    ),
    searchSpace: required(
      armObject({ description: 'Values of each parameter.', example: { depth: ['choice', [[4, 8, 16]]] } }),
    ),
    earlyTermination: armObject({
      description: "When a trial is given up, in ARM's words.",
      example: { policyType: 'MedianStopping', evaluationInterval: 1 },
    }),
    inputs,
    outputs,
    limits: limits(
      {
        maxConcurrentTrials: whole(1, most, { description: 'Trials at a time.', example: 4 }),
        maxTotalTrials: whole(1, most, { description: 'Trials in all.', example: 20 }),
        trialTimeout: duration({ description: 'Time that a trial may take.', example: 'PT30M' }),
      },
      { maxTotalTrials: 20 },
    ),
    queueSettings,
  },
  AutoML: {
    taskDetails: required(
      armObject({
        description: "The task, in ARM's words.",
        example: {
          taskType: 'Classification',
          primaryMetric: 'AUCWeighted',
          targetColumnName: 'fraud',
          trainingData: { jobInputType: 'mltable', uri: 'azureml://datastores/curated/paths/training' },
        },
      }),
    ),
    environment,
    environmentVariables,
    outputs,
    resources,
    queueSettings,
  },
  Pipeline: {
    jobs: armObject({ description: "Steps by name, in ARM's words.", example: { train: { type: 'command' } } }),
    settings: armObject({ description: 'Settings of all steps.', example: { default_compute: 'cpu' } }),
    sourceJobId: text({
      description: 'Resource id of the job that this one is a copy of.',
      example:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-fraud/jobs/train',
    }),
    inputs,
    outputs,
  },
  Spark: {
    code: required(code),
    entry: required(
      armObject({
        description: "What is run, in ARM's words.",
        example: { sparkJobEntryType: 'SparkJobPythonEntry', file: 'wrangle.py' },
      }),
    ),
    args: text({ description: 'Arguments.', example: '--payments all' }),
    archives: texts({ description: 'Archives that are unpacked.', example: ['libraries.zip'] }),
    conf: textMap({ description: 'Settings of Spark.', example: { 'spark.executor.cores': '2' } }),
    files: texts({ description: 'Files that the job gets.', example: ['countries.csv'] }),
    jars: texts({ description: 'Java archives.', example: ['codec.jar'] }),
    pyFiles: texts({ description: 'Python files.', example: ['helpers.py'] }),
    environment,
    environmentVariables,
    inputs,
    outputs,
    resources,
    queueSettings,
  },
};

const typeHelp = { description: 'What kind of job it is.', example: 'Command' };

/** A job that a schedule starts: it gets a name each time. */
export const ScheduledJob = variants(head, jobTypes, typeHelp);
export type ScheduledJob = VariantItem<typeof head, typeof jobTypes>;

const common = {
  name: childName({
    description: 'Name of the job: a job runs once, another run needs another name.',
    example: 'train-1',
  }),
  ...head,
  properties: properties('the job', { description: 'Trains the fraud model' }),
};

/** A job. @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/jobs */
const Job = variants(common, jobTypes, typeHelp);
export type Job = VariantItem<typeof common, typeof jobTypes>;

export const Jobs = Type.Optional(
  Type.Array(Job, {
    description: 'Jobs: each runs once, when the template is deployed.',
    examples: [[{ name: 'train-1', type: 'Command', command: 'python train.py', environment: 'fraud-training:1' }]],
  }),
);
