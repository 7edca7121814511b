import { apiVersions } from '../model/api-versions.ts';
import { associatedId, declared } from '../model/associated.ts';
import { call, type Expression, index, isLiteral, literal, literalValue, member, object } from '../model/expression.ts';
import { empty, iff, interpolate, nullValue, reference, resourceId } from '../model/expression-functions.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import type { EncryptedResource, Encryption } from './encryption.ts';
import { keyVaultKind } from './key-vault.ts';
import { policiesToWaitFor } from './key-vault-access-policies.ts';
import type { ModelWithoutRoles, WorkspaceModel } from './model.ts';
import { assignmentId } from './role-assignment.ts';
import { keyReader } from './role-principals.ts';
import { userAssignedMap } from './sub-resource-identity.ts';
import { unionOf } from './union.ts';
import { userAssignedIdentityApiVersion } from './user-assigned-identity.ts';

const keyType = 'Microsoft.KeyVault/vaults/keys';
const keyApiVersion = apiVersions[keyType];

type VaultModel = Pick<ModelWithoutRoles, 'keyVault'>;

/** Id of the vault that holds the key. */
export function keyVaultIdOf({ key }: Encryption, model: VaultModel): Expression {
  const other = key.mode === 'new' ? undefined : key.vaultId;
  return other ?? associatedId(model.keyVault) ?? literal('');
}

/** Id of the key; nothing for one known by its URI. */
function keyIdOf(encryption: Encryption, model: VaultModel): Expression | undefined {
  const { key, keyInOwnVault } = encryption;
  if (key.mode === 'uri') return undefined;
  const vault = keyInOwnVault ? declared(model.keyVault) : undefined;
  if (vault?.condition === undefined && vault !== undefined) return resourceId(keyType, vault.name, key.name);
  return interpolate([keyVaultIdOf(encryption, model), '/keys/', key.name]);
}

/** The URI with the version that the workspace begins with. */
export function keyUriWithVersion(encryption: Encryption, model: VaultModel): Expression {
  const { key } = encryption;
  const id = keyIdOf(encryption, model);
  if (key.mode === 'uri' || id === undefined) return key.mode === 'uri' ? key.uri : literal('');
  return pinned(encryption, id, member(reference(id, keyApiVersion), 'keyUriWithVersion'));
}

/** The URI with the version that the spec gives, or the other one; a parameter says with the empty text that it gives none. */
function pinned({ key }: Encryption, id: Expression, otherwise: Expression): Expression {
  const version = key.mode === 'existing' ? key.version : undefined;
  if (version === undefined || literalValue(version) === '') return otherwise;
  const uri = interpolate([member(reference(id, keyApiVersion), 'keyUri'), '/', version]);
  return isLiteral(version) ? uri : iff(empty(version), otherwise, uri);
}

/** The URI as those take it who follow the newest version by themselves. */
function keyUri(encryption: Encryption, model: VaultModel): Expression {
  const id = keyIdOf(encryption, model);
  if (id === undefined) return keyUriWithVersion(encryption, model);
  return pinned(encryption, id, member(reference(id, keyApiVersion), 'keyUri'));
}

/** What has to be there before something is encrypted with the key: the key, and the right to read it. */
export function keyDependencies(model: WorkspaceModel): readonly Expression[] {
  const { encryption } = model.workspace;
  if (encryption === undefined) return [];
  const reader = keyReader(model.workspace);
  const roles = model.roleAssignments.filter(({ opensKey }) => opensKey === true).map(assignmentId);
  const vault = declared(model.keyVault);
  const key = encryption.key.mode === 'new' && vault ? [resourceId(keyType, vault.name, encryption.key.name)] : [];
  const identity = reader?.declared === undefined ? [] : [reader.id];
  return [...key, ...identity, ...policiesToWaitFor(model), ...roles];
}

/** How an associated resource is encrypted with the key, where the spec asks for it. */
interface AppliedEncryption {
  readonly encryption: Expression;
  readonly identity: Expression;
  readonly dependsOn: readonly Expression[];
}

function appliedTo(
  resource: EncryptedResource,
  model: WorkspaceModel,
  print: (encryption: Encryption, identityId: Expression) => Expression,
): AppliedEncryption | undefined {
  const { encryption } = model.workspace;
  const reader = keyReader(model.workspace);
  if (encryption?.applyTo.includes(resource) !== true || reader === undefined) return undefined;
  const identity = object({ type: 'UserAssigned', userAssignedIdentities: userAssignedMap([reader.id]) });
  return { encryption: print(encryption, reader.id), identity, dependsOn: keyDependencies(model) };
}

/**
 * Without a version in it the account follows new versions of the key by itself.
 * @see https://learn.microsoft.com/azure/storage/common/customer-managed-keys-configure-new-account
 */
export function storageAccountEncryption(model: WorkspaceModel): AppliedEncryption | undefined {
  return appliedTo('storageAccount', model, (encryption, userAssignedIdentity) => {
    const keyvaultproperties = object(storageKey(encryption, model));
    const service = literal({ enabled: true });
    const services = object({ blob: service, file: service });
    const identity = object({ userAssignedIdentity });
    return object({ keySource: 'Microsoft.Keyvault', keyvaultproperties, identity, services });
  });
}

function storageKey(encryption: Encryption, model: WorkspaceModel): { readonly [key: string]: Expression } {
  const { key } = encryption;
  if (key.mode === 'uri') return keyParts(key.uri);
  const keyvaulturi = member(reference(keyVaultIdOf(encryption, model), apiVersions[keyVaultKind.type]), 'vaultUri');
  const version = key.mode === 'existing' ? key.version : undefined;
  if (version === undefined || literalValue(version) === '') return { keyname: key.name, keyvaulturi };
  const keyversion = isLiteral(version) ? version : iff(empty(version), nullValue, version);
  return { keyname: key.name, keyvaulturi, keyversion };
}

/** `https://<vault>/keys/<name>[/<version>]` taken apart; its version is left to the account. */
function keyParts(uri: Expression): { readonly [key: string]: Expression } {
  const text = literalValue(uri);
  const segment = (position: number): Expression =>
    typeof text === 'string' ? literal(text.split('/').at(position) ?? '') : index(call('split', uri, '/'), position);
  return { keyname: segment(4), keyvaulturi: interpolate(['https://', segment(2)]) };
}

/** @see https://learn.microsoft.com/azure/container-registry/tutorial-enable-customer-managed-keys */
export function containerRegistryEncryption(model: WorkspaceModel): AppliedEncryption | undefined {
  return appliedTo('containerRegistry', model, (encryption, identityId) => {
    const identity = member(reference(identityId, userAssignedIdentityApiVersion), 'clientId');
    const keyVaultProperties = object({ identity, keyIdentifier: keyUri(encryption, model) });
    return object({ status: 'enabled', keyVaultProperties });
  });
}

/**
 * The customer-managed key, in the vault of the workspace. ARM makes a key and never changes one.
 * @see https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/keys
 */
export const keyVaultKeyModule: ResourceModule = {
  type: keyType,
  apiVersion: keyApiVersion,
  partial: 'key-vault-key',
  declare(model) {
    const vault = declared(model.keyVault);
    const key = model.workspace.encryption?.key;
    if (vault === undefined || key?.mode !== 'new') return [];
    const { settings, origin } = key;
    const name = interpolate([vault.name, '/', key.name]);
    const view = {
      ...resourceView(this.type, this.apiVersion, { ...vault, name }, [resourceId(keyVaultKind.type, vault.name)]),
      ...pick(settings, ['rotationPolicy']),
      attributes: { ...pick(settings.attributes, ['enabled', 'exp', 'exportable', 'nbf']) },
      keyOps: settings.keyOps ?? literal(['wrapKey', 'unwrapKey']),
      keySize: settings.keySize ?? literal(3072),
      kty: settings.kty ?? literal('RSA'),
      tags: unionOf(model.tags, settings.tags),
    };
    const description = 'URI of the customer-managed key, with its version.';
    const value = member(reference(resourceId(keyType, vault.name, key.name), keyApiVersion), 'keyUriWithVersion');
    return [
      {
        partial: this.partial,
        view,
        properties: settings.properties,
        origin,
        title: 'customer-managed key',
        outputs: [{ name: 'keyUri', type: 'string', value, condition: vault.condition, description }],
        immutable: ['All of it: where the key is there already, a deployment leaves it as it is.'],
      },
    ];
  },
};
