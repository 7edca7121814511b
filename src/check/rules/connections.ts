import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { statedFacts } from '../../model/associated.ts';
import { effective, memberOf } from '../../model/member-of.ts';
import type { WorkspaceModel } from '../../resources/model.ts';
import { existingPath, settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe, isKnownAs } from './values.ts';

type Connection = WorkspaceModel['connections'][number];

/** What Azure tells of a connection at deployment, or when somebody uses it. */
export function connections(context: RuleContext): void {
  for (const connection of context.model.connections) {
    const { settings, origin } = connection;
    if (isKnownAs(settings.resourceId, 'aiServices')) ownAccount(connection, context);
    if (!isKnownAs(settings.authType, 'ApiKey')) continue;
    const given = settings.credentials.key ?? settings.resourceId ?? memberOf(settings.properties, 'credentials');
    if (given !== undefined) continue;
    const message = 'has no key: a connection with `authType: ApiKey` needs `credentials`';
    const hint = 'give `credentials: {key: …}`, or the `resourceId` of the account whose key is read at deployment';
    context.report(finding('AML3064', { path: origin, message, hint }));
  }
}

/** The account of the spec: there must be one, and it must take the key that is read from it. */
function ownAccount({ settings, origin }: Connection, { model, parameters, report }: RuleContext): void {
  const { aiServices } = model;
  if (aiServices.mode === 'none') {
    const message = "`aiServices` stands for the spec's own account, and there is none";
    const hint = 'add `aiServices: new`, or give a resource id';
    report(finding('AML3063', { path: childPath(origin, 'resourceId'), message, hint }));
    return;
  }
  if (!isKnownAs(settings.authType, 'ApiKey')) return;
  const account = settingsOf(aiServices);
  const places = [
    account && {
      value: effective(account.settings, 'disableLocalAuth'),
      path: settingPath(account, 'disableLocalAuth'),
    },
    {
      value: statedFacts(aiServices)?.disableLocalAuth,
      path: childPath(existingPath(aiServices), 'disableLocalAuth'),
    },
  ];
  for (const place of places) {
    if (place === undefined || !canBe(place.value, true, parameters)) continue;
    const message = 'the account takes no keys: its `disableLocalAuth` is true';
    const related = [{ path: place.path, message: 'keys are off here' }];
    const hint = 'take `authType: AAD`, and give whoever calls a role on the account';
    report(finding('AML3065', { path: childPath(origin, 'authType'), message, hint, related }));
  }
}
