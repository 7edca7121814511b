import { type Static, Type } from 'typebox';
import { existing } from './associated.ts';
import { deploySwitch, ownTags } from './shared.ts';
import { childName } from './sub-resource.ts';
import {
  armObject,
  either,
  flag,
  help,
  oneOf,
  properties,
  resourceIdText,
  text,
  texts,
  value,
  whole,
} from './value.ts';

const networkId = (type: string, name: string) =>
  `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-net/providers/Microsoft.Network/${type}/${name}`;

/** What a subnet is joined to: the spec's own by default, another one by its id, or none. */
const joined = (what: string, type: string, name: string) =>
  text(
    {
      description: `Resource id of the ${what} of the subnet, or \`none\`; the spec's own if left out.`,
      example: networkId(type, name),
    },
    { pattern: '^(none|/subscriptions/.+)$' },
  );

/** A subnet that the template makes. @see https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks/subnets */
export const Subnet = Type.Object(
  {
    name: childName({ description: 'Name of the subnet.', example: 'snet-training' }),
    addressPrefix: text({ description: 'Its address range.', example: '10.0.0.0/24' }),
    addressPrefixes: texts({
      description: 'Its address ranges, where it has several, e.g. IPv4 and IPv6.',
      example: ['10.0.0.0/24'],
    }),
    networkSecurityGroup: joined('network security group', 'networkSecurityGroups', 'nsg-shared'),
    natGateway: joined('NAT gateway', 'natGateways', 'ng-shared'),
    routeTable: joined('route table', 'routeTables', 'rt-shared'),
    serviceEndpoints: texts({
      description: 'Services that are reached by service endpoints.',
      example: ['Microsoft.Storage'],
    }),
    delegations: texts({
      description: 'Services that the subnet is delegated to; computes and private endpoints cannot be in it then.',
      example: ['Microsoft.App/environments'],
    }),
    privateEndpointNetworkPolicies: oneOf(['Enabled', 'Disabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled'], {
      description: 'Whether security groups and route tables apply to private endpoints in the subnet.',
      default: 'Disabled',
      example: 'Enabled',
    }),
    privateLinkServiceNetworkPolicies: oneOf(['Enabled', 'Disabled'], {
      description:
        'Whether network policies apply to private link services; computes without public IP need `Disabled`.',
      default: 'Disabled',
      example: 'Disabled',
    }),
    defaultOutboundAccess: flag({
      description: "Whether machines reach the internet by an address that Azure gives them; false is Azure's advice.",
      default: false,
      example: false,
    }),
    properties: properties('the subnet', { sharingScope: 'Tenant' }),
  },
  { additionalProperties: false, description: 'A new subnet.' },
);
export type Subnet = Static<typeof Subnet>;

const subnet = Type.Unsafe<Subnet>({ $ref: '#/$defs/Subnet' });

/** A new virtual network. @see https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks */
export const VirtualNetworkSettings = Type.Object(
  {
    name: text({
      description:
        'Name: 2 to 64 letters, digits, underscores, periods and dashes. Made from the workspace name and the resource group if left out.',
      example: 'vnet-fraud-prod',
    }),
    addressPrefixes: texts({
      description: 'Address ranges of the network.',
      default: ['10.0.0.0/16'],
      example: ['10.20.0.0/16'],
    }),
    subnets: Type.Optional(
      Type.Array(subnet, {
        ...help({
          description:
            'Its subnets; `snet-training` and `snet-endpoints` if left out, each with 256 addresses. Other words name them by their names.',
          example: [{ name: 'snet-training', addressPrefix: '10.0.0.0/24' }],
        }),
        minItems: 1,
      }),
    ),
    dnsServers: texts({ description: "Own DNS servers; Azure's if left out.", example: ['10.0.0.4'] }),
    ddosProtectionPlan: resourceIdText({
      description: 'Resource id of a DDoS protection plan.',
      example: networkId('ddosProtectionPlans', 'ddos'),
    }),
    encryption: armObject({
      description: "ARM's encryption object: traffic between machines.",
      example: { enabled: true, enforcement: 'AllowUnencrypted' },
    }),
    flowTimeoutInMinutes: whole(4, 30, { description: 'Minutes that an idle flow is kept.', example: 10 }),
    tags: ownTags,
    properties: properties('the virtual network', { flowTimeoutInMinutes: 10 }),
  },
  { additionalProperties: false, description: 'A new virtual network.' },
);
export type VirtualNetworkSettings = Static<typeof VirtualNetworkSettings>;

/** A new subnet of a network that exists. */
export const AddedSubnet = Type.Object(
  { ...Subnet.properties, deploy: deploySwitch('it is made; where it is not, one of its name is there already') },
  { additionalProperties: false, description: 'A subnet that is added to a virtual network which exists.' },
);
export type AddedSubnet = Static<typeof AddedSubnet>;

const subnetOrName = Type.Unsafe<string | AddedSubnet>(
  either({ type: 'object' }, { $ref: '#/$defs/AddedSubnet' }, { type: 'string', minLength: 1 }),
);

export const VirtualNetworkExisting = existing({
  addressPrefixes: texts({
    description: 'Its address ranges, which ranges of new subnets are held to.',
    example: ['10.20.0.0/16'],
  }),
  subnets: Type.Optional(
    Type.Array(
      value(subnetOrName, {
        description: 'The name of a subnet that it has, or a new subnet.',
        example: 'snet-shared',
      }),
      {
        ...help({
          description:
            'Its subnets that other words may name: names of those that it has, and new ones, which are made where the network is. A new one is lost where another template gives the network a list of subnets without it.',
          example: ['snet-shared', { name: 'snet-training', addressPrefix: '10.20.8.0/24' }],
        }),
        minItems: 1,
      },
    ),
  ),
});
export type VirtualNetworkExisting = Static<typeof VirtualNetworkExisting>;
