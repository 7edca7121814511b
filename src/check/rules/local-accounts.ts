import { finding } from '../../diagnostics/finding.ts';
import { effective } from '../../model/member-of.ts';
import { settingPath } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

/** Somebody is to log in by SSH, on a compute that only Microsoft Entra ID opens. */
export function localAccounts({ model, report }: RuleContext): void {
  for (const { settings, origin } of model.compute) {
    if (settings.localAccounts === undefined || !isKnownAs(effective(settings, 'disableLocalAuth'), true)) continue;
    const message = 'local accounts are off, but the compute is to be logged in to by SSH';
    const hint = 'leave `disableLocalAuth` out, or take SSH away';
    const related = [{ path: settings.localAccounts, message: 'SSH' }];
    report(finding('AML3037', { path: settingPath({ settings, origin }, 'disableLocalAuth'), message, hint, related }));
  }
}
