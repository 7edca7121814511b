import type { SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { RuleContext } from './rule.ts';

const destinations = [
  'workspaceId',
  'storageAccountId',
  'eventHubAuthorizationRuleId',
  'marketplacePartnerId',
] as const;

/**
 * Tiles and queries look into the spec's Log Analytics workspace: logs of Azure Machine Learning are there only if a
 * diagnostic setting sends them. One of an existing workspace may do so already.
 * @see https://learn.microsoft.com/azure/machine-learning/monitor-azure-machine-learning#collect-and-route-data
 */
export function unsentLogs({ model, report }: RuleContext): void {
  const { logAnalyticsWorkspace, diagnosticSettings, alerts, dashboard } = model;
  if (logAnalyticsWorkspace.mode !== 'new') return;
  const sent = diagnosticSettings.some(
    ({ resources, destination }) =>
      (resources?.includes('workspace') ?? true) && destinations.every((key) => destination[key] === undefined),
  );
  if (sent) return;
  if (dashboard?.tiles.some(({ type }) => type === 'query') === true) tell(dashboard.origin, 'the dashboard');
  for (const { type, settings, origin } of alerts) {
    if (type === 'query' && settings.scopes === undefined) tell(origin, 'the query');
  }

  function tell(path: SpecPath, who: string): void {
    const message = `${who} looks at a new Log Analytics workspace, and nothing sends it the logs of the workspace`;
    report(finding('AML3099', { path, message, hint: 'add `diagnosticSettings: all`' }));
  }
}
