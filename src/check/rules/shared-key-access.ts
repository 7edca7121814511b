import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { statedFacts } from '../../model/associated.ts';
import type { Expression } from '../../model/expression.ts';
import { effective } from '../../model/member-of.ts';
import type { WorkspaceModel } from '../../resources/model.ts';
import { existingPath, settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe, isKnownAs } from './values.ts';

/**
 * A storage account without account keys needs a workspace that uses identities.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-disable-local-auth-storage
 */
export function sharedKeyAccess(context: RuleContext): void {
  for (const place of sharedKeyPlaces(context.model.storageAccount)) check(place, context);
}

interface Place {
  readonly value: Expression | undefined;
  readonly path: SpecPath;
  /** Whether the mode follows from the account by itself. */
  readonly implied: boolean;
}

/** Where the spec says whether the account takes keys. */
export function sharedKeyPlaces(account: WorkspaceModel['storageAccount']): readonly Place[] {
  const found = settingsOf(account);
  const stated = statedFacts(account)?.allowSharedKeyAccess;
  const statedPath = childPath(existingPath(account), 'allowSharedKeyAccess');
  return [
    ...(found === undefined
      ? []
      : [
          {
            value: effective(found.settings, 'allowSharedKeyAccess'),
            path: settingPath(found, 'allowSharedKeyAccess'),
            implied: true,
          },
        ]),
    { value: stated, path: statedPath, implied: false },
  ];
}

function check({ value: allowed, path, implied }: Place, context: RuleContext): void {
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
