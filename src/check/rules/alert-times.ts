import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { minutesOf } from '../../model/duration.ts';
import { literalValue } from '../../model/expression.ts';
import type { RuleContext } from './rule.ts';

type Alert = RuleContext['model']['alerts'][number];

/**
 * Minutes that Azure takes for how often an alert looks, and for the time that it looks at.
 * @see https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-metric-alert-rule#configure-the-alert-rule-conditions
 * @see https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-log-alert-rule#configure-alert-rule-conditions
 */
const minutes = {
  metric: { evaluationFrequency: [1, 5, 15, 30, 60], windowSize: [1, 5, 15, 30, 60, 360, 720, 1440] },
  query: {
    evaluationFrequency: [1, 5, 10, 15, 30, 45, 60, 120, 180, 240, 300, 360, 1440],
    windowSize: [1, 5, 10, 15, 30, 45, 60, 120, 180, 240, 300, 360, 1440, 2880],
  },
} as const;

/** An alert that looks at less time than passes until it looks again would miss some. */
export function alertTimes({ model, report }: RuleContext): void {
  for (const alert of model.alerts) {
    const frequency = known(alert, 'evaluationFrequency');
    const window = known(alert, 'windowSize');
    if (frequency === undefined || window === undefined || window >= frequency) continue;
    const message = `looks at ${window} minutes once in ${frequency}: what happens in between would be missed`;
    const hint = 'make `windowSize` as long as `evaluationFrequency` at least';
    report(finding('AML3096', { path: alert.origin, message, hint }));
  }

  /** The minutes, if the template tells them and Azure takes them. */
  function known(alert: Alert, key: 'evaluationFrequency' | 'windowSize'): number | undefined {
    const usual = key === 'windowSize' ? 15 : 5;
    const given = alert.settings[key];
    const value = given === undefined ? usual : minutesOf(String(literalValue(given) ?? ''));
    const allowed: readonly number[] = minutes[alert.type][key];
    if (value === undefined || allowed.includes(value)) return value;
    const message = `Azure does not take ${value} minutes here`;
    const hint = `take ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)} minutes`;
    report(finding('AML3096', { path: childPath(alert.origin, key), message, hint }));
    return undefined;
  }
}
