import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal } from '../model/expression.ts';
import { interpolate, resourceId } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/user-assigned-identity.ts';
import { type Declaration, pick, type ResourceModule, resourceView } from './declaration.ts';
import { existingId } from './existing-id.ts';
import { userAssignedIdentityKind } from './identity-names.ts';
import { reportClash } from './named-items.ts';
import { nameFromSpec } from './resource-name.ts';
import type { UserAssignedIdentity } from './user-assigned-identity.ts';

/** A user-assigned identity of the section of that name, for the workspace and its parts to use. */
export interface NamedIdentity extends UserAssignedIdentity {
  readonly credentials: readonly FederatedCredential[];
}

interface FederatedCredential {
  readonly settings: Members<Spec.FederatedIdentityCredential>;
  readonly origin: SpecPath;
}

export function namedIdentitiesFromSpec(
  items: readonly Spec.NamedIdentity[] | undefined,
  path: SpecPath,
  reader: SpecReader,
): readonly NamedIdentity[] {
  const places = new Map<string, SpecPath>();
  const symbols = new Set<string>();
  return (items ?? []).map((item, position) => {
    const origin = childPath(path, position);
    reportClash(item.name, childPath(origin, 'name'), places, reader);
    if (!('existing' in item)) return newIdentity(item, origin, symbolFor(item.name, symbols), reader);
    const at = childPath(origin, 'existing');
    const place = typeof item.existing === 'string' ? item.existing : placeOf(item.existing, item.name);
    return {
      id: existingId(userAssignedIdentityKind, place, at, reader),
      origin,
      calledAs: item.name,
      credentials: [],
    };
  });
}

type ExistingPlace = Exclude<Extract<Spec.NamedIdentity, { existing: unknown }>['existing'], string>;

/** The name in Azure is that in the spec unless it is said. */
function placeOf(existing: ExistingPlace, name: string): ExistingPlace {
  return existing.id === undefined && existing.name === undefined ? { ...existing, name } : existing;
}

function newIdentity(
  item: Exclude<Spec.NamedIdentity, { existing: unknown }>,
  origin: SpecPath,
  symbol: string,
  reader: SpecReader,
): NamedIdentity {
  const { name: calledAs, federatedIdentityCredentials = [], ...settings } = item;
  const given = { name: calledAs, path: origin, variableName: `${symbol}Name` };
  const name = nameFromSpec(userAssignedIdentityKind, given, reader);
  return {
    id: resourceId(userAssignedIdentityKind.type, name),
    origin,
    calledAs,
    declared: { name, symbol, settings: reader.members(settings, origin) },
    credentials: credentialsFromSpec(
      federatedIdentityCredentials,
      childPath(origin, 'federatedIdentityCredentials'),
      reader,
    ),
  };
}

function credentialsFromSpec(
  items: readonly Spec.FederatedIdentityCredential[],
  path: SpecPath,
  reader: SpecReader,
): readonly FederatedCredential[] {
  const places = new Map<string, SpecPath>();
  return items.map((item, position) => {
    const origin = childPath(path, position);
    const { name, ...plain } = item;
    const nameExpression = reader.expression(name, childPath(origin, 'name'), 'name');
    reportClash(nameExpression, childPath(origin, 'name'), places, reader);
    const settings = reader.members<Omit<Spec.FederatedIdentityCredential, 'name'>>(plain, origin);
    return { settings: { ...settings, name: nameExpression }, origin };
  });
}

/** Start of the names of the identity's outputs and variables: `userAssignedIdentityTrain` for `train`. */
function symbolFor(name: string, taken: Set<string>): string {
  const words = name.split(/[^a-zA-Z0-9]+/).map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
  const base = `${userAssignedIdentityKind.key}${words.join('')}`;
  const symbol = taken.has(base.toLowerCase()) ? `${base}_${taken.size + 1}` : base;
  taken.add(symbol.toLowerCase());
  return symbol;
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.managedidentity/userassignedidentities/federatedidentitycredentials */
export const federatedIdentityCredentialModule: ResourceModule = {
  type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials',
  apiVersion: apiVersions['Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials'],
  partial: 'federated-identity-credential',
  declare(model) {
    return model.userAssignedIdentities.flatMap(({ declared, id, credentials }) => {
      if (declared === undefined) return [];
      // Azure refuses two at once for one identity: each waits for the one before it.
      let before: Expression = id;
      return credentials.map(({ settings, origin }): Declaration => {
        const { name: own = literal('') } = settings;
        const name = interpolate([declared.name, '/', own]);
        const view = {
          ...resourceView(this.type, this.apiVersion, { name }, [before]),
          ...pick(settings, ['issuer', 'subject']),
          audiences: settings.audiences ?? literal(['api://AzureADTokenExchange']),
        };
        before = resourceId(this.type, declared.name, own);
        const title = 'federated credential';
        return { partial: this.partial, view, properties: settings.properties, origin, title, outputs: [] };
      });
    });
  },
};
