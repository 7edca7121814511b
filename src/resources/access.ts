import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { literal } from '../model/expression.ts';
import type { RoleName } from '../model/role-definitions.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/role-assignment.ts';
import { builtInRole } from './built-in-role.ts';
import { datastoresUseIdentities } from './implied.ts';
import type { ModelWithoutRoles } from './model.ts';
import { reportClash } from './named-items.ts';
import type { RoleAssignment, RolePrincipal, RoleTarget } from './role-assignment.ts';
import { objectPrincipal } from './role-principals.ts';
import { associatedTarget, ownTarget } from './role-targets.ts';

const principalTypes = { users: 'User', groups: 'Group', servicePrincipals: 'ServicePrincipal' } as const;

/**
 * Roles of those who work in the studio. Where the datastores use identities, people reach the data as themselves: blobs
 * for data, files for notebooks and compute instances.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-assign-roles#default-roles
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-manage-registries
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-disable-local-auth-storage#scenarios-for-role-assignments
 */
export function accessFromSpec(
  access: Spec.Access | undefined,
  model: ModelWithoutRoles,
  path: SpecPath,
  reader: SpecReader,
): readonly RoleAssignment[] {
  const roles = rolesOf(model);
  return principalsFromSpec(access ?? {}, path, reader).flatMap(({ principal, origin }) =>
    roles.map(([name, target]) => {
      const description = literal(
        `${name} for those who work in ${model.mlRegistry ? 'the registry' : 'the workspace'}`,
      );
      return { role: builtInRole(name), principal, target, settings: { description }, needed: false, origin };
    }),
  );
}

function rolesOf(model: ModelWithoutRoles): ReadonlyArray<readonly [RoleName, RoleTarget]> {
  if (model.mlRegistry !== undefined) return [['AzureML Registry User', ownTarget(model)]];
  const account = associatedTarget(model, 'storageAccount');
  const own = ['AzureML Data Scientist', ownTarget(model)] as const;
  if (account === undefined || !datastoresUseIdentities(model)) return [own];
  return [own, ['Storage Blob Data Contributor', account], ['Storage File Data Privileged Contributor', account]];
}

interface PersonAt {
  readonly principal: RolePrincipal;
  readonly origin: SpecPath;
}

function principalsFromSpec(access: Spec.Access, path: SpecPath, reader: SpecReader): readonly PersonAt[] {
  const places = new Map<string, SpecPath>();
  return (['users', 'groups', 'servicePrincipals'] as const).flatMap((key) =>
    (access[key] ?? []).map((given, position) => {
      const origin = childPath(path, key, position);
      const id = reader.expression(given, origin, 'name');
      reportClash(id, origin, places, reader);
      return { principal: objectPrincipal(id, literal(principalTypes[key])), origin };
    }),
  );
}
