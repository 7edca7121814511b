import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type { FileShare, StorageAccountSettings } from '../spec/types/storage-account.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { type DeletionPolicy, deletionPolicyFromSpec } from './deletion-policy.ts';
import { type NamedItem, namedItems } from './named-items.ts';
import { childName, declaredStorageAccount, storageResourceId } from './storage-child.ts';
import { declareItems } from './storage-item.ts';

type FileServiceSpec = NonNullable<StorageAccountSettings['fileService']>;

/** The file service of a new storage account, and its shares. */
export interface FileService {
  readonly settings: Members<Pick<FileServiceSpec, 'protocolSettings' | 'properties'>>;
  readonly shareDeleteRetentionPolicy: DeletionPolicy | undefined;
  readonly shares: ReadonlyArray<NamedItem<FileShare>>;
  readonly origin: SpecPath;
}

export function fileServiceFromSpec(
  spec: FileServiceSpec | undefined,
  path: SpecPath,
  reader: SpecReader,
): FileService | undefined {
  if (spec === undefined) return undefined;
  const { shareDeleteRetentionPolicy, shares, ...plain } = spec;
  const policyPath = childPath(path, 'shareDeleteRetentionPolicy');
  return {
    settings: reader.members(plain, path),
    shareDeleteRetentionPolicy: deletionPolicyFromSpec(shareDeleteRetentionPolicy, policyPath, reader),
    shares: namedItems<FileShare>('fileShare', shares, childPath(path, 'shares'), reader),
    origin: path,
  };
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/fileservices */
export const storageFileServiceModule: ResourceModule = {
  type: 'Microsoft.Storage/storageAccounts/fileServices',
  apiVersion: apiVersions['Microsoft.Storage/storageAccounts/fileServices'],
  partial: 'storage-file-service',
  declare(model) {
    const account = declaredStorageAccount(model);
    const service = account?.settings.fileService;
    if (account === undefined || service === undefined) return [];
    const name = childName(account, 'default');
    const view = {
      ...resourceView(this.type, this.apiVersion, { ...account, name }, [storageResourceId(account)]),
      shareDeleteRetentionPolicy: service.shareDeleteRetentionPolicy ?? {},
      protocolSettings: service.settings.protocolSettings,
    };
    const { properties } = service.settings;
    return [{ partial: this.partial, view, properties, origin: service.origin, title: 'file service', outputs: [] }];
  },
};

/** @see https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/fileservices/shares */
export const storageFileShareModule: ResourceModule = {
  type: 'Microsoft.Storage/storageAccounts/fileServices/shares',
  apiVersion: apiVersions['Microsoft.Storage/storageAccounts/fileServices/shares'],
  partial: 'storage-file-share',
  declare(model) {
    const account = declaredStorageAccount(model);
    if (account === undefined) return [];
    const items = account.settings.fileService?.shares ?? [];
    return declareItems({
      module: this,
      account,
      service: 'fileServices',
      items,
      title: 'file share',
      viewOf: (settings) => pick(settings, ['accessTier', 'shareQuota']),
    });
  },
};
