import { type Static, Type } from 'typebox';
import { childName } from './sub-resource.ts';
import { armObject, either, flag, help, oneOf, text, texts, value } from './value.ts';
import { type VariantItem, variants } from './variants.ts';

const common = {
  name: Type.Optional(childName({ description: 'Name of the rule, which it must have in a list.', example: 'pypi' })),
  category: oneOf(['UserDefined', 'Required', 'Recommended', 'Dependency'], {
    description: 'Why the rule is there.',
    default: 'UserDefined',
    example: 'UserDefined',
  }),
};

const privateEndpointDestination = Type.Object(
  {
    serviceResourceId: value(
      Type.String({ pattern: '^(storageAccount|keyVault|containerRegistry|/subscriptions/.+)$' }),
      {
        description:
          "Resource id of the service; `storageAccount`, `keyVault` or `containerRegistry` stand for the spec's own.",
        example:
          '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-data/providers/Microsoft.Storage/storageAccounts/stlake',
      },
    ),
    subresourceTarget: value(Type.String({ minLength: 1 }), {
      description: 'The group of the service, as of a private endpoint.',
      example: 'dfs',
    }),
    sparkEnabled: flag({ description: 'Whether serverless Spark jobs get there too.', default: false, example: true }),
  },
  { additionalProperties: false },
);

const serviceTagDestination = Type.Object(
  {
    serviceTag: value(Type.String({ minLength: 1 }), { description: 'Service tag.', example: 'DataFactory' }),
    protocol: oneOf(['TCP', 'UDP', 'ICMP', '*'], { description: 'Protocol.', default: 'TCP', example: 'TCP' }),
    portRanges: text({ description: 'Ports, with commas between.', default: '443', example: '80, 8080-8089' }),
    addressPrefixes: texts({
      description: 'Address ranges in the place of the tag.',
      example: ['203.0.113.0/24'],
    }),
    action: oneOf(['Allow', 'Deny'], {
      description: 'What becomes of the traffic.',
      default: 'Allow',
      example: 'Allow',
    }),
  },
  { additionalProperties: false },
);

const destination = (schema: typeof privateEndpointDestination | typeof serviceTagDestination, example: unknown) =>
  ({ ...schema, ...help({ description: 'Where the traffic goes.', example }) }) as typeof schema;

const types = {
  FQDN: {
    destination: value(Type.String({ minLength: 1 }), {
      description: 'Host name; `*.` at its start stands for all below it.',
      example: 'pypi.org',
    }),
  },
  PrivateEndpoint: {
    destination: destination(privateEndpointDestination, {
      serviceResourceId: '/subscriptions/…/storageAccounts/stlake',
      subresourceTarget: 'dfs',
    }),
    fqdns: texts({ description: 'Host names that lead to the endpoint.', example: ['stlake.dfs.core.windows.net'] }),
  },
  ServiceTag: {
    destination: destination(serviceTagDestination, { serviceTag: 'DataFactory' }),
  },
};

/** A rule; in a list it has a name. */
export const OutboundRule = variants(common, types, { description: 'Kind of rule.', example: 'FQDN' });
export type OutboundRule = VariantItem<typeof common, typeof types>;
export type OutboundRules = readonly OutboundRule[] | Readonly<Record<string, OutboundRule>>;

const rule = { $ref: '#/$defs/OutboundRule' };

const ManagedNetwork = Type.Object(
  {
    isolationMode: oneOf(['Disabled', 'AllowInternetOutbound', 'AllowOnlyApprovedOutbound'], {
      description: 'Which traffic leaves the network; goes only from each of these to the next.',
      example: 'AllowInternetOutbound',
    }),
    outboundRules: Type.Optional(
      Type.Unsafe<OutboundRules>({
        ...help({
          description: 'Traffic that may leave, by the name of the rule, or a list of rules with names.',
          example: { pypi: { type: 'FQDN', destination: 'pypi.org' } },
        }),
        ...either({ type: 'array' }, { type: 'array', items: rule }, { type: 'object', additionalProperties: rule }),
      }),
    ),
    firewallSku: oneOf(['Standard', 'Basic'], {
      description: 'SKU of the firewall that rules of the type FQDN need.',
      default: 'Standard',
      example: 'Basic',
    }),
    managedNetworkKind: oneOf(['V1', 'V2'], { description: 'Kind of network.', example: 'V1' }),
    enableNetworkMonitor: flag({ description: 'Whether the traffic is watched.', example: true }),
    status: armObject({ description: "ARM's status object.", example: { sparkReady: true } }),
  },
  { additionalProperties: false },
);
export type ManagedNetwork = Static<typeof ManagedNetwork>;

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-managed-network */
export const managedNetwork = Type.Optional(
  value(ManagedNetwork, {
    description: 'The network that the service manages for computes of the workspace.',
    example: { isolationMode: 'AllowInternetOutbound' },
  }),
);

const ServerlessComputeSettings = Type.Object(
  {
    serverlessComputeCustomSubnet: text({
      description: 'Subnet of serverless computes: the name of one of the virtual network, or a resource id.',
      example:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet-training',
    }),
    serverlessComputeNoPublicIP: flag({
      description: 'Whether they have no public IP addresses.',
      default: false,
      example: true,
    }),
  },
  { additionalProperties: false },
);
export type ServerlessComputeSettings = Static<typeof ServerlessComputeSettings>;

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-use-serverless-compute */
export const serverlessComputeSettings = Type.Optional(
  value(ServerlessComputeSettings, {
    description: 'Where serverless computes stand.',
    example: { serverlessComputeNoPublicIP: true },
  }),
);
