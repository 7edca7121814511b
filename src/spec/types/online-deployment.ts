import { Type } from 'typebox';
import { codeConfiguration, duration, environment, environmentVariables, model, trackedResource } from './endpoint.ts';
import { childName } from './sub-resource.ts';
import { armObject, flag, help, oneOf, properties, required, text, texts, whole } from './value.ts';
import { type VariantItem, variants } from './variants.ts';

const most = 2147483647;

const scaleTypes = {
  Default: {},
  TargetUtilization: {
    minInstances: whole(0, most, { description: 'Least number of instances.', default: 1, example: 1 }),
    maxInstances: whole(1, most, { description: 'Greatest number of instances.', default: 1, example: 4 }),
    targetUtilizationPercentage: whole(1, 100, {
      description: 'Use of the processor that the scaler aims at, in per cent.',
      default: 70,
      example: 70,
    }),
    pollingInterval: duration({ description: 'How often the scaler looks.', default: 'PT1S', example: 'PT1S' }),
  },
};

type ScaleSettings = VariantItem<Record<never, never>, typeof scaleTypes>;

const scaleSettings = Type.Optional(
  Type.Unsafe<ScaleSettings>({
    ...variants({}, scaleTypes, {
      description: '`Default` keeps `instanceCount`; `TargetUtilization` is for Kubernetes only.',
      example: 'Default',
    }),
    ...help({ description: 'How the number of instances changes.', example: { type: 'Default' } }),
  }),
);

const probe = (what: string) =>
  Type.Optional(
    Type.Object(
      {
        initialDelay: duration({ description: 'Time from the start to the first probe.', example: 'PT10S' }),
        period: duration({ description: 'Time between probes.', default: 'PT10S', example: 'PT10S' }),
        timeout: duration({ description: 'Time that a probe may take.', default: 'PT2S', example: 'PT2S' }),
        successThreshold: whole(1, most, {
          description: 'Successes in a row that count as recovered.',
          default: 1,
          example: 1,
        }),
        failureThreshold: whole(1, most, {
          description: 'Failures in a row that count as failed.',
          default: 30,
          example: 30,
        }),
      },
      { additionalProperties: false, ...help({ description: what, example: { initialDelay: 'PT10S' } }) },
    ),
  );

const requestSettings = Type.Optional(
  Type.Object(
    {
      requestTimeout: duration({ description: 'Time that scoring may take.', default: 'PT5S', example: 'PT5S' }),
      maxQueueWait: duration({
        description: 'Time that a request may wait before it is scored.',
        default: 'PT0.5S',
        example: 'PT0.5S',
      }),
      maxConcurrentRequestsPerInstance: whole(1, most, {
        description: 'Requests that one instance scores at a time.',
        default: 1,
        example: 1,
      }),
    },
    {
      additionalProperties: false,
      ...help({ description: 'Limits of each request.', example: { requestTimeout: 'PT5S' } }),
    },
  ),
);

const dataCollector = Type.Optional(
  Type.Object(
    {
      collections: required(
        armObject({
          description:
            "What is collected, by name: ARM's own keys `dataCollectionMode`, `dataId`, `samplingRate`, `clientId`.",
          example: { model_inputs: { dataCollectionMode: 'Enabled' } },
        }),
      ),
      captureHeaders: texts({ description: 'Headers that are logged.', example: ['x-correlation-id'] }),
      rollingRate: oneOf(['Year', 'Month', 'Day', 'Hour', 'Minute'], {
        description: 'How often a new file is begun.',
        default: 'Hour',
        example: 'Hour',
      }),
    },
    {
      additionalProperties: false,
      ...help({
        description: 'Collection of the data that goes in and comes out.',
        example: { collections: { model_inputs: { dataCollectionMode: 'Enabled' } } },
      }),
    },
  ),
);

const containerResources = (what: string) =>
  Type.Optional(
    Type.Object(
      {
        cpu: text({ description: 'Processors.', example: '0.1' }),
        memory: text({ description: 'Memory.', example: '500Mi' }),
        gpu: text({ description: 'Graphics processors.', example: '1' }),
      },
      { additionalProperties: false, ...help({ description: what, example: { cpu: '0.1', memory: '500Mi' } }) },
    ),
  );

const common = {
  name: childName({
    description: 'Name of the deployment: 3 to 32 letters, digits and single dashes, a letter first.',
    example: 'blue',
  }),
  ...trackedResource('the deployment'),
  description: text({ description: 'What the deployment is for.', example: 'The model of last quarter' }),
  model,
  modelMountPath: text({
    description: 'Where the container finds the model; for containers of your own.',
    example: '/var/azureml-model',
  }),
  environment,
  codeConfiguration,
  environmentVariables,
  instanceCount: whole(0, most, { description: 'Number of instances.', default: 1, example: 3 }),
  scaleSettings,
  requestSettings,
  livenessProbe: probe('Tells whether the container must be started again.'),
  readinessProbe: probe('Tells whether the container gets requests.'),
  startupProbe: probe('Tells whether the container has started; other probes wait for it.'),
  dataCollector,
  egressPublicNetworkAccess: oneOf(['Enabled', 'Disabled'], {
    description: 'Whether the deployment reaches the internet and Azure by public addresses.',
    default: 'Enabled',
    example: 'Disabled',
  }),
  appInsightsEnabled: flag({
    description: 'Whether requests are logged in Application Insights.',
    default: false,
    example: true,
  }),
  properties: properties('the deployment', { description: 'The model of last quarter' }),
};

const types = {
  Managed: {
    instanceType: required(
      text({
        description: 'Size of the virtual machines; the template has a parameter for it.',
        example: 'Standard_DS3_v2',
      }),
    ),
  },
  Kubernetes: {
    instanceType: text({
      description: "Instance type of the cluster; the cluster's default one if left out.",
      example: 'defaultinstancetype',
    }),
    containerResourceRequirements: Type.Optional(
      Type.Object(
        {
          containerResourceRequests: containerResources('What a container is given at least.'),
          containerResourceLimits: containerResources('What a container gets at most.'),
        },
        {
          additionalProperties: false,
          ...help({
            description: 'Resources of the container.',
            example: { containerResourceRequests: { cpu: '0.1', memory: '500Mi' } },
          }),
        },
      ),
    ),
  },
};

/** A deployment of an online endpoint. @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/onlineendpoints/deployments */
export const OnlineDeploymentSchema = variants(common, types, {
  description: 'Where it runs: machines that Azure manages, or the Kubernetes compute of the endpoint.',
  example: 'Managed',
});
export type OnlineDeployment = VariantItem<typeof common, typeof types>;
