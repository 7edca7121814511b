import { type Static, Type } from 'typebox';
import { madeIn } from './associated.ts';
import { ownTags } from './shared.ts';
import { either, help, isText, oneOf, properties, text, texts, value } from './value.ts';

const resourceWord = value(Type.String({ minLength: 1 }), {
  description:
    'What the endpoint leads to: `workspace`, `storageAccount`, `keyVault`, `containerRegistry`, or a resource id; in a spec of `kind: Registry`, `registry`.',
  example: 'storageAccount',
});

/** What one endpoint and all of them can say. */
const common = {
  subnet: text({
    description:
      'The subnet: the name of one of the virtual network, or a resource id; `snet-endpoints` if there is one.',
    example: 'snet-endpoints',
  }),
  location: text({
    description: 'Region of the virtual network, where it is not that of the workspace.',
    example: 'northeurope',
  }),
  ...madeIn('the endpoint is'),
  approval: oneOf(['AutoApproval', 'ManualApproval', 'none'], {
    description:
      'Whether the owner of the resource has to approve; `none` makes no endpoint, for a parameter that decides.',
    default: 'AutoApproval',
    example: 'ManualApproval',
  }),
  requestMessage: text(
    { description: 'What the owner reads who has to approve.', example: 'Workspace of the fraud team' },
    { maxLength: 140 },
  ),
  applicationSecurityGroups: texts({
    description: 'Resource ids of application security groups.',
    example: ['/subscriptions/…/applicationSecurityGroups/asg-endpoints'],
  }),
  tags: ownTags,
};

const IpConfiguration = Type.Object(
  {
    name: text({ description: 'Name; that of the member if left out.', example: 'blob' }),
    memberName: value(Type.String({ minLength: 1 }), {
      description: 'The member of the group that has the address, e.g. `default` and `notebook` of a workspace.',
      example: 'blob',
    }),
    groupId: text({ description: "Its group; the endpoint's own if left out.", example: 'blob' }),
    privateIPAddress: value(Type.String({ pattern: '^[\\d.]+$' }), {
      description: 'Its address in the subnet.',
      example: '10.20.4.10',
    }),
  },
  { additionalProperties: false },
);
export type IpConfiguration = Static<typeof IpConfiguration>;

export const PrivateEndpointItem = Type.Object(
  {
    resource: resourceWord,
    groupIds: Type.Optional(
      Type.Array(value(Type.String({ minLength: 1 }), { description: 'A group.', example: 'blob' }), {
        ...help({
          description:
            'Parts of the resource, each of which gets an endpoint; `blob` and `file` of a storage account if left out.',
          example: ['blob', 'file', 'dfs'],
        }),
        minItems: 1,
      }),
    ),
    name: text({
      description:
        'Name: 2 to 64 letters, digits, underscores, periods and dashes; of several groups each adds its own to it. Made from the group and the resource group if left out.',
      example: 'pep-fraud-prod',
    }),
    ...common,
    customNetworkInterfaceName: text({
      description: 'Name of its network interface; made by Azure if left out.',
      example: 'nic-pep-fraud-prod',
    }),
    ipConfigurations: Type.Optional(
      Type.Array(
        IpConfiguration,
        help({
          description: 'Fixed addresses; Azure takes free ones if left out.',
          example: [{ memberName: 'blob', privateIPAddress: '10.20.4.10' }],
        }),
      ),
    ),
    privateDnsZones: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        ...help({
          description:
            'Names or resource ids of the private DNS zones that get its records; those that Azure asks for if left out.',
          example: ['privatelink.azurewebsites.net'],
        }),
      }),
    ),
    properties: properties('the private endpoint', { ipVersionType: 'IPv4' }),
  },
  { additionalProperties: false, description: 'Private endpoints of one resource.' },
);
export type PrivateEndpointItem = Static<typeof PrivateEndpointItem>;

const Items = Type.Array(
  Type.Unsafe<string | PrivateEndpointItem>({
    ...help({ description: 'A resource by its word or id, or with settings.', example: 'workspace' }),
    ...either(isText, {}, { $ref: '#/$defs/PrivateEndpointItem' }),
  }),
  { minItems: 1 },
);
const resources = {
  description:
    'Resources that get endpoints; the workspace and all that it is associated with and can have one if left out, or the registry.',
  example: ['workspace', { resource: 'storageAccount', groupIds: ['blob'] }],
};

const Group = Type.Object(
  { ...common, resources: Type.Optional(Type.Unsafe<Static<typeof Items>>({ ...Items, ...help(resources) })) },
  { additionalProperties: false },
);
export type PrivateEndpointGroup = Static<typeof Group>;

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints */
export const PrivateEndpoints = Type.Optional(
  Type.Unsafe<Static<typeof Items> | PrivateEndpointGroup>({
    ...help({
      description:
        'Private endpoints of the workspace and of what it is associated with, or of the registry, or a list of them.',
      example: { subnet: 'snet-endpoints' },
    }),
    ...either({ type: 'array' }, Items, Group),
  }),
);
export type PrivateEndpoints = Static<typeof PrivateEndpoints>;
