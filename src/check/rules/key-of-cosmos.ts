import { finding } from '../../diagnostics/finding.ts';
import { effective } from '../../model/member-of.ts';
import { settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

/** Roles that let somebody wrap and unwrap with a key. */
const readers = [
  'Key Vault Crypto Service Encryption User',
  'Key Vault Crypto User',
  'Key Vault Crypto Officer',
  'Key Vault Administrator',
];

/**
 * Unless encryption is on the service's side, the metadata is in a Cosmos DB account that the service makes, and Azure
 * Cosmos DB reads the key as itself. Nobody can have let it in to a vault that is made in the same deployment.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys#allow-azure-cosmos-db-to-access-the-key
 */
export function keyOfCosmos({ model, report }: RuleContext): void {
  const { encryption, settings } = model.workspace;
  if (encryption?.key.mode !== 'new' || isKnownAs(encryption.members.status, 'Disabled')) return;
  if (settingsOf(model.keyVault) === undefined) return;
  if (effective(settings, 'enableServiceSideCMKEncryption') !== undefined) return;
  const isLetIn = model.roleAssignments.some(
    ({ role, principal, target, opensKey }) =>
      opensKey !== true &&
      target.title === 'the key vault' &&
      principal.principalId === principal.seed &&
      readers.includes(role.name ?? ''),
  );
  if (isLetIn || (model.keyVault.mode === 'new' && model.keyVault.settings.accessPolicies.length > 0)) return;
  const message = 'Azure Cosmos DB, where the service keeps its metadata, must be able to read the key';
  const hint =
    'give the role `Key Vault Crypto Service Encryption User` on `keyVault` to the object id that `az ad sp show --id a232010e-820c-4083-83bb-3ace5fc29d0b --query id` tells, under `roleAssignments`; or set `enableServiceSideCMKEncryption: true`';
  report(finding('AML3089', { path: encryption.origin, message, hint }));
}
