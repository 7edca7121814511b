import { type Static, Type } from 'typebox';
import { help, oneOf, properties, required, resourceIdText, text, value } from './value.ts';

const guidPattern = '^[\\da-fA-F]{8}(-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}$';

/** A role assignment. @see https://learn.microsoft.com/azure/templates/microsoft.authorization/roleassignments */
const RoleAssignment = Type.Object(
  {
    role: required(
      text(
        {
          description:
            'Name of a built-in role, or the GUID or resource id of a role definition. A parameter takes a GUID or an id.',
          example: 'Storage Blob Data Reader',
        },
        { minLength: 1 },
      ),
    ),
    principal: required(
      text(
        {
          description:
            '`workspace` (or `registry`) for its identity, the name or resource id of a user-assigned identity, or the object id of whoever else gets the role.',
          example: 'workspace',
        },
        { minLength: 1 },
      ),
    ),
    principalType: oneOf(['User', 'Group', 'ServicePrincipal', 'ForeignGroup', 'Device'], {
      description: 'What the object id of the principal is; identities are known to be service principals.',
      example: 'Group',
    }),
    on: text(
      {
        description:
          '`workspace`, `registry`, `storageAccount`, `keyVault`, `applicationInsights`, `logAnalyticsWorkspace`, `containerRegistry`, `aiServices`, `virtualNetwork`, `resourceGroup`, the name of a user-assigned identity or a private endpoint of the spec, or the id of a resource or resource group; what the spec is about if left out.',
        example: 'storageAccount',
      },
      { minLength: 1 },
    ),
    condition: text({
      description: 'Condition under which the role holds.',
      example:
        "((!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'})) OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'curated'))",
    }),
    conditionVersion: oneOf(['2.0'], {
      description: 'Version of the language of the condition.',
      default: '2.0',
      example: '2.0',
    }),
    description: text({ description: 'Why the role is given.', example: 'Reads training data' }),
    delegatedManagedIdentityResourceId: resourceIdText({
      description: 'Resource id of the managed identity, where it is in another tenant.',
      example:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id',
    }),
    name: text(
      {
        description:
          'Name (a GUID) of an assignment that was made before; made from scope, principal and role if left out.',
        example: '00000000-0000-0000-0000-000000000000',
      },
      { pattern: guidPattern },
    ),
    properties: properties('the role assignment', { description: 'Reads training data' }),
  },
  { additionalProperties: false, description: 'A role for somebody on something.' },
);
export type RoleAssignment = Static<typeof RoleAssignment>;

export const RoleAssignments = Type.Optional(
  Type.Array(RoleAssignment, {
    description:
      'Roles beside those that the template gives to the identity of the workspace; one of these with the same principal, role and place is put in its stead.',
    examples: [[{ role: 'Storage Blob Data Reader', principal: 'workspace', on: 'storageAccount' }]],
  }),
);

const principals = (who: string) =>
  Type.Optional(
    Type.Array(
      value(Type.String({ pattern: guidPattern }), {
        description: `Object id of ${who} in Microsoft Entra ID.`,
        example: '00000000-0000-0000-0000-000000000000',
      }),
      help({ description: `Object ids of ${who}s.`, example: ['00000000-0000-0000-0000-000000000000'] }),
    ),
  );

/** Who works in the studio. */
export const Access = Type.Optional(
  Type.Object(
    {
      users: principals('user'),
      groups: principals('group'),
      servicePrincipals: principals('service principal'),
    },
    {
      additionalProperties: false,
      ...help({
        description:
          'Who works in the workspace: AzureML Data Scientist on it, and where its datastores use identities the data roles on the storage account. Of a registry: AzureML Registry User on it.',
        example: { groups: ['00000000-0000-0000-0000-000000000000'] },
      }),
    },
  ),
);
export type Access = NonNullable<Static<typeof Access>>;
