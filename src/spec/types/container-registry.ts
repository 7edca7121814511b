import { type Static, Type } from 'typebox';
import { existing } from './associated.ts';
import { identity, ownTags, properties, publicNetworkAccess } from './shared.ts';
import { armObject, either, flag, help, isText, oneOf, text, texts } from './value.ts';

const zoneRedundancy = oneOf(['Enabled', 'Disabled'], {
  description: 'Whether images are kept in several zones; Premium only.',
  example: 'Enabled',
});

type Replication = {
  location: string;
  zoneRedundancy?: string;
  regionEndpointEnabled?: boolean;
  tags?: Record<string, string>;
  properties?: Record<string, unknown>;
};

const replication = Type.Unsafe<string | Replication>({
  ...help({ description: 'A replica: its region, or its region with settings.', example: 'northeurope' }),
  ...either(
    isText,
    { type: 'string', pattern: '^[a-z0-9]+$' },
    Type.Object(
      {
        location: Type.String({
          ...help({ description: 'Region of the replica.', example: 'northeurope' }),
          pattern: '^[a-z0-9]+$',
        }),
        zoneRedundancy,
        regionEndpointEnabled: flag({
          description: 'Whether the replica answers by itself.',
          default: true,
          example: true,
        }),
        tags: ownTags,
        properties: properties('a replica', { regionEndpointEnabled: true }),
      },
      { additionalProperties: false },
    ),
  ),
});

/** A new container registry. @see https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries */
export const ContainerRegistrySettings = Type.Object(
  {
    name: text({
      description:
        'Name, unique in all of Azure: 5 to 50 letters and digits. Made from the workspace name and the resource group if left out.',
      example: 'crfraudprod',
    }),
    sku: oneOf(['Basic', 'Standard', 'Premium'], {
      description: 'SKU; private endpoints, replicas, zones, firewall and own keys need Premium.',
      default: 'Standard',
      example: 'Premium',
    }),
    adminUserEnabled: flag({
      description: 'Whether the shared admin password exists.',
      default: false,
      example: false,
    }),
    anonymousPullEnabled: flag({ description: 'Whether anybody may pull.', example: false }),
    dataEndpointEnabled: flag({
      description: 'Whether each region has an own data endpoint; Premium only.',
      example: true,
    }),
    publicNetworkAccess,
    networkRuleBypassOptions: oneOf(['AzureServices', 'None'], {
      description: 'Azure services that pass the firewall.',
      example: 'AzureServices',
    }),
    networkRuleBypassAllowedForTasks: flag({
      description: 'Whether registry tasks pass the firewall.',
      example: false,
    }),
    networkRuleSet: Type.Optional(
      Type.Object(
        {
          defaultAction: oneOf(['Allow', 'Deny'], {
            description: 'What happens to traffic that no rule names.',
            default: 'Deny',
            example: 'Deny',
          }),
          ipRules: texts({
            description: 'Public IPv4 addresses or CIDR ranges that pass.',
            example: ['203.0.113.0/24'],
          }),
        },
        {
          additionalProperties: false,
          description: 'Firewall of the registry; Premium only.',
          examples: [{ defaultAction: 'Deny' }],
        },
      ),
    ),
    zoneRedundancy,
    roleAssignmentMode: oneOf(['LegacyRegistryPermissions', 'AbacRepositoryPermissions'], {
      description: 'Whether roles may name single repositories.',
      example: 'LegacyRegistryPermissions',
    }),
    policies: armObject({
      description: "ARM's policies object.",
      example: { retentionPolicy: { status: 'enabled', days: 30 } },
    }),
    encryption: armObject({ description: "ARM's encryption object; Premium only.", example: { status: 'disabled' } }),
    identity,
    replications: Type.Optional(
      Type.Array(
        replication,
        help({ description: 'Replicas in other regions; Premium only.', example: ['northeurope'] }),
      ),
    ),
    tags: ownTags,
    properties: properties('the container registry', { anonymousPullEnabled: false }),
  },
  { additionalProperties: false, description: 'A new container registry.' },
);
export type ContainerRegistrySettings = Static<typeof ContainerRegistrySettings>;

export const ContainerRegistryExisting = existing({
  sku: oneOf(['Basic', 'Standard', 'Premium'], {
    description: 'SKU that it has; private endpoints need Premium.',
    example: 'Premium',
  }),
});
export type ContainerRegistryExisting = Static<typeof ContainerRegistryExisting>;
