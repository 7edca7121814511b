import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { type Expression, literalValue, object, objectFromEntries } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { SubResourceIdentity } from '../spec/types/identity.ts';
import { type IdentityNames, identityNamed } from './identity-names.ts';

/** An `identity` object as ARM has it. */
export interface IdentityView {
  readonly [key: string]: Expression | undefined;
  readonly type: Expression | undefined;
  readonly userAssignedIdentities: Expression | undefined;
}

/** The identity of a sub resource; a name stands for an identity that the spec names or that the workspace has. */
export function subResourceIdentityFromSpec(
  spec: SubResourceIdentity | undefined,
  names: IdentityNames,
  path: SpecPath,
  reader: SpecReader,
): IdentityView {
  if (spec === undefined) return { type: undefined, userAssignedIdentities: undefined };
  const ids = (spec.userAssignedIdentities ?? []).map((given, position) =>
    identityIdFromSpec(given, names, childPath(path, 'userAssignedIdentities', position), reader),
  );
  return {
    type: reader.expression(spec.type, childPath(path, 'type')),
    userAssignedIdentities: ids.length === 0 ? undefined : userAssignedMap(ids),
  };
}

/** ARM's map of identities: an empty object for each id. */
export function userAssignedMap(ids: readonly Expression[]): Expression {
  return objectFromEntries(ids.map((id) => [id, object({})]));
}

/** The id of an identity given by name, by id, or as what only the deployment knows. */
export function identityIdFromSpec(
  given: unknown,
  names: IdentityNames,
  path: SpecPath,
  reader: SpecReader,
): Expression {
  const id = reader.expression(given, path);
  const text = literalValue(id);
  return typeof text !== 'string' || text.startsWith('/') ? id : identityNamed(text, names, path, reader).id;
}
