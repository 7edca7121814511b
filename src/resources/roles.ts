import { childPath, rootPath } from '../diagnostics/diagnostic.ts';
import { type Expression, literal } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { Spec } from '../spec/types.ts';
import { accessFromSpec } from './access.ts';
import { encryptionRoles } from './encryption-roles.ts';
import { featureStoreRoles } from './feature-store-roles.ts';
import type { ModelWithoutRoles } from './model.ts';
import { networkRoles } from './network-roles.ts';
import { assignmentKey, type RoleAssignment } from './role-assignment.ts';
import { roleAssignmentsFromSpec } from './role-assignments-from-spec.ts';
import { reportAssignedAlready, reportGivenByService } from './role-findings.ts';
import { workspaceRoles } from './workspace-roles.ts';

/** Every role that the template gives. */
interface Roles {
  readonly roleAssignments: readonly RoleAssignment[];
  /** Whether a deployment gives them: the parameter of that name, since whoever deploys may not have the right to. */
  readonly deployRoleAssignments: Expression;
}

/** The roles of a spec. What it spells out takes the place of the same role that would be given anyway. */
export function rolesFromSpec(spec: Spec, model: ModelWithoutRoles, reader: SpecReader): Roles {
  const path = childPath(rootPath, 'roleAssignments');
  const own = roleAssignmentsFromSpec(spec.roleAssignments, path, { model, reader });
  const spelled = new Set(own.map(assignmentKey));
  const notSpelled = (assignment: RoleAssignment): boolean => !spelled.has(assignmentKey(assignment));
  const given = [workspaceRoles, networkRoles, encryptionRoles, featureStoreRoles].flatMap((roles) => roles(model));
  const ofWorkspace = given.filter(notSpelled);
  reportAssignedAlready(ofWorkspace, reader);
  reportGivenByService(own, model, reader);
  const access = accessFromSpec(spec.access, model, childPath(rootPath, 'access'), reader);
  const roleAssignments = [...ofWorkspace, ...access.filter(notSpelled), ...own];
  const [first] = roleAssignments;
  if (first === undefined) return { roleAssignments, deployRoleAssignments: literal(true) };
  const deployRoleAssignments = reader.declareParameter({
    own: true,
    name: 'deployRoleAssignments',
    type: 'bool',
    defaultValue: literal(true),
    description: 'Whether roles are assigned: false where whoever deploys may not, or where they are assigned already.',
    origin: first.origin,
  });
  return { roleAssignments, deployRoleAssignments };
}
