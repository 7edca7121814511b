import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { literalValue } from '../../model/expression.ts';
import { effective, itemsOf } from '../../model/member-of.ts';
import { possibleValues } from '../../model/template.ts';
import { settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe } from './values.ts';

/**
 * Whether the key can be where the spec says, and be what encryption needs.
 * @see https://learn.microsoft.com/azure/key-vault/keys/about-keys
 */
export function encryptionKey(context: RuleContext): void {
  const key = context.model.workspace.encryption?.key;
  if (key?.mode === 'existing' && key.vaultId === undefined) existingInNewVault(context);
  if (key?.mode !== 'new') return;
  newInOtherVault(context);
  inHardware(context);
  forWrapping(context);
}

/** A vault that the template makes is empty. */
function existingInNewVault({ model, report }: RuleContext): void {
  const { encryption } = model.workspace;
  if (encryption === undefined || model.keyVault.mode !== 'new') return;
  const message = 'the vault is made by this template and holds no key yet';
  const hint = 'say `customerManagedKey: new`, or name the vault of the key as its `keyVault`';
  report(finding('AML3086', { path: encryption.key.origin, message, hint }));
}

/** ARM makes a key as a part of a vault of the template. */
function newInOtherVault({ model, report }: RuleContext): void {
  const { encryption } = model.workspace;
  if (encryption === undefined || settingsOf(model.keyVault) !== undefined) return;
  const message = `a new key is made in a new vault, but the vault of the workspace ${model.keyVault.mode === 'none' ? 'is none' : 'exists'}`;
  const related = [{ path: model.keyVault.origin, message: 'the vault' }];
  const hint = 'say `keyVault: new`, or make the key first and name it under `existing`';
  report(finding('AML3086', { path: encryption.key.origin, message, hint, related }));
}

function inHardware({ model, parameters, report }: RuleContext): void {
  const key = model.workspace.encryption?.key;
  const vault = settingsOf(model.keyVault);
  if (key?.mode !== 'new' || vault === undefined) return;
  if (!canBe(effective(key.settings, 'kty'), 'RSA-HSM', parameters)) return;
  const skus = vault.settings.sku === undefined ? ['standard'] : possibleValues(vault.settings.sku, parameters);
  if (skus.every((sku) => sku === 'premium')) return;
  const message = 'a key of type RSA-HSM needs a premium vault';
  const hint = 'set `sku: premium` of `keyVault`, or take `kty: RSA`';
  report(finding('AML3086', { path: childPath(key.origin, 'kty'), message, hint }));
}

function forWrapping({ model, report }: RuleContext): void {
  const key = model.workspace.encryption?.key;
  if (key?.mode !== 'new' || key.settings.keyOps === undefined) return;
  const given = itemsOf(key.settings.keyOps)?.map(literalValue);
  const missing = ['wrapKey', 'unwrapKey'].filter((use) => given?.includes(use) === false);
  if (missing.length === 0 || given?.includes(undefined) === true) return;
  const message = `encryption needs a key for wrapKey and unwrapKey; ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing`;
  report(finding('AML3086', { path: childPath(key.origin, 'keyOps'), message, hint: 'leave `keyOps` out' }));
}
