import { finding } from '../../diagnostics/finding.ts';
import { needsGroup } from '../../model/subscription-scope.ts';
import type { RuleContext } from './rule.ts';

/**
 * Default values of a subscription's template are worked out before its resource group is there.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#resourcegroup
 */
export function subscriptionScope({ model, parameters, report }: RuleContext): void {
  if (model.resourceGroup === undefined) return;
  for (const { name, defaultValue, origin } of parameters.values()) {
    if (defaultValue === undefined || !needsGroup(defaultValue)) continue;
    const message = `the default of "${name}" asks for a resource group that is not there yet`;
    const hint = 'its `id`, `name` and `location` are known; give anything else as plain data';
    report(finding('AML3098', { path: origin, message, hint }));
  }
}
