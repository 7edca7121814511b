import { declared } from '../model/associated.ts';
import { type Expression, literal, literalValue } from '../model/expression.ts';
import { effective } from '../model/member-of.ts';
import type { ModelWithoutRoles, WorkspaceModel } from './model.ts';

/** Settings that follow from others: Azure refuses the workspace, or its first use, without them. */

/** Without account keys the default datastores have to use identities. */
export function impliedAuthMode({ storageAccount }: Pick<WorkspaceModel, 'storageAccount'>): Expression | undefined {
  const account = declared(storageAccount);
  const allowed = account && effective(account.settings, 'allowSharedKeyAccess');
  return allowed !== undefined && literalValue(allowed) === false ? literal('Identity') : undefined;
}

/** Whether the default datastores use identities, or may: those who reach the data need data roles then. */
export function datastoresUseIdentities(model: ModelWithoutRoles): boolean {
  const mode = effective(model.workspace.settings, 'systemDatastoresAuthMode') ?? impliedAuthMode(model);
  return mode !== undefined && literalValue(mode) !== 'AccessKey';
}

/** A vault that holds the key must have purge protection. */
export function impliedPurgeProtection({ workspace }: WorkspaceModel): Expression | undefined {
  return workspace.encryption?.keyInOwnVault === true ? literal(true) : undefined;
}

/** Only a Premium registry can have a private endpoint. */
export function impliedRegistrySku({ privateEndpoints }: WorkspaceModel): Expression | undefined {
  const hasEndpoint = privateEndpoints.items.some(({ target }) => target.key === 'containerRegistry');
  return hasEndpoint ? literal('Premium') : undefined;
}

/** Nothing outside gets into a registry without public access: a cluster of the spec then builds the images. */
export function impliedImageBuildCompute({ containerRegistry, compute }: WorkspaceModel): Expression | undefined {
  const registry = declared(containerRegistry);
  const access = registry && effective(registry.settings, 'publicNetworkAccess');
  if (access === undefined || literalValue(access) !== 'Disabled') return undefined;
  return compute.find(({ settings }) => settings.type === 'AmlCompute')?.name;
}
