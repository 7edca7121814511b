import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type { BlobContainer, StorageAccountSettings } from '../spec/types/storage-account.ts';
import { type ResourceModule, resourceView } from './declaration.ts';
import { type DeletionPolicy, deletionPolicyFromSpec } from './deletion-policy.ts';
import { type NamedItem, namedItems } from './named-items.ts';
import { childName, declaredStorageAccount, storageResourceId } from './storage-child.ts';
import { declareItems } from './storage-item.ts';

type BlobServiceSpec = NonNullable<StorageAccountSettings['blobService']>;

/** The blob service of a new storage account, and its containers. */
export interface BlobService {
  readonly settings: Members<Pick<BlobServiceSpec, 'isVersioningEnabled' | 'properties'>>;
  readonly deleteRetentionPolicy: DeletionPolicy | undefined;
  readonly containerDeleteRetentionPolicy: DeletionPolicy | undefined;
  readonly changeFeed: Members<NonNullable<BlobServiceSpec['changeFeed']>> | undefined;
  readonly containers: ReadonlyArray<NamedItem<BlobContainer>>;
  readonly origin: SpecPath;
}

export function blobServiceFromSpec(
  spec: BlobServiceSpec | undefined,
  path: SpecPath,
  reader: SpecReader,
): BlobService | undefined {
  if (spec === undefined) return undefined;
  const { deleteRetentionPolicy, containerDeleteRetentionPolicy, changeFeed, containers, ...plain } = spec;
  return {
    settings: reader.members(plain, path),
    deleteRetentionPolicy: deletionPolicyFromSpec(
      deleteRetentionPolicy,
      childPath(path, 'deleteRetentionPolicy'),
      reader,
    ),
    containerDeleteRetentionPolicy: deletionPolicyFromSpec(
      containerDeleteRetentionPolicy,
      childPath(path, 'containerDeleteRetentionPolicy'),
      reader,
    ),
    changeFeed: changeFeed && { enabled: literal(true), ...reader.members(changeFeed, childPath(path, 'changeFeed')) },
    containers: namedItems<BlobContainer>('blobContainer', containers, childPath(path, 'containers'), reader),
    origin: path,
  };
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices */
export const storageBlobServiceModule: ResourceModule = {
  type: 'Microsoft.Storage/storageAccounts/blobServices',
  apiVersion: apiVersions['Microsoft.Storage/storageAccounts/blobServices'],
  partial: 'storage-blob-service',
  declare(model) {
    const account = declaredStorageAccount(model);
    const service = account?.settings.blobService;
    if (account === undefined || service === undefined) return [];
    const name: Expression = childName(account, 'default');
    const view = {
      ...resourceView(this.type, this.apiVersion, { ...account, name }, [storageResourceId(account)]),
      deleteRetentionPolicy: service.deleteRetentionPolicy ?? {},
      containerDeleteRetentionPolicy: service.containerDeleteRetentionPolicy ?? {},
      changeFeed: service.changeFeed ?? {},
      isVersioningEnabled: service.settings.isVersioningEnabled,
    };
    const { properties } = service.settings;
    return [{ partial: this.partial, view, properties, origin: service.origin, title: 'blob service', outputs: [] }];
  },
};

/** @see https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices/containers */
export const storageBlobContainerModule: ResourceModule = {
  type: 'Microsoft.Storage/storageAccounts/blobServices/containers',
  apiVersion: apiVersions['Microsoft.Storage/storageAccounts/blobServices/containers'],
  partial: 'storage-blob-container',
  declare(model) {
    const account = declaredStorageAccount(model);
    if (account === undefined) return [];
    const items = account.settings.blobService?.containers ?? [];
    return declareItems({
      module: this,
      account,
      service: 'blobServices',
      items,
      title: 'blob container',
      viewOf: ({ publicAccess, metadata }) => ({ publicAccess: publicAccess ?? literal('None'), metadata }),
    });
  },
};
