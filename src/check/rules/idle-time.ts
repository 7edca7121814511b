import { finding } from '../../diagnostics/finding.ts';
import { minutesOf } from '../../model/duration.ts';
import { possibleValues } from '../../model/template.ts';
import { ownSetting } from './compute-setting.ts';
import type { RuleContext } from './rule.ts';

/** Minutes that an instance can be idle before it stops: a quarter of an hour to three days. */
const limits = { least: 15, most: 3 * 24 * 60 };

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance#configure-idle-shutdown */
export function idleTime({ model, parameters, report }: RuleContext): void {
  for (const compute of model.compute) {
    const { value, path } = ownSetting(compute, {
      value: compute.settings.instance?.idleTimeBeforeShutdown,
      keys: ['idleTimeBeforeShutdown'],
    });
    for (const text of possibleValues(value, parameters)) {
      const minutes = typeof text === 'string' ? minutesOf(text) : undefined;
      if (minutes === undefined || (minutes >= limits.least && minutes <= limits.most)) continue;
      const message = `an instance stops after 15 minutes (PT15M) to 3 days (P3D) without use, not after ${String(text)}`;
      report(finding('AML3035', { path, message, hint: '`none` lets it run until somebody stops it' }));
    }
  }
}
