import { type TProperties, Type } from 'typebox';
import { childName, describedAsset } from './sub-resource.ts';
import { armObject, either, flag, hasKey, help, oneOf, properties, required, text, texts, value } from './value.ts';

/** A version of an asset; the words of its kind are beside these. */
export interface AssetVersionItem {
  readonly version: unknown;
  readonly properties?: Record<string, unknown>;
}

/** An asset as the reader sees it: with a list of versions, or with the words of the one version beside the name. */
export interface AssetItem extends Partial<AssetVersionItem> {
  readonly name: unknown;
  readonly container?: 'new' | 'existing';
  /** Kind of data, of data assets. */
  readonly type?: unknown;
  readonly description?: unknown;
  readonly isArchived?: unknown;
  readonly tags?: unknown;
  readonly versions?: readonly AssetVersionItem[];
}

interface AssetKind {
  /** What it is, for people: `the environment`. */
  readonly what: string;
  /** Words of all versions together. */
  readonly own?: TProperties;
  /** Words of a version. */
  readonly words: TProperties;
  readonly example: object;
}

const archived = (what: string) => ({
  isArchived: flag({ description: `Whether ${what} is hidden from lists.`, example: false }),
});

/** The two forms of an asset, told apart by `versions`. */
function assets({ what, own = {}, words, example }: AssetKind) {
  const named = {
    name: childName({
      description: `Name of ${what}: letters, digits, dashes, underscores and periods.`,
      example: 'fraud',
    }),
    container: Type.Optional(
      Type.Enum(
        ['new', 'existing'],
        help({
          description: `\`existing\` where ${what} is in the workspace already and only gets versions.`,
          default: 'new',
          example: 'existing',
        }),
      ),
    ),
    ...own,
  };
  const version = {
    version: childName({ description: 'Version, as text: numbers need quotes.', example: '1' }),
    ...words,
    ...describedAsset('the version'),
    ...archived('the version'),
    isAnonymous: flag({
      description: 'Whether name and version were made by a program.',
      default: false,
      example: false,
    }),
    properties: properties('the version', { description: 'Made by the platform team' }),
  };
  const closed = (members: TProperties) => Type.Object(members, { additionalProperties: false });
  const list = closed({
    ...named,
    ...describedAsset(what),
    ...archived(what),
    versions: Type.Array(closed(version), {
      ...help({ description: `Versions of ${what}.`, example: [{ version: '1', ...example }] }),
    }),
    properties: properties(what, { description: 'Made by the platform team' }),
  });
  return Type.Optional(
    Type.Array(Type.Unsafe<AssetItem>(either(hasKey('versions'), list, closed({ ...named, ...version }))), {
      ...help({ description: `Assets: ${what} of each name, with its versions.`, example: [] }),
    }),
  );
}

const stage = text({ description: 'Stage of its life.', example: 'Production' });

const route = (what: string) =>
  Type.Optional(
    Type.Object(
      {
        path: required(text({ description: 'Path.', example: '/score' })),
        port: required(value(Type.Integer({ minimum: 1, maximum: 65535 }), { description: 'Port.', example: 5001 })),
      },
      { additionalProperties: false, ...help({ description: `Where ${what}.`, example: { path: '/', port: 5001 } }) },
    ),
  );

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/environments/versions */
const environments = assets({
  what: 'the environment',
  words: {
    image: text({
      description: 'Image that it is made of.',
      example: 'mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04',
    }),
    condaFile: text({
      description: 'Text of a conda file: packages that are added to the image.',
      example: 'dependencies: [python=3.11]',
    }),
    build: Type.Optional(
      Type.Object(
        {
          contextUri: required(
            text({
              description: 'Where the build context is.',
              example: 'https://github.com/contoso/images.git#main:fraud',
            }),
          ),
          dockerfilePath: text({
            description: 'The Dockerfile in it.',
            default: 'Dockerfile',
            example: 'docker/Dockerfile',
          }),
        },
        {
          additionalProperties: false,
          ...help({
            description: 'Build context, in place of an image.',
            example: { contextUri: 'https://github.com/contoso/images.git' },
          }),
        },
      ),
    ),
    osType: oneOf(['Linux', 'Windows'], { description: 'Operating system.', default: 'Linux', example: 'Linux' }),
    autoRebuild: oneOf(['Disabled', 'OnBaseImageUpdate'], {
      description: 'Whether it is built again when the image it is made of changes.',
      default: 'Disabled',
      example: 'OnBaseImageUpdate',
    }),
    inferenceConfig: Type.Optional(
      Type.Object(
        {
          livenessRoute: route('its liveness is asked'),
          readinessRoute: route('its readiness is asked'),
          scoringRoute: route('it scores'),
          startupRoute: route('its start is asked'),
        },
        {
          additionalProperties: false,
          ...help({
            description: 'Routes of an image that serves by itself.',
            example: { scoringRoute: { path: '/score', port: 5001 } },
          }),
        },
      ),
    ),
    stage,
  },
  example: { image: 'mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04' },
});

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/models/versions */
const models = assets({
  what: 'the model',
  words: {
    modelUri: text({ description: 'Where its files are.', example: 'azureml://datastores/curated/paths/models/fraud' }),
    modelType: text({
      description: 'Its form: `custom_model`, `mlflow_model` or `triton_model`.',
      example: 'mlflow_model',
    }),
    flavors: armObject({
      description: "ARM's flavors of an MLflow model, by their names.",
      example: { python_function: { data: { loader_module: 'mlflow.sklearn' } } },
    }),
    jobName: text({ description: 'Name of the job that made it.', example: 'train-fraud' }),
    stage,
  },
  example: { modelUri: 'azureml://datastores/curated/paths/models/fraud' },
});

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/data/versions */
const data = assets({
  what: 'the data asset',
  own: {
    type: required(
      oneOf(['uri_file', 'uri_folder', 'mltable'], {
        description: 'What its versions are: a file, a folder or a table; the same for all of them.',
        example: 'uri_folder',
      }),
    ),
  },
  words: {
    dataUri: required(
      text({ description: 'Where the data is.', example: 'azureml://datastores/curated/paths/transactions/' }),
    ),
    referencedUris: texts({
      description: 'Places that an mltable names.',
      example: ['azureml://datastores/curated/paths/transactions/2024/'],
    }),
  },
  example: { dataUri: 'azureml://datastores/curated/paths/transactions/' },
});

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/components/versions */
const components = assets({
  what: 'the component',
  words: {
    componentSpec: required(
      armObject({
        description: 'The component as its YAML file has it, with full ids.',
        example: { type: 'command', version: '1', command: 'echo done' },
      }),
    ),
  },
  example: { componentSpec: { type: 'command', command: 'echo done' } },
});

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/codes/versions */
const codes = assets({
  what: 'the code',
  words: {
    codeUri: text({
      description: 'Folder of the code in the storage account of the workspace.',
      example: 'https://stfraud.blob.core.windows.net/code/train',
    }),
  },
  example: { codeUri: 'https://stfraud.blob.core.windows.net/code/train' },
});

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/featurestoreentities/versions */
const featurestoreEntities = assets({
  what: 'the feature store entity',
  words: {
    indexColumns: Type.Optional(
      Type.Array(
        Type.Object(
          {
            columnName: required(text({ description: 'Name of the column.', example: 'accountID' })),
            dataType: required(
              oneOf(['String', 'Integer', 'Long', 'Float', 'Double', 'Binary', 'Datetime', 'Boolean'], {
                description: 'Type of the column.',
                example: 'String',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        help({
          description: 'Columns that features are joined by.',
          example: [{ columnName: 'accountID', dataType: 'String' }],
        }),
      ),
    ),
    stage,
  },
  example: { indexColumns: [{ columnName: 'accountID', dataType: 'String' }] },
});

const materializationSettings = Type.Optional(
  Type.Object(
    {
      storeType: oneOf(['None', 'Online', 'Offline', 'OnlineAndOffline'], {
        description: 'Where the features are kept.',
        example: 'Offline',
      }),
      resource: Type.Optional(
        Type.Object(
          { instanceType: text({ description: 'VM size of the Spark nodes.', example: 'standard_e8s_v3' }) },
          {
            additionalProperties: false,
            ...help({ description: 'What computes them.', example: { instanceType: 'standard_e8s_v3' } }),
          },
        ),
      ),
      schedule: armObject({
        description: "ARM's recurrence trigger: when they are computed.",
        example: { triggerType: 'Recurrence', frequency: 'Day', interval: 1 },
      }),
      sparkConfiguration: armObject({
        description: 'Spark settings, as text.',
        example: { 'spark.executor.instances': '2' },
      }),
      notification: armObject({
        description: "ARM's notification object: who is told of what.",
        example: { emailOn: ['JobFailed'], emails: ['fraud@contoso.com'] },
      }),
    },
    {
      additionalProperties: false,
      ...help({ description: 'How the features are kept.', example: { storeType: 'Offline' } }),
    },
  ),
);

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/featuresets/versions */
const featuresets = assets({
  what: 'the feature set',
  words: {
    entities: texts({ description: 'Entities that it has features of.', example: ['azureml:account:1'] }),
    specification: Type.Optional(
      Type.Object(
        {
          path: text({
            description: 'Folder of the specification.',
            example: 'azureml://datastores/curated/paths/featuresets/transactions/',
          }),
        },
        {
          additionalProperties: false,
          ...help({
            description: 'What its features are.',
            example: { path: 'azureml://datastores/curated/paths/featuresets/transactions/' },
          }),
        },
      ),
    ),
    materializationSettings,
    stage,
  },
  example: { entities: ['azureml:account:1'] },
});

/** Assets of the workspace, or of the feature store. */
export const Assets = Type.Optional(
  Type.Object(
    { environments, models, data, components, codes, featurestoreEntities, featuresets },
    {
      additionalProperties: false,
      ...help({
        description: 'Assets: environments, models, data and others, each a name with versions.',
        example: { data: [] },
      }),
    },
  ),
);
