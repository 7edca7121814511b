import { type Static, Type } from 'typebox';
import { resourceIdPattern } from './associated.ts';
import { either, hasKey, help, isText, properties, value } from './value.ts';
import { UserAssignedIdentityExisting, UserAssignedIdentitySettings } from './workspace.ts';

/** A workload elsewhere that may act as the identity. @see https://learn.microsoft.com/azure/templates/microsoft.managedidentity/userassignedidentities/federatedidentitycredentials */
const FederatedIdentityCredential = Type.Object(
  {
    name: value(Type.String({ pattern: '^[a-zA-Z0-9][a-zA-Z0-9_-]{2,119}$' }), {
      description: 'Name: 3 to 120 letters, digits, dashes and underscores.',
      example: 'github-main',
    }),
    issuer: value(Type.String({ pattern: '^https://' }), {
      description: 'Who gives the tokens.',
      example: 'https://token.actions.githubusercontent.com',
    }),
    subject: value(Type.String({ minLength: 1 }), {
      description: 'Whom the tokens are for.',
      example: 'repo:contoso/fraud:ref:refs/heads/main',
    }),
    audiences: Type.Optional(
      value(
        Type.Array(value(Type.String({ minLength: 1 }), { description: 'The audience.', example: '…' }), {
          minItems: 1,
          maxItems: 1,
        }),
        {
          description: 'Audience that the tokens name; Azure takes one.',
          default: ['api://AzureADTokenExchange'],
          example: ['api://AzureADTokenExchangeChina'],
        },
      ),
    ),
    properties: properties('the credential', { subject: 'repo:contoso/fraud:environment:prod' }),
  },
  { additionalProperties: false, description: 'What a workload outside of Azure shows instead of a secret.' },
);
export type FederatedIdentityCredential = Static<typeof FederatedIdentityCredential>;

/** Azure takes twenty for one identity. @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations */
const federatedIdentityCredentials = Type.Optional(
  Type.Array(FederatedIdentityCredential, {
    ...help({
      description: 'Workloads elsewhere, such as a pipeline, that may act as the identity.',
      example: [
        {
          name: 'github-main',
          issuer: 'https://token.actions.githubusercontent.com',
          subject: 'repo:contoso/fraud:ref:refs/heads/main',
        },
      ],
    }),
    maxItems: 20,
  }),
);

const name = (description: string) => Type.String({ ...help({ description, example: 'id-train' }), minLength: 1 });

const NewIdentity = Type.Object(
  {
    ...UserAssignedIdentitySettings.properties,
    name: name('Name: 3 to 128 letters, digits, dashes and underscores.'),
    federatedIdentityCredentials,
  },
  { additionalProperties: false, description: 'A new user-assigned identity.' },
);

const ExistingIdentity = Type.Object(
  {
    name: name('Name by which the spec calls it.'),
    existing: Type.Unsafe<string | UserAssignedIdentityExisting>({
      ...help({
        description: 'Its resource id, or where it is.',
        example: { name: 'id-shared', resourceGroup: 'rg-shared' },
      }),
      ...either(isText, resourceIdPattern, UserAssignedIdentityExisting),
    }),
  },
  { additionalProperties: false, description: 'A user-assigned identity that exists.' },
);

/** An identity that others name. */
export type NamedIdentity = Static<typeof NewIdentity> | Static<typeof ExistingIdentity>;

export const UserAssignedIdentities = Type.Optional(
  Type.Array(Type.Unsafe<NamedIdentity>(either(hasKey('existing'), ExistingIdentity, NewIdentity)), {
    description: 'User-assigned identities, new or existing, that the workspace and its parts use by name.',
    examples: [[{ name: 'id-train' }]],
  }),
);
