import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { memberOf } from '../../model/member-of.ts';
import type { WorkspaceModel } from '../../resources/model.ts';
import { settingPlaces } from './associated-places.ts';
import { reportKeysOff, reportNoAccount } from './own-account.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

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
function ownAccount({ settings, origin }: Connection, context: RuleContext): void {
  const { aiServices } = context.model;
  if (aiServices.mode === 'none') {
    const hint = 'add `aiServices: new`, or give a resource id';
    reportNoAccount('aiServices', { path: childPath(origin, 'resourceId'), hint }, context);
    return;
  }
  if (!isKnownAs(settings.authType, 'ApiKey')) return;
  const places = settingPlaces(aiServices, 'disableLocalAuth');
  const hint = 'take `authType: AAD`, and give whoever calls a role on the account';
  const path = childPath(origin, 'authType');
  reportKeysOff({ word: 'disableLocalAuth', off: true, places }, { path, hint }, context);
}
