import { isExpression, literal, literalValue } from '../model/expression.ts';
import { effective, memberOf } from '../model/member-of.ts';
import type { RoleName } from '../model/role-definitions.ts';
import { builtInRole } from './built-in-role.ts';
import type { ModelWithoutRoles } from './model.ts';
import { endpointCondition } from './private-endpoint.ts';
import type { RoleAssignment, RoleTarget } from './role-assignment.ts';
import { primaryIdentity, workspacePrincipal } from './role-principals.ts';
import { associatedTarget, idTarget } from './role-targets.ts';

/** Roles that private networks take, whichever identity the workspace has. */
export function networkRoles(model: ModelWithoutRoles): readonly RoleAssignment[] {
  const { workspace } = model;
  if (!workspace.assignRoles || workspace.existing || workspace.kind === 'Project') return [];
  return [...endpointReaders(model), ...(primaryIdentity(workspace) === undefined ? [] : approvers(model))];
}

/**
 * Behind private endpoints the studio previews data as the workspace, which has to see the endpoints of the storage account.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-enable-studio-virtual-network
 */
function endpointReaders(model: ModelWithoutRoles): readonly RoleAssignment[] {
  return model.privateEndpoints.items.flatMap((endpoint) => {
    const group = literalValue(endpoint.groupId);
    if (endpoint.target.key !== 'storageAccount' || (group !== 'blob' && group !== 'file')) return [];
    const target: RoleTarget = {
      id: endpoint.id,
      title: `the private endpoint for ${group} of the storage account`,
      place: endpoint.scope,
      condition: endpointCondition(endpoint),
      made: endpoint.id,
      afterWorkspace: true,
    };
    return [{ ...roleOn(target, 'Reader', model), needed: false, origin: endpoint.origin }];
  });
}

/**
 * The service asks for private endpoints from the managed network as the identity of the workspace, which has to approve
 * them on what they lead to. A system-assigned identity is given that right by the service.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-managed-network#approval-of-private-endpoints
 */
function approvers(model: ModelWithoutRoles): readonly RoleAssignment[] {
  const network = effective(model.workspace.settings, 'managedNetwork');
  const mode = memberOf(network, 'isolationMode');
  if (mode === undefined || literalValue(mode) === 'Disabled') return [];
  const own = (['storageAccount', 'keyVault', 'containerRegistry'] as const).flatMap(
    (key) => associatedTarget(model, key) ?? [],
  );
  const others = model.workspace.outboundRules.flatMap(({ type, destination }) => {
    const id = type === 'PrivateEndpoint' && !isExpression(destination) ? destination.serviceResourceId : undefined;
    // A word stands for one of those above.
    const isOwn = id !== undefined && !String(literalValue(id) ?? '/').startsWith('/');
    return id === undefined || isOwn ? [] : [idTarget(id, 'what an outbound rule leads to')];
  });
  return [...own, ...others].map((target) => roleOn(target, 'Azure AI Enterprise Network Connection Approver', model));
}

function roleOn(target: RoleTarget, name: RoleName, model: ModelWithoutRoles): RoleAssignment {
  const settings = { description: literal(`${name} for the identity of the workspace`) };
  const needed = !target.afterWorkspace;
  const origin = model.workspace.origin;
  return { role: builtInRole(name), principal: workspacePrincipal(model), target, settings, needed, origin };
}
