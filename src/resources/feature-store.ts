import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { type Expression, literal, literalValue, member, objectFromEntries } from '../model/expression.ts';
import { reference } from '../model/expression-functions.ts';
import { parseResourceId } from '../model/resource-id.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/feature-store.ts';
import type { Connection } from './connection.ts';
import type { WorkspaceModel } from './model.ts';
import { checkName } from './resource-name.ts';
import { unionOf } from './union.ts';
import { type UserAssignedIdentity, userAssignedIdentityApiVersion } from './user-assigned-identity.ts';

/** Kinds of stores: how the connection to one is made, and what it may lead to. */
const storeKinds = [
  {
    key: 'offlineStore',
    what: 'offline store',
    setting: 'offlineStoreConnectionName',
    category: 'ADLSGen2',
    types: ['Microsoft.Storage/storageAccounts/blobServices/containers'],
    title: 'a container of a storage account',
  },
  {
    key: 'onlineStore',
    what: 'online store',
    setting: 'onlineStoreConnectionName',
    category: 'Redis',
    types: ['Microsoft.Cache/redis', 'Microsoft.Cache/redisEnterprise'],
    title: 'an Azure Cache for Redis',
  },
] as const;
type StoreKind = (typeof storeKinds)[number];

interface Store {
  readonly kind: StoreKind;
  /** Name of its connection. */
  readonly name: Expression;
  readonly target: Expression;
  readonly origin: SpecPath;
}

export interface FeatureStore {
  readonly stores: readonly Store[];
  /** The identity that writes to them, where it is none of the workspace's. */
  readonly identity: { readonly resourceId: Expression; readonly clientId?: Expression } | undefined;
  readonly origin: SpecPath;
}

export function featureStoreFromSpec(
  spec: Spec.FeatureStore | undefined,
  path: SpecPath,
  reader: SpecReader,
): FeatureStore | undefined {
  if (spec === undefined) return undefined;
  const { resourceId, clientId } = reader.members(
    spec.materializationIdentity,
    childPath(path, 'materializationIdentity'),
  );
  return {
    stores: storeKinds.flatMap((kind) => storeFromSpec(kind, spec[kind.key], childPath(path, kind.key), reader)),
    identity: resourceId && { resourceId, ...(clientId && { clientId }) },
    origin: path,
  };
}

function storeFromSpec(
  kind: StoreKind,
  spec: Spec.FeatureStore[StoreKind['key']],
  origin: SpecPath,
  reader: SpecReader,
): readonly Store[] {
  if (spec === undefined) return [];
  const namePath = childPath(origin, 'name');
  const name = spec.name === undefined ? literal(kind.key) : reader.expression(spec.name, namePath, 'name');
  checkName('connection', name, namePath, reader);
  const target = reader.expression(spec.target, childPath(origin, 'target'));
  checkTarget(kind, target, childPath(origin, 'target'), reader);
  return [{ kind, name, target, origin }];
}

function checkTarget({ types, title }: StoreKind, target: Expression, path: SpecPath, reader: SpecReader): void {
  const text = literalValue(target);
  if (typeof text !== 'string') return;
  const type = parseResourceId(text)?.type.toLowerCase();
  if (types.some((known) => known.toLowerCase() === type)) return;
  const [first] = types;
  const hint = `/subscriptions/<id>/resourceGroups/<name>/providers/${first.replaceAll(/(?<=\/)(\w+)/g, '$1/<name>')}`;
  reader.report(finding('AML2002', { path, message: `must be the id of ${title}`, hint }));
}

/** The identity that writes to the stores. */
export function materializationIdentity({
  featureStore,
  workspace,
}: Pick<WorkspaceModel, 'featureStore' | 'workspace'>): Pick<UserAssignedIdentity, 'id' | 'declared'> | undefined {
  const id = featureStore?.identity?.resourceId;
  return id === undefined ? workspace.userAssignedIdentities[0] : { id };
}

/** The connections to the stores, as if the spec had them among its own. */
export function storeConnections(model: WorkspaceModel): readonly Connection[] {
  const resourceId = materializationIdentity(model)?.id;
  const { stores = [], identity } = model.featureStore ?? {};
  return stores.map(({ kind, name, target, origin }) => ({
    name,
    origin,
    settings: {
      category: literal(kind.category),
      authType: literal('ManagedIdentity'),
      target,
      credentials:
        resourceId === undefined
          ? {}
          : {
              resourceId,
              clientId: identity?.clientId ?? member(reference(resourceId, userAssignedIdentityApiVersion), 'clientId'),
            },
    },
  }));
}

/** What the workspace is told of its stores; the spec's own settings win. */
export function featureStoreView({ featureStore, workspace }: WorkspaceModel): Expression | undefined {
  const names = (featureStore?.stores ?? []).map(({ kind, name }) => [kind.setting, name] as const);
  const implied = names.length === 0 ? undefined : objectFromEntries(names);
  return unionOf(implied, workspace.settings.featureStoreSettings);
}
