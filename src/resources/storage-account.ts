import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, type DeclaredResource, declared } from '../model/associated.ts';
import { type Expression, literal, literalValue, object } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/storage-account.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { storageAccountEncryption } from './encryption-key.ts';
import { waitsForSubnets } from './firewall-subnets.ts';
import type { WorkspaceModel } from './model.ts';
import { type NetworkAclsView, networkAclsFromSpec } from './network-acls.ts';
import { identifyingOutputs } from './outputs.ts';
import { type BlobService, blobServiceFromSpec } from './storage-blob-service.ts';
import { storageAccountKind } from './storage-child.ts';
import { type FileService, fileServiceFromSpec } from './storage-file-service.ts';
import { unionOf } from './union.ts';

type PlainSettings = Omit<
  Spec.StorageAccountSettings,
  'name' | 'networkAcls' | 'blobService' | 'fileService' | 'queueService' | 'tableService'
>;

/** A new storage account. Its services are resources of their own. */
export interface StorageAccountSettings extends Members<PlainSettings> {
  readonly networkAcls: NetworkAclsView | undefined;
  readonly blobService: BlobService | undefined;
  readonly fileService: FileService | undefined;
  readonly queueService: Members<NonNullable<Spec.StorageAccountSettings['queueService']>> | undefined;
  readonly tableService: Members<NonNullable<Spec.StorageAccountSettings['tableService']>> | undefined;
}

export type StorageAccount = Associated<StorageAccountSettings, Members<Spec.StorageAccountExisting>>;

function storageAccountFromSpec(
  spec: Spec.StorageAccountSettings,
  path: SpecPath,
  reader: SpecReader,
): StorageAccountSettings {
  const { name, networkAcls, blobService, fileService, queueService, tableService, ...plain } = spec;
  return {
    ...reader.members(plain, path),
    networkAcls: networkAclsFromSpec(networkAcls, childPath(path, 'networkAcls'), reader),
    blobService: blobServiceFromSpec(blobService, childPath(path, 'blobService'), reader),
    fileService: fileServiceFromSpec(fileService, childPath(path, 'fileService'), reader),
    queueService: queueService && reader.members(queueService, childPath(path, 'queueService')),
    tableService: tableService && reader.members(tableService, childPath(path, 'tableService')),
  };
}

export const storageAccountReading = { kind: storageAccountKind, settingsFromSpec: storageAccountFromSpec };

/** Settings that stand in the resource as they stand in the spec. */
const passedOn = [
  'zones',
  'extendedLocation',
  'placement',
  'accessTier',
  'allowSharedKeyAccess',
  'allowedCopyScope',
  'defaultToOAuthAuthentication',
  'dnsEndpointType',
  'isHnsEnabled',
  'isLocalUserEnabled',
  'isNfsV3Enabled',
  'isSftpEnabled',
  'keyPolicy',
  'largeFileSharesState',
  'publicNetworkAccess',
  'routingPreference',
  'sasPolicy',
  'requireInfrastructureEncryption',
] as const satisfies ReadonlyArray<keyof PlainSettings>;

/** The account as ARM will see it: encrypted traffic only, TLS 1.2, no anonymous reads, unless the spec says otherwise. */
function storageAccountView(account: DeclaredResource<StorageAccountSettings>, model: WorkspaceModel) {
  const { settings } = account;
  const applied = storageAccountEncryption(model);
  return {
    ...pick(settings, passedOn),
    location: model.location,
    tags: unionOf(model.tags, settings.tags),
    sku: settings.sku ?? literal('Standard_LRS'),
    kind: settings.kind ?? literal('StorageV2'),
    allowBlobPublicAccess: settings.allowBlobPublicAccess ?? literal(false),
    allowCrossTenantReplication: settings.allowCrossTenantReplication ?? literal(false),
    minimumTlsVersion: settings.minimumTlsVersion ?? literal('TLS1_2'),
    supportsHttpsTrafficOnly: settings.supportsHttpsTrafficOnly ?? literal(true),
    networkAcls: settings.networkAcls ?? {},
    encryption: encryptionOf(settings, applied?.encryption),
    identity: settings.identity ?? applied?.identity,
  };
}

/** The spec's own encryption object; the partial has the usual one where there is none. */
function encryptionOf(
  { encryption: own, requireInfrastructureEncryption }: StorageAccountSettings,
  applied: Expression | undefined,
): Expression | undefined {
  const encryption = own ?? applied;
  return unionOf(
    encryption,
    encryption && requireInfrastructureEncryption && object({ requireInfrastructureEncryption }),
  );
}

/** @see https://learn.microsoft.com/azure/storage/common/infrastructure-encryption-enable */
const storageAccountImmutable = ['Whether it encrypts its data twice (`requireInfrastructureEncryption`).'];

/** @see https://learn.microsoft.com/azure/storage/common/storage-redundancy */
function geoReplication(settings: StorageAccountSettings): string | undefined {
  const sku = settings.sku && literalValue(settings.sku);
  if (typeof sku !== 'string' || !/^Standard_(RA)?GZ?RS$/.test(sku)) return undefined;
  return `${sku} copies all data to the paired region, which bills by the gigabyte.`;
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts */
export const storageAccountModule: ResourceModule = {
  type: storageAccountKind.type,
  apiVersion: apiVersions[storageAccountKind.type],
  partial: 'storage-account',
  declare(model) {
    const account = declared(model.storageAccount);
    if (account === undefined) return [];
    const dependsOn = [
      ...waitsForSubnets(account.settings.networkAcls, model.network),
      ...(storageAccountEncryption(model)?.dependsOn ?? []),
    ];
    return [
      {
        partial: this.partial,
        view: {
          ...resourceView(this.type, this.apiVersion, account, dependsOn),
          ...storageAccountView(account, model),
        },
        properties: account.settings.properties,
        origin: account.origin,
        title: storageAccountKind.title,
        outputs: identifyingOutputs(storageAccountKind, account),
        billing: 'The data that is stored, and the operations on it.',
        immutable: storageAccountImmutable,
        bandwidth: geoReplication(account.settings),
      },
    ];
  },
};
