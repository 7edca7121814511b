/**
 * The functions of the ARM template language. Argument counts are those that Microsoft's engine enforces where it does
 * (tried function by function, bicep 0.49.2), else those of the reference.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions
 */
export interface ArmFunction {
  /** As ARM spells it; case does not matter to ARM. */
  readonly name: string;
  readonly minimumArguments: number;
  /** `Infinity` where there is no end. */
  readonly maximumArguments: number;
  /** `runtime`: known only once resources are deployed. `parameterDefault`: differs each time, allowed nowhere else. */
  readonly available?: 'runtime' | 'parameterDefault';
}

/** Names by the counts that they take: `1`, `2-3` or `1-` for one and more. */
const names: { readonly [counts: string]: string } = {
  '0': 'deployer deployment environment false newGuid null tenant true',
  '0-': 'coalesce concat createArray createObject',
  '0-1': 'managementGroup subscription utcNow',
  '0-2': 'copyIndex resourceGroup',
  '1':
    'array base64 base64ToJson base64ToString bool buildUri dataUri dataUriToString dateTimeFromEpoch dateTimeToEpoch ' +
    'distinct empty extensions fail first flatten float int items json lambdaVariables last length not objectKeys ' +
    'parameters parseCidr parseUri resourceInfo roleDefinitions shallowMerge string toLower toUpper trim uriComponent ' +
    'uriComponentToString variables',
  '1-': 'format guid lambda max min uniqueString',
  '1-2': 'providers references',
  '1-3': 'reference',
  '2':
    'add cidrHost contains div endsWith equals filter greater greaterOrEquals indexFromEnd indexOf join lastIndexOf ' +
    'less lessOrEquals map mapValues mod mul range skip sort split startsWith sub take uri',
  '2-':
    'and intersection managementGroupResourceId or resourceId subscriptionResourceId tenantResourceId tryGet ' +
    'tryIndexFromEnd union',
  '2-3': 'dateTimeAdd groupBy padLeft substring toObject',
  '3': 'cidrSubnet if reduce replace toLogicalZone toLogicalZones',
  '3-': 'extensionResourceId',
  '3-5': 'pickZones',
};

/** Known spellings of the open family of `list…` functions: ARM has one for each POST operation whose name starts so. */
const listNames =
  'list listAccountSas listAdminKeys listApiKeys listAuthKeys listCallbackUrl listConnectionStrings listCredentials ' +
  'listKeys listOutputsWithSecureValues listSecrets listServiceSas';

const runtimeNames: ReadonlySet<string> = new Set(['reference', 'references', 'toLogicalZone', 'toLogicalZones']);
const parameterDefaultNames: ReadonlySet<string> = new Set(['newGuid', 'utcNow']);

let byLowerName: ReadonlyMap<string, ArmFunction> | undefined;

/** Made when it is first asked for: most specs have no expression to check. */
function functionsByLowerName(): ReadonlyMap<string, ArmFunction> {
  byLowerName ??= new Map(
    [
      ...Object.entries(names).flatMap(([counts, list]) => list.split(' ').map((name) => describe(name, counts))),
      ...listNames.split(' ').map(listFunction),
    ].map((described) => [described.name.toLowerCase(), described]),
  );
  return byLowerName;
}

function describe(name: string, counts: string): ArmFunction {
  const [minimum = '', maximum = minimum] = counts.split('-');
  const described = {
    name,
    minimumArguments: Number(minimum),
    maximumArguments: maximum === '' ? Number.POSITIVE_INFINITY : Number(maximum),
  };
  if (runtimeNames.has(name)) return { ...described, available: 'runtime' };
  return parameterDefaultNames.has(name) ? { ...described, available: 'parameterDefault' } : described;
}

/** Resource, API version and, for some, the body of the request. */
function listFunction(name: string): ArmFunction {
  return { name, minimumArguments: 1, maximumArguments: 3, available: 'runtime' };
}

/** The function that ARM finds by this name, whatever its case. Any `list…` is one. */
export function functionNamed(name: string): ArmFunction | undefined {
  return functionsByLowerName().get(name.toLowerCase()) ?? (/^list\w+$/i.test(name) ? listFunction(name) : undefined);
}

/** All names with a fixed spelling, for suggestions. */
export function functionNames(): readonly string[] {
  return Array.from(functionsByLowerName().values(), (described) => described.name);
}
