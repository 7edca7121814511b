import { childPath, rootPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { RuleContext } from './rule.ts';

/** Azure makes no classic Application Insights any more, so a new component needs a Log Analytics workspace. */
export function logAnalytics({ model, report }: RuleContext): void {
  const { applicationInsights, logAnalyticsWorkspace } = model;
  const insightsAreMade = applicationInsights.mode === 'new' || applicationInsights.mode === 'choice';
  const path = childPath(rootPath, 'logAnalyticsWorkspace');
  if (insightsAreMade && logAnalyticsWorkspace.mode === 'none') {
    const message =
      'a new Application Insights component stores its data in a Log Analytics workspace: there must be one';
    report(finding('AML3016', { path, message, hint: 'take `new` or `existing`' }));
  }
  if (!insightsAreMade && logAnalyticsWorkspace.mode !== 'none') {
    const message = 'nothing here uses the Log Analytics workspace: Application Insights is not new';
    report(finding('AML3019', { path, message, hint: 'leave it out, or take `applicationInsights: new`' }));
  }
}
