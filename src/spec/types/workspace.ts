import { type Static, Type } from 'typebox';
import { existingPlace, onlyKey, resourceIdPattern } from './associated.ts';
import { encryption } from './encryption.ts';
import { featureStoreSettings } from './feature-store.ts';
import { managedNetwork, serverlessComputeSettings } from './managed-network.ts';
import { ownTags, properties } from './shared.ts';
import {
  armObject,
  either,
  flag,
  hasKey,
  help,
  isText,
  oneOf,
  resourceIdText,
  text,
  texts,
  value,
  whole,
} from './value.ts';

/** A new user-assigned identity. @see https://learn.microsoft.com/azure/templates/microsoft.managedidentity/userassignedidentities */
export const UserAssignedIdentitySettings = Type.Object(
  {
    name: text({
      description:
        'Name: 3 to 128 letters, digits, dashes and underscores. Made from the workspace name and the resource group if left out.',
      example: 'id-fraud-prod',
    }),
    isolationScope: oneOf(['None', 'Regional'], {
      description: 'Whether the identity can be used in its own region only.',
      example: 'Regional',
    }),
    tags: ownTags,
    properties: properties('the user-assigned identity', { isolationScope: 'None' }),
  },
  { additionalProperties: false, description: 'A new user-assigned identity.' },
);
export type UserAssignedIdentitySettings = Static<typeof UserAssignedIdentitySettings>;

export const UserAssignedIdentityExisting = existingPlace;
export type UserAssignedIdentityExisting = Static<typeof UserAssignedIdentityExisting>;

type IdentityItem =
  | string
  | { new: UserAssignedIdentitySettings }
  | { existing: string | UserAssignedIdentityExisting };

const identityItem = Type.Unsafe<IdentityItem>({
  ...help({
    description:
      '`new`, `{new: …}`, `{existing: …}`, a resource id, or the name of one of the userAssignedIdentities of the spec.',
    example: 'new',
  }),
  ...either(
    isText,
    { type: 'string', minLength: 1 },
    either(
      hasKey('existing'),
      onlyKey('existing', either(isText, resourceIdPattern, { $ref: '#/$defs/UserAssignedIdentityExisting' })),
      onlyKey('new', { $ref: '#/$defs/UserAssignedIdentitySettings' }),
    ),
  ),
});

const identity = Type.Object(
  {
    type: Type.Enum(
      ['SystemAssigned', 'UserAssigned', 'SystemAssigned,UserAssigned'],
      help({ description: 'Which identities the workspace has.', default: 'SystemAssigned', example: 'UserAssigned' }),
    ),
    userAssignedIdentities: Type.Optional(
      Type.Array(identityItem, {
        ...help({ description: 'User-assigned identities, new or existing.', example: ['new'] }),
        minItems: 1,
      }),
    ),
    assignRoles: Type.Optional(
      Type.Boolean(
        help({
          description:
            'Whether the template gives a user-assigned identity that stands for the workspace the roles that it needs; the service gives them to a system-assigned identity by itself.',
          default: true,
          example: false,
        }),
      ),
    ),
  },
  {
    additionalProperties: false,
    description: 'Identity of the workspace.',
    examples: [{ type: 'UserAssigned', userAssignedIdentities: ['new'] }],
  },
);

const sku = Type.Object(
  {
    name: oneOf(['Basic', 'Free', 'Standard', 'Premium'], {
      description: 'Name of the SKU.',
      default: 'Basic',
      example: 'Basic',
    }),
    tier: oneOf(['Basic', 'Free', 'Standard', 'Premium'], {
      description: 'Tier; the same as the name if left out.',
      example: 'Basic',
    }),
    size: text({ description: 'Size code, where the SKU has one.', example: 'S1' }),
    family: text({ description: 'Family code, where the SKU has one.', example: 'gen1' }),
    capacity: whole(1, 1000, { description: 'Capacity, where the SKU has one.', example: 1 }),
  },
  { additionalProperties: false, description: 'SKU of the workspace.', examples: [{ name: 'Basic' }] },
);

/** Stable versions of the workspace API since 2024-04-01. */
const workspaceApiVersions = [
  '2024-04-01',
  '2024-10-01',
  '2025-04-01',
  '2025-06-01',
  '2025-09-01',
  '2025-12-01',
  '2026-03-01',
  '2026-05-01',
];

/** The workspace itself. @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces */
export const WorkspaceSettings = Type.Object(
  {
    kind: Type.Optional(
      Type.Enum(
        ['Default', 'Hub', 'Project', 'FeatureStore'],
        help({ description: 'Kind of workspace.', default: 'Default', example: 'Default' }),
      ),
    ),
    apiVersion: Type.Optional(
      Type.Enum(
        workspaceApiVersions,
        help({
          description: 'API version, for those who must stay on an older one.',
          default: '2026-05-01',
          example: '2025-06-01',
        }),
      ),
    ),
    friendlyName: text({
      description: 'Name shown to people; the workspace name if left out.',
      example: 'Fraud detection',
    }),
    description: text({ description: 'What the workspace is for.', example: 'Models of the fraud team' }),
    sku: Type.Optional(sku),
    identity: Type.Optional(identity),
    primaryUserAssignedIdentity: text(
      {
        description:
          'Name or resource id of the identity that stands for the workspace; the first user-assigned one if left out.',
        example:
          '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id',
      },
      { minLength: 1 },
    ),
    hbiWorkspace: flag({
      description:
        'Whether the data has high business impact: less diagnostic data leaves the workspace; cannot be changed later.',
      default: false,
      example: true,
    }),
    publicNetworkAccess: oneOf(['Enabled', 'Disabled'], {
      description: 'Whether the workspace answers on its public endpoint.',
      default: 'Enabled',
      example: 'Disabled',
    }),
    allowPublicAccessWhenBehindVnet: flag({
      description: 'Whether the workspace is public although it has a private endpoint.',
      example: false,
    }),
    imageBuildCompute: text({ description: 'Name of the compute cluster that builds images.', example: 'cpu' }),
    systemDatastoresAuthMode: oneOf(['AccessKey', 'Identity', 'UserDelegationSAS'], {
      description: 'How the default datastores reach the storage account; `Identity` where account keys are off.',
      default: 'AccessKey',
      example: 'Identity',
    }),
    v1LegacyMode: flag({
      description: 'Whether the v1 API stays private; for private workspaces of the v1 time.',
      example: false,
    }),
    enableDataIsolation: flag({
      description: 'Whether data is isolated from other workspaces on the same resources; cannot be changed later.',
      example: true,
    }),
    enableServiceSideCMKEncryption: flag({
      description: 'Whether service data is encrypted with the customer-managed key on the service side.',
      example: true,
    }),
    encryption,
    managedNetwork,
    provisionNetworkNow: flag({
      description: 'Whether the managed network is made at once, not with the first compute.',
      example: true,
    }),
    serverlessComputeSettings,
    serviceManagedResourcesSettings: armObject({
      description: "ARM's serviceManagedResourcesSettings object.",
      example: { cosmosDb: { collectionsThroughput: 400 } },
    }),
    sharedPrivateLinkResources: Type.Optional(
      Type.Array(
        Type.Unsafe<Record<string, unknown>>({ type: 'object' }),
        help({ description: "ARM's sharedPrivateLinkResources.", example: [] }),
      ),
    ),
    featureStoreSettings,
    hubResourceId: resourceIdText({
      description: 'Resource id of the hub, of a project.',
      example:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/hub',
    }),
    workspaceHubConfig: Type.Optional(
      value(
        Type.Object(
          {
            defaultWorkspaceResourceGroup: text(
              {
                description: 'Resource id of the resource group that new projects go to.',
                example: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-projects',
              },
              { pattern: '^/subscriptions/' },
            ),
            additionalWorkspaceStorageAccounts: texts({
              description: 'Resource ids of storage accounts that projects may use.',
              example: ['/subscriptions/…/storageAccounts/stprojects'],
            }),
          },
          { additionalProperties: false },
        ),
        {
          description: 'Settings of a hub, for its projects.',
          example: {
            defaultWorkspaceResourceGroup:
              '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-projects',
          },
        },
      ),
    ),
    associatedWorkspaces: texts({
      description: 'Resource ids of associated workspaces.',
      example: ['/subscriptions/…/workspaces/other'],
    }),
    tags: ownTags,
    properties: properties('the workspace', { v1LegacyMode: false }),
  },
  {
    additionalProperties: false,
    description: 'The workspace itself.',
    examples: [{ friendlyName: 'Fraud detection' }],
  },
);
export type WorkspaceSettings = Static<typeof WorkspaceSettings>;
