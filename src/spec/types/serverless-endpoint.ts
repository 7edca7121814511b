import { type Static, Type } from 'typebox';
import { trackedResource } from './endpoint.ts';
import { childName, describedAsset } from './sub-resource.ts';
import { help, oneOf, properties, required, text, texts } from './value.ts';

const modelId = required(
  text(
    {
      description: 'The model of a registry, without a version.',
      example: 'azureml://registries/azureml-meta/models/Llama-3.3-70B-Instruct',
    },
    { minLength: 1 },
  ),
);

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/serverlessendpoints */
const ServerlessEndpoint = Type.Object(
  {
    name: childName({
      description: 'Name of the endpoint, unique in the region: 1 to 52 letters, digits and dashes, a letter first.',
      example: 'llama-fraud',
    }),
    ...trackedResource('the endpoint'),
    authMode: oneOf(['Key', 'AAD', 'KeyAndAAD'], {
      description: 'How callers prove who they are: keys, Microsoft Entra tokens, or either.',
      default: 'Key',
      example: 'AAD',
    }),
    modelSettings: Type.Optional(
      Type.Object(
        { modelId },
        {
          additionalProperties: false,
          ...help({
            description: 'The model that answers.',
            example: { modelId: 'azureml://registries/azureml-meta/models/Llama-3.3-70B-Instruct' },
          }),
        },
      ),
    ),
    contentSafety: Type.Optional(
      Type.Object(
        {
          contentSafetyStatus: required(
            oneOf(['Enabled', 'Disabled'], {
              description: 'Whether Azure AI Content Safety looks at questions and answers.',
              example: 'Enabled',
            }),
          ),
        },
        {
          additionalProperties: false,
          ...help({ description: 'Filter of contents.', example: { contentSafetyStatus: 'Enabled' } }),
        },
      ),
    ),
    properties: properties('the endpoint', { authMode: 'Key' }),
  },
  { additionalProperties: false },
);
export type ServerlessEndpoint = Static<typeof ServerlessEndpoint>;

export const ServerlessEndpoints = Type.Optional(
  Type.Array(ServerlessEndpoint, {
    description: 'Serverless endpoints: models of a registry that bill by use.',
    examples: [[{ name: 'llama-fraud' }]],
  }),
);

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/marketplacesubscriptions */
const MarketplaceSubscription = Type.Object(
  {
    name: childName({ description: 'Name of the subscription.', example: 'llama' }),
    modelId,
    properties: properties('the subscription', {
      modelId: 'azureml://registries/azureml-meta/models/Llama-3.3-70B-Instruct',
    }),
  },
  { additionalProperties: false },
);
export type MarketplaceSubscription = Static<typeof MarketplaceSubscription>;

export const MarketplaceSubscriptions = Type.Optional(
  Type.Array(MarketplaceSubscription, {
    description: 'Subscriptions to models of other publishers in Azure Marketplace: serverless endpoints need them.',
    examples: [[{ name: 'llama', modelId: 'azureml://registries/azureml-meta/models/Llama-3.3-70B-Instruct' }]],
  }),
);

const connections = (what: string) =>
  texts({ description: `Names of connections of the workspace: ${what}.`, example: ['fraud-ai'] });

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/capabilityhosts */
const CapabilityHost = Type.Object(
  {
    name: childName({ description: 'Name of the capability host.', example: 'agents' }),
    ...describedAsset('the capability host'),
    capabilityHostKind: oneOf(['Agents'], { description: 'What it hosts.', default: 'Agents', example: 'Agents' }),
    customerSubnet: text({
      description: "Subnet that agents run in: a resource id, or the name of one of the spec's own network.",
      example:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet-agents',
    }),
    acaEnvironmentConnections: connections('environments of Azure Container Apps'),
    aiServicesConnections: connections('models of Azure AI'),
    storageConnections: connections('files'),
    threadStorageConnections: connections('conversations'),
    vectorStoreConnections: connections('search indexes'),
    properties: properties('the capability host', { description: 'Agents' }),
  },
  { additionalProperties: false },
);
export type CapabilityHost = Static<typeof CapabilityHost>;

export const CapabilityHosts = Type.Optional(
  Type.Array(CapabilityHost, {
    description: 'Capability hosts: what agents need, by connections of the workspace.',
    examples: [[{ name: 'agents', aiServicesConnections: ['fraud-ai'] }]],
  }),
);
