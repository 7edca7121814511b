import { Type } from 'typebox';
import { armObject, flag, oneOf, properties, tags, text, texts, value } from './value.ts';

/** `publicNetworkAccess` as most resource types have it. */
export const publicNetworkAccess = oneOf(['Enabled', 'Disabled'], {
  description: 'Whether the resource answers on its public endpoint.',
  default: 'Enabled',
  example: 'Disabled',
});

/** Tags of one resource, added to the spec's own. */
export const ownTags = tags({
  description: "Tags of this resource alone, added to the spec's tags; of two with one name this one counts.",
  example: { dataClass: 'confidential' },
});

/** The identity of an associated resource, in ARM's form. */
export const identity = armObject({
  description: "ARM's identity object of the resource.",
  example: { type: 'SystemAssigned' },
});

/** Firewall of a storage account or key vault. */
export const networkAcls = Type.Optional(
  Type.Object(
    {
      enabled: flag({
        description: 'Whether the firewall is on; one that is off lets everything pass. For a parameter that decides.',
        default: true,
        example: { parameter: 'behindVirtualNetwork', defaultValue: false },
      }),
      defaultAction: oneOf(['Allow', 'Deny'], {
        description: 'What happens to traffic that no rule names.',
        default: 'Deny',
        example: 'Deny',
      }),
      bypass: text({
        description:
          'Azure services that pass: `AzureServices`, `None`; a storage account also takes `Logging` and `Metrics`.',
        default: 'AzureServices',
        example: 'AzureServices',
      }),
      ipRules: texts({
        description: 'Public IPv4 addresses or CIDR ranges that pass.',
        example: ['203.0.113.0/24'],
      }),
      virtualNetworkRules: texts({
        description: 'Subnets that pass: names of those of the virtual network, or resource ids.',
        example: [
          '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet-training',
        ],
      }),
    },
    { additionalProperties: false, description: 'Firewall of the resource.', examples: [{ defaultAction: 'Deny' }] },
  ),
);

/** Days that deleted things are kept. */
export const deleteRetention = (what: string) =>
  Type.Optional(
    Type.Object(
      {
        enabled: flag({ description: `Whether deleted ${what} can be restored.`, default: true, example: true }),
        days: Type.Optional(
          value(Type.Integer({ minimum: 1, maximum: 365 }), {
            description: 'Days that they are kept.',
            default: 7,
            example: 30,
          }),
        ),
      },
      { additionalProperties: false, description: `Soft delete of ${what}.`, examples: [{ days: 30 }] },
    ),
  );

export { properties };

/** A switch of one item, for templates that serve deployments which differ in it. */
export const deploySwitch = (what: string) =>
  flag({
    description: `Whether ${what}; a parameter leaves it to the deployment.`,
    default: true,
    example: { parameter: 'assignStorageAccount', defaultValue: false },
  });
