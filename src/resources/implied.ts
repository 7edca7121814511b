import { declared } from '../model/associated.ts';
import { type Expression, literal, literalValue } from '../model/expression.ts';
import type { WorkspaceModel } from './model.ts';

/** Settings that follow from others: Azure refuses the workspace, or its first use, without them. */

/** Without account keys the default datastores have to use identities. */
export function impliedAuthMode({ storageAccount }: WorkspaceModel): Expression | undefined {
  const allowed = declared(storageAccount)?.settings.allowSharedKeyAccess;
  return allowed !== undefined && literalValue(allowed) === false ? literal('Identity') : undefined;
}

/** Whether the workspace's own vault holds its customer-managed key. */
export function keyVaultHoldsKey({ workspace }: WorkspaceModel): boolean {
  const { encryption } = workspace;
  return encryption !== undefined && encryption.keyVaultProperties.keyVaultArmId === undefined;
}

/** A vault that holds the key must have purge protection. */
export function impliedPurgeProtection(model: WorkspaceModel): Expression | undefined {
  return keyVaultHoldsKey(model) ? literal(true) : undefined;
}
