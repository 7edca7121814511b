import type { SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Expression } from '../../model/expression.ts';
import { effective } from '../../model/member-of.ts';
import { settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

interface Firewalled {
  readonly properties?: Expression;
  readonly publicNetworkAccess?: Expression;
  readonly networkAcls?:
    | { readonly defaultAction: Expression; readonly ipRules?: Expression; readonly virtualNetworkRules?: Expression }
    | undefined;
}

/** A firewall without a rule, in a template without private endpoints, shuts out users and computes alike. */
export function closedFirewall({ model, report }: RuleContext): void {
  check(settingsOf(model.storageAccount), 'storage account');
  check(settingsOf(model.keyVault), 'key vault');
  const registry = settingsOf(model.containerRegistry);
  // Another SKU cannot be closed at all, which is told elsewhere.
  if (isKnownAs(registry?.settings.sku, 'Premium')) check(registry, 'container registry');
  check(model.workspace, 'workspace');

  function check(found: { readonly settings: Firewalled; readonly origin: SpecPath } | undefined, title: string): void {
    const key = found && closedBy(found.settings);
    if (found === undefined || key === undefined) return;
    const message = `nobody can reach the ${title}: no rule lets anyone in, and the template makes no private endpoint`;
    const hint =
      key === 'networkAcls' ? 'add `ipRules` or `virtualNetworkRules`' : 'add a private endpoint of your own';
    report(finding('AML3020', { path: settingPath(found, key), message, hint }));
  }
}

function closedBy(settings: Firewalled): 'publicNetworkAccess' | 'networkAcls' | undefined {
  const { networkAcls } = settings;
  if (isKnownAs(effective(settings, 'publicNetworkAccess'), 'Disabled')) return 'publicNetworkAccess';
  if (networkAcls === undefined || !isKnownAs(networkAcls.defaultAction, 'Deny')) return undefined;
  return networkAcls.ipRules === undefined && networkAcls.virtualNetworkRules === undefined ? 'networkAcls' : undefined;
}
