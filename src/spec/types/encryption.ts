import { type Static, Type } from 'typebox';
import { existingPlace, onlyKey, resourceIdPattern } from './associated.ts';
import { ownTags } from './shared.ts';
import {
  either,
  flag,
  hasKey,
  help,
  isText,
  oneOf,
  properties,
  required,
  resourceIdText,
  text,
  texts,
  value,
  whole,
} from './value.ts';

const keyNamePattern = '^[A-Za-z0-9-]{1,127}$';

const keyName = (keyHelp: { readonly description: string; readonly default?: string }) =>
  text({ ...keyHelp, example: 'cmk-workspace' }, { pattern: keyNamePattern });

const duration = (description: string, example: string) =>
  text({ description, example }, { pattern: '^P(\\d+Y)?(\\d+M)?(\\d+D)?$' });

const rotationPolicy = Type.Object(
  {
    attributes: Type.Optional(
      Type.Object(
        { expiryTime: duration('How long a version of the key is valid: ISO 8601, 28 days at least.', 'P2Y') },
        { additionalProperties: false, ...help({ description: 'Of new versions.', example: { expiryTime: 'P2Y' } }) },
      ),
    ),
    lifetimeActions: Type.Optional(
      Type.Array(
        Type.Object(
          {
            action: Type.Object(
              {
                type: required(
                  oneOf(['rotate', 'notify'], {
                    description: 'Whether a new version is made, or an event tells of the end.',
                    example: 'rotate',
                  }),
                ),
              },
              { additionalProperties: false, ...help({ description: 'What happens.', example: { type: 'rotate' } }) },
            ),
            trigger: Type.Object(
              {
                timeAfterCreate: duration('Time since the version was made.', 'P18M'),
                timeBeforeExpiry: duration('Time before the version ends.', 'P30D'),
              },
              {
                additionalProperties: false,
                minProperties: 1,
                maxProperties: 1,
                ...help({ description: 'When it happens: one of the two.', example: { timeAfterCreate: 'P18M' } }),
              },
            ),
          },
          { additionalProperties: false, description: 'What happens at a time in the life of a version.' },
        ),
        help({
          description: 'What happens in the life of a version.',
          example: [{ action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P18M' } }],
        }),
      ),
    ),
  },
  {
    additionalProperties: false,
    ...help({
      description: 'When the key gets new versions.',
      example: { lifetimeActions: [{ action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P18M' } }] },
    }),
  },
);

/** A new key. @see https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/keys */
const KeySettings = Type.Object(
  {
    name: keyName({ description: 'Name: 1 to 127 letters, digits and dashes.', default: 'cmk-workspace' }),
    kty: oneOf(['RSA', 'RSA-HSM'], {
      description: 'Type; `RSA-HSM` is kept in hardware and needs a premium vault.',
      default: 'RSA',
      example: 'RSA-HSM',
    }),
    keySize: Type.Optional(
      value(Type.Enum([2048, 3072, 4096]), {
        description: 'Size in bits; Microsoft recommends 3072 at least.',
        default: 3072,
        example: 4096,
      }),
    ),
    keyOps: texts({
      description: 'What the key may be used for.',
      default: ['wrapKey', 'unwrapKey'],
      example: ['wrapKey', 'unwrapKey'],
    }),
    attributes: Type.Optional(
      Type.Object(
        {
          enabled: flag({ description: 'Whether the key can be used.', default: true, example: true }),
          exp: whole(0, 2147483647, { description: 'When it ends, in seconds since 1970.', example: 1830297600 }),
          nbf: whole(0, 2147483647, { description: 'When it begins, in seconds since 1970.', example: 1767225600 }),
          exportable: flag({ description: 'Whether the private key can be exported.', example: false }),
        },
        { additionalProperties: false, ...help({ description: 'When it can be used.', example: { enabled: true } }) },
      ),
    ),
    rotationPolicy: Type.Optional(rotationPolicy),
    tags: ownTags,
    properties: properties('the key', { keySize: 4096 }),
  },
  { additionalProperties: false, description: 'A new key.' },
);
export type KeySettings = Static<typeof KeySettings>;

const ExistingKey = Type.Object(
  {
    name: required(keyName({ description: 'Name of the key.' })),
    version: text({
      description: 'Version of the key; the newest at the time of the deployment if left out.',
      example: '0123456789abcdef0123456789abcdef',
    }),
    keyVault: Type.Optional(
      Type.Unsafe<string | Static<typeof existingPlace>>({
        ...help({
          description: "The vault that holds the key; the workspace's own if left out.",
          example: { name: 'kv-keys', resourceGroup: 'rg-keys' },
        }),
        ...either(isText, resourceIdPattern, existingPlace),
      }),
    ),
  },
  { additionalProperties: false, description: 'A key that exists; its URI is read when the template is deployed.' },
);
export type ExistingKey = Static<typeof ExistingKey>;

type KeySpec = 'new' | { readonly new: KeySettings } | { readonly existing: ExistingKey };

const customerManagedKey = Type.Unsafe<KeySpec>({
  ...help({
    description:
      "`new` for one in the workspace's own vault, `{new: …}` with its settings, or `{existing: …}`: the place of `keyVaultProperties`.",
    example: 'new',
  }),
  ...either(
    isText,
    { enum: ['new'] },
    either(hasKey('existing'), onlyKey('existing', ExistingKey), onlyKey('new', KeySettings)),
  ),
});

const keyVaultProperties = Type.Object(
  {
    keyVaultArmId: resourceIdText({
      description: "Resource id of the vault that holds the key; the workspace's own vault if left out.",
      example:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-keys/providers/Microsoft.KeyVault/vaults/kv-keys',
    }),
    keyIdentifier: value(Type.String({ minLength: 1 }), {
      description: 'URI of the key, with or without its version.',
      example: 'https://kv-keys.vault.azure.net/keys/mlw/0123456789abcdef0123456789abcdef',
    }),
    identityClientId: text({
      description: 'Client id of the identity that reads the key.',
      example: '00000000-0000-0000-0000-000000000000',
    }),
  },
  {
    additionalProperties: false,
    ...help({
      description: 'The key, by its URI.',
      example: { keyIdentifier: 'https://kv-keys.vault.azure.net/keys/mlw/0123456789abcdef0123456789abcdef' },
    }),
  },
);

const common = {
  status: oneOf(['Enabled', 'Disabled'], {
    description: 'Whether the key is used.',
    default: 'Enabled',
    example: 'Enabled',
  }),
  identity: Type.Optional(
    Type.Object(
      {
        userAssignedIdentity: text(
          {
            description:
              'Name or resource id of the user-assigned identity that reads the key: one of those of the workspace.',
            example: 'id-keys',
          },
          { minLength: 1 },
        ),
      },
      { additionalProperties: false, description: 'The identity that reads the key.', examples: [{}] },
    ),
  ),
  applyTo: Type.Optional(
    Type.Array(Type.Enum(['storageAccount', 'containerRegistry']), {
      ...help({
        description: 'New associated resources that are encrypted with the same key.',
        example: ['storageAccount', 'containerRegistry'],
      }),
      uniqueItems: true,
    }),
  ),
  cosmosDbResourceId: resourceIdText({
    description: 'Resource id of your own Cosmos DB account for service data.',
    example:
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/cosmos',
  }),
  searchAccountResourceId: resourceIdText({
    description: 'Resource id of your own search service for service data.',
    example:
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Search/searchServices/srch',
  }),
  storageAccountResourceId: resourceIdText({
    description: 'Resource id of your own storage account for service data.',
    example:
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st',
  }),
};

// Both at once are told by a rule, in better words than a schema has.
const ByKey = Type.Object(
  { ...common, customerManagedKey, keyVaultProperties: Type.Optional(keyVaultProperties) },
  { additionalProperties: false },
);
const ByUri = Type.Object({ ...common, keyVaultProperties }, { additionalProperties: false });

/** Encryption of the workspace with a customer-managed key: made or found by the template, or by its URI. */
export type Encryption = Static<typeof ByKey> | Static<typeof ByUri>;

export const encryption = Type.Optional(
  Type.Unsafe<Encryption>({
    description: 'Encryption with a customer-managed key; cannot be changed later.',
    examples: [{ customerManagedKey: 'new' }],
    ...either(hasKey('customerManagedKey'), ByKey, ByUri),
  }),
);
