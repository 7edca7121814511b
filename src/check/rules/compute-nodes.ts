import { finding } from '../../diagnostics/finding.ts';
import type { Expression } from '../../model/expression.ts';
import { type Parameters, possibleValues } from '../../model/template.ts';
import { type Compute, ownSetting, type Setting } from './compute-setting.ts';
import type { RuleContext } from './rule.ts';

/** A cluster or pool that must have more nodes than it may. */
export function computeNodes({ model, parameters, report }: RuleContext): void {
  for (const compute of model.compute) {
    for (const { min, max, usualMost } of scalesOf(compute)) {
      const least = Math.min(...numbers(min.value, parameters));
      const most = max.value === undefined ? usualMost : Math.max(...numbers(max.value, parameters));
      // Without numbers these are infinite.
      if (!Number.isFinite(least) || !Number.isFinite(most) || least <= most) continue;
      const message = `the least number of nodes, ${least}, is more than the greatest, ${most}`;
      const hint =
        max.value === undefined ? `set \`max\` too: left out it is ${most}` : 'lower it, or raise the greatest';
      const related = max.value === undefined ? [] : [{ path: max.path, message: 'the greatest' }];
      report(finding('AML3034', { path: min.path, message, hint, related }));
    }
  }
}

interface Scale {
  readonly min: Setting;
  readonly max: Setting;
  /** What `max` is if left out. */
  readonly usualMost: number;
}

function scalesOf(compute: Compute): readonly Scale[] {
  const { scale, autoScaleProperties: pool } = compute.settings;
  return [
    {
      min: ownSetting(compute, { value: scale.min, keys: ['scale', 'min'], arm: ['scaleSettings', 'minNodeCount'] }),
      max: ownSetting(compute, { value: scale.max, keys: ['scale', 'max'], arm: ['scaleSettings', 'maxNodeCount'] }),
      usualMost: 4,
    },
    {
      min: ownSetting(compute, { value: pool.minNodeCount, keys: ['autoScaleProperties', 'minNodeCount'] }),
      max: ownSetting(compute, { value: pool.maxNodeCount, keys: ['autoScaleProperties', 'maxNodeCount'] }),
      usualMost: Number.POSITIVE_INFINITY,
    },
  ];
}

function numbers(value: Expression | undefined, parameters: Parameters): readonly number[] {
  return possibleValues(value, parameters).filter((one) => typeof one === 'number');
}
