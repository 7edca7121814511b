import type { Expression } from '../model/expression.ts';

/**
 * What Bicep would say of a value that is as its author wants it: such a line is marked, since what is deployed may not
 * differ between the template and its Bicep.
 */
export function findingsOf(key: string, printed: string, isParameter: (symbol: string) => boolean): readonly string[] {
  const rules: string[] = [];
  if (environmentHosts.test(printed) && !printed.includes('\n')) rules.push('no-hardcoded-env-urls');
  if (looksLikeId(key) && !isIdToLinter(printed) && !isNamed(printed, isParameter))
    rules.push('use-resource-id-functions');
  return rules;
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter-rule-no-hardcoded-environment-urls */
const environmentHosts = new RegExp(
  `(?:^|[^\\w.-])(?:[\\w-]+\\.)*(?:${[
    'api.loganalytics.io',
    'azuredatalakeanalytics.net',
    'azuredatalakestore.net',
    'batch.core.windows.net',
    'core.windows.net',
    'database.windows.net',
    'datalake.azure.net',
    'gallery.azure.com',
    'graph.windows.net',
    'login.microsoftonline.com',
    'management.azure.com',
    'management.core.windows.net',
    'region.asazure.windows.net',
    'trafficmanager.net',
    'vault.azure.net',
  ]
    .map((host) => host.replaceAll('.', '\\.'))
    .join('|')})(?![\\w.-])`,
  'i',
);

/** @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter-rule-use-resource-id-functions */
const otherIds =
  /^(appId|clientId|contentId|dataTypeId|groupId|keyId|keyVaultId|keyVaultSecretId|metricId|objectId|parentId|policyDefinitionReferenceId|principalId|ruleId|servicePrincipalClientId|sid|subscriptionId|tenantId|timezoneId)$/i;

const looksLikeId = (key: string): boolean => /id$/i.test(key) && !/(uid|UID)$/.test(key) && !otherIds.test(key);

/** A region that an expression for one text comes to: one that is plain text is for the linter to tell. */
export function foldedLocation(key: string, value: Expression, printed: string): readonly string[] {
  const isFolded = key === 'location' && value.kind !== 'literal' && /^'[^$]*'$/.test(printed);
  return isFolded ? ['no-hardcoded-location'] : [];
}

/** A parameter, or a member of a resource or module; a variable would have to be one of these. */
function isNamed(printed: string, isParameter: (symbol: string) => boolean): boolean {
  const [, symbol = '', member] = /^(\w+)!?(\.[\w.]+)?$/.exec(printed) ?? [];
  return symbol !== '' && isParameter(symbol) === (member === undefined);
}

/** What names a resource, or asks a function for an id; an object is no text at all. */
const isIdToLinter = (printed: string): boolean =>
  /\.id\b|^[[{]|^(extensionResourceId|guid|if|managementGroupResourceId|reference|resourceId|roleDefinitions|subscription|subscriptionResourceId|tenantResourceId)\(/.test(
    printed,
  );

/** Marks the other lines of a file that name a host of one cloud: descriptions and defaults are their author's too. */
export function withHostsMarked(text: string): string {
  if (!environmentHosts.test(text)) return text;
  const lines = text.split('\n');
  return lines
    .flatMap((line, position) => {
      const isMarked = lines[position - 1]?.includes('no-hardcoded-env-urls') === true;
      if (isMarked || line.trimStart().startsWith('#') || !environmentHosts.test(line)) return [line];
      return [`${/^ */.exec(line)?.[0] ?? ''}#disable-next-line no-hardcoded-env-urls`, line];
    })
    .join('\n');
}
