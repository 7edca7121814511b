import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { statedFacts } from '../../model/associated.ts';
import { type Expression, literalText } from '../../model/expression.ts';
import { printExpression } from '../../model/expression-printer.ts';
import { memberOf } from '../../model/member-of.ts';
import { parseResourceId } from '../../model/resource-id.ts';
import { existingPath } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

/** Encryption with a customer-managed key: what the vault must be, and what must be there before the workspace. */
export function customerManagedKey(context: RuleContext): void {
  const { model, report } = context;
  const { encryption, settings, origin } = model.workspace;
  if (encryption === undefined) {
    const inProperties = memberOf(settings.properties, 'encryption');
    if (inProperties === undefined || isKnownAs(memberOf(inProperties, 'status'), 'Disabled')) return;
    report(
      finding('AML3010', {
        severity: 'warning',
        path: childPath(origin, 'properties', 'encryption'),
        message: unchecked,
      }),
    );
    return;
  }
  if (isKnownAs(encryption.members.status, 'Disabled')) return;
  if (encryption.keyInOwnVault) ownVault(context);
  else otherVault(context);
  keyIdentity(context);
}

const unchecked = 'the vault of the key must have soft delete and purge protection, which cannot be checked here';

/** The key is in another vault than the workspace's. */
function otherVault({ model, report }: RuleContext): void {
  const key = model.workspace.encryption?.key;
  if (key === undefined || key.mode === 'new') return;
  const keyPath = key.origin;
  const path = childPath(keyPath, key.mode === 'uri' ? 'keyVaultArmId' : 'keyVault');
  report(finding('AML3010', { severity: 'warning', path, message: unchecked }));
  if (key.mode !== 'uri') return;
  const vault = parseResourceId(literalText(key.vaultId) ?? '')?.names.at(-1);
  const host = /^https:\/\/([^./]+)\./i.exec(literalText(key.uri) ?? '')?.[1];
  if (vault === undefined || host === undefined || vault.toLowerCase() === host.toLowerCase()) return;
  const message = `the key is in the vault "${host}", but keyVaultArmId names "${vault}"`;
  const related = [{ path: childPath(keyPath, 'keyVaultArmId'), message: 'the vault' }];
  report(finding('AML3018', { path: childPath(keyPath, 'keyIdentifier'), message, related }));
}

/** The key is in the vault of the workspace. */
function ownVault({ model, report }: RuleContext): void {
  const { keyVault, workspace } = model;
  const key = workspace.encryption?.key;
  if (key?.mode === 'uri' && (keyVault.mode === 'new' || keyVault.mode === 'choice')) {
    const message =
      'the key must be there before the workspace is made, but its vault may be made in the same deployment';
    const hint =
      'say `customerManagedKey: new` to have it made, or make vault and key first and take the vault as `existing`';
    const path = workspace.encryption?.origin ?? workspace.origin;
    report(finding('AML3010', { severity: 'warning', path, message, hint }));
  }
  const stated = statedFacts(keyVault);
  if (stated === undefined || isKnownAs(stated.enablePurgeProtection, true)) return;
  const denied = isKnownAs(stated.enablePurgeProtection, false);
  const path = denied ? childPath(existingPath(keyVault), 'enablePurgeProtection') : existingPath(keyVault);
  const message = `the vault holds the customer-managed key and ${denied ? 'must have' : 'may lack'} purge protection`;
  const hint =
    'run `az keyvault update --name <vault> --enable-purge-protection true`, then say `enablePurgeProtection: true` under `existing`';
  report(finding('AML3010', { severity: denied ? 'error' : 'warning', path, message, hint }));
}

/** The identity that reads the key must be one of the workspace's. */
function keyIdentity({ model, report }: RuleContext): void {
  const { encryption, identityNames, userAssignedIdentities } = model.workspace;
  const identity = encryption?.identityId;
  if (encryption === undefined || identity === undefined) return;
  const printed = (expression: Expression): string => String(printExpression(expression)).toLowerCase();
  const known = userAssignedIdentities.map(({ id }) => printed(id));
  // Identities of the spec have names of their own; what only the deployment knows may be any of them.
  const isNamed = [...identityNames.values()].some(({ id }) => printed(id) === printed(identity));
  const comparable = isNamed || (literalText(identity) !== undefined && known.every((id) => !id.startsWith('[')));
  if (known.includes(printed(identity)) || (!comparable && known.length > 0)) return;
  const message = 'the identity that reads the key must be one of the userAssignedIdentities of the workspace';
  const path = childPath(encryption.origin, 'identity', 'userAssignedIdentity');
  report(finding('AML3012', { path, message, hint: 'add it under `workspace.identity`' }));
}
