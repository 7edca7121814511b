/**
 * What a resource may be called.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
export interface NameRule {
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern: RegExp;
  /** The pattern in words that follow "must …". */
  readonly words: string;
  /** Whether the name is part of a public host name: Azure then refuses its reserved words. */
  readonly publicEndpoint: boolean;
}

/** Most of Microsoft.Network has one pattern. */
const networkName = {
  maxLength: 80,
  pattern: /^[a-zA-Z0-9](?:[\w.-]*\w)?$/,
  words:
    'consist of letters, digits, underscores, periods and dashes, with a letter or digit first and no period or dash last',
  publicEndpoint: false,
} as const;

/** The rules by kind of resource. `workspace`: Bicep's type data has the same pattern. */
export const nameRules = {
  workspace: {
    minLength: 3,
    maxLength: 33,
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9_-]*$/,
    words: 'consist of letters, digits, dashes and underscores, with a letter or digit first',
    publicEndpoint: true,
  },
  storageAccount: {
    minLength: 3,
    maxLength: 24,
    pattern: /^[a-z0-9]+$/,
    words: 'consist of lower-case letters and digits',
    publicEndpoint: true,
  },
  blobContainer: {
    minLength: 3,
    maxLength: 63,
    pattern: /^(?:\$root|\$web|[a-z0-9]+(?:-[a-z0-9]+)*)$/,
    words: 'consist of lower-case letters, digits and single dashes, with a letter or digit at both ends',
    publicEndpoint: false,
  },
  fileShare: {
    minLength: 3,
    maxLength: 63,
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    words: 'consist of lower-case letters, digits and single dashes, with a letter or digit at both ends',
    publicEndpoint: false,
  },
  keyVault: {
    minLength: 3,
    maxLength: 24,
    pattern: /^[a-zA-Z](?:-?[a-zA-Z0-9])*$/,
    words: 'consist of letters, digits and single dashes, with a letter first and a letter or digit last',
    publicEndpoint: true,
  },
  logAnalyticsWorkspace: {
    minLength: 4,
    maxLength: 63,
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]$/,
    words: 'consist of letters, digits and dashes, with a letter or digit at both ends',
    publicEndpoint: false,
  },
  applicationInsights: {
    minLength: 1,
    maxLength: 260,
    pattern: /^(?!.*[ .]$)[^%&\\?/\p{Cc}]+$/u,
    words: 'have no %, &, \\, ?, / or control characters, and no space or period at the end',
    publicEndpoint: false,
  },
  containerRegistry: {
    minLength: 5,
    maxLength: 50,
    pattern: /^[a-zA-Z0-9]+$/,
    words: 'consist of letters and digits',
    publicEndpoint: true,
  },
  // ARM's own pattern has no period; names of registries have them, so one passes here.
  // https://github.com/Azure/azureml-assets/wiki/Asset-naming-convention
  asset: {
    minLength: 1,
    maxLength: 255,
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/,
    words: 'consist of letters, digits, dashes, underscores and periods, with a letter or digit first',
    publicEndpoint: false,
  },
  assetVersion: {
    minLength: 1,
    maxLength: 255,
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/,
    words: 'consist of letters, digits, dashes, underscores and periods, with a letter or digit first',
    publicEndpoint: false,
  },
  aiServices: {
    minLength: 2,
    maxLength: 64,
    pattern: /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/,
    words: 'consist of letters, digits and dashes, with a letter or digit at both ends',
    publicEndpoint: true,
  },
  // Bicep's type data has no pattern for it: what the service lets through for every model name.
  modelDeployment: {
    minLength: 2,
    maxLength: 64,
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/,
    words: 'consist of letters, digits, dashes, underscores and periods, with a letter or digit first',
    publicEndpoint: false,
  },
  // No page states it: the characters that names in the studio have, and the length of an asset's name.
  connection: {
    minLength: 1,
    maxLength: 255,
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9_-]*$/,
    words: 'consist of letters, digits, dashes and underscores, with a letter or digit first',
    publicEndpoint: false,
  },
  // The service's own rule is stated on no page: this is the pattern of the v1 SDK, which the CLI's names follow too.
  datastore: {
    minLength: 1,
    maxLength: 255,
    pattern: /^[a-zA-Z0-9_]+$/,
    words: 'consist of letters, digits and underscores',
    publicEndpoint: false,
  },
  // Online and batch endpoints and their deployments: https://learn.microsoft.com/azure/machine-learning/how-to-manage-quotas
  endpoint: {
    minLength: 3,
    maxLength: 32,
    pattern: /^[a-zA-Z](?:-?[a-zA-Z0-9])*$/,
    words: 'consist of letters, digits and single dashes, with a letter first and a letter or digit last',
    publicEndpoint: false,
  },
  // https://learn.microsoft.com/rest/api/azureml/serverless-endpoints/create-or-update
  serverlessEndpoint: {
    minLength: 1,
    maxLength: 52,
    pattern: /^[a-zA-Z][a-zA-Z0-9-]*$/,
    words: 'consist of letters, digits and dashes, with a letter first',
    publicEndpoint: false,
  },
  // 2 to 32 by https://learn.microsoft.com/azure/machine-learning/how-to-manage-registries, 3 to 33 by Bicep's type data.
  mlRegistry: {
    minLength: 3,
    maxLength: 32,
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9_-]*$/,
    words: 'consist of letters, digits, dashes and underscores, with a letter or digit first',
    publicEndpoint: false,
  },
  // Schedules, jobs, subscriptions, capability hosts: the pattern of the REST reference of each.
  workspaceItem: {
    minLength: 1,
    maxLength: 255,
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9_-]*$/,
    words: 'consist of letters, digits, dashes and underscores, with a letter or digit first',
    publicEndpoint: false,
  },
  // What follows the last dash has a letter: the service says so of instances. @see https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance
  computeInstance: {
    minLength: 3,
    maxLength: 24,
    pattern: /^[a-zA-Z][a-zA-Z0-9]*(?:-[a-zA-Z0-9-]*[a-zA-Z][a-zA-Z0-9]*)?$/,
    words: 'consist of letters, digits and dashes, with a letter first and one somewhere after the last dash',
    publicEndpoint: false,
  },
  amlCompute: {
    minLength: 3,
    maxLength: 32,
    pattern: /^[a-zA-Z][a-zA-Z0-9-]*$/,
    words: 'consist of letters, digits and dashes, with a letter first',
    publicEndpoint: false,
  },
  attachedCompute: {
    minLength: 2,
    maxLength: 16,
    pattern: /^[a-zA-Z0-9-]+$/,
    words: 'consist of letters, digits and dashes',
    publicEndpoint: false,
  },
  resourceGroup: {
    minLength: 1,
    maxLength: 90,
    pattern: /^[\p{L}\p{N}_().-]*[\p{L}\p{N}_()-]$/u,
    words: 'consist of letters, digits, underscores, parentheses, dashes and periods, with no period at the end',
    publicEndpoint: false,
  },
  actionGroup: {
    minLength: 1,
    maxLength: 260,
    pattern: /^(?!.*[ .]$)[^:<>+/&%\\?|\p{Cc}]+$/u,
    words: 'have no :, <, >, +, /, &, %, \\, ?, | or control characters, and no space or period at the end',
    publicEndpoint: false,
  },
  // 260 characters in all, of which the name of the workspace takes up to 33 and two dashes with a number the rest.
  alert: {
    minLength: 1,
    maxLength: 220,
    pattern: /^[^*#&+:<>?@%{}\\/|]+$/,
    words: 'have none of * # & + : < > ? @ % { } \\ / |',
    publicEndpoint: false,
  },
  dashboard: {
    minLength: 3,
    maxLength: 24,
    pattern: /^[a-zA-Z0-9-]+$/,
    words: 'consist of letters, digits and dashes',
    publicEndpoint: false,
  },
  budget: {
    minLength: 1,
    maxLength: 63,
    pattern: /^[a-zA-Z0-9_-]+$/,
    words: 'consist of letters, digits, dashes and underscores',
    publicEndpoint: false,
  },
  // Their pages state no rule; the names of two resources stand with a slash between.
  previewResource: {
    minLength: 1,
    maxLength: 260,
    pattern: /^[^/\s]+(?:\/[^/\s]+)?$/,
    words: 'have no space, and at most one slash between two names',
    publicEndpoint: false,
  },
  userAssignedIdentity: {
    minLength: 3,
    maxLength: 128,
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9_-]*$/,
    words: 'consist of letters, digits, dashes and underscores, with a letter or digit first',
    publicEndpoint: false,
  },
  virtualNetwork: { ...networkName, minLength: 2, maxLength: 64 },
  subnet: { ...networkName, minLength: 1 },
  networkSecurityGroup: { ...networkName, minLength: 1 },
  securityRule: { ...networkName, minLength: 1 },
  privateEndpoint: { ...networkName, minLength: 2, maxLength: 64 },
  natGateway: { ...networkName, minLength: 1 },
  routeTable: { ...networkName, minLength: 1 },
  route: { ...networkName, minLength: 1 },
  publicIPAddress: { ...networkName, minLength: 1 },
  bastionHost: { ...networkName, minLength: 1 },
  networkInterface: { ...networkName, minLength: 1 },
  kubernetesCluster: {
    minLength: 1,
    maxLength: 63,
    pattern: /^[a-zA-Z0-9](?:[a-zA-Z0-9_-]*[a-zA-Z0-9])?$/,
    words: 'consist of letters, digits, underscores and dashes, with a letter or digit at both ends',
    publicEndpoint: false,
  },
  // @see https://learn.microsoft.com/azure/aks/create-node-pools#limitations
  agentPool: {
    minLength: 1,
    maxLength: 12,
    pattern: /^[a-z][a-z0-9]*$/,
    words: 'consist of lower-case letters and digits, with a letter first',
    publicEndpoint: false,
  },
  virtualMachineExtension: {
    minLength: 1,
    maxLength: 80,
    pattern: /^[\w.-]+$/,
    words: 'consist of letters, digits, underscores, periods and dashes',
    publicEndpoint: false,
  },
  jumpBox: {
    minLength: 1,
    maxLength: 15,
    pattern: /^(?!\d+$)[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/,
    words: 'consist of letters, digits and dashes, not of digits alone, with a letter or digit at both ends',
    publicEndpoint: false,
  },
} as const satisfies Record<string, NameRule>;

export type NameKind = keyof typeof nameRules;

/** Words that are refused as a whole name. @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-reserved-resource-name */
const reservedNames = new Set(
  (
    'ACCESS APP_CODE APP_THEMES APP_DATA APP_GLOBALRESOURCES APP_LOCALRESOURCES APP_WEBREFERENCES APP_BROWSERS AZURE BING ' +
    'BIZSPARK BIZTALK CORTANA DIRECTX DOTNET DYNAMICS EXCEL EXCHANGE FOREFRONT GROOVE HOLOLENS HYPERV KINECT LYNC MSDN O365 ' +
    'OFFICE OFFICE365 ONEDRIVE ONENOTE OUTLOOK POWERPOINT SHAREPOINT SKYPE VISIO VISUALSTUDIO WEB.CONFIG XBOX'
  ).split(' '),
);

function reservedWordIn(name: string): string | undefined {
  const upper = name.toUpperCase();
  if (reservedNames.has(upper)) return upper;
  if (upper.startsWith('LOGIN')) return 'LOGIN';
  return ['MICROSOFT', 'WINDOWS'].find((word) => upper.includes(word));
}

/** What is wrong with a name, in words that follow "must …"; nothing when Azure takes it. */
export function nameProblem(kind: NameKind, name: string): string | undefined {
  const rule: NameRule = nameRules[kind];
  const length = [...name].length;
  if (length < rule.minLength || length > rule.maxLength) {
    return `have ${rule.minLength} to ${rule.maxLength} characters, not ${length}`;
  }
  if (!rule.pattern.test(name)) return rule.words;
  const word = rule.publicEndpoint ? reservedWordIn(name) : undefined;
  return word === undefined ? undefined : `not use Azure's reserved word "${word}"`;
}
