import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literalValue, member } from '../model/expression.ts';
import { reference, resourceId } from '../model/expression-functions.ts';
import { parseResourceId } from '../model/resource-id.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/workspace.ts';
import { type ResourceModule, resourceView } from './declaration.ts';
import { existingId } from './existing-id.ts';
import { type IdentityNames, identityNamed, userAssignedIdentityKind } from './identity-names.ts';
import type { WorkspaceModel } from './model.ts';
import { reportClash } from './named-items.ts';
import { identifyingOutputs } from './outputs.ts';
import { nameFromSpec } from './resource-name.ts';
import { unionOf } from './union.ts';

export const userAssignedIdentityApiVersion = apiVersions[userAssignedIdentityKind.type];

/** A user-assigned identity: one of the template's own, or one that exists. */
export interface UserAssignedIdentity {
  readonly id: Expression;
  readonly origin: SpecPath;
  /** What the spec calls it; absent where only the deployment knows, or where it has no name. */
  readonly calledAs: string | undefined;
  /** Absent for one that exists. */
  readonly declared?: {
    readonly name: Expression;
    /** Start of the names of its outputs and variables. */
    readonly symbol: string;
    readonly settings: Members<Omit<Spec.UserAssignedIdentitySettings, 'name'>>;
  };
}

type IdentityItem = NonNullable<NonNullable<Spec.WorkspaceSettings['identity']>['userAssignedIdentities']>[number];

/** The object id that roles are given to; the identity is made before if the template makes it. */
export function principalIdOf(identityId: Expression): Expression {
  return member(reference(identityId, userAssignedIdentityApiVersion), 'principalId');
}

/** The identities of the workspace in the order of the spec. One that stands there twice, in whatever case, would be one key of ARM's map. */
export function userAssignedIdentitiesFromSpec(
  items: readonly IdentityItem[],
  names: IdentityNames,
  path: SpecPath,
  reader: SpecReader,
): readonly UserAssignedIdentity[] {
  const places = new Map<string, SpecPath>();
  return items.map((item, position) => {
    const at = childPath(path, position);
    const named = typeof item === 'string' && item !== 'new' && !item.startsWith('/');
    const identity = named ? identityNamed(item, names, at, reader) : ownIdentityFromSpec(item, position, at, reader);
    const name = reader.variableValue(identity.declared?.name ?? identity.id);
    reportClash(literalValue(name) === undefined ? identity.id : name, at, places, reader);
    return identity;
  });
}

function ownIdentityFromSpec(
  item: IdentityItem,
  position: number,
  path: SpecPath,
  reader: SpecReader,
): UserAssignedIdentity {
  if (item !== 'new' && (typeof item === 'string' || 'existing' in item)) {
    const origin = typeof item === 'string' ? path : childPath(path, 'existing');
    const existing = typeof item === 'string' ? item : item.existing;
    return {
      id: existingId(userAssignedIdentityKind, existing, origin, reader),
      origin,
      calledAs: nameOfExisting(existing),
    };
  }
  const origin = typeof item === 'string' ? path : childPath(path, 'new');
  const { name: givenName, ...settings } = typeof item === 'string' ? {} : item.new;
  const number = position === 0 ? '' : String(position + 1);
  const symbol = `${userAssignedIdentityKind.key}${number}`;
  const kind = number === '' ? userAssignedIdentityKind : { ...userAssignedIdentityKind, abbreviation: `id${number}-` };
  const name = nameFromSpec(kind, { name: givenName, path: origin, variableName: `${symbol}Name` }, reader);
  const text = literalValue(reader.variableValue(name));
  return {
    id: resourceId(userAssignedIdentityKind.type, name),
    origin,
    calledAs: typeof text === 'string' ? text : undefined,
    declared: { name, symbol, settings: reader.members(settings, origin) },
  };
}

/** The name of one that exists, where the spec tells it. */
function nameOfExisting(existing: string | { readonly id?: unknown; readonly name?: unknown }): string | undefined {
  const { id, name } = typeof existing === 'string' ? { id: existing, name: undefined } : existing;
  if (typeof name === 'string') return name;
  return typeof id === 'string' ? parseResourceId(id)?.names.at(-1) : undefined;
}

/** Each identity that the template makes, once: those that the spec names, then the workspace's own. */
export function declaredIdentities(model: WorkspaceModel): readonly UserAssignedIdentity[] {
  const all = [...model.userAssignedIdentities, ...model.workspace.userAssignedIdentities];
  return [...new Set(all)].filter(({ declared }) => declared !== undefined);
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.managedidentity/userassignedidentities */
export const userAssignedIdentityModule: ResourceModule = {
  type: userAssignedIdentityKind.type,
  apiVersion: userAssignedIdentityApiVersion,
  partial: 'user-assigned-identity',
  declare(model) {
    return declaredIdentities(model).flatMap(({ id, origin, declared }) => {
      if (declared === undefined) return [];
      const { name, settings, symbol } = declared;
      const view = {
        ...resourceView(this.type, this.apiVersion, { name }),
        location: model.location,
        tags: unionOf(model.tags, settings.tags),
        isolationScope: settings.isolationScope,
      };
      const outputs = identifyingOutputs(userAssignedIdentityKind, { id, name }, symbol);
      const { title } = userAssignedIdentityKind;
      return [{ partial: this.partial, view, properties: settings.properties, origin, title, outputs }];
    });
  },
};
