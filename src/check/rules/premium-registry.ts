import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { statedFacts } from '../../model/associated.ts';
import type { Expression } from '../../model/expression.ts';
import { effective, memberOf } from '../../model/member-of.ts';
import { possibleValues } from '../../model/template.ts';
import type { ContainerRegistry } from '../../resources/container-registry.ts';
import { existingPath, settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe, isKnownAs } from './values.ts';

const premiumPolicies = ['quarantinePolicy', 'retentionPolicy', 'trustPolicy'];

function isOn(policies: Expression | undefined, key: string): boolean {
  return isKnownAs(memberOf(memberOf(policies, key), 'status'), 'enabled');
}

/**
 * Features that only the Premium SKU has.
 * @see https://learn.microsoft.com/azure/container-registry/container-registry-skus
 */
export function premiumRegistry({ model, parameters, report }: RuleContext): void {
  const found = settingsOf(model.containerRegistry);
  const endpoint = model.privateEndpoints.items.find(({ target }) => target.key === 'containerRegistry');
  if (endpoint !== undefined) checkStatedSku(model.containerRegistry, endpoint.origin, { parameters, report });
  if (found === undefined) return;
  const { settings, origin } = found;
  const usual = endpoint === undefined ? ['Standard'] : ['Premium'];
  const skus = settings.sku === undefined ? usual : possibleValues(settings.sku, parameters);
  const lesser = skus.find((sku) => sku !== 'Premium');
  if (lesser === undefined) return;
  const needsPremium: ReadonlyArray<readonly [string, boolean]> = [
    ['replications', settings.replications.length > 0],
    [
      'networkRuleSet',
      settings.networkRuleSet !== undefined || memberOf(settings.properties, 'networkRuleSet') !== undefined,
    ],
    ['publicNetworkAccess', canBe(effective(settings, 'publicNetworkAccess'), 'Disabled', parameters)],
    ['zoneRedundancy', canBe(effective(settings, 'zoneRedundancy'), 'Enabled', parameters)],
    ['dataEndpointEnabled', canBe(effective(settings, 'dataEndpointEnabled'), true, parameters)],
    ['encryption', effective(settings, 'encryption') !== undefined],
    ['policies', premiumPolicies.some((key) => isOn(effective(settings, 'policies'), key))],
  ];
  for (const [key, needed] of needsPremium) {
    if (!needed) continue;
    const message = `"${key}" needs a registry of SKU Premium; this one ${settings.sku?.kind === 'parameter' ? 'can be' : 'is'} ${String(lesser)}`;
    const related = settings.sku === undefined ? [] : [{ path: childPath(origin, 'sku'), message: 'the SKU' }];
    report(finding('AML3011', { path: settingPath(found, key), message, hint: 'set `sku: Premium`', related }));
  }
  if (endpoint === undefined) return;
  const message = `a private endpoint needs a registry of SKU Premium; this one is ${String(lesser)}`;
  const related = [{ path: childPath(origin, 'sku'), message: 'the SKU' }];
  report(finding('AML3011', { path: endpoint.origin, message, hint: 'set `sku: Premium`', related }));
}

/** What the spec says of a registry that exists. */
function checkStatedSku(
  registry: ContainerRegistry,
  path: SpecPath,
  { parameters, report }: Pick<RuleContext, 'parameters' | 'report'>,
): void {
  const lesser = possibleValues(statedFacts(registry)?.sku, parameters).find((sku) => sku !== 'Premium');
  if (lesser === undefined) return;
  const message = `a private endpoint needs a registry of SKU Premium; the one that exists is ${String(lesser)}`;
  const related = [{ path: childPath(existingPath(registry), 'sku'), message: 'the SKU' }];
  report(finding('AML3011', { path, message, hint: 'raise the SKU of the registry first', related }));
}
