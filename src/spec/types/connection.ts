import { type TProperties, Type } from 'typebox';
import { connectionCategories } from './connection-categories.ts';
import { childName } from './sub-resource.ts';
import { flag, help, oneOf, properties, required, type Secret, secret, text, texts, value } from './value.ts';
import { type VariantItem, variants } from './variants.ts';

const parameterExample = (name: string) => ({ parameter: name, secure: true });

const secretWord = (description: string, name: string) =>
  secret({ description, example: parameterExample(`openAi${name}`) });

/** The credentials of one kind of authentication: an object with these words and no others. */
const credentialsOf = <P extends TProperties>(words: P, example: object) =>
  Type.Object(words, { additionalProperties: false, ...help({ description: 'Credentials.', example }) });

const tenantId = text({
  description: 'Tenant of the application.',
  example: '00000000-0000-0000-0000-000000000000',
});
const clientId = text({
  description: 'Client id of the application or identity.',
  example: '00000000-0000-0000-0000-000000000000',
});

const keys = Type.Unsafe<Record<string, Secret>>({
  type: 'object',
  minProperties: 1,
  additionalProperties: required(secretWord('One of the keys.', 'Key')),
  ...help({ description: 'The keys by their names.', example: { apiKey: parameterExample('serpApiKey') } }),
});

const key = required(secretWord('The key.', 'Key'));

/** Kinds of authentication, and the credentials of each. */
const authTypes = {
  AAD: {},
  None: {},
  AccessKey: {
    credentials: credentialsOf(
      {
        accessKeyId: required(
          text({
            description: 'Id of the access key, as a parameter: it is one half of a credential.',
            example: { parameter: 'bucketAccessKeyId' },
          }),
        ),
        secretAccessKey: required(secretWord('The secret access key.', 'SecretAccessKey')),
      },
      { accessKeyId: { parameter: 'bucketAccessKeyId' }, secretAccessKey: parameterExample('bucketSecretAccessKey') },
    ),
  },
  AccountKey: { credentials: credentialsOf({ key }, { key: parameterExample('storageKey') }) },
  ApiKey: {
    credentials: Type.Optional(credentialsOf({ key }, { key: parameterExample('searchKey') })),
  },
  CustomKeys: { credentials: credentialsOf({ keys }, { keys: { apiKey: parameterExample('serpApiKey') } }) },
  ManagedIdentity: {
    credentials: credentialsOf(
      {
        clientId,
        resourceId: text({
          description: 'Resource id of the user-assigned identity.',
          example:
            '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id',
        }),
      },
      { clientId: '00000000-0000-0000-0000-000000000000' },
    ),
  },
  OAuth2: {
    credentials: credentialsOf(
      {
        authUrl: text({ description: 'Address that gives the tokens.', example: 'https://login.contoso.com/token' }),
        clientId,
        clientSecret: secretWord('Secret of the application.', 'ClientSecret'),
        developerToken: secretWord('Developer token, of Google AdWords.', 'DeveloperToken'),
        password: secretWord('Password, where the flow asks for one.', 'Password'),
        refreshToken: secretWord('Refresh token.', 'RefreshToken'),
        tenantId,
        username: text({ description: 'User name, where the flow asks for one.', example: 'svc-fraud' }),
      },
      { clientId: '00000000-0000-0000-0000-000000000000', clientSecret: parameterExample('crmClientSecret') },
    ),
  },
  PAT: {
    credentials: credentialsOf(
      { pat: required(secretWord('The personal access token.', 'Pat')) },
      { pat: parameterExample('gitPat') },
    ),
  },
  SAS: {
    credentials: credentialsOf(
      { sas: required(secretWord('The shared access signature.', 'Sas')) },
      { sas: parameterExample('blobSas') },
    ),
  },
  ServicePrincipal: {
    credentials: credentialsOf(
      {
        clientId: required(clientId),
        clientSecret: required(secretWord('Its secret.', 'ClientSecret')),
        tenantId: required(tenantId),
      },
      {
        clientId: '00000000-0000-0000-0000-000000000000',
        clientSecret: parameterExample('registryClientSecret'),
        tenantId: '00000000-0000-0000-0000-000000000000',
      },
    ),
  },
  UsernamePassword: {
    credentials: credentialsOf(
      {
        username: required(text({ description: 'User name.', example: 'svc-fraud' })),
        password: required(secretWord('Password.', 'Password')),
        securityToken: secretWord('Security token, of Salesforce.', 'SecurityToken'),
      },
      { username: 'svc-fraud', password: parameterExample('snowflakePassword') },
    ),
  },
} satisfies Record<string, TProperties>;

const common = {
  name: childName({
    description: 'Name of the connection: letters, digits, dashes and underscores.',
    example: 'openai',
  }),
  category: required(oneOf([...connectionCategories], { description: 'What it leads to.', example: 'AzureOpenAI' })),
  target: text({
    description: 'Where it leads: an address, or for a storage container its resource id. Known from `resourceId`.',
    example: 'https://github.com/contoso/fraud',
  }),
  resourceId: text(
    {
      description:
        "Resource id of an Azure AI services account, or of a search service: target, metadata and, for ApiKey, the key follow from it. `aiServices` for the spec's own account.",
      example: 'aiServices',
    },
    { pattern: '^(aiServices$|/subscriptions/)' },
  ),
  isSharedToAll: flag({
    description: 'Whether all who can use the workspace can use it, and in a hub all its projects.',
    example: true,
  }),
  sharedUserList: texts({
    description: 'Object ids of the people who can use it, where not all can.',
    example: ['00000000-0000-0000-0000-000000000000'],
  }),
  expiryTime: text({ description: 'When the credentials expire.', example: '2027-12-31T00:00:00Z' }),
  metadata: Type.Optional(
    value(
      Type.Unsafe<Record<string, unknown>>({
        type: 'object',
        additionalProperties: value(Type.String(), { description: 'A value, as text.', example: 'Azure' }),
      }),
      { description: 'What else its category wants to know, as text; never secrets.', example: { ApiType: 'Azure' } },
    ),
  ),
  peRequirement: oneOf(['Required', 'NotRequired', 'NotApplicable'], {
    description: 'Whether the managed network needs a private endpoint to it.',
    example: 'NotApplicable',
  }),
  peStatus: oneOf(['Inactive', 'Active', 'NotApplicable'], {
    description: 'State of that private endpoint.',
    example: 'NotApplicable',
  }),
  useWorkspaceManagedIdentity: flag({
    description: "Whether the workspace's identity is used, not that of whoever calls.",
    example: false,
  }),
  properties: properties('the connection', { target: 'https://github.com/contoso/fraud' }),
};

/** A connection. @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/connections */
const Connection = variants(common, authTypes, {
  key: 'authType',
  description: 'How it authenticates: `AAD` is Microsoft Entra ID, with no secret at all.',
  example: 'AAD',
});
export type Connection = VariantItem<typeof common, typeof authTypes, 'authType'>;

export const Connections = Type.Optional(
  Type.Array(Connection, {
    description: 'Connections to other services, with the credentials for them.',
    examples: [[{ name: 'openai', category: 'AzureOpenAI', authType: 'AAD', resourceId: 'aiServices' }]],
  }),
);
