import { type Static, Type } from 'typebox';
import { existing } from './associated.ts';
import { ownTags } from './shared.ts';
import { childName } from './sub-resource.ts';
import { flag, help, oneOf, properties, required, text, texts, whole } from './value.ts';

/** A rule as ARM has it, without the level of `properties`. */
const SecurityRule = Type.Object(
  {
    name: childName({ description: 'Name of the rule.', example: 'allow-pypi-mirror' }),
    description: text({ description: 'What the rule is for.', example: 'The mirror of PyPI' }),
    priority: required(
      whole(100, 4096, { description: 'The lower, the earlier; unique in its direction.', example: 200 }),
    ),
    direction: required(oneOf(['Inbound', 'Outbound'], { description: 'Direction.', example: 'Outbound' })),
    access: required(oneOf(['Allow', 'Deny'], { description: 'What becomes of the traffic.', example: 'Allow' })),
    protocol: oneOf(['Tcp', 'Udp', 'Icmp', 'Esp', 'Ah', '*'], {
      description: 'Protocol.',
      default: '*',
      example: 'Tcp',
    }),
    sourcePortRange: text({ description: 'Port, range of ports or `*` of the source.', default: '*', example: '*' }),
    sourcePortRanges: texts({ description: 'Ports of the source, where it has several.', example: ['1024-65535'] }),
    destinationPortRange: text({
      description: 'Port, range of ports or `*` of the destination.',
      default: '*',
      example: '443',
    }),
    destinationPortRanges: texts({
      description: 'Ports of the destination, where it has several.',
      example: ['443', '8080-8090'],
    }),
    sourceAddressPrefix: text({ description: 'Address range, service tag or `*` of the source.', example: '*' }),
    sourceAddressPrefixes: texts({ description: 'Address ranges of the source.', example: ['10.0.0.0/24'] }),
    destinationAddressPrefix: text({
      description: 'Address range, service tag or `*` of the destination.',
      example: 'AzureMonitor',
    }),
    destinationAddressPrefixes: texts({ description: 'Address ranges of the destination.', example: ['10.1.0.4'] }),
    properties: properties('the rule', {
      destinationApplicationSecurityGroups: [{ id: '/subscriptions/…/applicationSecurityGroups/asg' }],
    }),
  },
  { additionalProperties: false },
);
export type SecurityRule = Static<typeof SecurityRule>;

/** A new network security group. @see https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups */
export const NetworkSecurityGroupSettings = Type.Object(
  {
    name: text({
      description:
        'Name: 1 to 80 letters, digits, underscores, periods and dashes. Made from the workspace name and the resource group if left out.',
      example: 'nsg-fraud-prod',
    }),
    computeRules: Type.Optional(
      Type.Enum(
        ['noPublicIP', 'publicIP', 'none'],
        help({
          description:
            'Rules that computes of the workspace need: of those without public IP addresses, of those with some, or none.',
          default: 'noPublicIP',
          example: 'publicIP',
        }),
      ),
    ),
    denyInternet: Type.Optional(
      Type.Boolean(
        help({
          description: 'Whether all other traffic to the internet is refused, as the last rule.',
          default: false,
          example: true,
        }),
      ),
    ),
    securityRules: Type.Optional(
      Type.Array(
        SecurityRule,
        help({
          description: 'Own rules. Those for computes have priorities from 1000 to 1999, the last has 4096.',
          example: [
            {
              name: 'deny-telnet',
              priority: 200,
              direction: 'Outbound',
              access: 'Deny',
              protocol: 'Tcp',
              destinationPortRange: '23',
            },
          ],
        }),
      ),
    ),
    flushConnection: flag({
      description: 'Whether a change of the rules applies to connections that are open.',
      example: true,
    }),
    tags: ownTags,
    properties: properties('the network security group', { flushConnection: true }),
  },
  { additionalProperties: false, description: 'A new network security group.' },
);
export type NetworkSecurityGroupSettings = Static<typeof NetworkSecurityGroupSettings>;

export const NetworkSecurityGroupExisting = existing({});
export type NetworkSecurityGroupExisting = Static<typeof NetworkSecurityGroupExisting>;
