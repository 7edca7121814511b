import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import type { Expression } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/connection.ts';
import { connectedResource } from './connected-resource.ts';
import { pick, type ResourceModule } from './declaration.ts';
import { storeConnections } from './feature-store.ts';
import type { WorkspaceModel } from './model.ts';
import { declareSubResource, type SubResource, subResourcesFromSpec, workspaceIsReady } from './sub-resource.ts';
import { unionOf } from './union.ts';

/** Every word that the credentials of some kind of authentication have. */
const credentialWords = [
  'accessKeyId',
  'authUrl',
  'clientId',
  'clientSecret',
  'developerToken',
  'key',
  'keys',
  'password',
  'pat',
  'refreshToken',
  'resourceId',
  'sas',
  'secretAccessKey',
  'securityToken',
  'tenantId',
  'username',
] as const;

type Credentials = { readonly [K in (typeof credentialWords)[number]]?: Expression };

export interface ConnectionSettings extends Members<Omit<Spec.Connection, 'name' | 'credentials'>> {
  readonly credentials: Credentials;
}

export type Connection = SubResource<ConnectionSettings>;

export function connectionsFromSpec(
  items: readonly Spec.Connection[] | undefined,
  path: SpecPath,
  reader: SpecReader,
): readonly Connection[] {
  return subResourcesFromSpec('connection', items, connectionFromSpec, { path, reader });

  function connectionFromSpec(
    { credentials, ...plain }: Omit<Spec.Connection, 'name'>,
    at: SpecPath,
  ): ConnectionSettings {
    const members: Credentials = reader.members<object>(credentials, childPath(at, 'credentials'));
    return { ...reader.members(plain, at), credentials: members };
  }
}

/** What follows from the id of the resource that it leads to, unless the spec says otherwise. */
function connectionView(model: WorkspaceModel, { settings }: Connection) {
  const { credentials } = settings;
  const connected = connectedResource(model, settings);
  const key = credentials.key ?? connected?.key;
  return {
    ...pick(settings, [
      'authType',
      'category',
      'expiryTime',
      'isSharedToAll',
      'peRequirement',
      'peStatus',
      'sharedUserList',
      'useWorkspaceManagedIdentity',
    ]),
    target: settings.target ?? connected?.target,
    metadata: unionOf(connected?.metadata, settings.metadata),
    credentials: { ...pick(credentials, credentialWords), key },
  };
}

/**
 * A connection made while a private endpoint of the workspace is under way fails: it waits for those.
 * @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/connections
 */
export const connectionModule: ResourceModule = {
  type: 'Microsoft.MachineLearningServices/workspaces/connections',
  apiVersion: apiVersions['Microsoft.MachineLearningServices/workspaces/connections'],
  partial: 'connection',
  declare(model) {
    return [...model.connections, ...storeConnections(model)].map((item) => {
      const connected = connectedResource(model, item.settings);
      return declareSubResource(model, item, {
        module: this,
        title: 'connection',
        dependsOn: [...workspaceIsReady(model), ...(connected?.dependsOn ?? [])],
        ...(connected?.condition && { condition: connected.condition }),
        view: connectionView(model, item),
      });
    });
  },
};
