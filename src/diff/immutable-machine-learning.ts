import { forward, whenLeftOut, withSame } from './allowed-changes.ts';
import type { ImmutableProperty } from './immutable-properties.ts';

const workspace = ['Microsoft.MachineLearningServices/workspaces'];
const reference = 'https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces';
const keys = 'https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys';
const another = 'it takes a new workspace';

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces */
export const machineLearningProperties: readonly ImmutableProperty[] = [
  ...(
    [
      ['storageAccount', 'storage account'],
      ['keyVault', 'key vault'],
    ] as const
  ).map(
    ([key, title]): ImmutableProperty => ({
      types: workspace,
      path: ['properties', key],
      effect: 'refused',
      text: `the ${title} of a workspace cannot be changed once the workspace is there: ${another}`,
      source: reference,
    }),
  ),
  ...(
    [
      ['applicationInsights', 'Application Insights component'],
      ['containerRegistry', 'container registry'],
    ] as const
  ).map(
    ([key, title]): ImmutableProperty => ({
      types: workspace,
      path: ['properties', key],
      effect: 'ignored',
      text: `a deployment does not replace the ${title} of a workspace: use \`az ml workspace update --update-dependent-resources\``,
      source: 'https://learn.microsoft.com/cli/azure/ml/workspace#az-ml-workspace-update',
      allows: (before, after) => before === null && after !== null,
    }),
  ),
  {
    types: workspace,
    path: ['properties', 'hbiWorkspace'],
    effect: 'refused',
    text: `whether a workspace is for data of high business impact is decided when it is made: ${another}`,
    source: 'https://learn.microsoft.com/azure/machine-learning/concept-data-encryption',
    allows: (before, after) => (before ?? false) === (after ?? false),
  },
  {
    types: workspace,
    path: ['properties', 'encryption', 'status'],
    effect: 'refused',
    text: `encryption with a customer-managed key is decided when the workspace is made: ${another}`,
    source: keys,
    allows: (before, after) => (before ?? 'Disabled') === (after ?? 'Disabled'),
  },
  {
    types: workspace,
    path: ['properties', 'encryption', 'keyVaultProperties', 'keyVaultArmId'],
    effect: 'refused',
    text: `the vault of the customer-managed key stays, only the key in it can change: ${another}`,
    source: keys,
    allows: whenLeftOut,
  },
  {
    types: workspace,
    path: ['properties', 'encryption', 'keyVaultProperties', 'keyIdentifier'],
    effect: 'refused',
    text: `the vault of the customer-managed key stays, only the key in it can change: ${another}`,
    source: keys,
    allows: (before, after) => whenLeftOut(before, after) || withSame(/^https:\/\/[^/]+/i)(before, after),
  },
  {
    types: workspace,
    path: ['properties', 'enableServiceSideCMKEncryption'],
    effect: 'refused',
    text: `where the service keeps encrypted data is decided when the workspace is made: ${another}`,
    source: keys,
    allows: (before, after) => (before ?? false) === (after ?? false),
  },
  {
    types: workspace,
    path: ['properties', 'managedNetwork', 'isolationMode'],
    effect: 'oneWay',
    text: `the isolation of a managed network can be tightened, not loosened: ${another}`,
    source: 'https://learn.microsoft.com/azure/machine-learning/how-to-managed-network',
    allows: forward('Disabled', 'AllowInternetOutbound', 'AllowOnlyApprovedOutbound'),
  },
  {
    types: workspace,
    path: ['kind'],
    effect: 'refused',
    text: `the kind of a workspace stays: ${another}`,
    source: reference,
    allows: (before, after) => (before ?? 'Default') === (after ?? 'Default'),
  },
  {
    types: workspace,
    path: ['properties', 'hubResourceId'],
    effect: 'refused',
    text: 'a project stays in its hub: it takes a new project',
    source: 'https://learn.microsoft.com/azure/machine-learning/concept-hub-workspace',
  },
  {
    types: ['Microsoft.MachineLearningServices/registries'],
    path: ['properties', 'managedResourceGroup'],
    effect: 'refused',
    text: 'the managed resource group of a registry stays: it takes a new registry',
    source: 'https://learn.microsoft.com/azure/machine-learning/how-to-manage-registries',
    allows: whenLeftOut,
  },
  ...(
    [
      ['environments', 'image'],
      ['environments', 'condaFile'],
      ['environments', 'build'],
      ['models', 'modelUri'],
      ['data', 'dataUri'],
      ['codes', 'codeUri'],
      ['components', 'componentSpec'],
    ] as const
  ).map(
    ([asset, key]): ImmutableProperty => ({
      types: [
        `Microsoft.MachineLearningServices/workspaces/${asset}/versions`,
        `Microsoft.MachineLearningServices/registries/${asset}/versions`,
      ],
      path: ['properties', key],
      effect: 'refused',
      text: 'a version of an asset keeps its content: give the new content a new version',
      source: 'https://learn.microsoft.com/azure/machine-learning/concept-azure-machine-learning-v2',
    }),
  ),
  {
    types: ['Microsoft.MachineLearningServices/workspaces/jobs'],
    path: ['properties'],
    effect: 'ignored',
    text: 'a job runs once, and deploying it again changes its tags only: another run needs another name',
    source: 'https://learn.microsoft.com/rest/api/azureml/jobs/create-or-update',
  },
];

const computes = ['Microsoft.MachineLearningServices/workspaces/computes'];

/**
 * Putting a compute again is not an update.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-create-attach-compute-cluster
 */
export const computeProperties: readonly ImmutableProperty[] = [
  ...(
    [
      [['computeType'], 'the type of a compute stays'],
      [['computeLocation'], 'the region of a compute stays'],
      [['resourceId'], 'a compute stays attached to what it was attached to'],
      [['properties', 'vmSize'], 'the size of a compute stays, and one that is made anew under its name may keep it'],
      [['properties', 'vmPriority'], 'the priority of a cluster stays'],
      [['properties', 'osType'], 'the operating system of a cluster stays'],
      [['properties', 'subnet'], 'the subnet of a compute stays'],
      [['properties', 'isolatedNetwork'], 'the network of a cluster stays'],
      [['properties', 'enableNodePublicIp'], 'whether nodes have public addresses stays'],
      [['properties', 'virtualMachineImage'], 'the image of a cluster stays'],
      [['properties', 'remoteLoginPortPublicAccess'], 'how SSH reaches a cluster stays'],
      [['properties', 'userAccountCredentials'], 'the account of the administrator stays'],
      [['properties', 'sshSettings'], 'the SSH settings of an instance stay'],
      [['properties', 'personalComputeInstanceSettings'], 'an instance stays with the person that it was made for'],
    ] as const
  ).map(
    ([steps, what]): ImmutableProperty => ({
      types: computes,
      path: ['properties', ...steps],
      effect: 'refused',
      text: `${what}: make a compute of another name`,
      source: 'https://learn.microsoft.com/azure/machine-learning/how-to-create-attach-compute-cluster',
    }),
  ),
  ...['schedules', 'idleTimeBeforeShutdown', 'setupScripts', 'customServices'].map(
    (key): ImmutableProperty => ({
      types: computes,
      path: ['properties', 'properties', key],
      effect: 'ignored',
      text: 'a deployment does not change an instance that is there: change it in the studio or by the command line',
      source: 'https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance',
    }),
  ),
];
