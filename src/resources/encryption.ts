import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { type Expression, literal } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/encryption.ts';
import { existingId } from './existing-id.ts';
import type { IdentityNames } from './identity-names.ts';
import { keyVaultKind } from './key-vault.ts';
import { identityIdFromSpec } from './sub-resource-identity.ts';

/** Associated resources that can be encrypted with the key of the workspace. */
export type EncryptedResource = 'storageAccount' | 'containerRegistry';

type PlainMembers = Pick<
  Spec.Encryption,
  'status' | 'cosmosDbResourceId' | 'searchAccountResourceId' | 'storageAccountResourceId'
>;

/** The ways to say which key. */
interface KeyMembers {
  readonly customerManagedKey: unknown;
  readonly keyVaultProperties: unknown;
}

/** Encryption with a customer-managed key. */
export interface Encryption {
  readonly members: Members<PlainMembers>;
  readonly key: EncryptionKey;
  /** Whether the key is in the vault of the workspace. */
  readonly keyInOwnVault: boolean;
  /** Id of the identity that reads the key, if the spec names one. */
  readonly identityId: Expression | undefined;
  readonly applyTo: readonly EncryptedResource[];
  readonly origin: SpecPath;
}

/** The key: made by the template, found by it, or known by its URI. */
type EncryptionKey =
  | { readonly mode: 'new'; readonly name: Expression; readonly settings: KeySettings; readonly origin: SpecPath }
  | {
      readonly mode: 'existing';
      readonly name: Expression;
      readonly version: Expression | undefined;
      /** Id of its vault, if that is another than the workspace's. */
      readonly vaultId: Expression | undefined;
      readonly origin: SpecPath;
    }
  | {
      readonly mode: 'uri';
      readonly uri: Expression;
      readonly vaultId: Expression | undefined;
      readonly identityClientId: Expression | undefined;
      readonly origin: SpecPath;
    };

interface KeySettings extends Members<Omit<Spec.KeySettings, 'name' | 'attributes' | 'rotationPolicy'>> {
  readonly attributes: Members<NonNullable<Spec.KeySettings['attributes']>>;
  readonly rotationPolicy: Expression | undefined;
}

export function encryptionFromSpec(
  spec: Spec.Encryption,
  names: IdentityNames,
  path: SpecPath,
  reader: SpecReader,
): Encryption {
  const { identity, applyTo, ...others } = spec;
  const { customerManagedKey: _key, keyVaultProperties: _uri, ...plain }: PlainMembers & Partial<KeyMembers> = others;
  const key = keyFromSpec(spec, path, reader);
  const given = identity?.userAssignedIdentity;
  const identityPath = childPath(path, 'identity', 'userAssignedIdentity');
  return {
    members: reader.members<PlainMembers>(plain, path),
    key,
    keyInOwnVault: key.mode === 'new' || key.vaultId === undefined,
    identityId: given === undefined ? undefined : identityIdFromSpec(given, names, identityPath, reader),
    applyTo: applyTo ?? [],
    origin: path,
  };
}

function keyFromSpec(spec: Spec.Encryption, path: SpecPath, reader: SpecReader): EncryptionKey {
  if (!('customerManagedKey' in spec)) return keyByUri(spec, childPath(path, 'keyVaultProperties'), reader);
  const origin = childPath(path, 'customerManagedKey');
  if (spec.keyVaultProperties !== undefined) {
    const message = 'there are two keys: `customerManagedKey` and `keyVaultProperties`';
    const related = [{ path: origin, message: 'the other' }];
    const at = childPath(path, 'keyVaultProperties');
    reader.report(finding('AML3018', { path: at, message, hint: 'leave one of them out', related }));
  }
  const key = spec.customerManagedKey;
  if (key === 'new') return newKey({}, origin, reader);
  return 'new' in key
    ? newKey(key.new, childPath(origin, 'new'), reader)
    : existingKey(key.existing, childPath(origin, 'existing'), reader);
}

function keyByUri(
  { keyVaultProperties }: Exclude<Spec.Encryption, { customerManagedKey: unknown }>,
  origin: SpecPath,
  reader: SpecReader,
): EncryptionKey {
  const { keyIdentifier = literal(''), keyVaultArmId, identityClientId } = reader.members(keyVaultProperties, origin);
  return { mode: 'uri', uri: keyIdentifier, vaultId: keyVaultArmId, identityClientId, origin };
}

function newKey(spec: Spec.KeySettings, origin: SpecPath, reader: SpecReader): EncryptionKey {
  const { name, attributes, rotationPolicy, ...plain } = spec;
  return {
    mode: 'new',
    name: name === undefined ? literal('cmk-workspace') : reader.expression(name, childPath(origin, 'name'), 'name'),
    settings: {
      ...reader.members(plain, origin),
      attributes: reader.members(attributes, childPath(origin, 'attributes')),
      rotationPolicy: rotationPolicy && reader.expression(rotationPolicy, childPath(origin, 'rotationPolicy')),
    },
    origin,
  };
}

function existingKey(spec: Spec.ExistingKey, origin: SpecPath, reader: SpecReader): EncryptionKey {
  const { name, version, keyVault } = spec;
  return {
    mode: 'existing',
    name: reader.expression(name, childPath(origin, 'name'), 'name'),
    version: version === undefined ? undefined : reader.expression(version, childPath(origin, 'version')),
    vaultId:
      keyVault === undefined ? undefined : existingId(keyVaultKind, keyVault, childPath(origin, 'keyVault'), reader),
    origin,
  };
}
