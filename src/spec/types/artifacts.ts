import { type Static, type TSchema, Type } from 'typebox';
import { type ArtifactName, artifactNames } from '../../model/artifact-names.ts';
import { either, help } from './value.ts';

/** Words of files, not of resources: they take no parameters and no expressions. */
const word = (description: string, example: string, pattern: string) =>
  Type.Optional(Type.String({ ...help({ description, example }), pattern }));

/** What a path may be, `check-requests.ts` tells in words. */
const pathPattern = '[^ ]';

const Repository = Type.Object(
  {
    specFile: word(
      'The spec file, from the root of the repository; its base name if left out.',
      'specs/fraud.yml',
      pathPattern,
    ),
    outputFolder: word(
      'The folder that `generate --out` writes to, from the root of the repository; `out` if left out.',
      'infra/out',
      pathPattern,
    ),
    branch: word('The branch that is deployed; `main` if left out.', 'main', '^(?![-/.])[A-Za-z0-9._/-]+$'),
    generatorVersion: word(
      'The version of aml-templates that pipelines and hooks run by npx. If left out they run the one that the repository installs with `npm ci`.',
      '1.0.0',
      '^[0-9]+[.][0-9]+[.][0-9]+(-[0-9A-Za-z.-]+)?$',
    ),
  },
  { additionalProperties: false },
);

const AzurePipeline = Type.Object(
  {
    serviceConnection: word(
      'The service connection to Azure, with workload identity federation; with environments one each, whose names end in a dash and the environment. `azure` if left out.',
      'azure-ml',
      '^[A-Za-z0-9][A-Za-z0-9._-]*$',
    ),
  },
  { additionalProperties: false },
);

const TemplateSpec = Type.Object(
  {
    name: word('Name of the template spec; that of the spec file if left out.', 'ts-fraud', '^[A-Za-z0-9._()-]{1,90}$'),
    version: word('Version that is published.', '1.0', '^[A-Za-z0-9._()-]{1,90}$'),
  },
  { additionalProperties: false },
);

const Azd = Type.Object(
  {
    name: word(
      'Name of the application for azd; made from that of the spec file if left out.',
      'fraud',
      '^[a-z0-9]([-a-z0-9]*[a-z0-9])$',
    ),
  },
  { additionalProperties: false },
);

const asked = (description: string) => Type.Optional(Type.Boolean(help({ description, example: true })));

/** Whether a file is asked for: true, or how it is to be. */
const askedWith = <T extends TSchema>(settings: T, description: string, example: Static<T>) =>
  Type.Optional(
    Type.Unsafe<boolean | Static<T>>({
      ...help({ description, example }),
      ...either({ type: 'object' }, settings, { type: 'boolean' }),
    }),
  );

const settings = {
  createUiDefinition: asked('`createUiDefinition.json`: a form for the portal with a field for each parameter.'),
  scripts: asked('`deploy.sh` and `deploy.ps1`: validate, show what would change, ask, deploy.'),
  githubWorkflow: asked(
    '`github-workflow.yml`: a GitHub workflow that validates pull requests and deploys by environment, signed in by OIDC.',
  ),
  azurePipeline: askedWith(
    AzurePipeline,
    '`azure-pipelines.yml`: the same for Azure Pipelines, signed in by workload identity federation.',
    { serviceConnection: 'azure-ml' },
  ),
  templateSpec: askedWith(TemplateSpec, '`template-spec.bicep`: publishes the template as a template spec.', {
    name: 'ts-fraud',
  }),
  azd: askedWith(Azd, '`azure.yaml`: lets the Azure Developer CLI (azd) provision what is here.', { name: 'fraud' }),
  preCommitHooks: asked('`.pre-commit-hooks.yaml`: hooks for pre-commit that keep a commit from holding stale output.'),
} satisfies Readonly<Record<ArtifactName, TSchema>>;

const Settings = Type.Object(
  {
    repository: Type.Optional(
      Type.Unsafe<Static<typeof Repository>>({
        ...help({
          description: 'Where things are in the repository, for pipelines and hooks.',
          example: { specFile: 'specs/fraud.yml' },
        }),
        ...Repository,
      }),
    ),
    ...settings,
  },
  { additionalProperties: false },
);

const Names = Type.Array(Type.Enum([...artifactNames]), { uniqueItems: true });

/** Files that most people can do without. */
export const Artifacts = Type.Optional(
  Type.Unsafe<readonly ArtifactName[] | Static<typeof Settings>>({
    ...help({
      description: 'Files that are made on request only: a list of names, or a mapping with settings.',
      example: ['scripts', 'githubWorkflow'],
    }),
    ...either({ type: 'array' }, Names, Settings),
  }),
);
export type Artifacts = Static<typeof Artifacts>;
