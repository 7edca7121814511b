import { type Static, Type } from 'typebox';
import { subResourceIdentity } from './identity.ts';
import { ownTags, publicNetworkAccess } from './shared.ts';
import { armObject, either, flag, help, isText, properties, required, resourceIdText, text, texts } from './value.ts';

const region = { pattern: '^[a-z][a-z0-9]+$' };

const storageAccountDetails = Type.Optional(
  Type.Array(
    Type.Object(
      {
        storageAccountType: text({
          description: 'SKU of the storage account.',
          default: 'Standard_LRS',
          example: 'Standard_ZRS',
        }),
        storageAccountHnsEnabled: flag({
          description: 'Whether it has a hierarchical namespace.',
          default: false,
          example: false,
        }),
        allowBlobPublicAccess: flag({
          description: 'Whether containers may be opened to everybody.',
          default: false,
          example: false,
        }),
        storageAccountName: text({ description: 'Its name; made by the service if left out.', example: 'stmlrweu' }),
        armResourceId: resourceIdText({
          description: 'Resource id of the storage account, for a registry that has one already.',
          example:
            '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-mlr/providers/Microsoft.Storage/storageAccounts/stmlrweu',
        }),
      },
      { additionalProperties: false },
    ),
    {
      minItems: 1,
      ...help({
        description: 'Storage accounts that the service makes in the region; one of Standard_LRS if left out.',
        example: [{ storageAccountType: 'Standard_ZRS' }],
      }),
    },
  ),
);

const acrDetails = Type.Optional(
  Type.Array(
    Type.Object(
      {
        acrAccountSku: text({
          description: 'SKU of the container registry: only Premium has replicas.',
          default: 'Premium',
          example: 'Premium',
        }),
        acrAccountName: text({ description: 'Its name; made by the service if left out.', example: 'crmlrweu' }),
        armResourceId: resourceIdText({
          description: 'Resource id of the container registry, for a registry that has one already.',
          example:
            '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-mlr/providers/Microsoft.ContainerRegistry/registries/crmlrweu',
        }),
      },
      { additionalProperties: false },
    ),
    {
      minItems: 1,
      ...help({
        description: 'Container registry that the service makes; Premium if left out.',
        example: [{ acrAccountSku: 'Premium' }],
      }),
    },
  ),
);

const regions = Type.Optional(
  Type.Array(
    Type.Unsafe<string | RegionDetails>({
      ...help({ description: 'A region, by name or with settings.', example: 'westeurope' }),
      ...either(
        isText,
        { type: 'string', ...region },
        Type.Object(
          {
            location: required(text({ description: 'The region.', example: 'westeurope' }, region)),
            storageAccountDetails,
            acrDetails,
          },
          { additionalProperties: false },
        ),
      ),
    }),
    {
      minItems: 1,
      ...help({
        description:
          'Regions that assets are kept in: the `location` of the registry and others; that alone if left out.',
        example: ['westeurope', 'northeurope'],
      }),
    },
  ),
);

export interface RegionDetails {
  readonly location: unknown;
  readonly storageAccountDetails?: Static<typeof storageAccountDetails>;
  readonly acrDetails?: Static<typeof acrDetails>;
}

/** A registry of Azure Machine Learning. @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/registries */
const RegistrySettings = Type.Object(
  {
    regions,
    publicNetworkAccess,
    identity: subResourceIdentity('the registry; system-assigned if left out'),
    tags: ownTags,
    kind: text({ description: "ARM's `kind` of the registry: used by the portal only.", example: 'registry' }),
    sku: armObject({ description: "ARM's `sku` object of the registry.", example: { name: 'Basic' } }),
    intellectualPropertyPublisher: text({
      description: 'Publisher whose models the registry keeps closed.',
      example: 'contoso',
    }),
    managedResourceGroup: resourceIdText({
      description: 'Resource id of the group that the service keeps its resources in; one of its own if left out.',
      example: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-mlr-managed',
    }),
    assignedIdentities: texts(
      {
        description: 'Object ids of principals that may use the managed resource group.',
        example: ['00000000-0000-0000-0000-000000000000'],
      },
      { pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' },
    ),
    properties: properties('the registry', { publicNetworkAccess: 'Disabled' }),
  },
  { additionalProperties: false },
);
export type RegistrySettings = Static<typeof RegistrySettings>;

export const Registry = Type.Optional(
  Type.Unsafe<RegistrySettings>({
    ...RegistrySettings,
    ...help({
      description: 'Settings of a registry, which shares models and environments; for specs of `kind: Registry` only.',
      example: { regions: ['westeurope', 'northeurope'] },
    }),
  }),
);
