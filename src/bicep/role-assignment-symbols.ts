import { capitalised } from '../model/capitalised.ts';
import { childExpressions, type Expression, literalText } from '../model/expression.ts';
import { roleDefinitions } from '../model/role-definitions.ts';
import { symbolOf } from '../model/symbol.ts';
import type { ResourceSource } from './template-reader.ts';

export const isRoleAssignment = (type: string): boolean =>
  type.toLowerCase() === 'microsoft.authorization/roleassignments';

/** `workspaceIdentityReaderOnStorageAccount`: who is given what where; nothing where the role is not known. */
export function roleAssignmentSymbols(
  { body }: ResourceSource,
  place: string | undefined,
  symbolOfId: (id: Expression) => string | undefined,
): readonly [string, ...string[]] | undefined {
  const properties = body.find(([key]) => key === 'properties')?.[1];
  const role = roleName(memberOf(properties, 'roleDefinitionId'));
  if (role === undefined) return undefined;
  const who = principalWord(memberOf(properties, 'principalId'), symbolOfId);
  const given = symbolOf([...(who === undefined ? [] : [who]), role], 'role');
  return [place === undefined ? given : `${given}On${capitalised(place)}`];
}

function memberOf(object: Expression | undefined, name: string): Expression | undefined {
  return object?.kind === 'object' ? object.members.find(([key]) => literalText(key) === name)?.[1] : undefined;
}

/** The built-in role whose id stands somewhere in the expression. */
function roleName(expression: Expression | undefined): string | undefined {
  const id =
    expression &&
    find(expression, (part) => /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(literalText(part) ?? '')?.[1]);
  return id && Object.entries(roleDefinitions).find(([, known]) => known === id.toLowerCase())?.[0];
}

/** The resource whose identity it is, or the parameter that holds the principal's id. */
function principalWord(
  expression: Expression | undefined,
  symbolOfId: (id: Expression) => string | undefined,
): string | undefined {
  if (expression === undefined) return undefined;
  const symbol = find(expression, (part) => (part.kind === 'call' ? symbolOfId(part) : undefined));
  const named = find(expression, (part) => (part.kind === 'parameter' ? part.name : undefined));
  return symbol ?? named?.replace(/(Principal|Object)?Id$/, '');
}

/** The first thing that is found in the expression or in its parts. */
function find(expression: Expression, look: (part: Expression) => string | undefined): string | undefined {
  const found = look(expression);
  if (found !== undefined) return found;
  for (const child of childExpressions(expression)) {
    const inside = find(child, look);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
