import { childPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { declared } from '../model/associated.ts';
import { array, type Expression, literal, object } from '../model/expression.ts';
import { interpolate, resourceId } from '../model/expression-functions.ts';
import { type ResourceModule, resourceView } from './declaration.ts';
import { deploymentTenant, keyVaultKind, vaultUsesRoles } from './key-vault.ts';
import type { ModelWithoutRoles } from './model.ts';
import type { RolePrincipal } from './role-assignment.ts';
import { identityPrincipal, keyReader, primaryIdentity, workspacePrincipal } from './role-principals.ts';

const accessPoliciesType = 'Microsoft.KeyVault/vaults/accessPolicies';

/** Who needs a policy where no role can be given, and what for. */
interface NeededPolicy {
  readonly principal: RolePrincipal;
  readonly permissions: { readonly [kind: string]: readonly string[] };
}

/**
 * What the identity of a workspace may do with its secrets: all but purge.
 * @see https://github.com/Azure/azure-quickstart-templates/tree/master/quickstarts/microsoft.machinelearningservices/machine-learning-dependencies-role-assignment
 */
const secrets = ['get', 'list', 'set', 'delete', 'recover', 'backup', 'restore'];

/** What reading a key takes. @see https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys#prerequisites */
const keys = ['get', 'unwrapKey', 'wrapKey'];

/** Policies in the place of the roles that a vault without roles cannot have. */
function neededPolicies(model: ModelWithoutRoles): readonly NeededPolicy[] {
  const { keyVault, workspace } = model;
  if (vaultUsesRoles(keyVault) || !workspace.assignRoles) return [];
  const reader = workspace.encryption?.keyInOwnVault === true ? keyReader(workspace) : undefined;
  const primary = primaryIdentity(workspace);
  // Azure takes one policy for one principal.
  const isSame = reader !== undefined && reader.id === primary?.id;
  const own = isSame ? { keys, secrets } : { secrets };
  return [
    ...(primary ? [{ principal: workspacePrincipal(model), permissions: own }] : []),
    ...(reader && !isSame ? [{ principal: identityPrincipal(reader), permissions: { keys } }] : []),
  ];
}

/** What the workspace waits for: its identity has to be let in before. */
export function policiesToWaitFor(model: ModelWithoutRoles): readonly Expression[] {
  const vault = declared(model.keyVault);
  if (vault === undefined || neededPolicies(model).length === 0) return [];
  return [resourceId(accessPoliciesType, vault.name, 'add')];
}

function printPolicy({ principal, permissions }: NeededPolicy): Expression {
  return object({ objectId: principal.principalId, permissions: literal(permissions), tenantId: deploymentTenant });
}

/**
 * The access policies of the spec, and those of identities that have to be let in, added to whatever the vault has.
 * @see https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/accesspolicies
 */
export const keyVaultAccessPoliciesModule: ResourceModule = {
  type: accessPoliciesType,
  apiVersion: apiVersions[accessPoliciesType],
  partial: 'key-vault-access-policies',
  declare(model) {
    const vault = declared(model.keyVault);
    if (vault === undefined) return [];
    const needed = neededPolicies(model);
    const policies = [...vault.settings.accessPolicies, ...needed.map(printPolicy)];
    if (policies.length === 0) return [];
    const name = interpolate([vault.name, '/add']);
    const dependsOn = [
      resourceId(keyVaultKind.type, vault.name),
      ...needed.flatMap(({ principal }) => principal.made ?? []),
    ];
    const view = {
      ...resourceView(this.type, this.apiVersion, { ...vault, name }, dependsOn),
      accessPolicies: array(policies),
    };
    const origin =
      vault.settings.accessPolicies.length > 0 ? childPath(vault.origin, 'accessPolicies') : model.workspace.origin;
    return [{ partial: this.partial, view, origin, title: 'access policies', outputs: [] }];
  },
};
