import { finding } from '../../diagnostics/finding.ts';
import { effective } from '../../model/member-of.ts';
import { type SettingPlace, settingPath, settingPlaces } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe, isKnownAs } from './values.ts';

/**
 * A storage account without account keys needs a workspace that uses identities.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-disable-local-auth-storage
 */
export function sharedKeyAccess(context: RuleContext): void {
  for (const place of settingPlaces(context.model.storageAccount, 'allowSharedKeyAccess')) check(place, context);
}

function check({ value: allowed, path, isSetting }: SettingPlace, context: RuleContext): void {
  const { model, parameters, report } = context;
  if (!canBe(allowed, false, parameters)) return;
  const mode = effective(model.workspace.settings, 'systemDatastoresAuthMode');
  // Of an account that it makes, the mode follows from the setting by itself.
  if (mode === undefined && isSetting && isKnownAs(allowed, false)) return;
  if (mode !== undefined && !canBe(mode, 'AccessKey', parameters)) return;
  const message =
    'the account takes no keys, but the workspace would use them: `systemDatastoresAuthMode` is AccessKey';
  const related =
    mode === undefined
      ? []
      : [{ path: settingPath(model.workspace, 'systemDatastoresAuthMode'), message: 'the mode of the workspace' }];
  report(finding('AML3009', { path, message, hint: 'set `workspace.systemDatastoresAuthMode: Identity`', related }));
}
