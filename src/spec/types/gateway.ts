import { type Static, Type } from 'typebox';
import { existing } from './associated.ts';
import { ownTags } from './shared.ts';
import { childName } from './sub-resource.ts';
import { flag, help, oneOf, properties, required, text, texts, whole } from './value.ts';

const name = (example: string) =>
  text({
    description:
      'Name: 1 to 80 letters, digits, underscores, periods and dashes. Made from the workspace name and the resource group if left out.',
    example,
  });
const zones = texts({ description: 'Availability zones.', example: ['1'] });

/** A new NAT gateway. @see https://learn.microsoft.com/azure/templates/microsoft.network/natgateways */
export const NatGatewaySettings = Type.Object(
  {
    name: name('ng-fraud-prod'),
    sku: oneOf(['Standard', 'StandardV2'], { description: 'SKU.', default: 'Standard', example: 'Standard' }),
    zones,
    idleTimeoutInMinutes: whole(4, 120, { description: 'Minutes that an idle flow is kept.', default: 4, example: 10 }),
    publicIpAddresses: texts({
      description: 'Resource ids of its public IP addresses; a new one if left out and there are no prefixes.',
      example: ['/subscriptions/…/publicIPAddresses/pip-outbound'],
    }),
    publicIpPrefixes: texts({
      description: 'Resource ids of public IP prefixes.',
      example: ['/subscriptions/…/publicIPPrefixes/ippre-outbound'],
    }),
    tags: ownTags,
    properties: properties('the NAT gateway', { idleTimeoutInMinutes: 10 }),
  },
  { additionalProperties: false, description: 'A new NAT gateway.' },
);
export type NatGatewaySettings = Static<typeof NatGatewaySettings>;

export const NatGatewayExisting = existing({});
export type NatGatewayExisting = Static<typeof NatGatewayExisting>;

const Route = Type.Object(
  {
    name: childName({ description: 'Name of the route.', example: 'to-firewall' }),
    addressPrefix: required(
      text({ description: 'Addresses that it is for, or a service tag.', example: '0.0.0.0/0' }, { minLength: 1 }),
    ),
    nextHopType: required(
      oneOf(['VirtualNetworkGateway', 'VnetLocal', 'Internet', 'VirtualAppliance', 'None'], {
        description: 'Where the traffic goes.',
        example: 'VirtualAppliance',
      }),
    ),
    nextHopIpAddress: text({ description: 'Address of the appliance.', example: '10.0.0.4' }),
    properties: properties('the route', { nextHopIpAddress: '10.0.0.4' }),
  },
  { additionalProperties: false },
);
export type Route = Static<typeof Route>;

/** A new route table. @see https://learn.microsoft.com/azure/templates/microsoft.network/routetables */
export const RouteTableSettings = Type.Object(
  {
    name: name('rt-fraud-prod'),
    disableBgpRoutePropagation: flag({
      description: 'Whether routes of gateways are left out.',
      default: false,
      example: true,
    }),
    routes: Type.Optional(
      Type.Array(
        Route,
        help({
          description: 'Routes.',
          example: [
            {
              name: 'to-firewall',
              addressPrefix: '0.0.0.0/0',
              nextHopType: 'VirtualAppliance',
              nextHopIpAddress: '10.0.0.4',
            },
          ],
        }),
      ),
    ),
    tags: ownTags,
    properties: properties('the route table', { disableBgpRoutePropagation: true }),
  },
  { additionalProperties: false, description: 'A new route table.' },
);
export type RouteTableSettings = Static<typeof RouteTableSettings>;

export const RouteTableExisting = existing({});
export type RouteTableExisting = Static<typeof RouteTableExisting>;

/** A new Bastion host. @see https://learn.microsoft.com/azure/templates/microsoft.network/bastionhosts */
export const BastionHostSettings = Type.Object(
  {
    name: name('bas-fraud-prod'),
    sku: oneOf(['Basic', 'Standard', 'Premium'], {
      description: 'SKU; file copy, tunnels and links need Standard, recordings Premium.',
      default: 'Basic',
      example: 'Standard',
    }),
    zones,
    publicIPAddress: text({
      description: 'Resource id of its public IP address; a new one if left out.',
      example: '/subscriptions/…/publicIPAddresses/pip-bastion',
    }),
    scaleUnits: whole(2, 50, { description: 'Instances.', default: 2, example: 2 }),
    disableCopyPaste: flag({ description: 'Whether copy and paste are off.', default: false, example: true }),
    enableFileCopy: flag({ description: 'Whether files can be copied.', default: false, example: true }),
    enableIpConnect: flag({ description: 'Whether machines are reached by address.', default: false, example: true }),
    enableKerberos: flag({ description: 'Whether Kerberos works.', default: false, example: true }),
    enableSessionRecording: flag({ description: 'Whether sessions are recorded.', default: false, example: true }),
    enableShareableLink: flag({ description: 'Whether links can be given away.', default: false, example: false }),
    enableTunneling: flag({ description: 'Whether native clients can be used.', default: false, example: true }),
    tags: ownTags,
    properties: properties('the Bastion host', { enableTunneling: true }),
  },
  { additionalProperties: false, description: 'A new Bastion host.' },
);
export type BastionHostSettings = Static<typeof BastionHostSettings>;

export const BastionHostExisting = existing({});
export type BastionHostExisting = Static<typeof BastionHostExisting>;
