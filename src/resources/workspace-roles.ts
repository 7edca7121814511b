import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { childPath } from '../diagnostics/diagnostic.ts';
import { literal } from '../model/expression.ts';
import type { RoleName } from '../model/role-definitions.ts';
import { builtInRole } from './built-in-role.ts';
import { datastoresUseIdentities } from './implied.ts';
import { vaultUsesRoles } from './key-vault.ts';
import type { ModelWithoutRoles } from './model.ts';
import type { RoleAssignment, RolePrincipal, RoleTarget } from './role-assignment.ts';
import { primaryIdentity, workspacePrincipal } from './role-principals.ts';
import { type AssociatedKey, associatedTarget, workspaceTarget } from './role-targets.ts';

/**
 * The roles that the identity of the workspace needs, resource by resource, where it is a user-assigned one. The service
 * gives a system-assigned identity its roles by itself: given here too, Azure would refuse them as there already.
 * The set is that of the page below; where the datastores use identities, files need a data role as blobs do.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication#workspace
 */
export function workspaceRoles(model: ModelWithoutRoles): readonly RoleAssignment[] {
  const { workspace } = model;
  if (!workspace.assignRoles || workspace.existing || primaryIdentity(workspace) === undefined) return [];
  return rolesOfWorkspace(model);
}

/** The roles that the identity of the workspace has, whoever gives them. */
export function rolesOfWorkspace(model: ModelWithoutRoles): readonly RoleAssignment[] {
  const principal = workspacePrincipal(model);
  const origin = childPath(model.workspace.origin, 'identity');
  const given = rolesByResource(model).flatMap(([key, names]) => {
    const target = associatedTarget(model, key);
    return target === undefined ? [] : names.map((name) => roleOn(target, name, principal, origin));
  });
  // On the workspace itself a role can only be given once it is there.
  return [...given, { ...roleOn(workspaceTarget(model), 'Contributor', principal, origin), needed: false }];
}

function rolesByResource(model: ModelWithoutRoles): ReadonlyArray<readonly [AssociatedKey, readonly RoleName[]]> {
  const files = datastoresUseIdentities(model) ? (['Storage File Data Privileged Contributor'] as const) : [];
  const secrets = vaultUsesRoles(model.keyVault) ? (['Key Vault Administrator'] as const) : [];
  return [
    ['storageAccount', ['Contributor', 'Storage Blob Data Contributor', ...files]],
    ['keyVault', ['Contributor', ...secrets]],
    ['applicationInsights', ['Contributor']],
    ['containerRegistry', ['Contributor']],
  ];
}

function roleOn(target: RoleTarget, name: RoleName, principal: RolePrincipal, origin: SpecPath): RoleAssignment {
  const description = literal(`${name} for the identity of the workspace`);
  return { role: builtInRole(name), principal, target, settings: { description }, needed: true, origin };
}
