import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Expression } from '../../model/expression.ts';
import { memberOf } from '../../model/member-of.ts';
import { settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe, isKnownAs } from './values.ts';

/** Flags that only go one way: Azure refuses the value false. */
const oneWay = ['enablePurgeProtection', 'enableSoftDelete'] as const;

/** What Azure refuses, or what surprises at the second deployment, in a new vault. */
export function keyVaultFlags({ model, parameters, report }: RuleContext): void {
  const found = settingsOf(model.keyVault);
  if (found === undefined) return;
  const { settings, origin } = found;
  const propertiesPath = childPath(origin, 'properties');
  const places = (key: string, word?: Expression): ReadonlyArray<readonly [Expression | undefined, SpecPath]> => [
    [word, childPath(origin, key)],
    [memberOf(settings.properties, key), childPath(propertiesPath, key)],
  ];
  for (const key of oneWay) {
    for (const [value, path] of places(key, settings[key])) {
      if (!canBe(value, false, parameters)) continue;
      report(finding('AML3006', { path, message: `"${key}" must be true or left out: Azure refuses false` }));
    }
  }
  for (const [value, path] of places('createMode')) {
    if (!isKnownAs(value, 'recover')) continue;
    const message = 'with `createMode: recover` the deployment fails unless a deleted vault of this name is there';
    report(
      finding('AML3007', { path, message, hint: 'recover it once with `az keyvault recover`, and leave this out' }),
    );
  }
}
