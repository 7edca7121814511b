import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { effective, memberOf } from '../../model/member-of.ts';
import type { WorkspaceModel } from '../../resources/model.ts';
import { settingPath, settingPlaces } from './associated-places.ts';
import { reportKeysOff, reportNoAccount } from './own-account.ts';
import type { RuleContext } from './rule.ts';
import { canBe, isKnownAs } from './values.ts';

type Datastore = WorkspaceModel['datastores'][number];

/** What Azure tells of a datastore only when somebody uses it. */
export function datastores(context: RuleContext): void {
  for (const datastore of context.model.datastores) {
    retiredStore(datastore, context);
    silentIdentity(datastore, context);
    missingIdentity(datastore, context);
    ownAccount(datastore, context);
    keysAreOff(datastore, context);
  }
}

/** @see https://learn.microsoft.com/lifecycle/products/azure-data-lake-storage-gen1 */
function retiredStore({ settings, origin }: Datastore, { report }: RuleContext): void {
  if (!isKnownAs(settings.type, 'AzureDataLakeGen1')) return;
  const message = 'Azure Data Lake Storage Gen1 was retired on 29 February 2024: nothing answers there';
  const hint = 'move the data to a storage account with a hierarchical namespace and take `type: AzureDataLakeGen2`';
  report(finding('AML3060', { path: childPath(origin, 'type'), message, hint }));
}

/**
 * Without credentials jobs and notebooks read as whoever runs them; what the service reads by itself, such as previews in
 * the studio, asks for a service principal unless an identity of the workspace is named.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-administrate-data-authentication
 */
function silentIdentity({ settings, origin }: Datastore, { report }: RuleContext): void {
  const { type } = settings.credentials;
  if (type !== undefined && !isKnownAs(type, 'None')) return;
  if (memberOf(settings.properties, 'credentials') !== undefined) return;
  if (effective(settings, 'serviceDataAccessAuthIdentity') !== undefined) return;
  const message = 'has no credentials and names no identity: previews in the studio will ask for a service principal';
  const hint =
    'add `serviceDataAccessAuthIdentity: WorkspaceSystemAssignedIdentity` (or `WorkspaceUserAssignedIdentity`), or `None` if people and jobs alone read it';
  report(finding('AML3061', { path: origin, message, hint }));
}

const identityKinds = [
  { value: 'WorkspaceSystemAssignedIdentity', kind: 'SystemAssigned', other: 'WorkspaceUserAssignedIdentity' },
  { value: 'WorkspaceUserAssignedIdentity', kind: 'UserAssigned', other: 'WorkspaceSystemAssignedIdentity' },
] as const;

function missingIdentity({ settings, origin }: Datastore, { model, parameters, report }: RuleContext): void {
  const { existing, identityType } = model.workspace;
  if (existing) return;
  const identity = effective(settings, 'serviceDataAccessAuthIdentity');
  for (const { value, kind, other } of identityKinds) {
    if (!canBe(identity, value, parameters) || identityType.split(',').includes(kind)) continue;
    const words = kind === 'SystemAssigned' ? 'system-assigned' : 'user-assigned';
    const message = `the workspace has no ${words} identity: its \`identity.type\` is ${identityType}`;
    const path = settingPath({ settings, origin }, 'serviceDataAccessAuthIdentity');
    report(finding('AML3062', { path, message, hint: `take \`${other}\`, or give the workspace such an identity` }));
  }
}

function ownAccount({ settings, origin }: Datastore, context: RuleContext): void {
  if (!isKnownAs(settings.accountName, 'storageAccount') || context.model.storageAccount.mode !== 'none') return;
  const hint = 'give the name of the account';
  reportNoAccount('storageAccount', { path: childPath(origin, 'accountName'), hint }, context);
}

/**
 * What is signed with an account key ends with the keys, a SAS as well.
 * @see https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent
 */
function keysAreOff({ settings, origin }: Datastore, context: RuleContext): void {
  const { type } = settings.credentials;
  if (!isKnownAs(settings.accountName, 'storageAccount')) return;
  if (!isKnownAs(type, 'AccountKey') && !isKnownAs(type, 'Sas')) return;
  const word = 'allowSharedKeyAccess';
  const places = settingPlaces(context.model.storageAccount, word);
  const hint = 'leave `credentials` out, and name the identity that reads by `serviceDataAccessAuthIdentity`';
  reportKeysOff({ word, off: false, places }, { path: childPath(origin, 'credentials', 'type'), hint }, context);
}
