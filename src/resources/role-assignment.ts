import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { call, type Expression, literal, literalValue, member } from '../model/expression.ts';
import {
  and,
  extensionResourceId,
  guid,
  interpolate,
  type ResourceScope,
  resourceIdIn,
  subscriptionResourceId,
  toLower,
} from '../model/expression-functions.ts';
import { printExpression } from '../model/expression-printer.ts';
import type { Members } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/role-assignment.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { idInPlace } from './resource-place.ts';

const roleAssignmentType = 'Microsoft.Authorization/roleAssignments';
const roleDefinitionType = 'Microsoft.Authorization/roleDefinitions';

/** What a role is given on. */
export interface RoleTarget {
  /** Absent for a resource group. */
  readonly id: Expression | undefined;
  /** ARM's type of it, where that is known beside the id. */
  readonly type?: string;
  /** What it is, for people. */
  readonly title: string;
  /** Where it is, if not in the resource group of the deployment. */
  readonly place: ResourceScope | undefined;
  /** Whether there is such a resource, where the deployment decides. */
  readonly condition: Expression | undefined;
  /** Id of the resource, if the template makes it. */
  readonly made: Expression | undefined;
  /** Whether it is there, or may be, only once the workspace is. */
  readonly afterWorkspace: boolean;
}

/** Who gets a role. */
export interface RolePrincipal {
  readonly principalId: Expression;
  /**
   * What stands for the principal in the name of the assignment. ARM works names out before it deploys anything, when the
   * object id of an identity is not known yet: the resource id of the identity stands for it then.
   */
  readonly seed: Expression;
  readonly type: Expression | undefined;
  /** Id of the identity's resource, if the template makes it. */
  readonly made: Expression | undefined;
  /** Whether it is there only once the workspace is. */
  readonly afterWorkspace: boolean;
}

/** A role by the GUID of its definition. */
export interface Role {
  readonly guid: Expression;
  /** The id of the definition, where the spec gives that. */
  readonly id: Expression | undefined;
  /** Its name, where it is known. */
  readonly name: string | undefined;
}

/** What of an assignment goes into the resource as it is. */
export type AssignmentWords = Omit<Spec.RoleAssignment, 'role' | 'principal' | 'principalType' | 'on' | 'deploy'>;

/** A role for somebody on something. */
export interface RoleAssignment {
  readonly role: Role;
  readonly principal: RolePrincipal;
  readonly target: RoleTarget;
  readonly settings: Members<AssignmentWords>;
  /** Whether a deployment gives it; always where the spec does not say. */
  readonly deploy?: Expression;
  /** Whether the workspace cannot be made before. */
  readonly needed: boolean;
  /** Whether it lets an identity read the customer-managed key. */
  readonly opensKey?: boolean;
  readonly origin: SpecPath;
}

/** What makes two assignments one to Azure, whatever their names: place, principal and role. */
export function assignmentKey({ role, principal, target }: RoleAssignment): string {
  const parts = [target.id ?? groupId(target), principal.seed, role.guid];
  return parts
    .map((part) => String(printExpression(part)))
    .join('\n')
    .toLowerCase();
}

function groupId({ place }: RoleTarget): Expression {
  const { subscriptionId, resourceGroup } = place ?? {};
  if (place?.wholeSubscription === true) {
    return subscriptionId === undefined
      ? member(call('subscription'), 'id')
      : interpolate(['/subscriptions/', subscriptionId]);
  }
  if (resourceGroup === undefined) return member(call('resourceGroup'), 'id');
  const type = 'Microsoft.Resources/resourceGroups';
  return subscriptionId === undefined
    ? subscriptionResourceId(type, resourceGroup)
    : call('subscriptionResourceId', subscriptionId, type, resourceGroup);
}

/**
 * The same for the same place, principal and role, in each deployment: also where the spec changes the case of a name, in
 * which Azure sees no other resource.
 */
function assignmentName({ settings, target, principal, role }: RoleAssignment): Expression {
  return settings.name ?? guid(lowered(target.id ?? groupId(target)), lowered(principal.seed), role.guid);
}

function lowered(seed: Expression): Expression {
  const text = literalValue(seed);
  return typeof text === 'string' ? literal(text.toLowerCase()) : toLower(seed);
}

/** Id of the assignment, to wait for it. */
export function assignmentId(assignment: RoleAssignment): Expression {
  const name = assignmentName(assignment);
  const scope = scopeOf(assignment.target);
  return scope === undefined
    ? resourceIdIn(assignment.target.place ?? {}, roleAssignmentType, name)
    : extensionResourceId(scope, roleAssignmentType, name);
}

/** A definition by GUID is that of the subscription in which the role is given. */
function definitionId({ guid: definition, id }: Role, { place }: RoleTarget): Expression {
  if (id !== undefined) return id;
  return place?.subscriptionId === undefined
    ? subscriptionResourceId(roleDefinitionType, definition)
    : call('subscriptionResourceId', place.subscriptionId, roleDefinitionType, definition);
}

/** What it extends, as the template says it that is deployed there. */
function scopeOf({ id, place, type }: RoleTarget): Expression | undefined {
  const isChoice = id?.kind === 'call' && id.name === 'if';
  if (id === undefined || (place === undefined && !isChoice)) return id;
  return idInPlace(id, place ?? {}, type) ?? id;
}

/**
 * An extension of the resource that it is given on. `principalType` keeps Azure from looking the principal up, which an
 * identity made a moment ago would not survive.
 * @see https://learn.microsoft.com/azure/templates/microsoft.authorization/roleassignments
 * @see https://learn.microsoft.com/azure/role-based-access-control/troubleshooting#symptom---assigning-a-role-to-a-new-principal-sometimes-fails
 */
export const roleAssignmentModule: ResourceModule = {
  type: roleAssignmentType,
  apiVersion: apiVersions[roleAssignmentType],
  partial: 'role-assignment',
  declare({ roleAssignments, deployRoleAssignments }) {
    return roleAssignments.map((assignment) => {
      const { role, principal, target, settings, deploy, origin } = assignment;
      const condition = and(deployRoleAssignments, ...[target.condition, deploy].flatMap((part) => part ?? []));
      const resource = { name: assignmentName(assignment), condition };
      const made = [target.made, principal.made].flatMap((id) => id ?? []);
      const view = {
        ...resourceView(this.type, this.apiVersion, resource, made),
        ...pick(settings, ['delegatedManagedIdentityResourceId', 'description']),
        roleCondition: settings.condition,
        // Azure refuses a condition without the version of its language.
        conditionVersion: settings.condition && (settings.conditionVersion ?? literal('2.0')),
        scope: scopeOf(target),
        principalId: principal.principalId,
        principalType: principal.type,
        roleDefinitionId: definitionId(role, target),
      };
      return {
        partial: this.partial,
        view,
        properties: settings.properties,
        origin,
        title: `role ${role.name ?? 'assignment'} on ${target.title}`,
        outputs: [],
        ...(target.place && { scope: target.place }),
      };
    });
  },
};
