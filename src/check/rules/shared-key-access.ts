import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { statedFacts } from '../../model/associated.ts';
import type { Expression } from '../../model/expression.ts';
import { effective } from '../../model/member-of.ts';
import { existingPath, settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe, isKnownAs } from './values.ts';

/**
 * A storage account without account keys needs a workspace that uses identities.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-disable-local-auth-storage
 */
export function sharedKeyAccess(context: RuleContext): void {
  const { storageAccount } = context.model;
  const found = settingsOf(storageAccount);
  if (found !== undefined) {
    const path = settingPath(found, 'allowSharedKeyAccess');
    check(effective(found.settings, 'allowSharedKeyAccess'), { path, implied: true }, context);
  }
  const stated = statedFacts(storageAccount)?.allowSharedKeyAccess;
  check(stated, { path: childPath(existingPath(storageAccount), 'allowSharedKeyAccess'), implied: false }, context);
}

interface Place {
  readonly path: SpecPath;
  /** Whether the mode follows from the account by itself. */
  readonly implied: boolean;
}

function check(allowed: Expression | undefined, { path, implied }: Place, context: RuleContext): void {
  const { model, parameters, report } = context;
  if (!canBe(allowed, false, parameters)) return;
  const mode = effective(model.workspace.settings, 'systemDatastoresAuthMode');
  if (mode === undefined && implied && isKnownAs(allowed, false)) return;
  if (mode !== undefined && !canBe(mode, 'AccessKey', parameters)) return;
  const message =
    'the account takes no keys, but the workspace would use them: `systemDatastoresAuthMode` is AccessKey';
  const related =
    mode === undefined
      ? []
      : [{ path: settingPath(model.workspace, 'systemDatastoresAuthMode'), message: 'the mode of the workspace' }];
  report(finding('AML3009', { path, message, hint: 'set `workspace.systemDatastoresAuthMode: Identity`', related }));
}
