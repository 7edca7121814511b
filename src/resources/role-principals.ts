import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal, member } from '../model/expression.ts';
import { reference, resourceId } from '../model/expression-functions.ts';
import { printExpression } from '../model/expression-printer.ts';
import type { WorkspaceModel } from './model.ts';
import type { RolePrincipal } from './role-assignment.ts';
import { principalIdOf, type UserAssignedIdentity } from './user-assigned-identity.ts';
import type { Workspace } from './workspace.ts';
import { mlRegistryType, workspaceApiVersion, workspaceResourceId } from './workspace-id.ts';

/** Managed identities are service principals. */
const servicePrincipal = literal('ServicePrincipal');

export function identityPrincipal({ id, declared }: Pick<UserAssignedIdentity, 'id' | 'declared'>): RolePrincipal {
  return {
    principalId: principalIdOf(id),
    seed: id,
    type: servicePrincipal,
    made: declared && id,
    afterWorkspace: false,
  };
}

/** Whoever has the object id. */
export function objectPrincipal(id: Expression, type: Expression | undefined): RolePrincipal {
  return { principalId: id, seed: id, type, made: undefined, afterWorkspace: false };
}

/** The identity that the service acts as: a user-assigned one, or the workspace's own. */
export function workspacePrincipal(model: Pick<WorkspaceModel, 'name' | 'workspace'>): RolePrincipal {
  const identity = primaryIdentity(model.workspace);
  if (identity !== undefined) return identityPrincipal(identity);
  const id = workspaceResourceId(model);
  const { apiVersion = workspaceApiVersion, existing } = model.workspace;
  const principalId = member(reference(id, apiVersion, 'Full'), 'identity', 'principalId');
  return { principalId, seed: id, type: servicePrincipal, made: existing ? undefined : id, afterWorkspace: true };
}

/** The system-assigned identity of a registry. */
export function registryPrincipal({ name }: Pick<WorkspaceModel, 'name'>): RolePrincipal {
  const id = resourceId(mlRegistryType, name);
  const principalId = member(reference(id, apiVersions[mlRegistryType], 'Full'), 'identity', 'principalId');
  return { principalId, seed: id, type: servicePrincipal, made: id, afterWorkspace: true };
}

/**
 * The user-assigned identity that stands for the workspace; nothing where its system-assigned one does, as it does beside
 * others unless the spec names one of those.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication#workspace-identity-types
 */
export function primaryIdentity({
  identityType,
  primaryUserAssignedIdentity,
  userAssignedIdentities,
}: Pick<Workspace, 'identityType' | 'primaryUserAssignedIdentity' | 'userAssignedIdentities'>):
  | Pick<UserAssignedIdentity, 'id' | 'declared'>
  | undefined {
  if (primaryUserAssignedIdentity === undefined) {
    return identityType === 'UserAssigned' ? userAssignedIdentities[0] : undefined;
  }
  return known(primaryUserAssignedIdentity, userAssignedIdentities);
}

/** The user-assigned identity that reads the customer-managed key: the one that the spec names, else that of the workspace. */
export function keyReader(workspace: Workspace): Pick<UserAssignedIdentity, 'id' | 'declared'> | undefined {
  const { encryption, identityNames } = workspace;
  if (encryption?.identityId === undefined) return primaryIdentity(workspace);
  return known(encryption.identityId, [...identityNames.values(), ...workspace.userAssignedIdentities]);
}

function known(
  id: Expression,
  identities: readonly UserAssignedIdentity[],
): Pick<UserAssignedIdentity, 'id' | 'declared'> {
  const printed = (expression: Expression): string => String(printExpression(expression)).toLowerCase();
  const wanted = printed(id);
  return identities.find((identity) => printed(identity.id) === wanted) ?? { id };
}
