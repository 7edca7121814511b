import type { SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Expression } from '../../model/expression.ts';
import { effective } from '../../model/member-of.ts';
import type { EndpointKey } from '../../resources/private-endpoint-target.ts';
import { settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

interface Rules {
  readonly defaultAction: Expression;
  readonly ipRules?: Expression;
  readonly virtualNetworkRules?: Expression;
}

interface Firewalled {
  readonly properties?: Expression;
  readonly publicNetworkAccess?: Expression;
  readonly networkAcls?: Rules | undefined;
  /** What a registry calls its firewall: addresses alone. */
  readonly networkRuleSet?: Rules | undefined;
}

/** What lets somebody in, by the word that shuts them out. */
const waysIn = {
  publicNetworkAccess: 'add it to `privateEndpoints`, or a private endpoint of your own',
  networkAcls: 'add `ipRules` or `virtualNetworkRules`',
  networkRuleSet: 'add `ipRules`',
} as const;

/** A firewall without a rule, in a template without private endpoints, shuts out users and computes alike. */
export function closedFirewall({ model, report }: RuleContext): void {
  check('storageAccount', settingsOf(model.storageAccount), 'storage account');
  check('keyVault', settingsOf(model.keyVault), 'key vault');
  const registry = settingsOf(model.containerRegistry);
  // Another SKU cannot be closed at all, which is told elsewhere.
  if (isKnownAs(registry?.settings.sku, 'Premium')) check('containerRegistry', registry, 'container registry');
  check('workspace', model.workspace, 'workspace');

  function check(
    word: EndpointKey,
    found: { readonly settings: Firewalled; readonly origin: SpecPath } | undefined,
    title: string,
  ): void {
    if (model.privateEndpoints.items.some(({ target }) => target.key === word)) return;
    const key = found && closedBy(found.settings);
    if (found === undefined || key === undefined) return;
    const message = `nobody can reach the ${title}: no rule lets anyone in, and the template makes no private endpoint`;
    report(finding('AML3020', { path: settingPath(found, key), message, hint: waysIn[key] }));
  }
}

function closedBy(settings: Firewalled): keyof typeof waysIn | undefined {
  if (isKnownAs(effective(settings, 'publicNetworkAccess'), 'Disabled')) return 'publicNetworkAccess';
  return (['networkAcls', 'networkRuleSet'] as const).find((key) => {
    const rules = settings[key];
    if (rules === undefined || !isKnownAs(rules.defaultAction, 'Deny')) return false;
    return rules.ipRules === undefined && rules.virtualNetworkRules === undefined;
  });
}
