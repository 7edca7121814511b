import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { possibleValues } from '../../model/template.ts';
import { settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe } from './values.ts';

/**
 * Features that only the Premium SKU has.
 * @see https://learn.microsoft.com/azure/container-registry/container-registry-skus
 */
export function premiumRegistry({ model, parameters, report }: RuleContext): void {
  const found = settingsOf(model.containerRegistry);
  if (found === undefined) return;
  const { settings, origin } = found;
  const skus = settings.sku === undefined ? ['Standard'] : possibleValues(settings.sku, parameters);
  const lesser = skus.find((sku) => sku !== 'Premium');
  if (lesser === undefined) return;
  const needsPremium: ReadonlyArray<readonly [string, boolean]> = [
    ['replications', settings.replications.length > 0],
    ['networkRuleSet', settings.networkRuleSet !== undefined],
    ['publicNetworkAccess', canBe(settings.publicNetworkAccess, 'Disabled', parameters)],
    ['zoneRedundancy', canBe(settings.zoneRedundancy, 'Enabled', parameters)],
    ['dataEndpointEnabled', canBe(settings.dataEndpointEnabled, true, parameters)],
    ['encryption', settings.encryption !== undefined],
  ];
  for (const [key, needed] of needsPremium) {
    if (!needed) continue;
    const message = `"${key}" needs a registry of SKU Premium; this one ${settings.sku === undefined ? 'is' : 'can be'} ${String(lesser)}`;
    const related = settings.sku === undefined ? [] : [{ path: childPath(origin, 'sku'), message: 'the SKU' }];
    report(finding('AML3011', { path: childPath(origin, key), message, hint: 'set `sku: Premium`', related }));
  }
}
