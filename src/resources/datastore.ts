import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { associatedId } from '../model/associated.ts';
import { call, type Expression, index, literal, literalValue, member } from '../model/expression.ts';
import { type ResourceScope, resourceIdIn } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/datastore.ts';
import { pick, type ResourceModule } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { namesOwnAccount, ownStorageAccount, ownStorageItems } from './own-storage-account.ts';
import { storageAccountKind } from './storage-child.ts';
import { declareSubResource, type SubResource, subResourcesFromSpec, workspaceIsReady } from './sub-resource.ts';

type Credentials = NonNullable<Spec.Datastore['credentials']>;

interface DatastoreSettings extends Members<Omit<Spec.Datastore, 'name' | 'credentials'>> {
  readonly credentials: Members<Credentials>;
}

export type Datastore = SubResource<DatastoreSettings>;

export function datastoresFromSpec(
  items: readonly Spec.Datastore[] | undefined,
  path: SpecPath,
  reader: SpecReader,
): readonly Datastore[] {
  return subResourcesFromSpec('datastore', items, datastoreFromSpec, { path, reader });

  function datastoreFromSpec({ credentials, ...plain }: Omit<Spec.Datastore, 'name'>, at: SpecPath): DatastoreSettings {
    return { ...reader.members(plain, at), credentials: reader.members(credentials, childPath(at, 'credentials')) };
  }
}

/** The key that the spec gives, or the first one of the account, read at deployment. */
function accountKey(model: WorkspaceModel, { settings }: Datastore): Expression | undefined {
  const { credentials, accountName, ...place } = settings;
  const { type, key } = credentials;
  if (key !== undefined || type === undefined || literalValue(type) !== 'AccountKey') return key;
  const own = namesOwnAccount(accountName) ? associatedId(model.storageAccount) : undefined;
  const id = own ?? resourceIdIn(pickPlace(place), storageAccountKind.type, accountName ?? literal(''));
  const keys = member(call('listKeys', id, apiVersions[storageAccountKind.type]), 'keys');
  return member(index(keys, 0), 'value');
}

function pickPlace({ subscriptionId, resourceGroup }: ResourceScope): ResourceScope {
  return { ...(subscriptionId && { subscriptionId }), ...(resourceGroup && { resourceGroup }) };
}

/** ARM names the kind of the secrets as that of the credentials. */
function credentialsView({ type = literal('None'), ...members }: Members<Credentials>) {
  return {
    ...pick(members, ['authorityUrl', 'clientId', 'resourceUrl', 'tenantId', 'thumbprint']),
    credentialsType: type,
    secrets: {
      ...pick(members, ['certificate', 'clientSecret', 'key', 'sasToken']),
      secretsType: hasSecret(members) ? type : undefined,
    },
  };
}

function hasSecret({ certificate, clientSecret, key, sasToken }: Members<Credentials>): boolean {
  return [certificate, clientSecret, key, sasToken].some((secret: Expression | undefined) => secret !== undefined);
}

/** Where the data is: what the spec says, and of its own account what it need not say. */
function placeView(model: WorkspaceModel, { settings }: Datastore) {
  const own = namesOwnAccount(settings.accountName) ? ownStorageAccount(model) : undefined;
  return {
    accountName: own?.accountName ?? settings.accountName,
    resourceGroup: settings.resourceGroup ?? own?.resourceGroup,
    subscriptionId: settings.subscriptionId ?? own?.subscriptionId,
  };
}

/** The workspace, and the container or share of the template that the datastore points to. */
function dependencies(model: WorkspaceModel, { settings }: Datastore): readonly Expression[] {
  if (!namesOwnAccount(settings.accountName)) return workspaceIsReady(model);
  const container = settings.containerName ?? settings.filesystem;
  return [
    ...workspaceIsReady(model),
    ...ownStorageItems(model, 'blobServices/containers', container),
    ...ownStorageItems(model, 'fileServices/shares', settings.fileShareName),
  ];
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/datastores */
export const datastoreModule: ResourceModule = {
  type: 'Microsoft.MachineLearningServices/workspaces/datastores',
  apiVersion: apiVersions['Microsoft.MachineLearningServices/workspaces/datastores'],
  partial: 'datastore',
  declare(model: WorkspaceModel) {
    return model.datastores.map((item) => {
      const { settings } = item;
      const key = accountKey(model, item);
      const view = {
        ...pick(settings, [
          'artifact',
          'containerName',
          'description',
          'endpoint',
          'fileShareName',
          'filesystem',
          'oneLakeWorkspaceName',
          'protocol',
          'serviceDataAccessAuthIdentity',
          'storeName',
          'tags',
        ]),
        ...placeView(model, item),
        datastoreType: settings.type,
        credentials: credentialsView({ ...settings.credentials, ...(key && { key }) }),
      };
      return declareSubResource(model, item, {
        module: this,
        title: 'datastore',
        dependsOn: dependencies(model, item),
        view,
      });
    });
  },
};
