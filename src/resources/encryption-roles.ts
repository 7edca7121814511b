import { type Expression, isLiteral, literal, literalValue } from '../model/expression.ts';
import { equals } from '../model/expression-functions.ts';
import type { RoleName } from '../model/role-definitions.ts';
import { builtInRole } from './built-in-role.ts';
import { keyVaultIdOf } from './encryption-key.ts';
import { vaultUsesRoles } from './key-vault.ts';
import type { ModelWithoutRoles } from './model.ts';
import { placeWhere } from './resource-place.ts';
import type { RoleAssignment, RolePrincipal, RoleTarget } from './role-assignment.ts';
import { identityPrincipal, keyReader, primaryIdentity, workspacePrincipal } from './role-principals.ts';
import { associatedTarget, idTarget } from './role-targets.ts';

/**
 * Who reads the customer-managed key may do so on its vault; and on a vault that is not its own the identity of the
 * workspace is Contributor, as Microsoft's quickstart has it.
 * @see https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys#prerequisites
 * @see https://github.com/Azure/azure-quickstart-templates/tree/master/quickstarts/microsoft.machinelearningservices/machine-learning-dependencies-role-assignment
 */
export function encryptionRoles(model: ModelWithoutRoles): readonly RoleAssignment[] {
  const { workspace, keyVault } = model;
  const { encryption, assignRoles, existing } = workspace;
  if (encryption === undefined || existing || !assignRoles || isOff(encryption.members.status)) return [];
  const target = encryption.keyInOwnVault
    ? associatedTarget(model, 'keyVault')
    : whereOn(encryption.members.status, {
        ...idTarget(keyVaultIdOf(encryption, model), 'the vault of the key'),
        type: 'Microsoft.KeyVault/vaults',
        afterWorkspace: false,
      });
  const reader = keyReader(workspace);
  if (target === undefined || reader === undefined) return [];
  const origin = encryption.origin;
  const give = (name: RoleName, principal: RolePrincipal, on: RoleTarget): RoleAssignment => {
    const settings = { description: literal(`${name} for the identity that reads the key`) };
    return { role: builtInRole(name), principal, target: on, settings, needed: true, opensKey: true, origin };
  };
  const byRole = !encryption.keyInOwnVault || vaultUsesRoles(keyVault);
  return [
    ...(byRole ? [give('Key Vault Crypto Service Encryption User', identityPrincipal(reader), target)] : []),
    ...(encryption.keyInOwnVault || primaryIdentity(workspace) === undefined
      ? []
      : [give('Contributor', workspacePrincipal(model), target)]),
  ];
}

/** Where a parameter leaves encryption off there may be no key, nor the id of a vault to take apart. */
function whereOn(status: Expression | undefined, target: RoleTarget): RoleTarget {
  if (status === undefined || isLiteral(status)) return target;
  const condition = equals(status, 'Enabled');
  return { ...target, condition, place: placeWhere(condition, target.place) };
}

function isOff(status: Expression | undefined): boolean {
  return status !== undefined && literalValue(status) === 'Disabled';
}
