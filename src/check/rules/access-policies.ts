import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { effective } from '../../model/member-of.ts';
import { settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

/** A vault with access policies loses those of the workspace whenever it is deployed again; roles stay. */
export function accessPolicies({ model, report }: RuleContext): void {
  const found = settingsOf(model.keyVault);
  if (found === undefined) return;
  const { accessPolicies: policies } = found.settings;
  const enableRbacAuthorization = effective(found.settings, 'enableRbacAuthorization');
  if (isKnownAs(enableRbacAuthorization, false)) {
    const message = 'each deployment replaces the access policies, also those that the workspace made for itself';
    const hint = 'leave it out so that roles decide, or take the vault as `existing` after the first deployment';
    report(finding('AML3008', { path: settingPath(found, 'enableRbacAuthorization'), message, hint }));
  } else if (
    policies.length > 0 &&
    (enableRbacAuthorization === undefined || isKnownAs(enableRbacAuthorization, true))
  ) {
    const message = 'access policies do nothing in a vault where roles decide';
    const hint = 'leave them out, or set `enableRbacAuthorization: false`';
    report(finding('AML3022', { path: childPath(found.origin, 'accessPolicies'), message, hint }));
  }
}
