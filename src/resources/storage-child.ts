import { type DeclaredResource, declared } from '../model/associated.ts';
import type { Expression } from '../model/expression.ts';
import { interpolate, resourceId } from '../model/expression-functions.ts';
import type { WorkspaceModel } from './model.ts';
import type { ResourceKind } from './resource-name.ts';
import type { StorageAccountSettings } from './storage-account.ts';

export const storageAccountKind = {
  key: 'storageAccount',
  type: 'Microsoft.Storage/storageAccounts',
  abbreviation: 'st',
  title: 'storage account',
} as const satisfies ResourceKind;

export type DeclaredStorageAccount = DeclaredResource<StorageAccountSettings>;

/** The account that the template declares, if it does. */
export function declaredStorageAccount(model: WorkspaceModel): DeclaredStorageAccount | undefined {
  return declared(model.storageAccount);
}

/** Name of a child resource: the names of its parents before its own. */
export function childName(
  account: DeclaredStorageAccount,
  ...names: readonly [string | Expression, ...(string | Expression)[]]
): Expression {
  return interpolate([account.name, ...names.flatMap((name) => ['/', name])]);
}

/** Id of the account, or of a service of it. */
export function storageResourceId(account: DeclaredStorageAccount, service?: string): Expression {
  return service === undefined
    ? resourceId(storageAccountKind.type, account.name)
    : resourceId(`${storageAccountKind.type}/${service}`, account.name, 'default');
}
