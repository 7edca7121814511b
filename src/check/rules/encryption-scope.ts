import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { effective, memberOf } from '../../model/member-of.ts';
import { possibleValues } from '../../model/template.ts';
import { settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe, isKnownAs } from './values.ts';

/** What is encrypted with the key of the workspace, and where. */
export function encryptionScope(context: RuleContext): void {
  const { model } = context;
  model.workspace.encryption?.applyTo.forEach((_, position) => {
    applied(position, context);
  });
  serviceSide(context);
}

/**
 * An associated resource reads the key as a user-assigned identity: its own one would not be there in time.
 * @see https://learn.microsoft.com/azure/storage/common/customer-managed-keys-configure-new-account
 * @see https://learn.microsoft.com/azure/container-registry/tutorial-enable-customer-managed-keys
 */
function applied(position: number, context: RuleContext): void {
  const { model, report } = context;
  const { encryption, identityType, primaryUserAssignedIdentity } = model.workspace;
  const key = encryption?.applyTo[position];
  if (encryption === undefined || key === undefined) return;
  const path = childPath(encryption.origin, 'applyTo', position);
  const refuse = (message: string, hint: string): void => report(finding('AML3087', { path, message, hint }));
  const found = key === 'storageAccount' ? settingsOf(model.storageAccount) : settingsOf(model.containerRegistry);
  if (found === undefined) {
    refuse(`the ${key} is not made by this template`, 'leave it out: what exists is left as it is');
    return;
  }
  if (encryption.identityId === undefined && identityType !== 'UserAssigned' && !primaryUserAssignedIdentity) {
    const hint = 'name one under `encryption.identity`, e.g. of the section `userAssignedIdentities`';
    refuse(`the ${key} needs a user-assigned identity to read the key`, hint);
  }
  if (key === 'containerRegistry') premium(path, context);
  for (const word of ['encryption', 'identity'] as const) {
    if (effective(found.settings, word) === undefined) continue;
    const related = [{ path: settingPath(found, word), message: `its own ${word}` }];
    const message = `the ${key} has its own ${word} besides`;
    report(finding('AML3087', { path, message, hint: 'say it in one place', related }));
  }
}

/** @see https://learn.microsoft.com/azure/container-registry/container-registry-skus */
function premium(path: SpecPath, { model, parameters, report }: RuleContext): void {
  const registry = settingsOf(model.containerRegistry);
  if (registry === undefined) return;
  const { sku } = registry.settings;
  const skus = sku === undefined ? ['Standard'] : possibleValues(sku, parameters);
  const lesser = skus.find((one) => one !== 'Premium');
  if (lesser === undefined) return;
  const message = `encryption with an own key needs a registry of SKU Premium; this one can be ${String(lesser)}`;
  report(finding('AML3011', { path, message, hint: 'set `sku: Premium` of `containerRegistry`' }));
}

/**
 * Service-side encryption keeps the data with Microsoft, encrypted with the key.
 * @see https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys#preview-service-side-encryption-of-metadata
 */
function serviceSide({ model, parameters, report }: RuleContext): void {
  const { workspace } = model;
  const { settings, encryption, origin } = workspace;
  if (!canBe(effective(settings, 'enableServiceSideCMKEncryption'), true, parameters)) return;
  const path = settingPath({ settings, origin }, 'enableServiceSideCMKEncryption');
  if (encryption === undefined) {
    if (memberOf(settings.properties, 'encryption') !== undefined) return;
    const message = 'there is no key to encrypt with: it does nothing';
    const hint = 'add `encryption: {customerManagedKey: new}`';
    report(finding('AML3088', { severity: 'warning', path, message, hint }));
    return;
  }
  for (const own of ['cosmosDbResourceId', 'searchAccountResourceId', 'storageAccountResourceId'] as const) {
    if (encryption.members[own] === undefined) continue;
    const message = `"${own}" is for data in your subscription; service-side encryption keeps none there`;
    const related = [{ path, message: 'service-side' }];
    const at = childPath(encryption.origin, own);
    report(finding('AML3088', { severity: 'warning', path: at, message, related }));
  }
  const vault = encryption.keyInOwnVault ? settingsOf(model.keyVault) : undefined;
  if (vault === undefined || !isKnownAs(effective(vault.settings, 'publicNetworkAccess'), 'Disabled')) return;
  const message = 'service-side encryption does not reach a vault without public network access';
  const related = [{ path: settingPath(vault, 'publicNetworkAccess'), message: 'the vault' }];
  report(finding('AML3088', { path, message, related }));
}
