import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { diagnosticSources, storageServiceTypes } from '../../model/diagnostic-categories.ts';
import { resourceKeys } from '../../model/resource-keys.ts';
import type { RuleContext } from './rule.ts';

type Setting = RuleContext['model']['diagnosticSettings'][number];

/**
 * Azure refuses a category that a resource does not have.
 * @see https://learn.microsoft.com/azure/azure-monitor/reference/logs-index
 */
export function diagnosticSettings(context: RuleContext): void {
  for (const setting of context.model.diagnosticSettings) {
    unknownCategories(setting, context);
    storedTwice(setting, context);
  }
}

function unknownCategories({ resources, categories, origin }: Setting, { report }: RuleContext): void {
  const types = resources?.flatMap((key): readonly string[] => resourceKeys[key]) ?? Object.keys(diagnosticSources);
  const services = types.some((type) => type === 'Microsoft.Storage/storageAccounts') ? storageServiceTypes : [];
  const known = [...types, ...services].flatMap((type) => diagnosticSources[type]?.categories ?? []);
  categories.forEach((category, position) => {
    if (known.includes(category)) return;
    const meant = didYouMean(category, known);
    const message = `none of the resources has a log category "${category}"`;
    const hint =
      meant === undefined ? 'take `categoryGroups: [allLogs]` to send all that there are' : `did you mean "${meant}"?`;
    report(finding('AML3093', { path: childPath(origin, 'categories', position), message, hint }));
  });
}

/** @see https://learn.microsoft.com/azure/azure-monitor/app/create-workspace-resource#export-telemetry */
function storedTwice({ resources, destination, origin }: Setting, { model, report }: RuleContext): void {
  const position = resources?.indexOf('applicationInsights') ?? -1;
  if (position < 0 || destination.workspaceId !== undefined || model.logsUsedBy === undefined) return;
  if (destination.storageAccountId ?? destination.eventHubAuthorizationRuleId ?? destination.marketplacePartnerId)
    return;
  const message =
    'Application Insights stores its data in this Log Analytics workspace already: they would be there twice';
  const hint = 'leave it out here, or give another destination';
  report(finding('AML3092', { path: childPath(origin, 'resources', position), message, hint }));
}
