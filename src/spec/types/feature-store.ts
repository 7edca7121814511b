import { type Static, type TProperties, Type } from 'typebox';
import { childName } from './sub-resource.ts';
import { help, required, resourceIdText, text, value } from './value.ts';

/** ARM's own settings of a feature store, under `workspace`. */
export const featureStoreSettings = Type.Optional(
  value(
    Type.Object(
      {
        computeRuntime: Type.Optional(
          Type.Object(
            { sparkRuntimeVersion: text({ description: 'Version of Spark.', example: '3.4' }) },
            {
              additionalProperties: false,
              ...help({ description: 'What computes the features.', example: { sparkRuntimeVersion: '3.4' } }),
            },
          ),
        ),
        offlineStoreConnectionName: text({
          description: 'Connection to the offline store; that of `featureStore.offlineStore` if left out.',
          example: 'offlineStore',
        }),
        onlineStoreConnectionName: text({
          description: 'Connection to the online store; that of `featureStore.onlineStore` if left out.',
          example: 'onlineStore',
        }),
      },
      { additionalProperties: false },
    ),
    { description: 'Settings of a feature store.', example: { computeRuntime: { sparkRuntimeVersion: '3.4' } } },
  ),
);

const closed = <P extends TProperties>(words: P, description: string, example: object) =>
  Type.Optional(Type.Object(words, { additionalProperties: false, ...help({ description, example }) }));

const container =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stfeatures/blobServices/default/containers/features';
const redis =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Cache/redis/redis-features';

/** The stores of a feature store, and who writes to them. @see https://learn.microsoft.com/azure/machine-learning/how-to-setup-access-control-feature-store */
const FeatureStore = Type.Object(
  {
    offlineStore: closed(
      {
        target: required(
          resourceIdText({
            description: 'Resource id of a container of a storage account with a hierarchical namespace.',
            example: container,
          }),
        ),
        name: Type.Optional(
          childName({ description: 'Name of its connection.', default: 'offlineStore', example: 'offlineStore' }),
        ),
      },
      'Where features are kept for training.',
      { target: container },
    ),
    onlineStore: closed(
      {
        target: required(resourceIdText({ description: 'Resource id of an Azure Cache for Redis.', example: redis })),
        name: Type.Optional(
          childName({ description: 'Name of its connection.', default: 'onlineStore', example: 'onlineStore' }),
        ),
      },
      'Where features are kept for scoring.',
      { target: redis },
    ),
    materializationIdentity: closed(
      {
        resourceId: required(
          resourceIdText({
            description: 'Resource id of the user-assigned identity.',
            example:
              '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-features',
          }),
        ),
        clientId: text({
          description: 'Its client id; read at deployment if left out.',
          example: '00000000-0000-0000-0000-000000000000',
        }),
      },
      'The identity that writes to the stores; the first user-assigned one of the workspace if left out.',
      {
        resourceId:
          '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-features',
      },
    ),
  },
  {
    additionalProperties: false,
    ...help({
      description: 'Stores of a feature store: connections are made to them, and the workspace told their names.',
      example: { offlineStore: { target: container } },
    }),
  },
);
export type FeatureStore = Static<typeof FeatureStore>;

export const FeatureStoreSection = Type.Optional(FeatureStore);
