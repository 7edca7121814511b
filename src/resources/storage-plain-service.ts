import { childPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type ResourceModule, resourceView } from './declaration.ts';
import { childName, declaredStorageAccount, storageResourceId } from './storage-child.ts';

/** The queue and the table service, which have CORS rules and nothing else. */
function plainServiceModule(service: 'queue' | 'table', title: string): ResourceModule {
  const type = `Microsoft.Storage/storageAccounts/${service}Services` as const;
  return {
    type,
    apiVersion: apiVersions[type],
    partial: `storage-${service}-service`,
    declare(model) {
      const account = declaredStorageAccount(model);
      const settings = account?.settings[`${service}Service`];
      if (account === undefined || settings === undefined) return [];
      const name = childName(account, 'default');
      const view = {
        ...resourceView(this.type, this.apiVersion, { ...account, name }, [storageResourceId(account)]),
        cors: settings.cors,
      };
      const origin = childPath(account.origin, `${service}Service`);
      return [{ partial: this.partial, view, properties: settings.properties, origin, title, outputs: [] }];
    },
  };
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/queueservices */
export const storageQueueServiceModule = plainServiceModule('queue', 'queue service');

/** @see https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/tableservices */
export const storageTableServiceModule = plainServiceModule('table', 'table service');
