import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { idKey } from '../model/declared-ids.ts';
import { definedMembers } from '../model/defined-members.ts';
import { type Expression, object } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/access-policy.ts';
import { existingId } from './existing-id.ts';
import { deploymentTenant, keyVaultKind } from './key-vault.ts';
import { vaultNameOf } from './key-vault-access-policies.ts';
import type { RolePrincipal, RoleTarget } from './role-assignment.ts';
import { type RoleContext, switchFromSpec } from './role-context.ts';
import { principalFromSpec } from './role-principals-from-spec.ts';
import { associatedTarget, idTarget } from './role-targets.ts';

/** What somebody may do in a vault, beside what it has. */
export interface AccessPolicy {
  readonly vault: RoleTarget & { readonly id: Expression };
  readonly vaultName: Expression;
  readonly principal: RolePrincipal;
  /** The policy as ARM has it. */
  readonly printed: Expression;
  /** Whether a deployment adds it; always where the spec does not say. */
  readonly deploy?: Expression;
  readonly origin: SpecPath;
}

/** The section `accessPolicies`. A vault has one policy for a principal and the application that acts for it. */
export function accessPoliciesFromSpec(
  items: readonly Spec.AccessPolicy[] | undefined,
  path: SpecPath,
  context: RoleContext,
): readonly AccessPolicy[] {
  const places = new Map<string, SpecPath>();
  return (items ?? []).flatMap((item, position) => {
    const origin = childPath(path, position);
    const vault = vaultFromSpec(item.on, childPath(origin, 'on'), context);
    const principal = principalFromSpec(item.principal, childPath(origin, 'principal'), context).known;
    if (vault === undefined) return [];
    const key = [vault.id, principal.seed].map(idKey).join('\n') + JSON.stringify(item.applicationId ?? '');
    const first = places.get(key);
    places.set(key, first ?? origin);
    if (first !== undefined) {
      const message = 'a vault has one policy for a principal: this one is the second';
      const related = [{ path: first, message: 'the first one' }];
      context.reader.report(finding('AML3082', { path: origin, message, hint: 'join the permissions', related }));
      return [];
    }
    const printed = policyOf(item, principal, origin, context.reader);
    const deploy = switchFromSpec(item.deploy, origin, context.reader);
    return [{ vault, vaultName: vaultNameOf(vault.id), principal, printed, origin, ...(deploy && { deploy }) }];
  });
}

function policyOf(
  { principal: _principal, on: _on, deploy: _deploy, permissions, ...plain }: Spec.AccessPolicy,
  principal: RolePrincipal,
  path: SpecPath,
  reader: SpecReader,
): Expression {
  const { tenantId: tenant = deploymentTenant, ...members } = reader.members<
    Pick<Spec.AccessPolicy, 'applicationId' | 'tenantId'>
  >(plain, path);
  return object({
    objectId: principal.principalId,
    ...definedMembers(members),
    permissions: reader.expression(permissions, childPath(path, 'permissions')),
    tenantId: tenant,
  });
}

function vaultFromSpec(
  given: Spec.AccessPolicy['on'],
  path: SpecPath,
  { model, reader }: RoleContext,
): AccessPolicy['vault'] | undefined {
  if (given !== undefined && given !== 'keyVault') {
    const id = existingId(keyVaultKind, given, path, reader);
    return { ...idTarget(id, 'a key vault'), id };
  }
  const own = associatedTarget(model, 'keyVault');
  if (own?.id !== undefined) return { ...own, id: own.id };
  const hint = 'say `on:` with the id of a vault, or its name and resource group';
  reader.report(finding('AML3084', { path, message: 'there is no keyVault to give a policy on', hint }));
  return undefined;
}
