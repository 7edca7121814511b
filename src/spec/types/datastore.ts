import { type Static, Type } from 'typebox';
import { childName, describedAsset } from './sub-resource.ts';
import { armObject, help, type KeyHelp, oneOf, properties, required, secret, text } from './value.ts';
import { type VariantItem, variants } from './variants.ts';

const guid = (keyHelp: KeyHelp) => text(keyHelp, { pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' });

const servicePrincipal = {
  tenantId: required(
    guid({
      description: 'Tenant id of the service principal.',
      example: '00000000-0000-0000-0000-000000000000',
    }),
  ),
  clientId: required(
    guid({
      description: 'Client id of the service principal.',
      example: '00000000-0000-0000-0000-000000000000',
    }),
  ),
  authorityUrl: text({
    description: 'URL that gives the tokens.',
    example: 'https://login.microsoftonline.com',
  }),
  resourceUrl: text({ description: 'Resource that the tokens are for.', example: 'https://storage.azure.com/' }),
};

/** How the datastore reaches its data. @see https://learn.microsoft.com/azure/machine-learning/how-to-datastore */
const credentials = variants(
  {},
  {
    None: {},
    AccountKey: {
      key: secret({
        description: 'Key of the storage account; its first one if left out, read at deployment by whoever deploys.',
        example: { parameter: 'curatedAccountKey', secure: true },
      }),
    },
    Sas: {
      sasToken: required(
        secret({
          description: 'Shared access signature.',
          example: { parameter: 'curatedSasToken', secure: true },
        }),
      ),
    },
    ServicePrincipal: {
      ...servicePrincipal,
      clientSecret: required(
        secret({
          description: 'Secret of the service principal.',
          example: { parameter: 'curatedClientSecret', secure: true },
        }),
      ),
    },
    Certificate: {
      ...servicePrincipal,
      thumbprint: required(
        text({ description: 'Thumbprint of the certificate.', example: '0123456789ABCDEF0123456789ABCDEF01234567' }),
      ),
      certificate: required(
        secret({
          description: 'Certificate of the service principal.',
          example: { parameter: 'curatedCertificate', secure: true },
        }),
      ),
    },
  },
  { description: 'Kind of credentials; with `None` the identity of whoever reads.', example: 'None' },
);

type DatastoreCredentials = Static<typeof credentials>;

const common = {
  name: childName({ description: 'Name of the datastore: letters, digits and underscores.', example: 'curated' }),
  ...describedAsset('the datastore'),
  credentials: Type.Optional(
    Type.Unsafe<DatastoreCredentials>({
      ...credentials,
      ...help({ description: 'Credentials; none if left out: identities are used then.', example: { type: 'None' } }),
    }),
  ),
  serviceDataAccessAuthIdentity: oneOf(['None', 'WorkspaceSystemAssignedIdentity', 'WorkspaceUserAssignedIdentity'], {
    description:
      'Identity of the workspace that the service reads with where there are no credentials, e.g. for previews in the studio.',
    default: 'None',
    example: 'WorkspaceSystemAssignedIdentity',
  }),
  properties: properties('the datastore', { description: 'Curated data' }),
};

/** Where a store is, if not in the resource group of the workspace. */
const place = {
  subscriptionId: guid({
    description: 'Subscription of the store.',
    example: '00000000-0000-0000-0000-000000000000',
  }),
  resourceGroup: text({ description: 'Resource group of the store.', example: 'rg-data' }),
};

const account = {
  accountName: required(
    text({
      description: "Name of the storage account; `storageAccount` for the spec's own, whatever its name.",
      example: 'stcurated',
    }),
  ),
  endpoint: text({ description: "Endpoint suffix; the cloud's own if left out.", example: 'core.windows.net' }),
  protocol: text({ description: 'Protocol.', default: 'https', example: 'https' }),
  ...place,
};

const types = {
  AzureBlob: {
    ...account,
    containerName: required(text({ description: 'Blob container.', example: 'curated' })),
  },
  AzureFile: {
    ...account,
    fileShareName: required(text({ description: 'File share.', example: 'curated' })),
  },
  AzureDataLakeGen2: {
    ...account,
    filesystem: required(text({ description: 'File system (container).', example: 'curated' })),
  },
  AzureDataLakeGen1: {
    ...place,
    storeName: required(text({ description: 'Data Lake Store account; the service is retired.', example: 'adlsold' })),
  },
  OneLake: {
    oneLakeWorkspaceName: required(text({ description: 'Workspace in OneLake.', example: 'analytics' })),
    artifact: required(
      armObject({
        description: 'The artifact, a lakehouse.',
        example: { artifactType: 'LakeHouse', artifactName: 'lake' },
      }),
    ),
    endpoint: text({ description: 'Endpoint of OneLake.', example: 'onelake.dfs.fabric.microsoft.com' }),
  },
};

/** A datastore. @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/datastores */
const Datastore = variants(common, types, { description: 'Kind of storage.', example: 'AzureBlob' });
export type Datastore = VariantItem<typeof common, typeof types>;

export const Datastores = Type.Optional(
  Type.Array(Datastore, {
    description: 'Datastores: where data is, and how it is reached.',
    examples: [[{ name: 'curated', type: 'AzureBlob', accountName: 'stcurated', containerName: 'curated' }]],
  }),
);
