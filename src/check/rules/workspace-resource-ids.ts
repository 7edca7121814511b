import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import { parseResourceId } from '../../model/resource-id.ts';
import type { RuleContext } from './rule.ts';

const identities = 'Microsoft.ManagedIdentity/userAssignedIdentities';

/** Ids that the workspace is given are ids of the right type. */
export function workspaceResourceIds({ model, report }: RuleContext): void {
  const { settings, primaryUserAssignedIdentity, encryption, origin } = model.workspace;
  check(settings.hubResourceId, 'Microsoft.MachineLearningServices/workspaces', childPath(origin, 'hubResourceId'));
  check(primaryUserAssignedIdentity, identities, childPath(origin, 'primaryUserAssignedIdentity'));
  if (encryption === undefined) return;
  const { members, key, identityId } = encryption;
  const at = (...keys: readonly string[]): SpecPath => childPath(encryption.origin, ...keys);
  if (key.mode === 'uri') {
    check(key.vaultId, 'Microsoft.KeyVault/vaults', at('keyVaultProperties', 'keyVaultArmId'));
  }
  check(identityId, identities, at('identity', 'userAssignedIdentity'));
  check(members.cosmosDbResourceId, 'Microsoft.DocumentDB/databaseAccounts', at('cosmosDbResourceId'));
  check(members.searchAccountResourceId, 'Microsoft.Search/searchServices', at('searchAccountResourceId'));
  check(members.storageAccountResourceId, 'Microsoft.Storage/storageAccounts', at('storageAccountResourceId'));

  function check(id: Expression | undefined, type: string, path: SpecPath): void {
    const text = id && literalValue(id);
    if (typeof text !== 'string') return;
    const found = parseResourceId(text)?.type;
    if (found?.toLowerCase() === type.toLowerCase()) return;
    const message = `must be the id of a ${type}${found === undefined ? '' : `, not of a ${found}`}`;
    const hint = `/subscriptions/<id>/resourceGroups/<name>/providers/${type}/<name>`;
    report(finding('AML2002', { path, message, hint }));
  }
}
