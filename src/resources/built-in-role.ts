import { literal } from '../model/expression.ts';
import { type RoleName, roleDefinitions } from '../model/role-definitions.ts';
import type { Role } from './role-assignment.ts';

/** A built-in role. */
export function builtInRole(name: RoleName): Role {
  return { guid: literal(roleDefinitions[name]), id: undefined, name };
}
