import { type Static, Type } from 'typebox';
import { existing } from './associated.ts';
import { identity, networkAcls, ownTags, properties, publicNetworkAccess } from './shared.ts';
import { childName } from './sub-resource.ts';
import { armObject, flag, help, oneOf, required, text, texts, whole } from './value.ts';

/** A model that an account serves. @see https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts/deployments */
const deployment = Type.Object(
  {
    name: childName({ description: 'Name of the deployment, by which applications call it.', example: 'gpt-4o' }),
    model: Type.Object(
      {
        name: required(text({ description: 'Name of the model.', example: 'gpt-4o' })),
        format: text({ description: 'Who made it.', default: 'OpenAI', example: 'OpenAI' }),
        version: text({
          description: 'Version of the model; the default one of the region if left out.',
          example: '2024-11-20',
        }),
      },
      {
        additionalProperties: false,
        ...help({ description: 'The model.', example: { name: 'gpt-4o', version: '2024-11-20' } }),
      },
    ),
    sku: Type.Optional(
      Type.Object(
        {
          name: text({ description: 'Kind of deployment.', default: 'Standard', example: 'GlobalStandard' }),
          capacity: whole(1, 1_000_000, {
            description: 'Capacity, in thousands of tokens a minute or in provisioned units.',
            default: 1,
            example: 10,
          }),
        },
        {
          additionalProperties: false,
          ...help({
            description: 'How it is served; provisioned units cost while nobody uses them.',
            example: { name: 'GlobalStandard', capacity: 10 },
          }),
        },
      ),
    ),
    raiPolicyName: text({ description: 'Content filter.', example: 'Microsoft.DefaultV2' }),
    versionUpgradeOption: oneOf(['OnceNewDefaultVersionAvailable', 'OnceCurrentVersionExpired', 'NoAutoUpgrade'], {
      description: 'When the service takes a newer version of the model.',
      example: 'OnceCurrentVersionExpired',
    }),
    properties: properties('the deployment', { serviceTier: 'Default' }),
  },
  { additionalProperties: false, description: 'A model that the account serves.' },
);

/** A new Azure AI services account. @see https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts */
export const AiServicesSettings = Type.Object(
  {
    name: text({
      description:
        'Name: 2 to 64 letters, digits and dashes. Made from the workspace name and the resource group if left out.',
      example: 'ais-fraud-prod',
    }),
    kind: text({
      description: 'Kind of account: `AIServices` for all services, `OpenAI`, `SpeechServices` and others for one.',
      default: 'AIServices',
      example: 'OpenAI',
    }),
    sku: text({ description: 'SKU.', default: 'S0', example: 'S0' }),
    customSubDomainName: text({
      description:
        "Subdomain of its endpoint, unique in all of Azure; the account's name if left out. Needed by Microsoft Entra ID and private endpoints; cannot be changed later.",
      example: 'ais-fraud-prod',
    }),
    disableLocalAuth: flag({
      description: 'Whether its keys are off, so that only Microsoft Entra ID lets in.',
      example: true,
    }),
    deployments: Type.Optional(
      Type.Array(
        deployment,
        help({ description: 'Models that it serves.', example: [{ name: 'gpt-4o', model: { name: 'gpt-4o' } }] }),
      ),
    ),
    publicNetworkAccess,
    networkAcls,
    restrictOutboundNetworkAccess: flag({
      description: 'Whether it may only call the hosts of `allowedFqdnList`.',
      example: true,
    }),
    allowedFqdnList: texts({ description: 'Hosts that it may call.', example: ['contoso.blob.core.windows.net'] }),
    allowProjectManagement: flag({
      description: 'Whether the account can have projects of its own, as a Foundry resource.',
      example: false,
    }),
    identity,
    apiProperties: armObject({
      description: "ARM's apiProperties object, settings of one kind of account.",
      example: { statisticsEnabled: false },
    }),
    encryption: armObject({
      description: "ARM's encryption object, for a customer-managed key.",
      example: { keySource: 'Microsoft.CognitiveServices' },
    }),
    tags: ownTags,
    properties: properties('the account', { dynamicThrottlingEnabled: false }),
  },
  { additionalProperties: false, description: 'A new Azure AI services account.' },
);
export type AiServicesSettings = Static<typeof AiServicesSettings>;

/** An existing account, with what the spec states of it. */
export const AiServicesExisting = existing({
  disableLocalAuth: flag({
    description: 'Whether its keys are off, if known: a connection then needs Microsoft Entra ID.',
    example: true,
  }),
});
export type AiServicesExisting = Static<typeof AiServicesExisting>;
