import { childPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { declared } from '../model/associated.ts';
import { idKey } from '../model/declared-ids.ts';
import { distinct } from '../model/distinct.ts';
import { array, call, type Expression, literal, literalText, member, object } from '../model/expression.ts';
import { and, concat, iff, interpolate, or, resourceId, resourceIdIn, split } from '../model/expression-functions.ts';
import { parseResourceId } from '../model/resource-id.ts';
import type { AccessPolicy } from './access-policy.ts';
import { type Declaration, type ResourceModule, resourceView } from './declaration.ts';
import { deploymentTenant, keyVaultKind, vaultUsesRoles } from './key-vault.ts';
import type { WorkspaceModel } from './model.ts';
import { placeOfId } from './resource-place.ts';
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
function neededPolicies(model: WorkspaceModel): readonly NeededPolicy[] {
  const { keyVault, workspace } = model;
  if (keyVault.mode === 'none') return [];
  if (vaultUsesRoles(keyVault) || !workspace.assignRoles) return [];
  const reader = workspace.encryption?.keyInOwnVault === true ? keyReader(workspace) : undefined;
  const primary = primaryIdentity(workspace);
  // Azure takes one policy for one principal.
  const isSame = reader !== undefined && reader.id === primary?.id;
  const own = isSame ? { keys, secrets } : { secrets };
  const spelled = new Set(
    model.accessPolicies.map(({ vault, principal }) => `${idKey(vault.id)} ${idKey(principal.seed)}`),
  );
  return [
    ...(primary ? [{ principal: workspacePrincipal(model), permissions: own }] : []),
    ...(reader && !isSame ? [{ principal: identityPrincipal(reader), permissions: { keys } }] : []),
  ].filter(({ principal }) => !spelled.has(`${idKey(keyVault.id)} ${idKey(principal.seed)}`));
}

/** Those of an existing vault that is known to have policies. */
function neededElsewhere(model: WorkspaceModel): readonly AccessPolicy[] {
  const { keyVault, workspace } = model;
  if (keyVault.mode !== 'existing') return [];
  const { id } = keyVault;
  const place = placeOfId(id);
  const vault = { id, title: 'the key vault', place, condition: undefined, made: undefined, afterWorkspace: false };
  return neededPolicies(model).map((policy) => ({
    vault,
    vaultName: vaultNameOf(id),
    principal: policy.principal,
    printed: printPolicy(policy),
    origin: workspace.origin,
  }));
}

/** Those of the section that are given on the spec's own new vault. */
function ownPolicies({ accessPolicies, keyVault }: WorkspaceModel): readonly AccessPolicy[] {
  if (keyVault.mode !== 'new') return [];
  const own = idKey(keyVault.id);
  return accessPolicies.filter(({ vault }) => idKey(vault.id) === own);
}

/** What the workspace waits for: its identities have to be let in before. */
export function policiesToWaitFor(model: WorkspaceModel): readonly Expression[] {
  const vault = declared(model.keyVault);
  const own = vault === undefined || !hasOwnAdd(model) ? [] : [resourceId(accessPoliciesType, vault.name, 'add')];
  const others = otherVaults(model).flatMap((policies) => (policies.some(isLate) ? [] : policies.slice(0, 1)));
  return [
    ...own,
    ...others.map(({ vault, vaultName }) => resourceIdIn(vault.place ?? {}, accessPoliciesType, vaultName, 'add')),
  ];
}

/** Whether it is of an identity that comes with the workspace. */
function isLate({ principal }: AccessPolicy): boolean {
  return principal.afterWorkspace;
}

/** Whether something that the workspace needs is added to the spec's own vault before. */
function hasOwnAdd(model: WorkspaceModel): boolean {
  return neededPolicies(model).length > 0 || !ownPolicies(model).every(isLate);
}

/**
 * The policies of each vault that is not the spec's own new one. ARM knows one resource `add` of a vault: with an identity
 * that comes with the workspace all of them come after it.
 */
function otherVaults(model: WorkspaceModel): ReadonlyArray<readonly AccessPolicy[]> {
  const own = new Set(ownPolicies(model));
  const byVault = new Map<string, AccessPolicy[]>();
  for (const policy of [...neededElsewhere(model), ...model.accessPolicies.filter((one) => !own.has(one))]) {
    const key = idKey(policy.vault.id);
    byVault.set(key, [...(byVault.get(key) ?? []), policy]);
  }
  return [...byVault.values()];
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
    const own = declareOwn(model, this);
    return [
      ...own,
      ...declareLate(ownPolicies(model).filter(isLate), own.length > 0, this),
      ...otherVaults(model).flatMap((policies) => declareAdded(policies, this)),
    ];
  },
};

/** What the spec's own vault gets before the workspace is there. */
function declareOwn(model: WorkspaceModel, module: ResourceModule): readonly Declaration[] {
  const vault = declared(model.keyVault);
  if (vault === undefined) return [];
  const needed = neededPolicies(model);
  const section = ownPolicies(model).filter((policy) => !isLate(policy));
  const always = [...vault.settings.accessPolicies, ...needed.map(printPolicy)].map((printed) => ({ printed }));
  const policies = [...always, ...section];
  if (policies.length === 0) return [];
  const condition = conditionOf(vault.condition, policies);
  const name = interpolate([vault.name, '/add']);
  const dependsOn = distinct([
    resourceId(keyVaultKind.type, vault.name),
    ...[...needed, ...section].flatMap(({ principal }) => principal.made ?? []),
  ]);
  const view = {
    ...resourceView(module.type, module.apiVersion, { name, ...(condition && { condition }) }, dependsOn),
    accessPolicies: policyList(policies),
  };
  const origin =
    vault.settings.accessPolicies.length > 0
      ? childPath(vault.origin, 'accessPolicies')
      : (section[0]?.origin ?? model.workspace.origin);
  return [{ partial: module.partial, view, origin, title, outputs: [] }];
}

const title = 'access policies';

type Switched = Pick<AccessPolicy, 'printed' | 'deploy'>;

/** The list, in which a deployment may leave out some. */
function policyList(policies: readonly Switched[]): Expression {
  const [first] = policies;
  if (policies.every(({ deploy }) => isSame(deploy, first?.deploy)))
    return array(policies.map(({ printed }) => printed));
  const lists = policies.map(({ printed, deploy }) =>
    deploy ? iff(deploy, array([printed]), array([])) : array([printed]),
  );
  return concat(...lists);
}

function isSame(left: Expression | undefined, right: Expression | undefined): boolean {
  return (left && idKey(left)) === (right && idKey(right));
}

/** Nothing is added where each policy is left out, or where there is no vault. */
function conditionOf(vault: Expression | undefined, policies: readonly Switched[]): Expression | undefined {
  const isSwitched = policies.every(({ deploy }) => deploy !== undefined);
  const [first, ...others] = isSwitched ? distinct(policies.flatMap(({ deploy }) => deploy ?? [])) : [];
  const some = first && or(first, ...others);
  return vault && some ? and(vault, some) : (vault ?? some);
}

/** The last part of the id of a vault. */
export function vaultNameOf(id: Expression): Expression {
  const text = literalText(id);
  if (text !== undefined) return literal(parseResourceId(text)?.names.at(-1) ?? '');
  const last = id.kind === 'call' && id.name === 'resourceId' ? id.args.at(-1) : undefined;
  return last ?? call('last', split(id, '/'));
}

/** Policies that are added to one vault at once. */
function declareAdded(policies: readonly AccessPolicy[], module: ResourceModule): readonly Declaration[] {
  const [first] = policies;
  if (first === undefined) return [];
  const { vault, vaultName, origin } = first;
  const name = interpolate([vaultName, '/add']);
  const made = policies.flatMap(({ principal }) => [vault.made, principal.made]).flatMap((id) => id ?? []);
  const condition = conditionOf(vault.condition, policies);
  const resource = { name, ...(condition && { condition }) };
  const view = {
    ...resourceView(module.type, module.apiVersion, resource, distinct(made)),
    accessPolicies: policyList(policies),
  };
  return [{ partial: module.partial, view, origin, title, outputs: [], ...(vault.place && { scope: vault.place }) }];
}

/**
 * Policies of the identity that comes with the workspace, on its own vault. ARM knows one resource `add` of a vault: where
 * the template has it for those that come before, this one is in a deployment of its own, after the workspace.
 */
function declareLate(
  policies: readonly AccessPolicy[],
  isSecond: boolean,
  module: ResourceModule,
): readonly Declaration[] {
  const scope = { resourceGroup: member(call('resourceGroup'), 'name') };
  return declareAdded(policies, module).map((declaration) => (isSecond ? { ...declaration, scope } : declaration));
}
