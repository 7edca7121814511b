import { apiVersions } from '../model/api-versions.ts';
import { declared } from '../model/associated.ts';
import { call, type Expression, index, literalValue, member, object } from '../model/expression.ts';
import { equals, interpolate, not, reference, resourceId, split } from '../model/expression-functions.ts';
import { parseResourceId } from '../model/resource-id.ts';
import { aiServicesType } from './ai-services.ts';
import type { ConnectionSettings } from './connection.ts';
import type { WorkspaceModel } from './model.ts';

const searchType = 'Microsoft.Search/searchServices';

/** What a connection can know of the resource that it leads to. */
interface ConnectedResource {
  readonly target: Expression;
  readonly metadata: Expression;
  /** Read when the template is deployed, by whoever deploys; absent where no key is asked for. */
  readonly key?: Expression;
  readonly dependsOn: readonly Expression[];
  readonly condition?: Expression;
}

/** The resource of a connection's `resourceId`; `undefined` without one. */
export function connectedResource(
  model: WorkspaceModel,
  { resourceId: given, authType, category }: ConnectionSettings,
): ConnectedResource | undefined {
  const own = given !== undefined && literalValue(given) === 'aiServices';
  const id = own ? ownAccountId(model) : given;
  if (id === undefined) return undefined;
  const isSearch = !own && leadsToSearch(id, category);
  const withKey = authType !== undefined && literalValue(authType) === 'ApiKey';
  return {
    target: isSearch ? searchEndpoint(id) : member(reference(id, apiVersions[aiServicesType]), 'endpoint'),
    metadata: object({ ApiType: 'Azure', ResourceId: id }),
    ...(withKey && {
      key: isSearch ? searchKey(id) : member(call('listKeys', id, apiVersions[aiServicesType]), 'key1'),
    }),
    dependsOn: own ? ownAccountDependencies(model) : [],
    ...(own && ownAccountCondition(model)),
  };
}

function ownAccountId({ aiServices }: WorkspaceModel): Expression | undefined {
  return aiServices.mode === 'none' ? undefined : aiServices.id;
}

function ownAccountDependencies({ aiServices }: WorkspaceModel): readonly Expression[] {
  const account = declared(aiServices);
  return account === undefined ? [] : [resourceId(account.type, account.name)];
}

/** No connection where the deployment says that there is no account. */
function ownAccountCondition({ aiServices }: WorkspaceModel): { readonly condition?: Expression } {
  if (aiServices.mode !== 'choice' || !aiServices.allowsNone) return {};
  return { condition: not(equals(aiServices.option, 'none')) };
}

/** By the type in the id; where only the deployment knows it, by what the connection is for. */
function leadsToSearch(id: Expression, category: Expression | undefined): boolean {
  const text = literalValue(id);
  const type = typeof text === 'string' ? parseResourceId(text)?.type.toLowerCase() : undefined;
  if (type !== undefined) return type === searchType.toLowerCase();
  return category !== undefined && literalValue(category) === 'CognitiveSearch';
}

/** The endpoint of a search service is its name in the public cloud; elsewhere the spec says its `target`. */
function searchEndpoint(id: Expression): Expression {
  const text = literalValue(id);
  const name = typeof text === 'string' ? parseResourceId(text)?.names.at(-1) : undefined;
  return interpolate(['https://', name ?? index(split(id, '/'), 8), '.search.windows.net']);
}

function searchKey(id: Expression): Expression {
  return member(call('listAdminKeys', id, apiVersions[searchType]), 'primaryKey');
}
