import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { possibleValues } from '../../model/template.ts';
import type { RuleContext } from './rule.ts';

/** GPU and HPC series whose last day is over: NC, NCv2, NCv3, ND, NV and H. */
const retired =
  /^standard_(?:nc(?:6|12|24r?)|nc(?:6|12|24r?)s_v[23]|nd(?:6|12|24r?)s|nv(?:6|12|24)|h(?:8m?|16m?r?))(?:_promo)?$/i;

/** @see https://learn.microsoft.com/azure/virtual-machines/sizes/retirement-overview */
export function vmSizes({ model, parameters, report }: RuleContext): void {
  for (const { settings, origin } of model.compute) {
    for (const key of ['vmSize', 'agentVmSize'] as const) {
      const size = possibleValues(settings[key], parameters).find((one) => retired.test(String(one)));
      if (size === undefined) continue;
      const message = `Azure has retired the VM size ${String(size)}`;
      const hint = 'for GPUs take a size of a series of today, such as Standard_NC24ads_A100_v4';
      report(finding('AML3039', { path: childPath(origin, key), message, hint }));
    }
  }
}
