import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { call, literal, literalValue } from '../model/expression.ts';
import { type RoleName, roleDefinitionGuid, roleDefinitions } from '../model/role-definitions.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/role-assignment.ts';
import {
  type AssignmentWords,
  assignmentKey,
  type Role,
  type RoleAssignment,
  type RolePrincipal,
  type RoleTarget,
} from './role-assignment.ts';
import { type RoleContext, reportDeployed, switchFromSpec, textOf } from './role-context.ts';
import { principalFromSpec } from './role-principals-from-spec.ts';
import { targetFromSpec } from './role-target-from-spec.ts';

/** The section `roleAssignments`. Azure takes a role for the same principal at the same place once. */
export function roleAssignmentsFromSpec(
  items: readonly Spec.RoleAssignment[] | undefined,
  path: SpecPath,
  context: RoleContext,
): readonly RoleAssignment[] {
  const places = new Map<string, SpecPath>();
  return (items ?? []).flatMap((item, position) => {
    const assignment = roleAssignmentFromSpec(item, childPath(path, position), context);
    if (assignment === undefined) return [];
    const key = assignmentKey(assignment);
    const first = places.get(key);
    places.set(key, first ?? assignment.origin);
    if (first === undefined) return [assignment];
    const message = 'the role is given twice: same principal, role and place';
    const related = [{ path: first, message: 'the first time' }];
    context.reader.report(finding('AML3082', { path: assignment.origin, message, related }));
    return [];
  });
}

function roleAssignmentFromSpec(
  item: Spec.RoleAssignment,
  path: SpecPath,
  context: RoleContext,
): RoleAssignment | undefined {
  const { role: _role, principal: _principal, principalType: _type, on: _on, deploy, name, ...plain } = item;
  const { reader } = context;
  const role = roleFromSpec(item.role, childPath(path, 'role'), reader);
  const principal = principalOf(item, path, context);
  const target = targetFromSpec(item.on, childPath(path, 'on'), context);
  if (role === undefined || target === undefined) return undefined;
  const settings = reader.members<Omit<AssignmentWords, 'name'>>(plain, path);
  const given = name === undefined ? {} : { name: reader.expression(name, childPath(path, 'name'), 'name') };
  const needed = mustComeFirst(principal, target);
  const condition = switchFromSpec(deploy, path, reader);
  return {
    role,
    principal,
    target,
    settings: { ...settings, ...given },
    needed,
    origin: path,
    ...(condition && { deploy: condition }),
  };
}

/** Roles of identities and services may be what the workspace is made with; those of people are not. */
function mustComeFirst(principal: RolePrincipal, target: RoleTarget): boolean {
  const ofService = principal.type !== undefined && literalValue(principal.type) === 'ServicePrincipal';
  return ofService && !principal.afterWorkspace && !target.afterWorkspace;
}

/** A GUID, or the id of a definition wherever it is. */
const definitionPattern =
  /^(\/(?:[^/]+\/)*providers\/Microsoft\.Authorization\/roleDefinitions\/)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

function roleFromSpec(given: unknown, path: SpecPath, reader: SpecReader): Role | undefined {
  const expression = reader.expression(given, path, 'name');
  const text = literalValue(expression);
  if (typeof text !== 'string') {
    const wrong = textOf(expression, reader, (value) => definitionPattern.test(value));
    if (wrong !== undefined) return reportDeployed('AML3080', wrong, { path, reader });
    // A GUID is the last segment of itself.
    return { guid: call('last', call('split', expression, '/')), id: undefined, name: undefined };
  }
  const named = roleDefinitionGuid(text);
  if (named !== undefined) return { guid: literal(named), id: undefined, name: text };
  const [, scope = '', guid] = definitionPattern.exec(text) ?? [];
  if (guid !== undefined) {
    return { guid: literal(guid.toLowerCase()), id: scope === '' ? undefined : expression, name: undefined };
  }
  const names = Object.keys(roleDefinitions) as RoleName[];
  const meant = didYouMean(text, names);
  const hint =
    meant === undefined
      ? 'give the GUID or the resource id of its definition; `az role definition list --name <name>` tells it'
      : `did you mean "${meant}"?`;
  reader.report(finding('AML3080', { path, message: `no role of the name "${text}" is known here`, hint }));
  return undefined;
}

function principalOf(item: Spec.RoleAssignment, path: SpecPath, { model, reader }: RoleContext): RolePrincipal {
  const at = childPath(path, 'principal');
  const typeGiven =
    item.principalType === undefined
      ? undefined
      : reader.expression(item.principalType, childPath(path, 'principalType'));
  // The name of the assignment is made from it unless the spec gives that name.
  const usedIn = item.name === undefined ? 'name' : 'properties';
  const { known, isObjectId } = principalFromSpec(item.principal, at, { model, reader, usedIn });
  if (isObjectId && typeGiven === undefined) reportType(at, reader);
  return typeGiven === undefined ? known : { ...known, type: typeGiven };
}

function reportType(path: SpecPath, reader: SpecReader): void {
  const message = 'Azure looks an object id up, and does not find one made a moment ago, unless its kind is said';
  const hint = 'add `principalType: User`, `Group` or `ServicePrincipal` (of a managed identity too)';
  reader.report(finding('AML3081', { path, message, hint }));
}
