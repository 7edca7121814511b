import type { JsonObject, JsonValue } from '../../model/expression.ts';
import type { Deployment } from '../deployment.ts';
import { neededValues } from '../needed-parameters.ts';
import {
  checkCommand,
  type DeploymentVerb,
  deploymentCommand,
  neededMeaning,
  placeMeaning,
  placeVariable,
  valuesCommand,
} from './pipeline-commands.ts';
import { environmentOf, type RequestedParts } from './requested-parts.ts';
import { madeFrom, pathsComment, yamlFile } from './yaml-file.ts';

/**
 * A pipeline that validates pull requests and deploys what is merged, one environment after the other.
 * @see https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/
 * @see https://learn.microsoft.com/azure/devops/pipelines/library/connect-to-azure
 */
export function azurePipeline(parts: RequestedParts): string {
  const { specFile, folder, branch } = parts.requests.repository;
  const onPaths = { branches: { include: [branch] }, paths: { include: [specFile, folder] } };
  return yamlFile(comments(parts), {
    trigger: onPaths,
    pr: onPaths,
    pool: { vmImage: 'ubuntu-latest' },
    variables: { FOLDER: folder },
    stages: [
      checkStage(parts),
      ...parts.deployments.map((deployment) => validateStage(deployment, parts)),
      ...parts.deployments.map((deployment, position) => deployStage(deployment, position, parts)),
    ],
  });
}

const serviceConnection = ({ environment }: Deployment, { requests }: RequestedParts): string =>
  environment === undefined ? requests.serviceConnection : `${requests.serviceConnection}-${environment}`;

const variableGroup = (deployment: Deployment, { specName }: RequestedParts): string =>
  `${specName}-${environmentOf(deployment)}`;

function comments(parts: RequestedParts): readonly string[] {
  const { requests, deployments, parameters } = parts;
  return [
    madeFrom(parts.specFile),
    pathsComment,
    '',
    `To use it, make a pipeline of ${requests.repository.folder}/azure-pipelines.yml. In Azure Repos, pull requests are validated by a`,
    `build validation policy of the branch ${requests.repository.branch}; \`pr\` here is for GitHub and Bitbucket.`,
    '',
    'It uses, for each environment, a service connection with workload identity federation (no secret is needed), an',
    'environment, which can have approvals, and a variable group:',
    ...deployments.map(
      (deployment) =>
        `  ${serviceConnection(deployment, parts)}, ${environmentOf(deployment)}, ${variableGroup(deployment, parts)}`,
    ),
    'Each variable group has these variables:',
    `  ${placeVariable(parts)}: ${placeMeaning(parts)}`,
    ...neededValues(parameters).map((value) => `  ${neededMeaning(value)}`),
  ];
}

const temp = 'AGENT_TEMPDIRECTORY';

const isPullRequest = "eq(variables['Build.Reason'], 'PullRequest')";

function checkStage({ requests }: RequestedParts): JsonObject {
  const install = requests.repository.generatorVersion === undefined ? [{ script: 'npm ci' }] : [];
  return {
    stage: 'check',
    displayName: 'The output is current',
    jobs: [
      {
        job: 'check',
        steps: [
          { task: 'UseNode@1', inputs: { version: '22.x' } },
          ...install,
          { script: checkCommand(requests), displayName: 'The output is what the spec makes' },
        ],
      },
    ],
  };
}

/** A name as that of a stage: letters, digits and underscores. */
const stageName = (verb: string, deployment: Deployment): string =>
  `${verb}_${environmentOf(deployment).replaceAll(/[^A-Za-z0-9_]/g, '_')}`;

function validateStage(deployment: Deployment, all: RequestedParts): JsonObject {
  const parts = { ...all, parameters: deployment.given };
  return {
    stage: stageName('validate', deployment),
    displayName: `Validate for ${environmentOf(deployment)}`,
    dependsOn: 'check',
    condition: `and(succeeded(), ${isPullRequest})`,
    variables: [{ group: variableGroup(deployment, parts) }],
    jobs: [
      {
        job: 'validate',
        steps: [
          { checkout: 'self' },
          azureStep('Validate', 'validate', deployment, parts),
          azureStep('Show what would change', 'what-if', deployment, parts),
        ],
      },
    ],
  };
}

function deployStage(deployment: Deployment, position: number, all: RequestedParts): JsonObject {
  const parts = { ...all, parameters: deployment.given };
  const before = parts.deployments[position - 1];
  const steps: readonly JsonValue[] = [
    { checkout: 'self' },
    azureStep('Show what changes', 'what-if', deployment, parts),
    azureStep('Deploy', 'create', deployment, parts),
  ];
  return {
    stage: stageName('deploy', deployment),
    displayName: `Deploy to ${environmentOf(deployment)}`,
    dependsOn: before === undefined ? 'check' : stageName('deploy', before),
    condition: `and(succeeded(), not(${isPullRequest}), eq(variables['Build.SourceBranch'], 'refs/heads/${parts.requests.repository.branch}'))`,
    variables: [{ group: variableGroup(deployment, parts) }],
    jobs: [
      {
        deployment: 'deploy',
        environment: environmentOf(deployment),
        strategy: { runOnce: { deploy: { steps } } },
      },
    ],
  };
}

/** Variables that are secret are in the environment of a step only where it says so. */
function azureStep(
  displayName: string,
  verb: DeploymentVerb,
  deployment: Deployment,
  parts: RequestedParts,
): JsonObject {
  const needed = neededValues(parts.parameters);
  const place = placeVariable(parts);
  const command = deploymentCommand(verb, temp, parts);
  return {
    task: 'AzureCLI@2',
    displayName,
    inputs: {
      azureSubscription: serviceConnection(deployment, parts),
      scriptType: 'bash',
      scriptLocation: 'inlineScript',
      inlineScript: needed.length === 0 ? command : `${valuesCommand(needed, temp)}${command}\n`,
    },
    env: {
      TEMPLATE: deployment.template,
      PARAMETERS: deployment.parameters,
      [place]: `$(${place})`,
      ...Object.fromEntries(needed.map(({ variable }) => [variable, `$(${variable})`])),
    },
  };
}
