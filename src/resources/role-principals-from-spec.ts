import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { literalValue } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import { existingId } from './existing-id.ts';
import { identityNamed, userAssignedIdentityKind } from './identity-names.ts';
import { hasOwnIdentity } from './ml-registry.ts';
import type { ModelWithoutRoles } from './model.ts';
import type { RolePrincipal } from './role-assignment.ts';
import { identityPrincipal, objectPrincipal, registryPrincipal, workspacePrincipal } from './role-principals.ts';
import type { UserAssignedIdentity } from './user-assigned-identity.ts';

interface PrincipalContext {
  readonly model: ModelWithoutRoles;
  readonly reader: SpecReader;
  /** Where the value may stand in the template; a name is worked out before anything is deployed. */
  readonly usedIn?: 'name' | 'properties';
}

const objectIdPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Who is meant by `workspace` or `registry`, the name or id of an identity, or an object id, of which the type is not known. */
export function principalFromSpec(
  value: unknown,
  path: SpecPath,
  { model, reader, usedIn = 'properties' }: PrincipalContext,
): { readonly known: RolePrincipal; readonly isObjectId: boolean } {
  const given = reader.expression(value, path, usedIn);
  const text = literalValue(given);
  if (typeof text !== 'string' || objectIdPattern.test(text)) {
    return { known: objectPrincipal(given, undefined), isObjectId: true };
  }
  const isOwn = ['workspace', 'registry'].includes(text) && !model.workspace.identityNames.has(text);
  const known = isOwn ? ownPrincipal(text, path, { model, reader }) : identityPrincipal(identityOf(text));
  return { known, isObjectId: false };

  function identityOf(name: string): Pick<UserAssignedIdentity, 'id' | 'declared'> {
    return name.startsWith('/')
      ? { id: existingId(userAssignedIdentityKind, name, path, reader) }
      : identityNamed(name, model.workspace.identityNames, path, reader);
  }
}

/** What the spec is about, as roles name it. */
export function ownWord({ mlRegistry }: ModelWithoutRoles): 'workspace' | 'registry' {
  return mlRegistry === undefined ? 'workspace' : 'registry';
}

function ownPrincipal(given: string, path: SpecPath, { model, reader }: PrincipalContext): RolePrincipal {
  const word = ownWord(model);
  if (given !== word) {
    const hint = `take \`${word}\`: the spec is of one`;
    reader.report(finding('AML2003', { path, message: `the spec has no ${given}`, hint }));
  }
  if (model.mlRegistry === undefined) return workspacePrincipal(model);
  if (given === word && !hasOwnIdentity(model.mlRegistry.identity)) {
    const message = 'the registry has no system-assigned identity that could be let in';
    reader.report(finding('AML2003', { path, message, hint: 'name one of its user-assigned identities' }));
  }
  return registryPrincipal(model);
}
