import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { literalValue } from '../../model/expression.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * A script that stands in the spec is in base64.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-customize-compute-instance
 */
export function setupScripts({ model, report }: RuleContext): void {
  for (const { settings, origin } of model.compute) {
    for (const key of ['creationScript', 'startupScript'] as const) {
      const { scriptSource, scriptData } = settings.instance?.[key] ?? {};
      const text = scriptData && literalValue(scriptData);
      if (!isKnownAs(scriptSource, 'inline') || typeof text !== 'string' || base64.test(text)) continue;
      const message = 'an inline script is in base64';
      const hint = 'take `base64 -w0 setup.sh`, or `{expression: "[base64(\'…\')]"}`';
      report(finding('AML3038', { path: childPath(origin, 'setupScripts', key, 'scriptData'), message, hint }));
    }
  }
}
