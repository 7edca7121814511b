import { declared } from '../model/associated.ts';
import { type Expression, index, literal, literalValue } from '../model/expression.ts';
import { resourceId, split } from '../model/expression-functions.ts';
import { printExpression } from '../model/expression-printer.ts';
import { parseResourceId } from '../model/resource-id.ts';
import type { WorkspaceModel } from './model.ts';

/** The word that stands for the spec's own account where an account is named: no account can be called so. */
const ownStorageAccountWord = 'storageAccount';

/** Where the spec's own storage account is; what is absent is that of the deployment. */
export interface StoragePlace {
  readonly accountName: Expression;
  readonly resourceGroup?: Expression;
  readonly subscriptionId?: Expression;
}

export function namesOwnAccount(accountName: Expression | undefined): boolean {
  return accountName !== undefined && literalValue(accountName) === ownStorageAccountWord;
}

/** The account of the workspace, new or existing; `undefined` where the spec has none. */
export function ownStorageAccount({ storageAccount }: WorkspaceModel): StoragePlace | undefined {
  if (storageAccount.mode === 'new') return { accountName: storageAccount.name };
  if (storageAccount.mode === 'none') return undefined;
  const { id } = storageAccount;
  const value = literalValue(id);
  const parsed = typeof value === 'string' ? parseResourceId(value) : undefined;
  if (parsed !== undefined) {
    return {
      accountName: literal(parsed.names.at(-1) ?? ''),
      resourceGroup: literal(parsed.resourceGroup),
      subscriptionId: literal(parsed.subscriptionId),
    };
  }
  const part = (position: number): Expression => index(split(id, '/'), position);
  return { accountName: part(8), resourceGroup: part(4), subscriptionId: part(2) };
}

/** Ids of the containers and shares that the template makes in that account, of the given name. */
export function ownStorageItems(
  { storageAccount }: WorkspaceModel,
  service: 'blobServices/containers' | 'fileServices/shares',
  name: Expression | undefined,
): readonly Expression[] {
  const account = declared(storageAccount);
  if (account === undefined || name === undefined) return [];
  const { blobService, fileService } = account.settings;
  const items = service === 'blobServices/containers' ? blobService?.containers : fileService?.shares;
  return (items ?? [])
    .filter((item) => printExpression(item.name) === printExpression(name))
    .map((item) => resourceId(`${account.type}/${service}`, account.name, 'default', item.name));
}
