import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { statedFacts } from '../../model/associated.ts';
import { idKey } from '../../model/declared-ids.ts';
import { effective } from '../../model/member-of.ts';
import type { WorkspaceModel } from '../../resources/model.ts';
import { settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

/** A vault with access policies loses those of the workspace whenever it is deployed again; roles stay. */
export function accessPolicies({ model, report }: RuleContext): void {
  const found = settingsOf(model.keyVault);
  const stated = statedFacts(model.keyVault)?.enableRbacAuthorization;
  if (found === undefined && isKnownAs(stated, true)) sectionPolicies(model).forEach(doesNothing);
  if (found === undefined) return;
  const enableRbacAuthorization = effective(found.settings, 'enableRbacAuthorization');
  if (isKnownAs(enableRbacAuthorization, false)) {
    const message = 'each deployment replaces the access policies, also those that the workspace made for itself';
    const hint = 'leave it out so that roles decide, or take the vault as `existing` after the first deployment';
    report(finding('AML3008', { path: settingPath(found, 'enableRbacAuthorization'), message, hint }));
    return;
  }
  if (enableRbacAuthorization !== undefined && !isKnownAs(enableRbacAuthorization, true)) return;
  const own = found.settings.accessPolicies.length > 0 ? [childPath(found.origin, 'accessPolicies')] : [];
  for (const path of [...own, ...sectionPolicies(model)]) doesNothing(path);

  function doesNothing(path: SpecPath): void {
    const message = 'access policies do nothing in a vault where roles decide';
    const hint = 'leave them out, or set `enableRbacAuthorization: false`';
    report(finding('AML3022', { path, message, hint }));
  }
}

/** Those of the section of that name, on the spec's own vault, new or existing. */
function sectionPolicies({ keyVault, accessPolicies: policies }: WorkspaceModel): readonly SpecPath[] {
  if (keyVault.mode !== 'new' && keyVault.mode !== 'existing') return [];
  const id = idKey(keyVault.id);
  return policies.filter(({ vault }) => idKey(vault.id) === id).map(({ origin }) => origin);
}
