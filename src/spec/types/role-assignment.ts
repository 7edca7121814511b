import { type Static, Type } from 'typebox';
import { existingKeys } from './associated.ts';
import { deploySwitch } from './shared.ts';
import { either, help, isText, oneOf, properties, required, resourceIdText, text, value } from './value.ts';

const guidPattern = '^[\\da-fA-F]{8}(-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}$';

/** A resource by its type and name, or a resource group by its name. */
const RolePlace = Type.Object(
  {
    type: Type.Optional(
      Type.String({
        ...help({
          description: 'Type of the resource; left out for a resource group.',
          example: 'Microsoft.Storage/storageAccounts',
        }),
        pattern: '^[A-Za-z]+(\\.[A-Za-z]+)+(/[A-Za-z0-9]+)+$',
      }),
    ),
    name: text(
      {
        description: 'Name of the resource, parts separated by slashes where its type has several.',
        example: 'stlake',
      },
      { minLength: 1 },
    ),
    resourceGroup: existingKeys.resourceGroup,
    subscription: existingKeys.subscription,
  },
  {
    additionalProperties: false,
    minProperties: 1,
    ...help({
      description: 'Where a resource or a resource group is.',
      example: { type: 'Microsoft.Storage/storageAccounts', name: 'stlake', resourceGroup: 'rg-lake' },
    }),
  },
);
export type RolePlace = Static<typeof RolePlace>;

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
    on: Type.Optional(
      value(Type.Unsafe<string | RolePlace>(either(isText, { type: 'string', minLength: 1 }, RolePlace)), {
        description:
          '`workspace`, `registry`, `storageAccount`, `keyVault`, `applicationInsights`, `logAnalyticsWorkspace`, `containerRegistry`, `aiServices`, `virtualNetwork`, `resourceGroup`, `subscription`, the name of a user-assigned identity or a private endpoint of the spec, the id of a resource, resource group or subscription, or where it is by name; what the spec is about if left out.',
        example: 'storageAccount',
      }),
    ),
    deploy: deploySwitch('the role is given'),
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
