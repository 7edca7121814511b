import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import { resourceId } from '../model/expression-functions.ts';
import { printExpression } from '../model/expression-printer.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/workspace.ts';
import { type ResourceModule, resourceView } from './declaration.ts';
import { existingId } from './existing-id.ts';
import { reportClash } from './named-items.ts';
import { identifyingOutputs } from './outputs.ts';
import { nameFromSpec, type ResourceKind } from './resource-name.ts';
import { unionOf } from './union.ts';

export const userAssignedIdentityKind = {
  key: 'userAssignedIdentity',
  type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  abbreviation: 'id-',
  title: 'user-assigned identity',
} as const satisfies ResourceKind;

export const userAssignedIdentityApiVersion = apiVersions[userAssignedIdentityKind.type];

/** An identity that the workspace has: one of the template's own, or one that exists. */
export interface UserAssignedIdentity {
  readonly id: Expression;
  readonly origin: SpecPath;
  /** Absent for one that exists. */
  readonly declared?: {
    readonly name: Expression;
    /** Start of the names of its outputs and variables. */
    readonly symbol: string;
    readonly settings: Members<Omit<Spec.UserAssignedIdentitySettings, 'name'>>;
  };
}

type IdentityItem = NonNullable<NonNullable<Spec.WorkspaceSettings['identity']>['userAssignedIdentities']>[number];

/** The identities in the order of the spec. One that stands there twice, in whatever case, would be one key of ARM's map. */
export function userAssignedIdentitiesFromSpec(
  items: readonly IdentityItem[],
  path: SpecPath,
  reader: SpecReader,
): readonly UserAssignedIdentity[] {
  const places = new Map<string, SpecPath>();
  return items.map((item, position) => {
    const identity = userAssignedIdentityFromSpec(item, position, childPath(path, position), reader);
    const name = literalValue(reader.variableValue(identity.declared?.name ?? identity.id));
    const id = typeof name === 'string' ? name : String(printExpression(identity.id));
    reportClash(id, identity.origin, places, reader);
    return identity;
  });
}

function userAssignedIdentityFromSpec(
  item: IdentityItem,
  position: number,
  path: SpecPath,
  reader: SpecReader,
): UserAssignedIdentity {
  if (typeof item === 'object' && 'existing' in item) {
    const origin = childPath(path, 'existing');
    return { id: existingId(userAssignedIdentityKind, item.existing, origin, reader), origin };
  }
  const origin = typeof item === 'string' ? path : childPath(path, 'new');
  const { name: givenName, ...settings } = typeof item === 'string' ? {} : item.new;
  const number = position === 0 ? '' : String(position + 1);
  const symbol = `${userAssignedIdentityKind.key}${number}`;
  const kind = number === '' ? userAssignedIdentityKind : { ...userAssignedIdentityKind, abbreviation: `id${number}-` };
  const name = nameFromSpec(kind, { name: givenName, path: origin, variableName: `${symbol}Name` }, reader);
  const declared = { name, symbol, settings: reader.members(settings, origin) };
  return { id: resourceId(userAssignedIdentityKind.type, name), origin, declared };
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.managedidentity/userassignedidentities */
export const userAssignedIdentityModule: ResourceModule = {
  type: userAssignedIdentityKind.type,
  apiVersion: userAssignedIdentityApiVersion,
  partial: 'user-assigned-identity',
  declare(model) {
    return model.workspace.userAssignedIdentities.flatMap(({ id, origin, declared }) => {
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
