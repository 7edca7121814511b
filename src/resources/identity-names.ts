import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { resourceId } from '../model/expression-functions.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { ResourceKind } from './resource-name.ts';
import type { UserAssignedIdentity } from './user-assigned-identity.ts';

export const userAssignedIdentityKind = {
  key: 'userAssignedIdentity',
  type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  abbreviation: 'id-',
  title: 'user-assigned identity',
} as const satisfies ResourceKind;

/** The identities that a spec can name, in lower case: Azure takes names that differ by case for one. */
export type IdentityNames = ReadonlyMap<string, UserAssignedIdentity>;

/** Of one name the template's own identity is meant; one of several that exist in several places has to be given by its id. */
export function identityNames(identities: readonly UserAssignedIdentity[]): IdentityNames {
  const named = [...new Set(identities)].flatMap((identity) => {
    const { calledAs } = identity;
    return calledAs === undefined ? [] : [{ name: calledAs.toLowerCase(), identity }];
  });
  const own = named.filter(({ identity }) => identity.declared !== undefined);
  const alone = named.filter(({ name, identity }) =>
    named.every((one) => one.identity === identity || one.name !== name),
  );
  return new Map([...alone, ...own].map(({ name, identity }) => [name, identity]));
}

/** The object id of a principal with too few digits, or too many. */
function guidHint(name: string): string | undefined {
  if (!/^[\da-f]+(?:-[\da-f]+){3,}$/i.test(name)) return undefined;
  return 'an object id is a GUID: 8, 4, 4, 4 and 12 hexadecimal digits with dashes between';
}

/** The identity of that name; one that there is not is reported. */
export function identityNamed(
  name: string,
  names: IdentityNames,
  path: SpecPath,
  reader: SpecReader,
): UserAssignedIdentity {
  const found = names.get(name.toLowerCase());
  if (found !== undefined) return found;
  const known = [...names.values()].flatMap(({ calledAs }) => calledAs ?? []);
  const meant = didYouMean(name, known);
  const hint =
    meant === undefined
      ? (guidHint(name) ?? 'add it under `userAssignedIdentities`, or give the resource id of one that exists')
      : `did you mean "${meant}"?`;
  reader.report(
    finding('AML2003', { path, message: `there is no user-assigned identity of the name "${name}"`, hint }),
  );
  return { id: resourceId(userAssignedIdentityKind.type, name), origin: path, calledAs: undefined };
}
