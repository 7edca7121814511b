import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { effective } from '../../model/member-of.ts';
import { possibleValues } from '../../model/template.ts';
import { settingPath } from './associated-places.ts';
import type { Compute } from './compute-setting.ts';
import type { RuleContext } from './rule.ts';

/**
 * Only clusters may be in another region than their workspace.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-create-attach-compute-cluster#limitations
 */
export function computeRegion(context: RuleContext): void {
  for (const compute of context.model.compute) {
    if (compute.settings.type === 'ComputeInstance') instanceElsewhere(compute, context);
  }
}

function instanceElsewhere({ settings, origin }: Compute, { model, parameters, report }: RuleContext): void {
  const home = possibleValues(model.location, parameters);
  const places = [
    { value: settings.location, path: childPath(origin, 'location') },
    { value: effective(settings, 'computeLocation'), path: settingPath({ settings, origin }, 'computeLocation') },
  ];
  for (const { value, path } of places) {
    const regions = possibleValues(value, parameters);
    if (home.length === 0 || regions.length === 0 || regions.some((region) => home.includes(region))) continue;
    const message = `a compute instance is in the region of its workspace, ${String(home[0])}`;
    const hint = 'leave it out; only a cluster (`type: AmlCompute`) can be elsewhere';
    report(finding('AML3031', { path, message, hint }));
  }
}
