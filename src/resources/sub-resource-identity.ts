import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { type Expression, literal, literalValue, object, objectFromEntries } from '../model/expression.ts';
import { resourceId } from '../model/expression-functions.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { SubResourceIdentity } from '../spec/types/identity.ts';
import { type UserAssignedIdentity, userAssignedIdentityKind } from './user-assigned-identity.ts';

/** An `identity` object as ARM has it. */
export interface IdentityView {
  readonly [key: string]: Expression | undefined;
  readonly type: Expression | undefined;
  readonly userAssignedIdentities: Expression | undefined;
}

/** The identity of a sub resource; a name stands for the identity of that name that the workspace has. */
export function subResourceIdentityFromSpec(
  spec: SubResourceIdentity | undefined,
  workspaceIdentities: readonly UserAssignedIdentity[],
  path: SpecPath,
  reader: SpecReader,
): IdentityView {
  if (spec === undefined) return { type: undefined, userAssignedIdentities: undefined };
  const names = new Map(
    workspaceIdentities.flatMap(({ declared }) => {
      const name = declared && literalValue(reader.variableValue(declared.name));
      return declared !== undefined && typeof name === 'string' ? [[name, declared.name] as const] : [];
    }),
  );
  const ids = (spec.userAssignedIdentities ?? []).map((given, position) =>
    identityId(given, childPath(path, 'userAssignedIdentities', position)),
  );
  return {
    type: reader.expression(spec.type, childPath(path, 'type')),
    userAssignedIdentities: ids.length === 0 ? undefined : objectFromEntries(ids.map((id) => [id, object({})])),
  };

  function identityId(given: unknown, at: SpecPath): Expression {
    const id = reader.expression(given, at);
    const text = literalValue(id);
    if (typeof text !== 'string' || text.startsWith('/')) return id;
    const name = names.get(text);
    if (name !== undefined) return resourceId(userAssignedIdentityKind.type, name);
    const meant = didYouMean(text, [...names.keys()]);
    const message = `the workspace has no new user-assigned identity of the name "${text}"`;
    const hint = meant === undefined ? 'give the resource id of one that exists' : `did you mean "${meant}"?`;
    reader.report(finding('AML2003', { path: at, message, hint }));
    return literal(text);
  }
}
