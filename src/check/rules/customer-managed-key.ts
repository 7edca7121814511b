import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { statedFacts } from '../../model/associated.ts';
import { existingPath } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

/** The vault of a customer-managed key must have purge protection. A new vault gets it; of others the spec may tell. */
export function customerManagedKey({ model, report }: RuleContext): void {
  const { encryption } = model.workspace;
  if (encryption === undefined || isKnownAs(encryption.members.status, 'Disabled')) return;
  const keyPath = childPath(encryption.origin, 'keyVaultProperties');
  if (encryption.keyVaultProperties.keyIdentifier === undefined) {
    report(finding('AML1104', { path: keyPath, message: 'the key "keyIdentifier" is missing' }));
  }
  if (!encryption.keyInOwnVault) {
    const message = 'the vault of the key must have soft delete and purge protection, which cannot be checked here';
    const path = childPath(keyPath, 'keyVaultArmId');
    report(finding('AML3010', { severity: 'warning', path, message }));
    return;
  }
  const stated = statedFacts(model.keyVault);
  if (stated === undefined) return;
  if (isKnownAs(stated.enablePurgeProtection, true)) return;
  const denied = isKnownAs(stated.enablePurgeProtection, false);
  const path = denied ? childPath(existingPath(model.keyVault), 'enablePurgeProtection') : existingPath(model.keyVault);
  const message = `the vault holds the customer-managed key and ${denied ? 'must have' : 'may lack'} purge protection`;
  const hint =
    'run `az keyvault update --name <vault> --enable-purge-protection true`, then say `enablePurgeProtection: true` under `existing`';
  report(finding('AML3010', { severity: denied ? 'error' : 'warning', path, message, hint }));
}
