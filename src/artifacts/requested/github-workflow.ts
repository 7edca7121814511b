import type { JsonObject, JsonValue } from '../../model/expression.ts';
import type { Deployment } from '../deployment.ts';
import { neededValues } from '../needed-parameters.ts';
import { shellWord } from '../shell.ts';
import {
  checkCommand,
  deploymentCommand,
  neededMeaning,
  placeMeaning,
  placeVariable,
  valuesCommand,
} from './pipeline-commands.ts';
import { environmentOf, type RequestedParts } from './requested-parts.ts';
import { madeFrom, pathsComment, yamlFile } from './yaml-file.ts';

/** The name of the workflow in the output folder. */
export const workflowName = 'github-workflow.yml';

/** Where GitHub looks for it. */
const workflowPath = ({ specName }: Pick<RequestedParts, 'specName'>): string => `.github/workflows/${specName}.yml`;

/**
 * A workflow that validates pull requests and deploys what is merged, one environment after the other.
 * @see https://learn.microsoft.com/azure/developer/github/connect-from-azure-openid-connect
 */
export function githubWorkflow(parts: RequestedParts): string {
  const { specFile, folder, branch } = parts.requests.repository;
  const paths = [specFile, `${folder}/**`, workflowPath(parts)];
  return yamlFile(comments(parts), {
    name: `Deploy ${parts.specName}`,
    on: { pull_request: { paths }, push: { branches: [branch], paths }, workflow_dispatch: {} },
    permissions: { contents: 'read' },
    env: { FOLDER: folder },
    jobs: {
      check: checkJob(parts),
      ...Object.fromEntries(parts.deployments.map((deployment) => validateJob(deployment, parts))),
      ...Object.fromEntries(parts.deployments.map((deployment, position) => deployJob(deployment, position, parts))),
    },
  });
}

function comments(parts: RequestedParts): readonly string[] {
  const environments = parts.deployments.map(environmentOf);
  return [
    madeFrom(parts.specFile),
    pathsComment,
    '',
    `GitHub runs it from ${workflowPath(parts)}: copy it there each time it changes. Its first job sees to that.`,
    '',
    'It uses these environments (Settings > Environments):',
    ...environments.flatMap((name) => [
      `  ${name}: deploys; let it be used by the branch ${parts.requests.repository.branch} only, and give it reviewers`,
      `  ${name}-plan: validates pull requests`,
    ]),
    'Each of them needs these variables:',
    '  AZURE_CLIENT_ID, AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID: an app registration or a user-assigned identity that has a',
    '    federated credential for the subject repo:<owner>/<repository>:environment:<environment>. No secret is needed.',
    `  ${placeVariable(parts)}: ${placeMeaning(parts)}`,
    ...neededValues(parts.parameters).map((value) => `  ${neededMeaning(value)}`),
    '',
    'Actions are pinned by major version. To pin one to a commit that was looked at, as in',
    '  uses: actions/checkout@<commit> # v5',
    'ask for the commit: gh api repos/actions/checkout/commits/v5 --jq .sha. Dependabot keeps both parts current.',
  ];
}

function checkJob(parts: RequestedParts): JsonObject {
  const { requests } = parts;
  const compare = `diff --unified "$FOLDER/${workflowName}" ${shellWord(workflowPath(parts))}`;
  return {
    name: 'The output is current',
    'runs-on': 'ubuntu-latest',
    'timeout-minutes': 10,
    steps: [
      checkout,
      { uses: 'actions/setup-node@v5', with: { 'node-version': 22 } },
      ...(requests.repository.generatorVersion === undefined ? [{ run: 'npm ci' }] : []),
      { name: 'The output is what the spec makes', run: checkCommand(requests) },
      { name: 'This workflow is the one of the output', run: compare },
    ],
  };
}

const temp = 'RUNNER_TEMP';

const checkout = { uses: 'actions/checkout@v5', with: { 'persist-credentials': false } };

/** A name as that of a job. */
const jobName = (verb: string, deployment: Deployment): string =>
  `${verb}-${environmentOf(deployment).replaceAll(/[^A-Za-z0-9_-]/g, '-')}`;

/** Pull requests from forks get no token to sign in with. */
function validateJob(deployment: Deployment, all: RequestedParts): readonly [string, JsonObject] {
  const parts = { ...all, parameters: deployment.given };
  const environment = environmentOf(deployment);
  return [
    jobName('validate', deployment),
    {
      name: `Validate for ${environment}`,
      needs: 'check',
      if: "github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository",
      ...azureJob(deployment, `${environment}-plan`, parts),
      steps: [
        ...signedIn(parts),
        { name: 'Validate', run: deploymentCommand('validate', temp, parts) },
        { name: 'Show what would change', run: deploymentCommand('what-if', temp, parts) },
      ],
    },
  ];
}

/** The environments come one after the other: the next waits until the one before is deployed. */
function deployJob(deployment: Deployment, position: number, all: RequestedParts): readonly [string, JsonObject] {
  const parts = { ...all, parameters: deployment.given };
  const environment = environmentOf(deployment);
  const before = parts.deployments[position - 1];
  return [
    jobName('deploy', deployment),
    {
      name: `Deploy to ${environment}`,
      needs: before === undefined ? 'check' : jobName('deploy', before),
      if: `github.event_name != 'pull_request' && github.ref == 'refs/heads/${parts.requests.repository.branch}'`,
      concurrency: { group: `${parts.specName}-${environment}`, 'cancel-in-progress': false },
      ...azureJob(deployment, environment, parts),
      steps: [
        ...signedIn(parts),
        { name: 'Show what changes', run: deploymentCommand('what-if', temp, parts) },
        { name: 'Deploy', run: deploymentCommand('create', temp, parts) },
      ],
    },
  ];
}

/** What all jobs that sign in have. */
function azureJob(deployment: Deployment, environment: string, parts: RequestedParts): JsonObject {
  const place = placeVariable(parts);
  return {
    'runs-on': 'ubuntu-latest',
    'timeout-minutes': 120,
    environment,
    permissions: { contents: 'read', 'id-token': 'write' },
    env: {
      TEMPLATE: deployment.template,
      PARAMETERS: deployment.parameters,
      [place]: expression(`vars.${place}`),
    },
  };
}

const expression = (text: string): string => `\${{ ${text} }}`;

function signedIn({ parameters }: RequestedParts): readonly JsonValue[] {
  const needed = neededValues(parameters);
  const login = {
    uses: 'azure/login@v2',
    with: {
      'client-id': expression('vars.AZURE_CLIENT_ID'),
      'tenant-id': expression('vars.AZURE_TENANT_ID'),
      'subscription-id': expression('vars.AZURE_SUBSCRIPTION_ID'),
    },
  };
  const env = needed.map(({ variable, isSecret }) => [
    variable,
    expression(`${isSecret ? 'secrets' : 'vars'}.${variable}`),
  ]);
  const gather = { name: 'Gather values', run: valuesCommand(needed, temp), env: Object.fromEntries(env) };
  return [checkout, login, ...(needed.length > 0 ? [gather] : [])];
}
