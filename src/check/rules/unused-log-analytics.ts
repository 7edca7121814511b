import { finding } from '../../diagnostics/finding.ts';
import type { RuleContext } from './rule.ts';

/** A Log Analytics workspace is there for a new Application Insights component, and nothing else here. */
export function unusedLogAnalytics({ model, report }: RuleContext): void {
  const { applicationInsights, logAnalyticsWorkspace } = model;
  const insightsAreMade = applicationInsights.mode === 'new' || applicationInsights.mode === 'choice';
  if (insightsAreMade || logAnalyticsWorkspace.mode === 'none' || model.logsUsedBy !== undefined) return;
  const message = 'nothing here uses the Log Analytics workspace: Application Insights is not new';
  const hint = 'leave it out, or take `applicationInsights: new`';
  report(finding('AML3019', { path: logAnalyticsWorkspace.origin, message, hint }));
}
