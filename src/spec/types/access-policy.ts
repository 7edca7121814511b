import { type Static, Type } from 'typebox';
import { existingPlace, resourceIdPattern } from './associated.ts';
import { policyWords } from './key-vault.ts';
import { deploySwitch } from './shared.ts';
import { either, help, isText, required, text } from './value.ts';

type VaultPlace = string | Static<typeof existingPlace>;

/** What somebody may do in a vault. @see https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/accesspolicies */
const AccessPolicy = Type.Object(
  {
    principal: required(
      text(
        {
          description:
            '`workspace` (or `registry`) for its identity, the name or resource id of a user-assigned identity, or the object id of whoever else gets in.',
          example: 'workspace',
        },
        { minLength: 1 },
      ),
    ),
    on: Type.Optional(
      Type.Unsafe<VaultPlace>({
        ...help({
          description: 'The vault: `keyVault`, the resource id of one that exists, or where it is.',
          default: 'keyVault',
          example: { name: 'kv-hub', resourceGroup: 'rg-hub' },
        }),
        ...either(isText, either({ const: 'keyVault' }, {}, resourceIdPattern), existingPlace),
      }),
    ),
    ...policyWords,
    deploy: deploySwitch('the policy is added'),
  },
  { additionalProperties: false, description: 'An access policy of a key vault where roles do not decide.' },
);
export type AccessPolicy = Static<typeof AccessPolicy>;

export const AccessPolicies = Type.Optional(
  Type.Array(AccessPolicy, {
    description:
      'Access policies, added to what a key vault has: of the workspace and other identities, on its vault or on one that exists.',
    examples: [[{ principal: 'workspace', on: { name: 'kv-hub' }, permissions: { secrets: ['get', 'list'] } }]],
  }),
);
