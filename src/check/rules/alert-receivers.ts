import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { RuleContext } from './rule.ts';

/** An alert or a budget that nobody hears of is only seen by who looks for it. */
export function alertReceivers({ model, report }: RuleContext): void {
  const { actionGroup, alerts, budget } = model;
  if (actionGroup !== undefined) return;
  const hint = 'add an `actionGroup`, e.g. with `emailReceivers`';
  const silent = alerts.filter(({ settings }) => settings.actionGroups === undefined);
  for (const origin of new Set(silent.map((alert) => alert.origin))) {
    report(finding('AML3095', { path: origin, message: 'nobody is told of the alert', hint }));
  }
  if (budget === undefined) return;
  if (budget.notifications === undefined) {
    report(finding('AML3095', { path: budget.origin, message: 'nobody is told of the budget', hint }));
  }
  budget.notifications?.forEach((item, position) => {
    const { contactEmails, contactRoles, contactGroups } = item;
    if (contactEmails ?? contactRoles ?? contactGroups) return;
    const path = childPath(budget.origin, 'notifications', position);
    report(finding('AML3095', { path, message: 'nobody is told', hint: 'add `contactEmails`, or an `actionGroup`' }));
  });
}
