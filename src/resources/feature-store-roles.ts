import { literal } from '../model/expression.ts';
import type { RoleName } from '../model/role-definitions.ts';
import { builtInRole } from './built-in-role.ts';
import { materializationIdentity } from './feature-store.ts';
import type { ModelWithoutRoles } from './model.ts';
import type { RoleAssignment, RoleTarget } from './role-assignment.ts';
import { identityPrincipal } from './role-principals.ts';
import { idTarget, workspaceTarget } from './role-targets.ts';

/** What writes to a store of each kind may do there. */
const storeRoles = {
  offlineStore: 'Storage Blob Data Contributor',
  onlineStore: 'Contributor',
} as const satisfies Record<string, RoleName>;

/**
 * The roles of the identity that materializes features: on the feature store and on its stores, as `az ml feature-store
 * create` gives them. What it reads from, the spec has to say.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-setup-access-control-feature-store#permissions-required-for-the-feature-store-materialization-managed-identity-role
 */
export function featureStoreRoles(model: ModelWithoutRoles): readonly RoleAssignment[] {
  const { featureStore, workspace } = model;
  const identity = materializationIdentity(model);
  if (featureStore === undefined || identity === undefined || workspace.existing || !workspace.assignRoles) return [];
  const principal = identityPrincipal(identity);
  const give = (name: RoleName, target: RoleTarget): RoleAssignment => {
    const settings = { description: literal(`${name} for the identity that materializes features`) };
    return { role: builtInRole(name), principal, target, settings, needed: false, origin: featureStore.origin };
  };
  return [
    give('AzureML Data Scientist', workspaceTarget(model)),
    ...featureStore.stores.map(({ kind, target }) => give(storeRoles[kind.key], idTarget(target, `the ${kind.what}`))),
  ];
}
