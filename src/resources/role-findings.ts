import { finding } from '../diagnostics/finding.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { ModelWithoutRoles } from './model.ts';
import { assignmentKey, type RoleAssignment } from './role-assignment.ts';
import { primaryIdentity } from './role-principals.ts';
import { rolesOfWorkspace } from './workspace-roles.ts';

/**
 * Where both the identity and the resource exist, the role may have been given before. Azure tells assignments apart by
 * place, principal and role, not by name: given again under another name it is refused with `RoleAssignmentExists`.
 * @see https://learn.microsoft.com/azure/role-based-access-control/troubleshooting#symptom---role-assignments-with-the-same-scope-principal-and-role
 */
export function reportAssignedAlready(assignments: readonly RoleAssignment[], reader: SpecReader): void {
  const existing = assignments.filter(
    ({ principal, target }) => [principal, target].every(({ made }) => made === undefined) && !principal.afterWorkspace,
  );
  const [first] = existing;
  if (first === undefined) return;
  const titles = [...new Set(existing.map(({ target }) => target.title))].join(', ');
  const message = `the identity exists, and ${titles} too: where it has its roles there already, Azure refuses to assign them again`;
  const hint = 'then deploy with `deployRoleAssignments=false`, or say `assignRoles: false`';
  reader.report(finding('AML3083', { path: first.origin, message, hint }));
}

/** Roles that the service gives to the system-assigned identity by itself, as the workspace is made. */
export function reportGivenByService(
  own: readonly RoleAssignment[],
  model: ModelWithoutRoles,
  reader: SpecReader,
): void {
  if (primaryIdentity(model.workspace) !== undefined) return;
  const given = own.filter(({ principal }) => principal.afterWorkspace);
  if (given.length === 0) return;
  const byService = new Set(rolesOfWorkspace(model).map(assignmentKey));
  for (const assignment of given) {
    if (!byService.has(assignmentKey(assignment))) continue;
    const { role, target, origin } = assignment;
    const message = `the service gives ${role.name ?? 'this role'} on ${target.title} to the workspace by itself: Azure refuses it a second time`;
    reader.report(finding('AML3085', { path: origin, message, hint: 'leave it out' }));
  }
}
